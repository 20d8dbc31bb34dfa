import { describe } from 'vitest'
import control from '../../src/controls/multi-node.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (minimum: Fact<number>): Given => ({ facets: { nodes: { minimum } } })

describe('multi-node', () => {
  rows(control, [
    { title: 'fails with no node', given: given(fact(0)), outcome: 'fail', found: '0' },
    { title: 'fails with one node', given: given(fact(1)), outcome: 'fail', because: 'has at least 1 node' },
    { title: 'passes with two nodes', given: given(fact(2)), outcome: 'pass', required: 'at least 2' },
    { title: 'fails with two nodes when three are demanded', given: given(fact(2)), with: { minimumNodes: 3 }, outcome: 'fail' },
    { title: 'passes with three nodes when three are demanded', given: given(fact(3)), with: { minimumNodes: 3 }, outcome: 'pass' },
    ...unknowns('minimum', given)
  ])
})
