import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import type { Selector } from '../model/profile.ts'
import { SECRET, UNKNOWN_SENTINEL } from '../model/resource.ts'
import type { Tenant, TenantRegister } from '../model/tenant.ts'
import { compile, type Match, type Test } from './scope.ts'

/** To whom a resource belongs: those it does for certain, and those it may belong to. */
export interface Membership {
  readonly certain: readonly Tenant[]
  readonly open: readonly Tenant[]
  /** It holds no tenant's data. */
  readonly nobody: Match
}

/** Finds the tenants of resources. Most are found by a label, so that not all have to be tried on each resource. */
export function createMembership({ tenants, withoutTenant }: TenantRegister, graph: Graph): (node: Node) => Membership {
  const tests = new Map<Tenant, Test>(tenants.map((tenant) => [tenant, anyOf(tenant.match, graph)]))
  const nobody = anyOf(withoutTenant, graph)
  const candidates = createCandidates(tenants)
  const known = new WeakMap<Node, Membership>()
  return (node) => {
    const before = known.get(node)
    if (before !== undefined) return before
    const matches = candidates(node).map((tenant) => [tenant, tests.get(tenant)?.(node)] as const)
    const membership: Membership = {
      certain: matches.filter(([, match]) => match === true).map(([tenant]) => tenant),
      open: matches.filter(([, match]) => match === undefined).map(([tenant]) => tenant),
      nobody: nobody(node)
    }
    known.set(node, membership)
    return membership
  }
}

/** Labels that tenants give to what is theirs: every value of each, and the names of those that it may be given as well. */
export function assignedBy({ certain, open }: Membership): NonNullable<ReturnType<NonNullable<Graph['assigned']>>> {
  const values = new Map<string, readonly string[]>()
  for (const { options } of certain) {
    for (const [name, value] of Object.entries(options)) values.set(name, [...new Set([...(values.get(name) ?? []), value])])
  }
  return { values, open: new Set(open.flatMap(({ options }) => Object.keys(options))) }
}

function anyOf(selectors: readonly Selector[], graph: Graph): Test {
  const tests = selectors.map((selector) => compile(selector, graph))
  return (node) => {
    const matches = tests.map((test) => test(node))
    return matches.includes(true) ? true : matches.includes(undefined) ? undefined : false
  }
}

function createCandidates(tenants: readonly Tenant[]): (node: Node) => readonly Tenant[] {
  const byLabel = new Map<string, Tenant[]>()
  const others: Tenant[] = []
  for (const tenant of tenants) {
    const keys = tenant.match.map(keysOf)
    if (keys.some((each) => each.length === 0)) others.push(tenant)
    else for (const key of new Set(keys.flat())) byLabel.set(key, [...(byLabel.get(key) ?? []), tenant])
  }
  return ({ labels }) => {
    if (labels.state === 'unknown' || Object.values(labels.value).some(isHidden)) return tenants
    const labelled = Object.entries(labels.value).flatMap(([name, value]) => byLabel.get(keyOf(name, value)) ?? [])
    return [...others, ...new Set(labelled)]
  }
}

/** Of the labels of a selector one has to be there; it is looked for by the first that names its values. */
function keysOf({ labels = {} }: Selector): readonly string[] {
  const [first] = Object.entries(labels)
    .map(([name, values]) => [name, [values].flat()] as const)
    .filter(([, values]) => !values.includes('*'))
  return first === undefined ? [] : first[1].map((value) => keyOf(first[0], value))
}

function keyOf(name: string, value: string): string {
  return `${name.toLowerCase()}=${value}`
}

function isHidden(value: string): boolean {
  return value === UNKNOWN_SENTINEL || value === SECRET
}
