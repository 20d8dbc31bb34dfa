import type { Node } from '../graph/node.ts'
import type { Profile, Selector, System } from '../model/profile.ts'
import { regionName } from '../model/region.ts'

/** Whether a resource is meant. What cannot be known (labels after apply) counts as meant: nothing escapes a check by being unknown. */
export type Predicate = (node: Node) => boolean

export function compileSelector(selector: Selector): Predicate {
  const tests: Predicate[] = []
  const { kinds, roles, clouds, locations, labels, names, ids, linked, not } = selector
  if (kinds !== undefined) tests.push(among(kinds, (node) => node.kind.id))
  if (roles !== undefined) tests.push(among(roles, (node) => node.kind.role))
  if (clouds !== undefined) tests.push(among(clouds, (node) => node.kind.cloud))
  if (locations !== undefined) tests.push(inLocations(locations.map(regionName)))
  if (labels !== undefined) tests.push(hasLabels(labels))
  if (names !== undefined) tests.push(matches(names, (node) => node.resource.name))
  if (ids !== undefined) tests.push(matches(ids, (node) => node.resource.id))
  if (linked !== undefined) tests.push((node) => linked.every((link) => hasLink(node, link)))
  if (not !== undefined) {
    const excluded = compileSelector(not)
    tests.push((node) => !excluded(node))
  }
  return (node) => tests.every((test) => test(node))
}

/** The kinds that a selector can match at all; undefined when it does not say. */
export function kindsOf(selector: Selector | undefined): readonly string[] | undefined {
  return selector?.kinds
}

/** Predicate of a system; a system without a match is played by nothing. */
export function compileSystem(system: System): Predicate {
  return system.match === undefined ? () => false : compileSelector(system.match)
}

/** Any of the systems, and the scope. Without systems, everything of the kinds that some system of the profile matches. */
export function compileScope(profile: Profile, systems: readonly string[] | undefined, scope: Selector | undefined): Predicate {
  const inScope = scope === undefined ? () => true : compileSelector(scope)
  if (systems === undefined) return inScope
  const predicates = profile.systems.filter((system) => systems.includes(system.id)).map(compileSystem)
  return (node) => inScope(node) && predicates.some((predicate) => predicate(node))
}

function among(values: readonly string[], of: (node: Node) => string): Predicate {
  const wanted = new Set(values)
  return (node) => wanted.has(of(node))
}

function matches(globs: readonly string[], of: (node: Node) => string): Predicate {
  const patterns = globs.map((glob) => new RegExp(`^${glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i'))
  return (node) => patterns.some((pattern) => pattern.test(of(node)))
}

function inLocations(names: readonly string[]): Predicate {
  return (node) => {
    const { placement } = node.facets
    if (typeof placement !== 'object' || !('regions' in placement) || placement.regions.state === 'unknown') return true
    return placement.regions.value.some((region) => names.includes(region))
  }
}

function hasLabels(labels: NonNullable<Selector['labels']>): Predicate {
  const wanted = Object.entries(labels).map(([name, values]) => [name, [values].flat()] as const)
  return ({ labels: { state, ...fact } }) => {
    if (state === 'unknown') return true
    const { value } = fact as { value: Readonly<Record<string, string>> }
    return wanted.every(([name, values]) => value[name] !== undefined && (values.includes('*') || values.includes(value[name])))
  }
}

function hasLink(node: Node, name: string): boolean {
  const references = node.links.find(({ link }) => link.name === name)?.references
  return references !== undefined && (references.state === 'unknown' || references.value.length > 0)
}
