import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scan } from '../../src/scan.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-residency-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PLACES = ['EU', 'EEA', 'US', 'CA', 'DE', 'NL', 'IE', 'GB', 'CH'] as const
type Place = (typeof PLACES)[number]

const EVERYTHING = ['primary', 'replica', 'backup', 'log', 'key']

/** One claim for each jurisdiction, over everything that holds data and what follows it. */
const profileOf = (covers: readonly string[]): string =>
  JSON.stringify({
    document: { id: 'ledger', title: 'Ledger architecture' },
    systems: [],
    claims: PLACES.map((place) => ({
      id: `ledger/stays-in-${place.toLowerCase()}`,
      section: 'Residency',
      statement: `Data stays in ${place}.`,
      scope: { roles: ['database', 'object-storage', 'disk', 'backup', 'cache', 'key', 'log'] },
      verify: [{ control: 'region-pinned', with: { jurisdictions: [place], covers } }]
    }))
  })

/** An asset of Cloud Asset Inventory. */
function asset(type: string, path: string, data: object): object {
  const host = type.slice(0, type.indexOf('/'))
  return { name: `//${host}/${path}`, assetType: type, resource: { version: 'v1', data: { name: path.split('/').at(-1), ...data } } }
}

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/ledger'
const sql = (region: string, more: object = {}, settings: object = {}): object =>
  asset('sqladmin.googleapis.com/Instance', 'projects/ledger/instances/ledger-db', {
    region,
    databaseVersion: 'POSTGRES_16',
    settings: { backupConfiguration: { enabled: true, location: region }, ...settings },
    ...more
  })
const key = (location: string): object =>
  asset('cloudkms.googleapis.com/CryptoKey', `projects/ledger/locations/${location}/keyRings/ledger/cryptoKeys/data`, {
    name: `projects/ledger/locations/${location}/keyRings/ledger/cryptoKeys/data`,
    purpose: 'ENCRYPT_DECRYPT'
  })
const bucket = (location: string, more: object = {}): object =>
  asset('storage.googleapis.com/Bucket', 'ledger-files', {
    location,
    locationType: location.length > 4 ? 'region' : 'multi-region',
    ...more
  })

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger/providers'
const arm = (type: string, path: string, location: string, properties: object, more: object = {}): object => ({
  id: `${GROUP}/${path}`,
  type,
  name: path.split('/').at(-1),
  location,
  properties,
  ...more
})
const account = (location: string, sku: string): object =>
  arm(
    'Microsoft.Storage/storageAccounts',
    'Microsoft.Storage/storageAccounts/ledgerfiles',
    location,
    {},
    { kind: 'StorageV2', sku: { name: sku } }
  )
const VAULT = 'Microsoft.KeyVault/vaults/ledger'

interface Row {
  readonly title: string
  readonly resources: readonly object[]
  readonly upheld: readonly Place[]
  readonly contradicted: readonly Place[]
  /** What the findings say, each of them somewhere. */
  readonly because?: readonly RegExp[]
}

async function verdicts(resources: readonly object[]) {
  // Where Azure's logs go is in diagnostic settings, and what backs accounts up in vaults; as long as none was collected, it is not known.
  const text = JSON.stringify(resources)
  const untold = [
    ...(text.includes('Microsoft.') && !text.includes('diagnosticSettings') ? ['log'] : []),
    ...(text.includes('storageAccounts') ? ['backup'] : [])
  ]
  writeFileSync(join(folder, 'places.yaml'), profileOf(EVERYTHING.filter((aspect) => !untold.includes(aspect))))
  const path = join(folder, 'resources.ndjson')
  writeFileSync(path, resources.map((resource) => JSON.stringify(resource)).join('\n'))
  const { claims, findings } = await scan({ targets: [path], profiles: [join(folder, 'places.yaml')] })
  const inVerdict = (verdict: string): readonly string[] =>
    claims.filter((claim) => claim.verdict === verdict).map(({ id }) => id.slice('ledger/stays-in-'.length).toUpperCase())
  return { upheld: inVerdict('upheld'), contradicted: inVerdict('contradicted'), undecided: inVerdict('undecided'), findings }
}

const all = (...but: readonly Place[]): readonly Place[] => PLACES.filter((place) => !but.includes(place))

const ROWS: readonly Row[] = [
  {
    title: 'a database in Frankfurt with its backups there',
    resources: [sql('europe-west3')],
    upheld: ['EU', 'EEA', 'DE'],
    contradicted: all('EU', 'EEA', 'DE')
  },
  { title: 'a database in Zurich', resources: [sql('europe-west6')], upheld: ['CH'], contradicted: all('CH') },
  { title: 'a database in London', resources: [sql('europe-west2')], upheld: ['GB'], contradicted: all('GB') },
  {
    title: 'a database in Frankfurt whose backups lie wherever the provider puts them',
    resources: [sql('europe-west3', {}, { backupConfiguration: { enabled: true } })],
    upheld: ['EU', 'EEA'],
    contradicted: all('EU', 'EEA'),
    because: [/has its backups in eu/]
  },
  {
    title: 'a database in Montréal whose backups lie wherever the provider puts them',
    resources: [sql('northamerica-northeast1', {}, { backupConfiguration: { enabled: true } })],
    upheld: [],
    contradicted: PLACES,
    because: [/has its backups in us/]
  },
  {
    title: 'snapshots of Montréal whose place nobody chose',
    resources: [
      asset('compute.googleapis.com/ResourcePolicy', 'projects/ledger/regions/northamerica-northeast1/resourcePolicies/daily', {
        region: `${COMPUTE}/regions/northamerica-northeast1`,
        snapshotSchedulePolicy: {
          schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00' } },
          retentionPolicy: { maxRetentionDays: 7 }
        }
      })
    ],
    upheld: [],
    contradicted: PLACES,
    because: [/has its backups in us/]
  },
  {
    title: 'snapshots of Montréal that stay there',
    resources: [
      asset('compute.googleapis.com/ResourcePolicy', 'projects/ledger/regions/northamerica-northeast1/resourcePolicies/daily', {
        region: `${COMPUTE}/regions/northamerica-northeast1`,
        snapshotSchedulePolicy: {
          schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00' } },
          retentionPolicy: { maxRetentionDays: 7 },
          snapshotProperties: { storageLocations: ['northamerica-northeast1'] }
        }
      })
    ],
    upheld: ['CA'],
    contradicted: all('CA')
  },
  { title: 'a bucket in the multi-region EU', resources: [bucket('EU')], upheld: ['EU', 'EEA'], contradicted: all('EU', 'EEA') },
  {
    title: 'a bucket in the dual-region of the Netherlands and Finland',
    resources: [bucket('EUR4')],
    upheld: ['EU', 'EEA'],
    contradicted: all('EU', 'EEA')
  },
  { title: 'a bucket in the multi-region US', resources: [bucket('US')], upheld: ['US'], contradicted: all('US') },
  {
    title: 'a database in Frankfurt under a key of Belgium',
    resources: [
      sql('europe-west3', {
        diskEncryptionConfiguration: { kmsKeyName: 'projects/ledger/locations/europe-west1/keyRings/ledger/cryptoKeys/data' }
      }),
      key('europe-west1')
    ],
    upheld: ['EU', 'EEA'],
    contradicted: all('EU', 'EEA'),
    because: [/key data in europe-west1/, /its primary copy in europe-west/]
  },
  {
    title: 'a database in Frankfurt with a replica in Iowa',
    resources: [
      sql('europe-west3'),
      asset('sqladmin.googleapis.com/Instance', 'projects/ledger/instances/ledger-db-replica', {
        region: 'us-central1',
        databaseVersion: 'POSTGRES_16',
        instanceType: 'READ_REPLICA_INSTANCE',
        masterInstanceName: 'ledger:ledger-db',
        settings: { backupConfiguration: { enabled: false } }
      })
    ],
    upheld: [],
    contradicted: PLACES,
    because: [/replica ledger-db-replica in us-central1/, /its primary copy in us-central1/]
  },
  {
    title: 'a bucket in Frankfurt whose access logs go to Iowa',
    resources: [
      bucket('EUROPE-WEST3', { logging: { logBucket: 'ledger-logs' } }),
      asset('storage.googleapis.com/Bucket', 'ledger-logs', { location: 'US-CENTRAL1', locationType: 'region' })
    ],
    upheld: [],
    contradicted: PLACES,
    because: [/log ledger-logs in us-central1/, /its primary copy in us-central1/]
  },
  {
    title: 'an account in West Europe that is copied within the region',
    resources: [account('westeurope', 'Standard_ZRS')],
    upheld: ['EU', 'EEA', 'NL'],
    contradicted: all('EU', 'EEA', 'NL')
  },
  {
    title: 'an account in West Europe that is copied to its pair',
    resources: [account('westeurope', 'Standard_GRS')],
    upheld: ['EU', 'EEA'],
    contradicted: all('EU', 'EEA'),
    because: [/copies of its own in northeurope/]
  },
  {
    title: 'an account in Brazil South that is copied to its pair in Texas',
    resources: [account('brazilsouth', 'Standard_GRS')],
    upheld: [],
    contradicted: PLACES
  },
  {
    title: 'an account in Canada Central that is copied to its pair',
    resources: [account('canadacentral', 'Standard_GRS')],
    upheld: ['CA'],
    contradicted: all('CA')
  },
  {
    title: 'a database of West Europe that fails over to North Europe',
    resources: [
      arm('Microsoft.Sql/servers', 'Microsoft.Sql/servers/ledger', 'westeurope', { version: '12.0' }),
      arm('Microsoft.Sql/servers/databases', 'Microsoft.Sql/servers/ledger/databases/orders', 'westeurope', {
        currentBackupStorageRedundancy: 'Zone',
        requestedBackupStorageRedundancy: 'Zone'
      }),
      {
        ...arm('Microsoft.Sql/servers/failoverGroups', 'Microsoft.Sql/servers/ledger/failoverGroups/ledger-fg', 'westeurope', {
          databases: [`${GROUP}/Microsoft.Sql/servers/ledger/databases/orders`],
          partnerServers: [{ id: `${GROUP}/Microsoft.Sql/servers/ledger-dr`, location: 'North Europe', replicationRole: 'Secondary' }]
        }),
        location: 'West Europe'
      }
    ],
    upheld: ['EU', 'EEA'],
    contradicted: all('EU', 'EEA'),
    because: [/copies of its own in northeurope/, /its primary copy in westeurope/]
  },
  {
    title: 'an account in West Europe whose log is kept in North Europe',
    resources: [
      account('westeurope', 'Standard_ZRS'),
      arm(
        'Microsoft.Insights/diagnosticSettings',
        'Microsoft.Storage/storageAccounts/ledgerfiles/providers/Microsoft.Insights/diagnosticSettings/to-siem',
        'westeurope',
        { workspaceId: `${GROUP}/Microsoft.OperationalInsights/workspaces/siem`, logs: [{ categoryGroup: 'audit', enabled: true }] }
      ),
      arm('Microsoft.OperationalInsights/workspaces', 'Microsoft.OperationalInsights/workspaces/siem', 'northeurope', {
        retentionInDays: 90
      })
    ],
    upheld: ['EU', 'EEA'],
    contradicted: all('EU', 'EEA'),
    because: [/log siem in northeurope/]
  },
  {
    title: 'an account in West Europe under a key of North Europe',
    resources: [
      arm(
        'Microsoft.Storage/storageAccounts',
        'Microsoft.Storage/storageAccounts/ledgerfiles',
        'westeurope',
        {
          encryption: {
            keySource: 'Microsoft.Keyvault',
            keyvaultproperties: { keyname: 'files', keyvaulturi: 'https://ledger.vault.azure.net' }
          }
        },
        { kind: 'StorageV2', sku: { name: 'Standard_ZRS' } }
      ),
      arm('Microsoft.KeyVault/vaults', VAULT, 'northeurope', { vaultUri: 'https://ledger.vault.azure.net/', sku: { name: 'premium' } }),
      arm('Microsoft.KeyVault/vaults/keys', `${VAULT}/keys/files`, 'northeurope', { kty: 'RSA-HSM', attributes: { enabled: true } })
    ],
    upheld: ['EU', 'EEA'],
    contradicted: all('EU', 'EEA'),
    because: [/key files in northeurope/, /its primary copy in northeurope/, /its primary copy in westeurope/]
  }
]

describe('residency follows the data of', () => {
  it.each(ROWS.map((row) => [row.title, row] as const))('%s', async (_, { resources, upheld, contradicted, because = [] }) => {
    const found = await verdicts(resources)
    expect({ upheld: found.upheld, contradicted: found.contradicted, undecided: found.undecided }).toEqual({
      upheld,
      contradicted,
      undecided: []
    })
    const texts = found.findings.filter(({ outcome }) => outcome === 'fail').map((finding) => finding.because)
    for (const pattern of because) expect(texts.join('\n')).toMatch(pattern)
  })
})

it('holds a geo-redundant account of West Europe to two documents, which it breaks and keeps', async () => {
  const path = join(folder, 'account.json')
  writeFileSync(path, JSON.stringify(account('westeurope', 'Standard_GRS')))
  const { claims } = await scan({
    targets: [path],
    profiles: ['cm', 'sendmarc'],
    only: ['cm/data-at-rest-netherlands', 'sendmarc/persistent-data-two-regions']
  })
  expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['cm/data-at-rest-netherlands', 'contradicted'],
    ['sendmarc/persistent-data-two-regions', 'upheld']
  ])
})
