import type { Dialect } from '../../src/model/resource.ts'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'

interface Repairable {
  readonly kind: string
  readonly title: string
  readonly document: Readonly<Record<string, unknown>>
  /** Controls that pass after a remediation, with the paths that it writes. */
  readonly made: Readonly<Record<string, readonly string[]>>
}

const NETWORK = 'projects/ledger-prod/global/networks/ledger'
const BACKUPS = 'settings.backupConfiguration'

const instance = (databaseVersion: string, settings: object) => ({
  name: 'ledger-db',
  databaseVersion,
  region: 'europe-west3',
  settings: { tier: 'db-custom-4-15360', edition: 'ENTERPRISE', ...settings }
})
const gateway = (sslPolicy: object) => ({
  applicationGatewayName: 'ledger-web',
  sku: { name: 'WAF_v2', tier: 'WAF_v2' },
  httpListeners: [{ name: 'https', protocol: 'Https' }],
  sslPolicy
})
const single = (kind: string): Repairable => ({
  kind,
  title: 'of the tier General Purpose',
  document: {
    serverName: 'ledger-db',
    sku: { name: 'GP_Gen5_4' },
    properties: { createMode: 'Default', sslEnforcement: 'Enabled', minimalTlsVersion: 'TLS1_0', storageProfile: { storageMB: 128_000 } }
  },
  made: {
    'no-public-address': ['properties.publicNetworkAccess'],
    'no-public-endpoint': ['properties.publicNetworkAccess'],
    'encrypted-in-transit': ['properties.minimalTlsVersion'],
    'backup-retention': ['properties.storageProfile.backupRetentionDays'],
    'point-in-time-restore': ['properties.storageProfile.backupRetentionDays']
  }
})

/** Documents whose repairs depend on what else they say, each with what a remediation makes of them. */
export const REPAIRABLE: Partial<Record<Dialect, readonly Repairable[]>> = {
  terraform: [
    {
      kind: 'gcp.sql-instance',
      title: 'with a private network beside its public address',
      document: instance('POSTGRES_15', {
        ipConfiguration: { ipv4Enabled: true, privateNetwork: NETWORK },
        backupConfiguration: {
          enabled: true,
          pointInTimeRecoveryEnabled: true,
          transactionLogRetentionDays: 3,
          backupRetentionSettings: { retainedBackups: 10 }
        }
      }),
      made: {
        'no-public-address': ['settings.ipConfiguration.ipv4Enabled'],
        'no-public-endpoint': ['settings.ipConfiguration.ipv4Enabled'],
        'encrypted-in-transit': ['settings.ipConfiguration.sslMode'],
        'zone-redundant': ['settings.availabilityType'],
        'backup-retention': [`${BACKUPS}.backupRetentionSettings.retainedBackups`],
        'point-in-time-restore': [`${BACKUPS}.transactionLogRetentionDays`],
        'deletion-protected': ['settings.deletionProtectionEnabled']
      }
    },
    {
      kind: 'gcp.sql-instance',
      title: 'on a network that is known after apply, without backups',
      document: instance('POSTGRES_15', {
        ipConfiguration: { privateNetwork: UNKNOWN_SENTINEL },
        backupConfiguration: { enabled: false }
      }),
      made: {
        'no-public-address': ['settings.ipConfiguration.ipv4Enabled'],
        'no-public-endpoint': ['settings.ipConfiguration.ipv4Enabled'],
        'encrypted-in-transit': ['settings.ipConfiguration.sslMode'],
        'backups-enabled': [`${BACKUPS}.enabled`],
        'backup-retention': [`${BACKUPS}.enabled`, `${BACKUPS}.backupRetentionSettings.retainedBackups`],
        'point-in-time-restore': [`${BACKUPS}.enabled`, `${BACKUPS}.pointInTimeRecoveryEnabled`],
        'deletion-protected': ['settings.deletionProtectionEnabled']
      }
    },
    {
      kind: 'gcp.sql-instance',
      title: 'of MySQL, without a word on backups',
      document: instance('MYSQL_8_0_36', { ipConfiguration: { ipv4Enabled: true, pscConfigs: [{ pscEnabled: true }] } }),
      made: {
        'no-public-address': ['settings.ipConfiguration.ipv4Enabled'],
        'no-public-endpoint': ['settings.ipConfiguration.ipv4Enabled'],
        'encrypted-in-transit': ['settings.ipConfiguration.sslMode'],
        'backups-enabled': [`${BACKUPS}.enabled`],
        'backup-retention': [`${BACKUPS}.enabled`, `${BACKUPS}.backupRetentionSettings.retainedBackups`],
        'point-in-time-restore': [`${BACKUPS}.enabled`, `${BACKUPS}.binaryLogEnabled`],
        'deletion-protected': ['settings.deletionProtectionEnabled']
      }
    },
    {
      kind: 'gcp.ssl-policy',
      title: 'of the oldest version',
      document: { name: 'ledger-tls', profile: 'COMPATIBLE', minTlsVersion: 'TLS_1_0' },
      made: { 'encrypted-in-transit': ['minTlsVersion'] }
    }
  ],
  'azure-native': [
    {
      kind: 'azure.postgresql-flexible-server',
      title: 'in a region with zones',
      document: { serverName: 'ledger-db', location: 'West Europe', sku: { name: 'Standard_D4ds_v5', tier: 'GeneralPurpose' } },
      made: {
        'no-public-address': ['network.publicNetworkAccess'],
        'no-public-endpoint': ['network.publicNetworkAccess'],
        'zone-redundant': ['highAvailability.mode'],
        'backup-retention': ['backup.backupRetentionDays'],
        'point-in-time-restore': ['backup.backupRetentionDays']
      }
    },
    {
      kind: 'azure.sql-database',
      title: 'of the tier Business Critical in a region with zones',
      document: { databaseName: 'ledger', location: 'westeurope', sku: { name: 'BC_Gen5_4' } },
      made: { 'zone-redundant': ['zoneRedundant'] }
    },
    {
      kind: 'azure.application-gateway',
      title: 'with a predefined policy',
      document: gateway({ policyType: 'Predefined', policyName: 'AppGwSslPolicy20150501' }),
      made: { 'encrypted-in-transit': ['sslPolicy.policyName'] }
    },
    {
      kind: 'azure.application-gateway',
      title: 'with a policy of its own',
      document: gateway({ policyType: 'Custom', minProtocolVersion: 'TLSv1_0', cipherSuites: ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'] }),
      made: { 'encrypted-in-transit': ['sslPolicy.minProtocolVersion'] }
    },
    {
      kind: 'azure.backup-policy',
      title: 'that keeps daily backups for three days',
      document: {
        policyName: 'daily',
        properties: {
          backupManagementType: 'AzureIaasVM',
          schedulePolicy: { schedulePolicyType: 'SimpleSchedulePolicy', scheduleRunFrequency: 'Daily' },
          retentionPolicy: {
            retentionPolicyType: 'LongTermRetentionPolicy',
            dailySchedule: { retentionTimes: ['2026-11-22T02:00:00Z'], retentionDuration: { count: 3, durationType: 'Days' } }
          }
        }
      },
      made: { 'backup-retention': ['properties.retentionPolicy.dailySchedule.retentionDuration'] }
    },
    {
      kind: 'azure.blob-service',
      title: 'that is switched off, with a longer time than is asked for',
      document: { accountName: 'ledgerreports', deleteRetentionPolicy: { enabled: false, days: 60, allowPermanentDelete: true } },
      made: { 'soft-delete': ['deleteRetentionPolicy'] }
    },
    {
      kind: 'azure.key-vault',
      title: 'without soft delete',
      document: { vaultName: 'ledger-keys', properties: { enableSoftDelete: false, tenantId: '6f2c' } },
      made: { 'no-public-endpoint': ['properties.publicNetworkAccess'], 'soft-delete': ['properties.enableSoftDelete'] }
    },
    ...['azure.mariadb-server', 'azure.mysql-server', 'azure.postgresql-server'].map(single)
  ]
}
