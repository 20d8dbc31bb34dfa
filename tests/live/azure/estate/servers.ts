import type { ArmDocument } from '../tenant.ts'
import type { Maker } from './maker.ts'

/** Database servers with their parameters and firewall rules. */
export function addServers({ random, each, resource, child, diagnose, locked, openTo, subnets, keys }: Maker): void {
  const parameter = (server: ArmDocument, called: string, value: string): ArmDocument =>
    child(server, 'configurations', called, {
      value,
      defaultValue: value,
      dataType: 'Enumeration',
      source: 'user-override',
      isConfigPendingRestart: 'False',
      currentValue: value
    })
  const flexible = (index: number): ArmDocument['properties'] => {
    const injected = random.percent(60)
    return {
      version: '8.0.21',
      state: 'Ready',
      replicationRole: 'None',
      availabilityZone: '1',
      storage: { storageSizeGB: 128, storageRedundancy: 'LocalRedundancy' },
      backup: {
        backupRetentionDays: random.pick([7, 10, 21]),
        geoRedundantBackup: random.pick(['Enabled', 'Disabled']),
        backupIntervalHours: 24
      },
      highAvailability: { mode: random.pick(['ZoneRedundant', 'Disabled']), standbyAvailabilityZone: '2' },
      network: injected
        ? { publicNetworkAccess: 'Disabled', delegatedSubnetResourceId: subnets[index % subnets.length] }
        : { publicNetworkAccess: 'Enabled' },
      dataEncryption: random.percent(40) ? { type: 'AzureKeyVault', primaryKeyURI: random.pick(keys) } : { type: 'SystemManaged' },
      authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: random.pick(['Enabled', 'Disabled']) }
    }
  }
  each(8, (index) => {
    const server = resource('Microsoft.DBforMySQL/flexibleServers', `ledger-mysql-${index}`, {
      sku: { name: 'Standard_D4ds_v4', tier: 'GeneralPurpose' },
      properties: flexible(index)
    })
    for (const [called, value] of [
      ['require_secure_transport', random.pick(['ON', 'OFF'])],
      ['tls_version', 'TLSv1.2'],
      ['aad_auth_only', random.pick(['ON', 'OFF'])],
      ['audit_log_enabled', 'ON'],
      ['audit_log_events', 'CONNECTION,GENERAL'],
      ['max_connections', '1365']
    ] as const)
      parameter(server, called, value)
    if (server.properties.network !== undefined && JSON.stringify(server.properties.network).includes('Enabled')) openTo(server)
    diagnose(server.id, 'MySqlAuditLogs')
    locked(server)
  })
  each(6, (index) => {
    const server = resource('Microsoft.DBforPostgreSQL/flexibleServers', `payments-pg-${index}`, {
      sku: { name: 'Standard_D4ds_v4', tier: 'GeneralPurpose' },
      properties: { ...flexible(index), version: '16' }
    })
    for (const [called, value] of [
      ['require_secure_transport', 'on'],
      ['ssl_min_protocol_version', random.pick(['TLSv1.2', 'TLSv1.3'])],
      ['shared_preload_libraries', 'pgaudit,pg_stat_statements'],
      ['pgaudit.log', random.pick(['read,write', 'none'])],
      ['work_mem', '4096']
    ] as const)
      parameter(server, called, value)
    if (JSON.stringify(server.properties.network).includes('Enabled')) openTo(server)
    diagnose(server.id, 'PostgreSQLLogs')
  })
  each(2, (index) => {
    const server = resource('Microsoft.DBforMariaDB/servers', `aggregates-${index}`, {
      sku: { name: 'GP_Gen5_2', tier: 'GeneralPurpose', family: 'Gen5', capacity: 2 },
      properties: {
        version: '10.3',
        sslEnforcement: random.pick(['Enabled', 'Disabled']),
        minimalTlsVersion: 'TLS1_2',
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        storageProfile: {
          storageMB: 102_400,
          backupRetentionDays: random.pick([7, 14]),
          geoRedundantBackup: random.pick(['Enabled', 'Disabled'])
        },
        masterServerId: '',
        replicationRole: 'None',
        privateEndpointConnections: []
      }
    })
    parameter(server, 'audit_log_enabled', 'ON')
    parameter(server, 'audit_log_events', 'CONNECTION,GENERAL')
    openTo(server)
    diagnose(server.id, 'MySqlAuditLogs')
  })
}
