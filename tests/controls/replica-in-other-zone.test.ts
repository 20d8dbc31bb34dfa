import { describe } from 'vitest'
import control from '../../src/controls/replica-in-other-zone.ts'
import type { Fact } from '../../src/model/fact.ts'
import { COMPUTED, fact, type Given, rows, unknowns } from './judged.ts'

type Names = Fact<readonly string[]>
const at = (region: Names, zones: Names): NonNullable<Given['facets']> => ({ placement: { regions: region, zones } })
const HERE = fact(['europe-west3'])
const THERE = fact(['europe-west4'])
const a = fact(['europe-west3-a'])
const b = fact(['europe-west3-b'])
const replica = (region: Names, zones: Names): Given => ({ name: 'orders-replica', facets: at(region, zones) })
const orders = (zones: Names, ...replicas: readonly Given[]): Given => ({
  name: 'orders',
  facets: at(HERE, zones),
  from: { replicaOf: replicas }
})

describe('replica-in-other-zone', () => {
  rows(control, [
    { title: 'fails without a replica', given: orders(a), outcome: 'fail', found: 'none', because: 'has no replica' },
    {
      title: 'passes with a replica in another zone',
      given: orders(a, replica(HERE, b)),
      outcome: 'pass',
      found: 'europe-west3-b',
      because: 'has replica orders-replica in europe-west3-b'
    },
    { title: 'fails with a replica in the same zone', given: orders(a, replica(HERE, a)), outcome: 'fail', found: 'europe-west3-a' },
    {
      title: 'fails with a replica in another region',
      given: orders(a, replica(THERE, fact(['europe-west4-a']))),
      outcome: 'fail',
      found: 'europe-west4'
    },
    {
      title: 'fails with a replica in another region, whatever its zone',
      given: orders(COMPUTED, replica(THERE, COMPUTED)),
      outcome: 'fail'
    },
    { title: 'passes when one of several is in another zone', given: orders(a, replica(HERE, a), replica(HERE, b)), outcome: 'pass' },
    {
      title: 'passes when one is in another zone, whatever the other is',
      given: orders(a, replica(COMPUTED, COMPUTED), replica(HERE, b)),
      outcome: 'pass'
    },
    {
      title: 'leaves open what one of several is when no other is in another zone',
      given: orders(a, replica(HERE, COMPUTED), replica(HERE, a)),
      outcome: 'unknown'
    },
    {
      title: 'fails when the replica is in a zone that the primary uses as well',
      given: orders(fact(['europe-west3-a', 'europe-west3-b']), replica(HERE, b)),
      outcome: 'fail'
    },
    {
      title: 'leaves open the zone that the service picks for the replica',
      given: orders(a, replica(HERE, fact([]))),
      outcome: 'unknown',
      because: /zone of orders-replica is chosen by the provider/
    },
    {
      title: 'leaves open the zone that the service picks for the primary',
      given: orders(fact([]), replica(HERE, b)),
      outcome: 'unknown',
      because: /zone of orders is chosen by the provider/
    },
    {
      title: 'leaves open where a replica stands that does not model it',
      given: orders(a, { facets: { placement: 'not-modelled' } }),
      outcome: 'unknown'
    },
    {
      title: 'does not judge a replica',
      given: { ...replica(HERE, b), to: { replicaOf: [{ name: 'orders' }] } },
      outcome: 'not-applicable',
      because: 'is itself a replica'
    },
    ...unknowns('whether it is a replica', (primary) => ({ ...orders(a), to: { replicaOf: primary } })),
    ...unknowns('list of replicas', (replicas) => ({ facets: at(HERE, a), from: { replicaOf: replicas } })),
    ...unknowns('zone of the primary', (zones) => orders(zones, replica(HERE, b))),
    ...unknowns('zone of the replica', (zones) => orders(a, replica(HERE, zones))),
    ...unknowns('region of the replica', (region) => orders(a, replica(region, b)))
  ])
})
