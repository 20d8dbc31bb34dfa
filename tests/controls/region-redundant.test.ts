import { describe } from 'vitest'
import control from '../../src/controls/region-redundant.ts'
import type { Fact } from '../../src/model/fact.ts'
import { type Answers, COMPUTED, fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

type Regions = Fact<readonly string[]>
const at = (regions: Regions): Answers => ({ placement: { regions, zones: fact([]) } })
const copied = (regions: Regions, copies: Regions | 'not-modelled' = fact([])): Given => ({
  facets: { ...at(regions), replication: copies === 'not-modelled' ? copies : { regions: copies } }
})
const replicated = (...places: readonly Regions[]): Given => ({
  ...copied(fact(['europe-west3'])),
  from: { replicaOf: places.map((regions, index) => ({ name: `orders-replica-${index}`, facets: at(regions) })) }
})

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
    }
  ])
})
