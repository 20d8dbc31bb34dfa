import { describe } from 'vitest'
import control from '../../src/controls/intrusion-prevention.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (mode: Fact<'off' | 'detect' | 'prevent'>): Given => ({ facets: { intrusionPrevention: { mode } } })

describe('intrusion-prevention', () => {
  rows(control, [
    { title: 'passes: prevent', given: given(fact('prevent')), outcome: 'pass', found: 'prevent' },
    { title: 'fails: detect', given: given(fact('detect')), outcome: 'fail', found: 'detect' },
    { title: 'fails: off', given: given(fact('off')), outcome: 'fail', found: 'off' },
    ...unknowns('mode', given)
  ])
})
