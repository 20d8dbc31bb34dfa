import { describe } from 'vitest'
import control from '../../src/controls/encrypted-at-rest.ts'
import { type Fact, unknown } from '../../src/model/fact.ts'
import type { KeyLevel } from '../../src/model/facets.ts'
import { fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const given = (key: Fact<KeyLevel>): Given => ({ facets: { encryptionAtRest: { key } } })

function ciphered(storedBits: Fact<number>, key: Fact<KeyLevel> = fact('customer-key')): Given {
  return { facets: { encryptionAtRest: { key }, cipher: { storedBits, backupBits: fact(0) } } }
}

describe('encrypted-at-rest', () => {
  rows(control, [
    {
      title: 'passes with a key of the provider',
      given: given(fact('provider-key')),
      outcome: 'pass',
      found: 'provider-key',
      required: 'provider-key'
    },
    {
      title: 'passes with a stronger key than demanded',
      given: given(fact('hsm-key')),
      with: { minimum: 'customer-key' },
      outcome: 'pass'
    },
    { title: 'passes with the demanded key', given: given(fact('customer-key')), with: { minimum: 'customer-key' }, outcome: 'pass' },
    { title: 'fails without encryption', given: given(fact('none')), outcome: 'fail', because: 'does not encrypt what it stores' },
    {
      title: 'fails with a weaker key than demanded',
      given: given(fact('provider-key')),
      with: { minimum: 'customer-key' },
      outcome: 'fail',
      found: 'provider-key'
    },
    {
      title: 'fails with a software key where a hardware key is demanded',
      given: given(fact('customer-key')),
      with: { minimum: 'hsm-key' },
      outcome: 'fail'
    },
    {
      title: 'stays open when nobody collected the key that may be a hardware key',
      given: { ...given(fact('customer-key')), to: { encryptedBy: unknown('not-collected', { missing: 'key not collected' }) } },
      with: { minimum: 'hsm-key' },
      outcome: 'unknown',
      because: 'level of its key: key not collected'
    },
    ...(
      [
        [128, 'AES', 'pass'],
        [0, 'AES', 'fail'],
        [192, 'AES-256', 'fail'],
        [256, 'AES-256', 'pass']
      ] as const
    ).map(([bits, cipher, outcome]) => ({
      title: `${outcome}es with a key of ${bits} bits where ${cipher} is demanded`,
      given: ciphered(fact(bits)),
      with: { cipher },
      outcome
    })),
    {
      title: 'fails without encryption, whatever the cipher',
      given: ciphered(UNCOLLECTED, fact('none')),
      with: { cipher: 'AES' },
      outcome: 'fail',
      because: 'does not encrypt what it stores'
    },
    { title: 'stays open when the cipher is not told', given: ciphered(UNCOLLECTED), with: { cipher: 'AES' }, outcome: 'unknown' },
    { title: 'asks no cloud for its cipher', given: given(fact('provider-key')), with: { cipher: 'AES-256' }, outcome: 'pass' },
    { title: 'takes any cipher where none is demanded', given: ciphered(fact(0)), outcome: 'pass' },
    ...unknowns('key', given)
  ])
})
