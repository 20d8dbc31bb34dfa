/** One line of a Cloud Asset Inventory export: a Cloud SQL instance with these settings. */
export function sqlAsset(name: string, settings: object = {}, more: object = {}): string {
  return JSON.stringify({
    name: `//sqladmin.googleapis.com/projects/ledger-prod/instances/${name}`,
    assetType: 'sqladmin.googleapis.com/Instance',
    resource: {
      version: 'v1',
      location: 'europe-west3',
      data: { name, region: 'europe-west3', databaseVersion: 'POSTGRES_15', settings, ...more }
    }
  })
}

export const GUARDED = sqlAsset('ledger-db', { deletionProtectionEnabled: true })
export const UNGUARDED = sqlAsset('orders-db')
/** Encrypted with a key of another project, which is not in the inventory. */
export const KEYED = sqlAsset(
  'ledger-db',
  { deletionProtectionEnabled: true },
  { diskEncryptionConfiguration: { kmsKeyName: 'projects/keys/locations/europe-west3/keyRings/ledger/cryptoKeys/database' } }
)

/** A document of one claim that an inventory can uphold, and one that only people can. */
export const PROFILE = `document: {id: ledger, title: Ledger architecture}
systems:
  - {id: databases, match: {kinds: [gcp.sql-instance]}}
  - {id: keys, match: {kinds: [gcp.kms-key]}}
claims:
  - id: ledger/guarded
    section: Backups
    statement: Databases are protected against deletion.
    systems: [databases]
    verify: [{control: deletion-protected}]
`

export const ATTESTED = `${PROFILE}
  - id: ledger/tested
    section: Backups
    statement: Recovery is tested.
    attest: {artefact: recovery test report}
`

/** Claims that an inventory of databases alone cannot decide. */
export const UNDECIDED = `${PROFILE}
  - id: ledger/keys-in-germany
    section: Keys
    statement: The keys of databases lie in Germany.
    systems: [databases]
    verify: [{control: region-pinned, with: {jurisdictions: [DE], covers: [key]}}]
  - id: ledger/rotated
    section: Keys
    statement: Keys are rotated every quarter.
    systems: [keys]
    verify: [{control: key-rotation, with: {maximumDays: 92}}]
  - id: ledger/monitored
    section: Monitoring
    statement: Databases are watched.
    systems: [databases]
    pending: needs the control monitored
`
