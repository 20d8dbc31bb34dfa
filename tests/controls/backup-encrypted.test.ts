import { describe } from 'vitest'
import control from '../../src/controls/backup-encrypted.ts'
import { backups, COMPUTED, fact, rows, unknowns } from './judged.ts'

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
    ...unknowns('switch of backups without encryption', (enabled) => backups({ enabled, key: fact('none') })),
    ...unknowns('key', (key) => backups({ key }))
  ])
})
