import { describe } from 'vitest'
import control from '../../src/controls/failover-in-jurisdiction.ts'
import type { Fact } from '../../src/model/fact.ts'
import { type Answers, COMPUTED, fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

type Regions = Fact<readonly string[]>
const way = (regions: Regions, takesOver: Fact<boolean> = fact(true), fewest?: Fact<number>): Answers => ({
  steering: {
    regions,
    fewest: fewest ?? (regions.state === 'known' ? fact(regions.value.length) : regions),
    takesOver
  }
})
const entry = (facets: Answers, more: Given = {}): Given => ({ kind: 'gcp.forwarding-rule', name: 'entry', facets, ...more })
const ONE = way(fact(['us-east4']), fact(false))
const TWO = way(fact(['us-east4', 'us-central1']))
const ACROSS = way(fact(['us-east4', 'europe-west3']))
/** Stands in one place, behind a name. */
const behind = (...names: readonly Answers[]): Given =>
  entry(ONE, {
    to: { usesAddress: [{ kind: 'gcp.address', name: 'address', from: { fronts: names.map((facets, index) => record(facets, index)) } }] }
  })
const record = (facets: Answers, index = 0): Given => ({ kind: 'gcp.dns-record-set', name: `name-${index}`, facets })
const LAWS = { jurisdictions: ['US', 'eea'] }

describe('failover-in-jurisdiction', () => {
  rows(control, [
    {
      title: 'passes between two places that are probed',
      given: entry(TWO),
      outcome: 'pass',
      because: 'sends to us-east4, us-central1 and passes over what fails',
      found: 'us-east4, us-central1',
      required: 'at least 2 places, probed, of which another takes over'
    },
    {
      title: 'leaves open one place that no name seen leads to',
      given: entry(ONE),
      outcome: 'unknown',
      because: /no name that leads to it was seen/
    },
    {
      title: 'fails in one place behind a name that knows no other',
      given: behind(ONE),
      outcome: 'fail',
      because: 'sends to us-east4 only; is reached by name-0, which sends to us-east4 only'
    },
    { title: 'passes in one place where one will do', given: entry(ONE), with: { ...LAWS, minimumPlaces: 1 }, outcome: 'pass' },
    {
      title: 'fails where what fails still gets its share',
      given: entry(way(fact(['us-east4', 'us-central1']), fact(false))),
      outcome: 'fail',
      because: /does not pass over what fails/
    },
    { title: 'leaves open two places where three are demanded', given: entry(TWO), with: { minimumPlaces: 3 }, outcome: 'unknown' },
    { title: 'fails with two places behind a name that knows two', given: behind(TWO), with: { minimumPlaces: 3 }, outcome: 'fail' },
    {
      title: 'passes with three places where three are demanded',
      given: entry(way(fact(['us-east4', 'us-central1', 'us-west1']))),
      with: { minimumPlaces: 3 },
      outcome: 'pass'
    },
    {
      title: 'fails where one way leads to one place',
      given: behind(way(fact(['us-east4', 'us-central1']), fact(false), fact(1))),
      outcome: 'fail',
      because: /sends to us-east4, us-central1, on one way to 1 only/
    },
    { title: 'fails where nothing is switched on', given: behind(way(fact([]), fact(false))), outcome: 'fail', because: /no place/ },
    { title: 'passes across areas where no law is named', given: entry(ACROSS), outcome: 'pass' },
    {
      title: 'fails across areas',
      given: entry(ACROSS),
      with: LAWS,
      outcome: 'fail',
      because: 'sends to us-east4, europe-west3, not all within one of US, EEA'
    },
    { title: 'fails across areas where one place will do', given: entry(ACROSS), with: { ...LAWS, minimumPlaces: 1 }, outcome: 'fail' },
    { title: 'passes within one of the areas', given: entry(TWO), with: LAWS, outcome: 'pass' },
    {
      title: 'passes within the other area, in two of its countries',
      given: entry(way(fact(['europe-west3', 'europe-west4']))),
      with: LAWS,
      outcome: 'pass'
    },
    {
      title: 'fails in neither of the areas',
      given: entry(way(fact(['europe-west2', 'europe-west6']))),
      with: LAWS,
      outcome: 'fail'
    },
    {
      title: 'fails outside the only area',
      given: entry(way(fact(['europe-west2', 'europe-west3']))),
      with: { jurisdictions: ['EEA'] },
      outcome: 'fail',
      because: /not within EEA/
    },
    {
      title: 'leaves open where a region lies that is not in the catalogue',
      given: entry(way(fact(['us-east4', 'us-moon1']))),
      with: LAWS,
      outcome: 'unknown',
      because: /catalogue/
    },
    {
      title: 'passes in one place behind a name that steers to two',
      given: behind(TWO),
      with: LAWS,
      outcome: 'pass',
      because: /is reached by name-0, which sends to us-east4, us-central1 and passes over what fails/
    },
    { title: 'passes behind one name of two that steers to two', given: behind(ONE, TWO), outcome: 'pass' },
    {
      title: 'fails behind a name that does not pass over what fails',
      given: behind(way(fact(['us-east4', 'us-central1']), fact(false))),
      outcome: 'fail'
    },
    { title: 'fails behind a name that leads to the same place', given: behind(ONE), outcome: 'fail' },
    {
      title: 'fails behind one name of two that leads across',
      given: behind(TWO, ACROSS),
      with: LAWS,
      outcome: 'fail',
      because: 'is reached by name-1, which sends to us-east4, europe-west3, not all within one of US, EEA'
    },
    {
      title: 'fails with places of its own behind a name that leads across',
      given: entry(TWO, { from: { fronts: [record(ACROSS)] } }),
      with: LAWS,
      outcome: 'fail'
    },
    {
      title: 'fails as a name that knows one place',
      given: entry(ONE, { kind: 'gcp.dns-record-set' }),
      outcome: 'fail',
      because: 'sends to us-east4 only'
    },
    { title: 'does not count a name that steers nothing', given: behind({ steering: 'not-applicable' }), outcome: 'unknown' },
    {
      title: 'climbs over what stands between',
      given: entry(ONE, {
        kind: 'gcp.backend-service',
        from: {
          fronts: [
            {
              kind: 'gcp.url-map',
              name: 'routes',
              from: {
                fronts: [
                  {
                    kind: 'gcp.target-https-proxy',
                    name: 'https',
                    from: { fronts: [{ kind: 'gcp.forwarding-rule', name: 'rule', from: { fronts: [record(TWO)] } }] }
                  }
                ]
              }
            }
          ]
        }
      }),
      outcome: 'pass'
    },
    {
      title: 'climbs to the profile of an endpoint',
      given: entry(way(fact(['westeurope']), fact(false)), {
        kind: 'azure.application-gateway',
        to: {
          usesAddress: [
            {
              kind: 'azure.public-ip-address',
              name: 'address',
              from: {
                fronts: [
                  {
                    kind: 'azure.traffic-manager-endpoint',
                    name: 'first',
                    facets: way(fact(['westeurope'])),
                    to: {
                      childOf: [{ kind: 'azure.traffic-manager-profile', name: 'portal', facets: way(fact(['westeurope', 'northeurope'])) }]
                    }
                  }
                ]
              }
            }
          ]
        }
      }),
      outcome: 'pass',
      because: /is reached by portal/
    },
    {
      title: 'leaves open what steers to it',
      given: entry(ONE, { from: { fronts: UNCOLLECTED } }),
      outcome: 'unknown',
      because: /what steers to it/
    },
    {
      title: 'passes with places of its own whatever steers to it, where no law is named',
      given: entry(TWO, { from: { fronts: UNCOLLECTED } }),
      outcome: 'pass'
    },
    {
      title: 'leaves open where it may lead that steers to it',
      given: entry(TWO, { from: { fronts: UNCOLLECTED } }),
      with: LAWS,
      outcome: 'unknown'
    },
    {
      title: 'fails across areas whatever steers to it',
      given: entry(ACROSS, { from: { fronts: UNCOLLECTED } }),
      with: LAWS,
      outcome: 'fail'
    },
    { title: 'leaves open what answers at an address', given: entry(ONE, { to: { usesAddress: COMPUTED } }), outcome: 'unknown' },
    {
      title: 'leaves open what steers to it on AWS, where names are not recorded',
      given: entry(way(fact(['us-east-1']), fact(false)), { kind: 'aws.load-balancer' }),
      outcome: 'unknown',
      because: /Route 53/
    },
    {
      title: 'takes the word of a record of one’s own',
      given: entry(way(fact(['us/nj1', 'us/nj2'])), { kind: 'own.load-balancer' }),
      with: LAWS,
      outcome: 'pass'
    },
    {
      title: 'fails at one site of one’s own',
      given: entry(way(fact(['us/nj1']), fact(false)), { kind: 'own.load-balancer' }),
      with: LAWS,
      outcome: 'fail'
    },
    {
      title: 'leaves open whether another place takes over behind a name',
      given: behind(way(fact(['us-east4', 'us-central1']), COMPUTED)),
      outcome: 'unknown'
    },
    { title: 'leaves open where a name leads', given: behind(way(COMPUTED, COMPUTED)), with: LAWS, outcome: 'unknown' },
    ...unknowns('places', (open) => entry(way(open, open)), LAWS),
    ...unknowns('takeover', (open) => entry(way(fact(['us-east4', 'us-central1']), open)), LAWS)
  ])
})
