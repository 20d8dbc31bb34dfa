import { describe, expect, it } from 'vitest'
import control from '../../src/controls/region-pinned.ts'
import type { Fact } from '../../src/model/fact.ts'
import { type Answers, backups, COMPUTED, fact, type Given, judge, rows, UNCOLLECTED, unknowns } from './judged.ts'

type Regions = Fact<readonly string[]>
const at = (...regions: readonly string[]): Answers => placed(fact(regions))
const placed = (regions: Regions): Answers => ({ placement: { regions, zones: fact([]) } })
const ledger = (facets: Answers = {}): Given => ({ facets: { ...at('europe-west3'), ...facets } })
const azure = (region: string, facets: Answers = {}): Given => ({ kind: 'azure.storage-account', facets: { ...at(region), ...facets } })
const backedUp = (...regions: readonly string[]): Answers => backups({ regions: fact(regions) }).facets ?? {}
const STORED: Answers = { encryptionAtRest: { key: fact('provider-key') } }

const eu = { jurisdictions: ['EU'] }
const germany = { jurisdictions: ['DE'] }
const frankfurt = { regions: ['europe-west3'] }
const same = { regions: ['primary'] }

describe('region-pinned: the primary copy', () => {
  rows(control, [
    {
      title: 'passes in the given region',
      given: ledger(),
      with: frankfurt,
      outcome: 'pass',
      found: 'europe-west3',
      required: 'europe-west3',
      because: 'has its primary copy in europe-west3'
    },
    {
      title: 'passes in the given region, however it is written',
      given: azure('westeurope'),
      with: { regions: ['West Europe'] },
      outcome: 'pass'
    },
    { title: 'passes in one of the given regions', given: ledger(), with: { regions: ['europe-west4', 'EUROPE-WEST3'] }, outcome: 'pass' },
    {
      title: 'fails in another region',
      given: ledger(),
      with: { regions: ['europe-west4'] },
      outcome: 'fail',
      found: 'europe-west3',
      because: 'has its primary copy in europe-west3, not europe-west4'
    },
    { title: 'fails in a multi-region around the given region', given: ledger(at('eu')), with: frankfurt, outcome: 'fail', found: 'eu' },
    { title: 'passes in the given multi-region', given: ledger(at('eu')), with: { regions: ['EU'] }, outcome: 'pass' },
    {
      title: 'fails when one of several regions is not given',
      given: ledger(at('europe-west3', 'us-east1')),
      with: frankfurt,
      outcome: 'fail',
      found: 'us-east1'
    },
    { title: 'passes in the jurisdiction', given: ledger(), with: eu, outcome: 'pass', required: 'within EU' },
    { title: 'passes in the country', given: ledger(), with: germany, outcome: 'pass' },
    { title: 'passes in a jurisdiction written small', given: ledger(), with: { jurisdictions: ['eu'] }, outcome: 'pass' },
    { title: 'passes in a multi-region inside the jurisdiction', given: ledger(at('eu')), with: eu, outcome: 'pass' },
    { title: 'fails in a multi-region that is wider than the country', given: ledger(at('eu')), with: germany, outcome: 'fail' },
    { title: 'fails in London when the Union is promised', given: ledger(at('europe-west2')), with: eu, outcome: 'fail' },
    {
      title: 'fails in Zürich when the EEA is promised',
      given: ledger(at('europe-west6')),
      with: { jurisdictions: ['EEA'] },
      outcome: 'fail'
    },
    { title: 'passes in Norway when the EEA is promised', given: azure('norwayeast'), with: { jurisdictions: ['EEA'] }, outcome: 'pass' },
    { title: 'fails in Norway when the Union is promised', given: azure('norwayeast'), with: eu, outcome: 'fail' },
    { title: 'fails in a dual-region of which one half is outside', given: ledger(at('eur8')), with: eu, outcome: 'fail' },
    {
      title: 'passes in a multi-region whose members are all allowed',
      given: ledger(at('eur5')),
      with: { jurisdictions: ['EU', 'GB'] },
      outcome: 'pass'
    },
    {
      title: 'demands both when regions and jurisdictions are given',
      given: ledger(at('europe-west2')),
      with: { regions: ['europe-west2'], ...eu },
      outcome: 'fail',
      required: 'europe-west2 and within EU'
    },
    {
      title: 'leaves open a region that is not in the catalogue',
      given: ledger(at('europe-west99')),
      with: eu,
      outcome: 'unknown',
      because: /"europe-west99" is not in the region catalogue/
    },
    {
      title: 'leaves open a region that is not in the catalogue although it is given',
      given: ledger(at('europe-west99')),
      with: { regions: ['europe-west99'] },
      outcome: 'unknown'
    },
    { title: 'leaves open a region of another cloud', given: azure('europe-west3'), with: eu, outcome: 'unknown' },
    {
      title: 'fails when a known region is outside, whatever another is',
      given: ledger(at('europe-west99', 'us-east1')),
      with: eu,
      outcome: 'fail',
      found: 'us-east1'
    },
    {
      title: 'leaves open a placement without any region',
      given: ledger(at()),
      with: eu,
      outcome: 'unknown',
      because: /no region is named/
    },
    {
      title: 'does not judge a global resource that stores nothing',
      given: { kind: 'azure.dns-zone', facets: at('global') },
      with: eu,
      outcome: 'not-applicable',
      because: 'is global and stores no data of its own'
    },
    {
      title: 'fails on a global resource that stores data',
      given: { kind: 'gcp.kms-key', facets: { ...at('global'), ...STORED } },
      with: eu,
      outcome: 'fail',
      found: 'global'
    },
    { title: 'passes with the word primary', given: ledger(), with: same, outcome: 'pass', required: 'the primary region' },
    ...unknowns('placement', (regions) => ledger(placed(regions)), eu),
    ...unknowns('placement of a resource that need only follow itself', (regions) => ledger(placed(regions)), same)
  ])

  it('cannot judge without regions and jurisdictions', () => {
    expect(() => judge(control, ledger(), {})).toThrow(
      new TypeError('Cannot judge region-pinned: neither regions nor jurisdictions are given')
    )
  })
})

describe('region-pinned: replicas', () => {
  const withCopy = (...regions: readonly string[]): Answers => ({ replication: { regions: fact(regions) } })
  const replica = (facets: Answers, kind = 'gcp.sql-instance'): Given => ({
    ...ledger(),
    from: { replicaOf: [{ name: 'orders-replica', kind, facets }] }
  })
  rows(control, [
    { title: 'passes without copies', given: ledger(withCopy()), with: eu, outcome: 'pass' },
    {
      title: 'West Europe copied to Ireland stays in the Union',
      given: azure('westeurope', withCopy('northeurope')),
      with: eu,
      outcome: 'pass'
    },
    {
      title: 'West Europe copied to Ireland leaves the Netherlands',
      given: azure('westeurope', withCopy('northeurope')),
      with: { jurisdictions: ['NL'] },
      outcome: 'fail',
      because: 'has copies of its own in northeurope, not within NL'
    },
    {
      title: 'Brazil South copied to Texas leaves Brazil',
      given: azure('brazilsouth', withCopy('southcentralus')),
      with: { jurisdictions: ['BR'] },
      outcome: 'fail',
      found: 'southcentralus'
    },
    {
      title: 'does not judge copies when only the primary is covered',
      given: azure('brazilsouth', withCopy('southcentralus')),
      with: { jurisdictions: ['BR'], covers: ['primary'] },
      outcome: 'pass'
    },
    {
      title: 'does not judge the primary when only replicas are covered',
      given: azure('brazilsouth', withCopy('southcentralus')),
      with: { jurisdictions: ['US'], covers: ['replica'] },
      outcome: 'pass'
    },
    {
      title: 'does not judge copies that the kind does not model',
      given: ledger({ replication: 'not-modelled' }),
      with: eu,
      outcome: 'pass'
    },
    { title: 'passes with a linked replica inside', given: replica(at('europe-west4')), with: eu, outcome: 'pass' },
    {
      title: 'fails with a linked replica outside',
      given: replica(at('us-east1')),
      with: eu,
      outcome: 'fail',
      because: 'has replica orders-replica in us-east1, not within EU'
    },
    {
      title: 'fails with a linked replica in another region than the primary',
      given: replica(at('europe-west4')),
      with: same,
      outcome: 'fail'
    },
    {
      title: 'leaves open where a replica stands that does not model it',
      given: replica({ placement: 'not-modelled' }),
      with: eu,
      outcome: 'unknown'
    },
    ...unknowns('copies', (regions) => ledger({ replication: { regions } }), eu),
    ...unknowns('list of replicas', (replicas) => ({ ...ledger(), from: { replicaOf: replicas } }), eu),
    ...unknowns('place of a replica', (regions) => replica(placed(regions)), eu),
    {
      title: 'fails outside, whatever the copies',
      given: ledger({ ...at('us-east1'), replication: { regions: COMPUTED } }),
      with: eu,
      outcome: 'fail',
      found: 'us-east1'
    }
  ])
})

describe('region-pinned: backups', () => {
  rows(control, [
    { title: 'passes with backups in the same region', given: ledger(backedUp('europe-west3')), with: same, outcome: 'pass' },
    {
      title: 'fails with backups in the multi-region around the primary',
      given: ledger(backedUp('eu')),
      with: same,
      outcome: 'fail',
      because: 'has its backups in eu, not the primary region'
    },
    { title: 'passes with backups in a multi-region inside the jurisdiction', given: ledger(backedUp('eu')), with: eu, outcome: 'pass' },
    {
      title: 'Montréal with snapshots in `us` leaves Canada',
      given: ledger({ ...at('northamerica-northeast1'), ...backedUp('us') }),
      with: { jurisdictions: ['CA'] },
      outcome: 'fail',
      found: 'us'
    },
    {
      title: 'does not judge backups that are not made',
      given: ledger(backups({ enabled: fact(false), regions: fact(['us']) }).facets),
      with: eu,
      outcome: 'pass'
    },
    {
      title: 'leaves open backups outside that may not be made',
      given: ledger(backups({ enabled: COMPUTED, regions: fact(['us']) }).facets),
      with: eu,
      outcome: 'unknown'
    },
    {
      title: 'passes with backups inside, made or not',
      given: ledger(backups({ enabled: COMPUTED, regions: fact(['eu']) }).facets),
      with: eu,
      outcome: 'pass'
    },
    { title: 'leaves open backups that name no region', given: ledger(backedUp()), with: eu, outcome: 'unknown' },
    {
      title: 'judges only backups when only they are covered',
      given: ledger({ ...at('us-east1'), ...backedUp('eu') }),
      with: { ...eu, covers: ['backup'] },
      outcome: 'pass'
    },
    {
      title: 'has nothing to judge where the kind has no backups',
      given: ledger(),
      with: { ...eu, covers: ['backup'] },
      outcome: 'not-applicable',
      because: 'has nothing to judge among backup'
    },
    {
      title: 'passes with primary among others',
      given: ledger(backedUp('europe-west4')),
      with: { regions: ['primary', 'europe-west4'] },
      outcome: 'pass'
    },
    {
      title: 'fails with a backup store outside',
      given: { ...ledger(), to: { backedUpBy: [{ name: 'vault', facets: at('us-east1') }] } },
      with: eu,
      outcome: 'fail',
      because: 'has backup store vault in us-east1'
    },
    {
      title: 'fails with a backup store whose copies are outside',
      given: {
        ...azure('brazilsouth'),
        to: { backedUpBy: [{ name: 'vault', facets: { ...at('brazilsouth'), replication: { regions: fact(['southcentralus']) } } }] }
      },
      with: { jurisdictions: ['BR'] },
      outcome: 'fail',
      because: 'has copies of backup store vault in southcentralus'
    },
    {
      title: 'passes over a policy, which lies nowhere',
      given: { ...ledger(), to: { backedUpBy: [{ name: 'daily', facets: { placement: 'not-applicable' } }] } },
      with: eu,
      outcome: 'pass'
    },
    {
      title: 'fails with a snapshot outside',
      given: { ...ledger(), from: { snapshotOf: [{ name: 'monday', kind: 'gcp.snapshot', facets: at('us') }] } },
      with: eu,
      outcome: 'fail',
      because: 'has snapshot monday in us'
    },
    {
      title: 'does not ask for snapshots that were not collected',
      given: { ...ledger(), from: { snapshotOf: UNCOLLECTED } },
      with: eu,
      outcome: 'pass'
    },
    ...unknowns('regions of backups', (regions) => ledger(backups({ regions }).facets), eu),
    ...unknowns('backup store', (vaults) => ({ ...ledger(), to: { backedUpBy: vaults } }), eu),
    ...unknowns('primary that backups have to follow', (regions) => ledger({ ...placed(regions), ...backedUp('europe-west3') }), {
      ...same,
      covers: ['backup']
    }),
    {
      title: 'fails outside of other regions, whatever the primary',
      given: ledger({ ...placed(COMPUTED), ...backedUp('us') }),
      with: { ...same, ...eu, covers: ['backup'] },
      outcome: 'fail'
    }
  ])
})

describe('region-pinned: logs', () => {
  const logs = (...regions: readonly string[]): Given => ({ name: 'audit-logs', kind: 'azure.log-workspace', facets: at(...regions) })
  const on: Answers = { audit: { enabled: fact(true), retentionDays: fact(30) } }
  const diagnosed = (workspace: Given): Given => ({
    ...azure('westeurope', on),
    from: { attachedTo: [{ name: 'to-siem', kind: 'azure.diagnostic-setting', to: { logsTo: [workspace] } }] }
  })
  rows(control, [
    { title: 'passes with a log inside', given: { ...ledger(), to: { logsTo: [logs('europe-west4')] } }, with: eu, outcome: 'pass' },
    {
      title: 'fails with a log outside',
      given: { ...ledger(), to: { logsTo: [logs('us-central1')] } },
      with: eu,
      outcome: 'fail',
      because: 'has log audit-logs in us-central1'
    },
    {
      title: 'fails with a log that is global',
      given: { ...ledger(), to: { logsTo: [logs('global')] } },
      with: eu,
      outcome: 'fail',
      found: 'global'
    },
    {
      title: 'fails with a log outside that a diagnostic setting writes',
      given: diagnosed(logs('eastus')),
      with: eu,
      outcome: 'fail',
      because: 'has log audit-logs in eastus'
    },
    {
      title: 'passes with a log inside that a diagnostic setting writes',
      given: diagnosed(logs('northeurope')),
      with: eu,
      outcome: 'pass'
    },
    {
      title: 'does not judge logs that are not covered',
      given: diagnosed(logs('eastus')),
      with: { ...eu, covers: ['primary'] },
      outcome: 'pass'
    },
    {
      title: 'does not ask for diagnostic settings where no log is written',
      given: { ...azure('westeurope', { audit: { enabled: fact(false), retentionDays: fact(0) } }), from: { attachedTo: UNCOLLECTED } },
      with: eu,
      outcome: 'pass'
    },
    {
      title: 'does not ask for diagnostic settings of another cloud',
      given: { ...ledger(on), from: { attachedTo: UNCOLLECTED } },
      with: eu,
      outcome: 'pass'
    },
    ...unknowns('log store', (stores) => ({ ...ledger(), to: { logsTo: stores } }), eu),
    ...unknowns('diagnostic settings', (settings) => ({ ...azure('westeurope', on), from: { attachedTo: settings } }), eu)
  ])
})

describe('region-pinned: keys', () => {
  const keyed = (facets: Answers): Given => ({ ...ledger(), to: { encryptedBy: [{ name: 'ledger-key', kind: 'gcp.kms-key', facets }] } })
  rows(control, [
    { title: 'passes with a key inside', given: keyed(at('europe')), with: eu, outcome: 'pass' },
    {
      title: 'fails with a key outside',
      given: keyed(at('us')),
      with: eu,
      outcome: 'fail',
      because: 'has key ledger-key in us, not within EU'
    },
    { title: 'fails with a global key', given: keyed(at('global')), with: eu, outcome: 'fail' },
    {
      title: 'does not judge keys that are not covered',
      given: keyed(at('us')),
      with: { ...eu, covers: ['primary', 'replica', 'backup', 'log'] },
      outcome: 'pass'
    },
    ...unknowns('key', (keys) => ({ ...ledger(), to: { encryptedBy: keys } }), eu),
    ...unknowns('place of the key', (regions) => keyed(placed(regions)), eu)
  ])

  it('joins what is outside', () => {
    const given = { ...keyed(at('us')), facets: { ...at('us-east1'), ...backedUp('asia') } }
    expect(judge(control, given, eu)).toMatchObject({
      outcome: 'fail',
      required: 'within EU',
      found: 'us-east1; asia; us',
      because:
        'has its primary copy in us-east1, not within EU; has its backups in asia, not within EU; has key ledger-key in us, not within EU'
    })
  })
})
