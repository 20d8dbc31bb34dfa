import { expect, it } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { defineKind } from '../../src/graph/kind.ts'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { graphOf } from '../kinds/small-graph.ts'

const DISK = defineKind({
  id: 'own.disk',
  title: 'disk',
  cloud: 'own',
  role: 'group',
  types: { 'aws-config': ['Own::Disk'] },
  facets: { placement: 'not-applicable' }
})
const SELECTION = defineKind({
  id: 'own.selection',
  title: 'selection of disks',
  cloud: 'own',
  role: 'attachment',
  types: { 'aws-config': ['Own::Selection'] },
  links: [{ name: 'attachedTo', to: ['own.disk'], read: (r) => r.references('disks', /^$/) }],
  facets: {}
})

function graphOfSelection(disks: readonly string[]): Graph {
  const resources = [
    { typeSystem: 'aws-config' as const, type: 'Own::Disk', id: 'arn:own:disk/ledger', origin: 'observed' as const, document: {} },
    {
      typeSystem: 'aws-config' as const,
      type: 'Own::Selection',
      id: 'arn:own:selection/daily',
      origin: 'observed' as const,
      document: { disks }
    }
  ]
  return graphOf({ kinds: [DISK, SELECTION], resources }, 'own', new Set())
}

function pointingAtDisk(disks: readonly string[]): unknown {
  const graph = graphOfSelection(disks)
  const pointing = graph.near(graph.nodes[0] as (typeof graph.nodes)[number]).from('attachedTo', ['own.selection'])
  return pointing.state === 'unknown' ? pointing.why : pointing.value.map(({ id }) => id)
}

it('leads to what is there, even if something else that is named is not', () => {
  expect(pointingAtDisk(['arn:own:disk/ledger', 'arn:own:disk/elsewhere'])).toEqual(['arn:own:selection/daily'])
})

it('leads to what is there once, however often it is named', () => {
  expect(pointingAtDisk(['arn:own:disk/ledger', 'arn:own:disk/ledger'])).toEqual(['arn:own:selection/daily'])
})

it('does not lead to anything by what is not there', () => {
  expect(pointingAtDisk(['arn:own:disk/elsewhere'])).toEqual([])
})

it('may lead anywhere by what is known only after apply, whatever else is named', () => {
  expect(pointingAtDisk([UNKNOWN_SENTINEL, 'arn:own:disk/elsewhere'])).toBe('computed')
})

it('is not known of the one that points where something that it names is not there', () => {
  const graph = graphOfSelection(['arn:own:disk/ledger', 'arn:own:disk/elsewhere'])
  expect(graph.near(graph.nodes[1] as (typeof graph.nodes)[number]).to('attachedTo')).toMatchObject({
    state: 'unknown',
    why: 'not-collected'
  })
})
