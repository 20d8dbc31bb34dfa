import { describe, expect, it } from 'vitest'
import control from '../../src/controls/registered.ts'
import { fact, type Given, judge, rows } from './judged.ts'

const given = (name: string): Given => ({ name, facets: { labels: { values: fact({}) } } })
const REGISTER = { register: ['ledger-db', 'urn:Orders-db'] }

describe('registered', () => {
  rows(control, [
    { title: 'passes by its name', given: given('ledger-db'), with: REGISTER, outcome: 'pass', because: 'is registered as ledger-db' },
    { title: 'passes by its id, in any case', given: given('orders-db'), with: REGISTER, outcome: 'pass', found: 'urn:Orders-db' },
    {
      title: 'fails where the register does not have it',
      given: given('shadow-db'),
      with: REGISTER,
      outcome: 'fail',
      required: 'in the register',
      because: 'is not in the register'
    },
    { title: 'fails where only a part of its name is there', given: given('ledger'), with: REGISTER, outcome: 'fail' }
  ])

  it('leaves open what the cloud calls a resource of a program', () => {
    const verdict = judge(control, given('pulumi:prod::ledger::gcp:compute/disk:Disk::shadow'), REGISTER)
    expect(verdict).toMatchObject({ outcome: 'unknown', why: 'computed', required: 'in the register' })
  })
})
