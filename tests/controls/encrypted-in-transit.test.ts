import { describe } from 'vitest'
import control from '../../src/controls/encrypted-in-transit.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { TlsVersion } from '../../src/model/facets.ts'
import { COMPUTED, fact, type Given, rows, unknowns } from './judged.ts'

const given = (plaintextRefused: Fact<boolean>, minimumTls: Fact<TlsVersion> = fact('none')): Given => ({
  facets: { encryptionInTransit: { plaintextRefused, minimumTls } }
})
const tls12 = { minimumTls: '1.2' }

describe('encrypted-in-transit', () => {
  rows(control, [
    { title: 'passes when plaintext is refused', given: given(fact(true)), outcome: 'pass', found: 'plaintext refused' },
    { title: 'does not ask for the version when none is demanded', given: given(fact(true), COMPUTED), outcome: 'pass' },
    {
      title: 'fails when plaintext is accepted',
      given: given(fact(false), fact('1.3')),
      outcome: 'fail',
      because: 'accepts unencrypted connections'
    },
    {
      title: 'fails at TLS 1.1 when 1.2 is demanded',
      given: given(fact(true), fact('1.1')),
      with: tls12,
      outcome: 'fail',
      found: 'TLS 1.1'
    },
    {
      title: 'passes at TLS 1.2 when 1.2 is demanded',
      given: given(fact(true), fact('1.2')),
      with: tls12,
      outcome: 'pass',
      found: 'plaintext refused; TLS 1.2'
    },
    { title: 'passes at TLS 1.3 when 1.2 is demanded', given: given(fact(true), fact('1.3')), with: tls12, outcome: 'pass' },
    {
      title: 'fails without any floor',
      given: given(fact(true), fact('none')),
      with: { minimumTls: '1.0' },
      outcome: 'fail',
      found: 'no minimum'
    },
    {
      title: 'fails on plaintext although the version is right',
      given: given(fact(false), fact('1.2')),
      with: tls12,
      outcome: 'fail',
      found: 'plaintext accepted'
    },
    { title: 'fails on the version although plaintext is not known', given: given(COMPUTED, fact('1.0')), with: tls12, outcome: 'fail' },
    ...unknowns('refusal', (refused) => given(refused, fact('1.3')), tls12),
    ...unknowns('version', (version) => given(fact(true), version), tls12)
  ])
})
