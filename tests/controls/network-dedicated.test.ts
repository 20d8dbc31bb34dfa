import { describe } from 'vitest'
import control from '../../src/controls/network-dedicated.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const facets = { placement: { regions: fact(['europe-west4']), zones: fact([]) } }
const named = (name: string): Given => ({ name, facets })
const standing = (to: NonNullable<Given['to']>): Given => ({ facets, to })
const apart = { networks: ['*restore-test*'] }

describe('network-dedicated', () => {
  rows(
    control,
    [
      {
        title: 'passes in a network of its own',
        given: standing({ inNetwork: [named('restore-test')] }),
        outcome: 'pass' as const,
        found: 'restore-test'
      },
      {
        title: 'passes in a subnet of its own',
        given: standing({ inSubnet: [named('eu-Restore-Test')], inNetwork: [named('platform')] }),
        outcome: 'pass' as const,
        found: 'eu-Restore-Test of platform'
      },
      {
        title: 'leaves open who else stands in another network',
        given: standing({ inNetwork: [named('platform')] }),
        outcome: 'unknown' as const,
        because: /who else stands in platform/
      },
      {
        title: 'leaves it open where one of its interfaces stands elsewhere',
        given: standing({ inNetwork: [named('restore-test')], uses: [{ facets, to: { inNetwork: [named('platform')] } }] }),
        outcome: 'unknown' as const
      },
      {
        title: 'passes by its interfaces',
        given: standing({ uses: [{ facets, to: { inNetwork: [named('restore-test')] } }] }),
        outcome: 'pass' as const
      },
      {
        title: 'leaves open an interface in another network beside one of its own',
        given: standing({ inNetwork: [named('restore-test'), named('platform')] }),
        outcome: 'unknown' as const
      },
      {
        title: 'leaves open an interface whose subnet nobody names',
        given: standing({ inSubnet: [named('restore-test')], inNetwork: [named('shared'), named('platform')] }),
        outcome: 'unknown' as const
      },
      { title: 'does not judge what stands in no network', given: standing({}), outcome: 'not-applicable' as const },
      ...unknowns('network', (inNetwork) => standing({ inNetwork })),
      ...unknowns('interfaces', (uses) => standing({ uses, inNetwork: [named('restore-test')] })),
      {
        title: 'needs no subnet where the network is known',
        given: standing({
          inSubnet: { state: 'unknown', why: 'not-collected', evidence: [], waitsOn: [] },
          inNetwork: [named('restore-test')]
        }),
        outcome: 'pass' as const
      }
    ].map((row) => ({ ...row, with: apart }))
  )
})
