import { describe } from 'vitest'
import control from '../../src/controls/public-path-inspected.ts'
import { fact, type Answers, type Given, rows, unknowns } from './judged.ts'

const placement = { regions: fact(['westeurope']), zones: fact([]) }
const given = (facets: Answers): Given => ({ facets: { placement, ...facets } })
const ddosProtection = { enabled: fact(true) }
const front = (mode: 'off' | 'detect' | 'prevent'): Given => given({ ddosProtection, intrusionPrevention: { mode: fact(mode) } })
const addressed = (...addresses: readonly string[]): Given => given({ publicAddress: { addresses: fact(addresses) } })

describe('public-path-inspected', () => {
  rows(control, [
    { title: 'passes a front end whose firewall prevents', given: front('prevent'), outcome: 'pass' },
    {
      title: 'fails a front end whose firewall only detects',
      given: front('detect'),
      outcome: 'fail',
      because: 'answers on the internet behind a firewall that only detects'
    },
    { title: 'fails a plain load balancer', given: front('off'), outcome: 'fail', found: 'uninspected' },
    { title: 'passes a server without a public address', given: addressed(), outcome: 'pass', found: 'no public address' },
    {
      title: 'fails a server with a public address',
      given: addressed('203.0.113.7'),
      outcome: 'fail',
      because: 'can be reached past every front end at 203.0.113.7'
    },
    {
      title: 'fails what is inspected and has an address beside',
      given: given({ ddosProtection, intrusionPrevention: { mode: fact('prevent') }, publicAddress: { addresses: fact(['ephemeral']) } }),
      outcome: 'fail'
    },
    { title: 'does not judge what is no way in', given: given({}), outcome: 'not-applicable' },
    {
      title: 'leaves open what inspects a front end that is not modelled',
      given: given({ ddosProtection, intrusionPrevention: 'not-modelled' }),
      outcome: 'unknown'
    },
    {
      title: 'does not judge a front end that is not on the internet',
      given: given({ intrusionPrevention: { mode: fact('off') } }),
      outcome: 'not-applicable'
    },
    { title: 'does not judge a front end that takes nothing', given: given({ ddosProtection }), outcome: 'not-applicable' },
    {
      title: 'fails a plain load balancer, whatever protects it from floods',
      given: given({ ddosProtection: 'not-modelled', intrusionPrevention: { mode: fact('off') } }),
      outcome: 'fail'
    },
    { title: 'leaves open addresses that are not modelled', given: given({ publicAddress: 'not-modelled' }), outcome: 'unknown' },
    ...unknowns('what inspects it', (mode) => given({ ddosProtection, intrusionPrevention: { mode } })),
    ...unknowns('public addresses', (addresses) => given({ publicAddress: { addresses } }))
  ])
})
