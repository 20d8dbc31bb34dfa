import type { ArmDocument } from '../tenant.ts'
import type { Maker } from './maker.ts'

/** SQL servers with their databases, and the policies of both. */
export function addSqlServers({ random, each, resource, child, diagnose, locked, openTo, keys }: Maker): void {
  each(6, (index) => {
    const server = resource('Microsoft.Sql/servers', `clearing-sql-${index}`, {
      kind: 'v12.0',
      properties: {
        version: '12.0',
        state: 'Ready',
        minimalTlsVersion: random.pick(['1.2', '1.2', 'None']),
        publicNetworkAccess: random.pick(['Enabled', 'Disabled']),
        administrators: { administratorType: 'ActiveDirectory', azureADOnlyAuthentication: random.percent(50) },
        privateEndpointConnections: []
      }
    })
    const audited = random.percent(70)
    const auditing = {
      state: audited ? 'Enabled' : 'Disabled',
      isAzureMonitorTargetEnabled: audited,
      retentionDays: 0,
      storageEndpoint: ''
    }
    child(server, 'extendedAuditingSettings', 'default', auditing)
    child(server, 'azureADOnlyAuthentications', 'Default', { azureADOnlyAuthentication: random.percent(50) })
    child(
      server,
      'encryptionProtector',
      'current',
      random.percent(50)
        ? { serverKeyType: 'AzureKeyVault', uri: random.pick(keys) }
        : { serverKeyType: 'ServiceManaged', serverKeyName: 'ServiceManaged' },
      { kind: 'servicemanaged' }
    )
    openTo(server)
    if (random.percent(20)) child(server, 'ipv6FirewallRules', 'office', { startIPv6Address: '2001:db8::7', endIPv6Address: '2001:db8::7' })
    locked(server)
    const master = child(
      server,
      'databases',
      'master',
      { status: 'Online', currentServiceObjectiveName: 'System0' },
      { location: server.location as string, kind: 'v12.0,system', sku: { name: 'System', tier: 'System' } }
    )
    diagnose(master.id, 'SQLSecurityAuditEvents')
    const databases: ArmDocument[] = []
    for (const called of ['clearing', 'settlement #1', 'reporting']) {
      const database = child(
        server,
        'databases',
        called,
        {
          status: 'Online',
          requestedBackupStorageRedundancy: random.pick(['Geo', 'Local', 'Zone', 'GeoZone']),
          zoneRedundant: random.percent(50),
          currentServiceObjectiveName: 'GP_Gen5_2'
        },
        { location: server.location as string, kind: 'v12.0,user,vcore', sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', capacity: 2 } }
      )
      databases.push(database)
      child(database, 'transparentDataEncryption', 'current', { state: random.percent(90) ? 'Enabled' : 'Disabled' })
      child(database, 'backupShortTermRetentionPolicies', 'default', {
        retentionDays: random.pick([7, 14, 35]),
        diffBackupIntervalInHours: 12
      })
      child(database, 'backupLongTermRetentionPolicies', 'default', {
        weeklyRetention: random.pick(['PT0S', 'P4W']),
        monthlyRetention: 'PT0S',
        yearlyRetention: 'PT0S',
        weekOfYear: 0
      })
      child(database, 'extendedAuditingSettings', 'default', { ...auditing, state: random.pick(['Enabled', 'Disabled']) })
      diagnose(database.id, 'SQLSecurityAuditEvents')
    }
    if (random.percent(40)) {
      child(
        server,
        'failoverGroups',
        'clearing-fog',
        {
          replicationRole: 'Primary',
          databases: databases.slice(0, 1).map(({ id }) => id),
          partnerServers: [{ id: `${server.id}-secondary`, location: 'North Europe', replicationRole: 'Secondary' }]
        },
        { location: server.location as string }
      )
    }
  })
}
