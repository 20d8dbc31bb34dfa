import { describe } from 'vitest'
import control from '../../src/controls/region-redundant.ts'
import type { Fact } from '../../src/model/fact.ts'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { type Answers, COMPUTED, fact, type Given, type Row, rows, UNCOLLECTED, unknowns } from './judged.ts'

type Regions = Fact<readonly string[]>
const at = (regions: Regions): Answers => ({ placement: { regions, zones: fact([]) } })
const copied = (regions: Regions, copies: Regions | 'not-modelled' = fact([])): Given => ({
  facets: { ...at(regions), replication: copies === 'not-modelled' ? copies : { regions: copies } }
})
const replicated = (...places: readonly Regions[]): Given => ({
  ...copied(fact(['europe-west3'])),
  from: { replicaOf: places.map((regions, index) => ({ name: `orders-replica-${index}`, facets: at(regions) })) }
})

const LABELLED = { alike: ['workload'] }
const cluster = (region: Regions, workload: string | Fact<Readonly<Record<string, string>>> | undefined, name = 'portal'): Given => ({
  name,
  kind: 'azure.aks-cluster',
  facets: {
    ...at(region),
    labels: { values: typeof workload === 'object' ? workload : fact(workload === undefined ? {} : { workload }) }
  }
})
const among = (own: Given, ...others: readonly Given[]): Given => ({ ...own, from: { standsInFor: [own, ...others] } })
const WEST = cluster(fact(['westeurope']), 'portal')
const NORTH = cluster(fact(['northeurope']), 'portal', 'portal-second')

const alikeRows: readonly Row[] = [
  {
    title: 'passes with another that does the same work elsewhere',
    given: among(WEST, NORTH),
    with: LABELLED,
    outcome: 'pass',
    found: 'westeurope, northeurope'
  },
  { title: 'does not count another unless it is asked for by a label', given: among(WEST, NORTH), outcome: 'fail' },
  {
    title: 'fails with another that does other work',
    given: among(WEST, cluster(fact(['northeurope']), 'search', 'search')),
    with: LABELLED,
    outcome: 'fail'
  },
  {
    title: 'fails with another of which nobody says what it does',
    given: among(WEST, cluster(fact(['northeurope']), undefined, 'search')),
    with: LABELLED,
    outcome: 'fail'
  },
  {
    title: 'fails with another in the same region',
    given: among(WEST, cluster(fact(['westeurope']), 'portal', 'portal-second')),
    with: LABELLED,
    outcome: 'fail'
  },
  { title: 'fails alone', given: among(WEST), with: LABELLED, outcome: 'fail' },
  { title: 'fails alone without a label', given: among(cluster(fact(['westeurope']), undefined)), with: LABELLED, outcome: 'fail' },
  {
    title: 'leaves open which others do the same work as one without a label',
    given: among(cluster(fact(['westeurope']), undefined), NORTH),
    with: LABELLED,
    outcome: 'unknown',
    because: /no label workload/
  },
  {
    title: 'holds them to all of the labels',
    given: among(WEST, NORTH),
    with: { alike: ['workload', 'stage'] },
    outcome: 'unknown',
    because: /no label stage/
  },
  {
    title: 'passes with three regions of the same work where three are demanded',
    given: among(WEST, NORTH, cluster(fact(['swedencentral']), 'portal', 'portal-third')),
    with: { ...LABELLED, minimumRegions: 3 },
    outcome: 'pass'
  },
  {
    title: 'leaves open where another stands',
    given: among(WEST, cluster(COMPUTED, 'portal', 'portal-second')),
    with: LABELLED,
    outcome: 'unknown'
  },
  {
    title: 'leaves open whether another does the same work',
    given: among(WEST, cluster(fact(['northeurope']), COMPUTED, 'portal-second')),
    with: LABELLED,
    outcome: 'unknown'
  },
  {
    title: 'leaves open whether another does the same work whose label is known after apply',
    given: among(WEST, cluster(fact(['northeurope']), UNKNOWN_SENTINEL, 'portal-second')),
    with: LABELLED,
    outcome: 'unknown'
  },
  {
    title: 'leaves open which others there are',
    given: { ...WEST, from: { standsInFor: UNCOLLECTED } },
    with: LABELLED,
    outcome: 'unknown'
  }
]

describe('region-redundant', () => {
  rows(control, [
    {
      title: 'fails in one region',
      given: copied(fact(['europe-west3'])),
      outcome: 'fail',
      found: 'europe-west3',
      required: 'at least 2 regions',
      because: 'stands in europe-west3'
    },
    { title: 'passes in two regions', given: copied(fact(['europe-west3', 'europe-west4'])), outcome: 'pass' },
    {
      title: 'passes with a copy that the platform keeps elsewhere',
      given: copied(fact(['europe-west3']), fact(['europe-west4'])),
      outcome: 'pass',
      found: 'europe-west3, europe-west4'
    },
    {
      title: 'fails with a copy that the platform keeps in the same region',
      given: copied(fact(['europe-west3']), fact(['europe-west3'])),
      outcome: 'fail'
    },
    { title: 'passes in a multi-region, which counts as two', given: copied(fact(['eu'])), outcome: 'pass' },
    { title: 'fails in a multi-region when three are demanded', given: copied(fact(['eu'])), with: { minimumRegions: 3 }, outcome: 'fail' },
    {
      title: 'passes in one region when one is demanded',
      given: copied(fact(['europe-west3'])),
      with: { minimumRegions: 1 },
      outcome: 'pass'
    },
    {
      title: 'passes with a linked replica elsewhere',
      given: replicated(fact(['europe-west4'])),
      outcome: 'pass',
      found: 'europe-west3, europe-west4'
    },
    { title: 'fails with a linked replica in the same region', given: replicated(fact(['europe-west3'])), outcome: 'fail' },
    {
      title: 'passes with two linked replicas when three regions are demanded',
      given: replicated(fact(['europe-west4']), fact(['europe-west1'])),
      with: { minimumRegions: 3 },
      outcome: 'pass'
    },
    {
      title: 'passes with enough known replicas, whatever another is',
      given: replicated(fact(['europe-west4']), COMPUTED),
      outcome: 'pass'
    },
    { title: 'judges a kind that has no copies', given: { facets: at(fact(['europe-west3'])) }, outcome: 'fail' },
    {
      title: 'leaves open what copies a kind keeps that does not model them',
      given: copied(fact(['europe-west3']), 'not-modelled'),
      outcome: 'unknown',
      because: /not modelled/
    },
    {
      title: 'leaves open where a replica stands that does not model it',
      given: { ...copied(fact(['europe-west3'])), from: { replicaOf: [{ facets: { placement: 'not-modelled' } }] } },
      outcome: 'unknown'
    },
    {
      title: 'leaves open how many regions names outside the catalogue are',
      given: copied(fact(['europe-west3', 'europe-west3-a'])),
      outcome: 'unknown',
      because: /not in the region catalogue/
    },
    {
      title: 'does not judge a replica',
      given: { ...copied(fact(['europe-west3'])), to: { replicaOf: [{ name: 'orders' }] } },
      outcome: 'not-applicable'
    },
    { title: 'does not judge a global resource', given: copied(fact(['global'])), outcome: 'not-applicable' },
    {
      title: 'does not count replicas of another kind',
      given: { ...copied(fact(['europe-west3'])), from: { replicaOf: [{ kind: 'gcp.disk', facets: at(fact(['europe-west4'])) }] } },
      outcome: 'fail'
    },
    ...unknowns('placement', (regions) => copied(regions)),
    ...unknowns('copies', (copies) => copied(fact(['europe-west3']), copies)),
    ...unknowns('place of a replica', (regions) => replicated(regions)),
    ...unknowns('list of replicas', (replicas) => ({ ...copied(fact(['europe-west3'])), from: { replicaOf: replicas } })),
    ...unknowns('whether it is a replica', (primary) => ({
      ...copied(fact(['europe-west3', 'europe-west4'])),
      to: { replicaOf: primary }
    })),
    {
      title: 'passes in two regions although the list of replicas is not collected',
      given: { ...copied(fact(['eu'])), from: { replicaOf: UNCOLLECTED } },
      outcome: 'pass'
    },
    ...alikeRows
  ])
})
