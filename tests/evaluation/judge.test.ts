import { expect, it } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { defineKind, type Kind } from '../../src/graph/kind.ts'
import { createRegistry } from '../../src/graph/registry.ts'
import { CONTROLS } from '../../src/controls/index.ts'
import { claim, profile } from './evaluated.ts'
import { known } from '../../src/model/fact.ts'
import type { Resource } from '../../src/model/resource.ts'

const PROTECTED = { deletionProtection: (r) => ({ enabled: r.boolean('protected', { absent: false }) }) } satisfies Kind['facets']

function kindOf(id: string, type: string, more: Partial<Kind> = {}): Kind {
  return { ...defineKind({ id, title: id, cloud: 'gcp', role: 'attachment', types: { cai: [type] }, facets: PROTECTED }), ...more }
}

/** Facts of alike documents are one object, across kinds, and so are judgements that rest on those alone. */
it.each([
  ['a lock settles', { settle: { deletionProtection: () => ({ enabled: known(true) }) } }],
  ['nothing settles', {}]
])('what one kind says is not taken for what another says, where %s the facts of one', (_, more: Partial<Kind>) => {
  const kinds = [kindOf('gcp.plain', 'plain.googleapis.com/Plain'), kindOf('gcp.locked', 'locked.googleapis.com/Locked', more)]
  const resource = (type: string, name: string): Resource => ({
    id: name,
    typeSystem: 'cai',
    type,
    name,
    cloud: 'gcp',
    origin: 'observed',
    document: { protected: false }
  })
  const builder = buildGraph(createRegistry(kinds), new Set(['deletionProtection']))
  for (const name of ['one', 'two', 'three']) {
    builder.add(resource('plain.googleapis.com/Plain', `plain-${name}`))
    builder.add(resource('locked.googleapis.com/Locked', `locked-${name}`))
  }
  const { findings } = evaluate(builder.seal(), [profile([claim('kept', { verify: [{ control: 'deletion-protected' }] })])], CONTROLS, {
    include: new Set(['pass']),
    only: [],
    skip: []
  })
  const outcomes = findings.map(({ resource: { name }, outcome }) => `${name.split('-')[0]} ${outcome}`)
  expect(outcomes).toEqual([1, 2, 3].flatMap(() => ['plain fail', more.settle === undefined ? 'locked fail' : 'locked pass']))
})

it('what a resource is, it is judged by for itself: by its labels and by the kind that it is of', () => {
  const kinds = [kindOf('gcp.plain', 'plain.googleapis.com/Plain'), kindOf('gcp.locked', 'locked.googleapis.com/Locked')]
  const builder = buildGraph(createRegistry(kinds), new Set(['service', 'labels']))
  const types = ['plain.googleapis.com/Plain', 'locked.googleapis.com/Locked']
  for (const [index, owner] of ['ledger', '', 'ledger', ''].entries()) {
    for (const type of types) {
      const name = `${type.split('.')[0]}-${index}`
      const document = { protected: false, ...(owner === '' ? {} : { labels: { owner } }) }
      builder.add({ id: name, typeSystem: 'cai', type, name, cloud: 'gcp', origin: 'observed', document })
    }
  }
  const claims = [
    claim('labelled', { verify: [{ control: 'labelled', with: { labels: ['owner'] } }] }),
    claim('documented', { verify: [{ control: 'documented-service', with: { kinds: ['gcp.plain'] } }] })
  ]
  const { findings } = evaluate(builder.seal(), [profile(claims)], CONTROLS, { include: new Set(), only: [], skip: [] })
  const failed = findings.map(({ claim: id, resource: { name } }) => `${id.split('/')[1]} ${name}`)
  expect(failed.toSorted()).toEqual([
    'documented locked-0',
    'documented locked-1',
    'documented locked-2',
    'documented locked-3',
    'labelled locked-1',
    'labelled locked-3',
    'labelled plain-1',
    'labelled plain-3'
  ])
})
