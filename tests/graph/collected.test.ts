import { expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import { defineKind } from '../../src/graph/kind.ts'
import { createRegistry } from '../../src/graph/registry.ts'
import type { Gap } from '../../src/model/resource.ts'

const VAULT = defineKind({
  id: 'own.vault',
  title: 'vault',
  cloud: 'own',
  role: 'group',
  types: { arm: ['Own/vaults'] },
  facets: { placement: 'not-applicable' }
})
const RULE = defineKind({
  id: 'own.rule',
  title: 'rule of a vault',
  cloud: 'own',
  role: 'attachment',
  types: { arm: ['Own/vaults/rules', 'Own/vaults/oldRules'] },
  links: [{ name: 'attachedTo', to: ['own.vault'], read: (r) => r.references('vault', /^$/) }],
  facets: {}
})

/** What is known of the rules of a vault in an inventory that holds the vault alone. */
function rulesOf({ asked = [], gaps = [] }: { readonly asked?: readonly string[]; readonly gaps?: readonly Gap[] }): unknown {
  const builder = buildGraph(createRegistry([VAULT, RULE]), new Set())
  builder.add({
    id: '/own/vaults/ledger',
    name: 'ledger',
    typeSystem: 'arm',
    type: 'Own/vaults',
    cloud: 'own',
    origin: 'observed',
    document: {}
  })
  builder.addAsked(asked)
  for (const gap of gaps) builder.addGap(gap)
  const graph = builder.seal()
  const rules = graph.near(graph.nodes[0] as (typeof graph.nodes)[number]).from('attachedTo', ['own.rule'])
  return rules.state === 'known' ? rules.value.length : rules.why
}

const ASKED = ['own/vaults', 'own/vaults/RULES', 'own/vaults/oldrules']

it('knows nothing of what nobody asked for', () => {
  expect(rulesOf({})).toBe('not-collected')
  expect(rulesOf({ asked: ['own/vaults'] })).toBe('not-collected')
})

it('knows that there is none of what was asked for and is not there, however it is spelled', () => {
  expect(rulesOf({ asked: ASKED })).toBe(0)
})

it('does not know it when only some of the types that a kind has were asked for', () => {
  expect(rulesOf({ asked: ['own/vaults', 'own/vaults/rules'] })).toBe('not-collected')
})

it.each<readonly [string, Gap, unknown]>([
  ['of its type', { what: 'denied', why: 'denied', types: ['Own/vaults/rules'] }, 'not-collected'],
  ['of another type', { what: 'denied', why: 'denied', types: ['Own/vaults'] }, 0],
  ['of anything', { what: 'cut off', why: 'truncated' }, 'not-collected'],
  ['of anything in its type system', { what: 'cut off', why: 'truncated', types: [], typeSystem: 'arm' }, 'not-collected'],
  ['of anything in another type system', { what: 'cut off', why: 'truncated', typeSystem: 'cai' }, 0]
])('a gap %s decides, though it was asked for', (_what, gap, expected) => {
  expect(rulesOf({ asked: ASKED, gaps: [gap] })).toBe(expected)
})
