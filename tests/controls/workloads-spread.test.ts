import { describe } from 'vitest'
import control from '../../src/controls/workloads-spread.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (leastReplicas: Fact<number>, spread: Fact<boolean> = fact(true)): Given => ({
  facets: { workloads: { leastReplicas, spread } }
})
const TWO = { minimumReplicas: 2 }

describe('workloads-spread', () => {
  rows(control, [
    { title: 'passes with as many as are asked for', given: given(fact(2)), with: TWO, outcome: 'pass' },
    {
      title: 'fails with one fewer',
      given: given(fact(1)),
      with: TWO,
      outcome: 'fail',
      because: 'runs something with 1 replica and nothing with fewer'
    },
    {
      title: 'fails where all stand on one node',
      given: given(fact(3), fact(false)),
      with: TWO,
      outcome: 'fail',
      because: 'runs all replicas of something on one node'
    },
    ...unknowns('replicas of what runs in it', (count) => given(count), TWO),
    ...unknowns('spread over nodes', (spread) => given(fact(2), spread), TWO)
  ])
})
