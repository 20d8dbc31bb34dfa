import { describe } from 'vitest'
import control from '../../src/controls/tunnel-encrypted.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { TunnelProtocol } from '../../src/model/facets.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const taking = (protocols: Fact<readonly TunnelProtocol[]>): Given => ({ facets: { tunnel: { protocols } } })
const SSL = { protocols: ['tls'] }

describe('tunnel-encrypted', () => {
  rows(control, [
    { title: 'passes whatever is encrypted', given: taking(fact(['ikev1'])), outcome: 'pass', required: 'tls or ikev2 or ikev1' },
    { title: 'fails what takes nothing that is known', given: taking(fact([])), outcome: 'fail', found: 'none' },
    { title: 'passes an SSL VPN', given: taking(fact(['tls'])), with: SSL, outcome: 'pass', found: 'tls' },
    { title: 'fails IPsec where an SSL VPN is promised', given: taking(fact(['ikev2'])), with: SSL, outcome: 'fail', found: 'ikev2' },
    { title: 'fails one that takes IPsec as well', given: taking(fact(['tls', 'ikev2'])), with: SSL, outcome: 'fail', found: 'tls, ikev2' },
    { title: 'fails the old version of IKE', given: taking(fact(['ikev1'])), with: { protocols: ['ikev2', 'tls'] }, outcome: 'fail' },
    ...unknowns('protocols', (protocols) => taking(protocols)),
    ...unknowns('protocols of an SSL VPN', (protocols) => taking(protocols), SSL)
  ])
})
