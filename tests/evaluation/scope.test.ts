import { describe, expect, it } from 'vitest'
import type { Selector, System } from '../../src/model/profile.ts'
import { type Resource, SECRET, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { asset, claimed, database, declared, disk } from './evaluated.ts'

const LEDGER = database('ledger-db', { settings: { userLabels: { system: 'ledger', tier: 'gold' } } })
const REPLICA = database('ledger-replica', {
  masterInstanceName: 'ledger-prod:ledger-db',
  region: 'europe-west4',
  settings: { userLabels: { system: 'ledger' } }
})
const ORDERS = database('orders-db', { region: 'us-east1', settings: { userLabels: { system: 'orders' } } })
const DATA = disk('ledger-data', { labels: { system: 'ledger' } })
const VAULT: Resource = {
  ...asset('Microsoft.KeyVault/vaults', 'ledger-keys'),
  id: '/subscriptions/s/resourceGroups/ledger/providers/Microsoft.KeyVault/vaults/ledger-keys',
  typeSystem: 'arm',
  cloud: 'azure',
  document: { location: 'westeurope', tags: { System: 'ledger' }, properties: {} }
}
const POLICY = asset('compute.googleapis.com/SslPolicy', 'modern')
const ALL = [LEDGER, REPLICA, ORDERS, DATA, VAULT, POLICY]
const NAMES = ALL.map(({ name }) => name)

/** Names of the resources that a scope means. */
function meant(scope: Selector | undefined, resources = ALL, systems?: readonly System[]): readonly string[] {
  const { listed } = claimed(
    resources,
    {
      verify: [{ control: 'deletion-protected' }],
      ...(scope === undefined ? {} : { scope }),
      ...(systems === undefined ? {} : { systems: ['databases'] })
    },
    { controls: [EVERYTHING], ...(systems === undefined ? {} : { systems }) }
  )
  return listed.map(({ resource }) => resource.name).toSorted((one, other) => NAMES.indexOf(one) - NAMES.indexOf(other))
}

/** Fails whatever is in scope, so that the findings tell the scope. */
const EVERYTHING = {
  id: 'deletion-protected',
  title: 'In scope',
  description: '',
  remedy: '',
  severity: 'low' as const,
  needs: [],
  parameters: {},
  judge: () => ({ outcome: 'fail' as const, because: 'is in scope', evidence: [] })
}

const SCOPES: readonly (readonly [string, Selector, readonly string[]])[] = [
  ['a kind', { kinds: ['gcp.disk'] }, ['ledger-data']],
  ['one of several kinds', { kinds: ['gcp.disk', 'azure.key-vault'] }, ['ledger-data', 'ledger-keys']],
  ['a role', { roles: ['database'] }, ['ledger-db', 'ledger-replica', 'orders-db']],
  ['a cloud', { clouds: ['azure'] }, ['ledger-keys']],
  ['a cloud that has nothing', { clouds: ['aws'] }, []],
  ['a jurisdiction', { roles: ['database'], jurisdictions: ['US'] }, ['orders-db']],
  [
    'one of several jurisdictions',
    { roles: ['database', 'key-store'], jurisdictions: ['nl', 'EU'] },
    ['ledger-db', 'ledger-replica', 'ledger-keys']
  ],
  ['a location', { roles: ['database'], locations: ['europe-west3'] }, ['ledger-db']],
  [
    'one of several locations, as anybody would spell them',
    { clouds: ['azure', 'gcp'], roles: ['database', 'key-store'], locations: ['West Europe', 'US-East1'] },
    ['orders-db', 'ledger-keys']
  ],
  ['a label', { labels: { tier: 'gold' } }, ['ledger-db']],
  ['one of several values of a label', { labels: { system: ['orders', 'billing'] } }, ['orders-db']],
  ['any value of a label', { labels: { system: '*' }, clouds: ['gcp'] }, ['ledger-db', 'ledger-replica', 'orders-db', 'ledger-data']],
  ['every label that is named', { labels: { system: 'ledger', tier: '*' } }, ['ledger-db']],
  ['a name', { names: ['orders-db'] }, ['orders-db']],
  ['names by a glob, in any case', { names: ['LEDGER-*'] }, ['ledger-db', 'ledger-replica', 'ledger-data', 'ledger-keys']],
  ['names by a single letter', { names: ['ledger-d?'] }, ['ledger-db']],
  ['names that only begin alike, not at all', { names: ['ledger'] }, []],
  ['names with the signs of a pattern, by the letter', { names: ['ledger.db', '(ledger-db)', '[a-z]*'] }, []],
  ['ids by a glob', { ids: ['*/Disk/*', '/subscriptions/s/*'] }, ['ledger-data', 'ledger-keys']],
  ['what is linked', { linked: ['replicaOf'] }, ['ledger-replica']],
  ['what is linked in every way that is named', { linked: ['replicaOf', 'encryptedBy'] }, []],
  ['what does not match', { roles: ['database'], not: { linked: ['replicaOf'] } }, ['ledger-db', 'orders-db']],
  [
    'what does not match all of it',
    { roles: ['database'], not: { linked: ['replicaOf'], locations: ['europe-west3'] } },
    ['ledger-db', 'ledger-replica', 'orders-db']
  ],
  ['what does not match what does not match', { not: { not: { kinds: ['gcp.disk'] } } }, ['ledger-data']],
  ['what matches every part', { roles: ['database'], locations: ['europe-west3'], names: ['ledger-*'] }, ['ledger-db']]
]

describe('a scope means', () => {
  it.each(SCOPES)('%s', (_what, scope, names) => {
    expect(meant(scope)).toEqual(names)
  })

  it('only what its system means as well', () => {
    const systems = [{ id: 'databases', match: { roles: ['database'] } }] as const
    expect(meant(undefined, ALL, systems)).toEqual(['ledger-db', 'ledger-replica', 'orders-db'])
    expect(meant({ names: ['ledger-*'] }, ALL, systems)).toEqual(['ledger-db', 'ledger-replica'])
  })

  it('nothing where its system has no match', () => {
    expect(meant({ names: ['*'] }, ALL, [{ id: 'databases' }])).toEqual([])
  })

  it('tags of Azure in any case, as Azure takes them', () => {
    expect(meant({ clouds: ['azure'], labels: { system: 'ledger' } })).toEqual(['ledger-keys'])
  })
})

/** Databases of which something is known only after apply. */
const PENDING = {
  labels: declared('gcp:sql/databaseInstance:DatabaseInstance', 'all-labels', {
    region: 'europe-west3',
    settings: { userLabels: UNKNOWN_SENTINEL }
  }),
  label: declared('gcp:sql/databaseInstance:DatabaseInstance', 'one-label', {
    region: 'europe-west3',
    settings: { userLabels: { system: UNKNOWN_SENTINEL } }
  }),
  secret: declared('gcp:sql/databaseInstance:DatabaseInstance', 'secret-label', {
    region: 'europe-west3',
    settings: { userLabels: { system: SECRET } }
  }),
  region: declared('gcp:sql/databaseInstance:DatabaseInstance', 'some-region', { region: UNKNOWN_SENTINEL }),
  master: declared('gcp:sql/databaseInstance:DatabaseInstance', 'some-role', {
    region: 'europe-west3',
    masterInstanceName: UNKNOWN_SENTINEL
  })
} as const

describe('what is unknown counts as meant, whichever way it is asked', () => {
  it.each([
    ['labels', PENDING.labels, { labels: { system: 'ledger' } }],
    ['the label that is asked for', PENDING.label, { labels: { system: 'ledger' } }],
    ['a label that is secret', PENDING.secret, { labels: { system: 'ledger' } }],
    ['the region', PENDING.region, { locations: ['europe-west3'] }],
    ['the region whose jurisdiction is asked for', PENDING.region, { jurisdictions: ['EU'] }],
    ['a region in no catalogue', database('ledger-mars', { region: 'mars-west1' }), { jurisdictions: ['EU'] }],
    ['a link', PENDING.master, { linked: ['replicaOf'] }]
  ] as const)('%s', (_what, resource, selector) => {
    expect(meant(selector, [resource])).toEqual([resource.name])
    expect(meant({ not: selector }, [resource])).toEqual([resource.name])
  })

  it('a kind that lies nowhere by its nature', () => {
    expect(meant({ kinds: ['gcp.ssl-policy'], locations: ['europe-west3'] })).toEqual(['modern'])
  })

  it('not where something else is known not to match', () => {
    expect(meant({ locations: ['europe-west3'], names: ['ledger-*'] }, [PENDING.region])).toEqual([])
    expect(meant({ labels: { system: 'ledger' }, roles: ['disk'] }, [PENDING.labels])).toEqual([])
  })

  it('any value of a label that is there', () => {
    expect(meant({ labels: { system: '*' } }, [PENDING.label])).toEqual(['one-label'])
  })

  it('not a label beside one that is unknown', () => {
    expect(meant({ labels: { tier: 'gold' } }, [PENDING.label])).toEqual([])
  })
})

it('knows the place that a neighbour tells', () => {
  const snapshot = declared(
    'gcp:compute/snapshot:Snapshot',
    'nightly',
    { sourceDisk: UNKNOWN_SENTINEL },
    { wires: { sourceDisk: ['urn:pulumi:prod::ledger::gcp:compute/disk:Disk::data'] } }
  )
  const source = declared('gcp:compute/disk:Disk', 'data', { zone: 'europe-west3-a' })
  expect(meant({ kinds: ['gcp.snapshot'], locations: ['us-east1'] }, [snapshot, source])).toEqual([])
})
