import { describe } from 'vitest'
import control from '../../src/controls/intrusion-prevention.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (mode: Fact<'off' | 'detect' | 'prevent'>): Given => ({ facets: { intrusionPrevention: { mode } } })

const DETECTION = { mode: 'detect' }

describe('intrusion-prevention', () => {
  rows(control, [
    { title: 'passes: prevent', given: given(fact('prevent')), outcome: 'pass', found: 'prevent' },
    { title: 'fails: detect', given: given(fact('detect')), outcome: 'fail', found: 'detect' },
    { title: 'fails: off', given: given(fact('off')), outcome: 'fail', found: 'off' },
    { title: 'passes: detect, where that is enough', given: given(fact('detect')), with: DETECTION, outcome: 'pass', found: 'detect' },
    { title: 'passes: prevent, where detection is enough', given: given(fact('prevent')), with: DETECTION, outcome: 'pass' },
    {
      title: 'fails: off, even where detection is enough',
      given: given(fact('off')),
      with: DETECTION,
      outcome: 'fail',
      required: 'detect or prevent'
    },
    { title: 'fails: detect, where prevention is asked for', given: given(fact('detect')), with: { mode: 'prevent' }, outcome: 'fail' },
    ...unknowns('mode', given),
    ...unknowns('mode where detection is enough', given, DETECTION)
  ])
})
