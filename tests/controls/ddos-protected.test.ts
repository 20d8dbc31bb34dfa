import { describe } from 'vitest'
import control from '../../src/controls/ddos-protected.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (enabled: Fact<boolean>): Given => ({ facets: { ddosProtection: { enabled } } })

describe('ddos-protected', () => {
  rows(control, [
    { title: 'passes: on', given: given(fact(true)), outcome: 'pass', found: 'on' },
    { title: 'fails: off', given: given(fact(false)), outcome: 'fail', found: 'off' },
    ...unknowns('enabled', given)
  ])
})
