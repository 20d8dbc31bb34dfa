import { describe } from 'vitest'
import control from '../../src/controls/backup-encrypted.ts'
import type { Fact } from '../../src/model/fact.ts'
import { backups, COMPUTED, fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

function ciphered(backupBits: Fact<number>): Given {
  const { facets } = backups({ key: fact('customer-key') })
  return { facets: { ...facets, cipher: { storedBits: fact(0), backupBits } } }
}

describe('backup-encrypted', () => {
  rows(control, [
    { title: 'passes with a key of the provider', given: backups({ key: fact('provider-key') }), outcome: 'pass', found: 'provider-key' },
    { title: 'fails without encryption', given: backups({ key: fact('none') }), outcome: 'fail', because: 'does not encrypt its backups' },
    {
      title: 'fails with a weaker key than demanded',
      given: backups({ key: fact('provider-key') }),
      with: { minimum: 'customer-key' },
      outcome: 'fail',
      required: 'customer-key'
    },
    {
      title: 'passes with the demanded key',
      given: backups({ key: fact('customer-key') }),
      with: { minimum: 'customer-key' },
      outcome: 'pass'
    },
    { title: 'passes with a stronger key', given: backups({ key: fact('hsm-key') }), with: { minimum: 'customer-key' }, outcome: 'pass' },
    {
      title: 'fails with a software key where a hardware key is demanded',
      given: backups({ key: fact('customer-key') }),
      with: { minimum: 'hsm-key' },
      outcome: 'fail'
    },
    {
      title: 'does not apply where no backups are made',
      given: backups({ enabled: fact(false), key: fact('none') }),
      outcome: 'not-applicable'
    },
    { title: 'passes with the key, backups or not', given: backups({ enabled: COMPUTED, key: fact('provider-key') }), outcome: 'pass' },
    { title: 'passes with the demanded cipher', given: ciphered(fact(256)), with: { cipher: 'AES-256' }, outcome: 'pass' },
    {
      title: 'fails with a shorter key than the cipher demands',
      given: ciphered(fact(192)),
      with: { cipher: 'AES-256' },
      outcome: 'fail',
      because: 'encrypts its backups with AES-192'
    },
    { title: 'stays open when the cipher is not told', given: ciphered(UNCOLLECTED), with: { cipher: 'AES-256' }, outcome: 'unknown' },
    {
      title: 'asks no cloud for its cipher',
      given: backups({ key: fact('provider-key') }),
      with: { cipher: 'AES-256' },
      outcome: 'pass'
    },
    ...unknowns('switch of backups without encryption', (enabled) => backups({ enabled, key: fact('none') })),
    ...unknowns('key', (key) => backups({ key }))
  ])
})
