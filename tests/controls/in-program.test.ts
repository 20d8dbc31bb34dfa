import { describe } from 'vitest'
import control from '../../src/controls/in-program.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (declares: Fact<boolean>): Given => ({ facets: { program: { declares } } })

describe('in-program', () => {
  rows(control, [
    { title: 'passes where a state has it', given: given(fact(true)), outcome: 'pass', found: 'in a program' },
    { title: 'fails where none has', given: given(fact(false)), outcome: 'fail', because: 'is in the state of no program' },
    ...unknowns('program that made it', given)
  ])
})
