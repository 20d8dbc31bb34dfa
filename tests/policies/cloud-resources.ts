import type { PackResource } from '../../src/testing.ts'

/** A Cloud SQL instance that breaks most of what maropost promises by its own properties. */
export const LEDGER_DB = {
  type: 'gcp:sql/databaseInstance:DatabaseInstance',
  name: 'ledger-db',
  props: {
    databaseVersion: 'MYSQL_8_0',
    region: 'us-east1',
    settings: {
      tier: 'db-n1-standard-2',
      availabilityType: 'ZONAL',
      ipConfiguration: { ipv4Enabled: true },
      backupConfiguration: { enabled: true, binaryLogEnabled: true, backupRetentionSettings: { retainedBackups: 3 } }
    }
  }
} as const satisfies PackResource

/** A storage account that breaks most of what sendmarc promises by its own properties. */
export const FILES = {
  type: 'azure-native:storage:StorageAccount',
  name: 'files',
  props: {
    accountName: 'files',
    location: 'westeurope',
    kind: 'StorageV2',
    sku: { name: 'Standard_LRS' },
    allowBlobPublicAccess: true,
    enableHttpsTrafficOnly: false,
    minimumTlsVersion: 'TLS1_0'
  }
} as const satisfies PackResource

export function urnOf({ type, name }: Pick<PackResource, 'type' | 'name'>): string {
  return `urn:pulumi:dev::project::${type}::${name}`
}
