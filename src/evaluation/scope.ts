import type { Graph } from '../graph/graph.ts'
import { type Node, referencesOf } from '../graph/node.ts'
import { globPattern } from '../model/glob.ts'
import type { Claim, Profile, Selector } from '../model/profile.ts'
import { findRegion, staysWithin } from '../model/region-catalogue.ts'
import { regionName } from '../model/region.ts'
import { type Cloud, SECRET, UNKNOWN_SENTINEL } from '../model/resource.ts'
import type { Waiver } from '../model/waiver.ts'
import { verifications } from './chosen.ts'

/** Whether a resource is meant; undefined where it cannot be known, such as by labels that are computed. */
export type Match = boolean | undefined
export type Test = (node: Node) => Match

/** Which resources are in scope. */
export interface Scope {
  readonly match: Test
  /** Kinds outside of which nothing ever is; undefined when it does not say. */
  readonly kinds: ReadonlySet<string> | undefined
}

/** Whether anything in the profile or the waivers is selected by labels, so that they have to be read. */
export function selectsByLabels({ systems, claims }: Profile, waivers: readonly Waiver[] = []): boolean {
  const selectors = [
    ...systems.map(({ match }) => match),
    ...claims.flatMap((claim) => [claim.scope, claim.narrowed, ...verifications(claim).map((entry) => entry.scope)]),
    ...waivers.map(({ match }) => match)
  ]
  return selectors.some((selector) => hasLabelsIn(selector))
}

function hasLabelsIn(selector: Selector | undefined): boolean {
  return selector !== undefined && (selector.labels !== undefined || hasLabelsIn(selector.not))
}

/** Any of the systems (a system without a match is played by nothing), and the scope. */
export function compileScope(profile: Profile, systems: readonly string[] | undefined, scope: Selector | undefined, graph: Graph): Scope {
  const own = scope === undefined ? EVERYTHING : compile(scope, graph)
  if (systems === undefined) return { match: own, kinds: kindsOf(scope) }
  const matches = profile.systems.flatMap(({ id, match }) => (match !== undefined && systems.includes(id) ? [match] : []))
  const kinds = matches.map(kindsOf)
  return {
    match: both(own, anyOf(matches.map((match) => compile(match, graph)))),
    kinds: kinds.includes(undefined) ? kindsOf(scope) : new Set(kinds.flatMap((set) => [...(set ?? [])]))
  }
}

/** The scope of a claim as a whole. */
export function scopeOfClaim(profile: Profile, { systems, scope, narrowed }: Claim, graph: Graph): Scope {
  const documented = compileScope(profile, systems, scope, graph)
  return narrowed === undefined ? documented : { ...documented, match: both(documented.match, compile(narrowed, graph)) }
}

function both(one: Test, other: Test): Test {
  if (one === EVERYTHING) return other
  return (node) => {
    const match = one(node)
    if (match === false) return false
    const second = other(node)
    return second === true ? match : second
  }
}

function anyOf(tests: readonly Test[]): Test {
  return (node) => {
    let match: Match = false
    for (const test of tests) {
      const result = test(node)
      if (result === true) return true
      if (result === undefined) match = undefined
    }
    return match
  }
}

const EVERYTHING: Test = () => true

function kindsOf(selector: Selector | undefined): ReadonlySet<string> | undefined {
  return selector?.kinds === undefined ? undefined : new Set(selector.kinds)
}

/** A selector made ready: every field that it gives must match. */
export function compile({ kinds, roles, clouds, locations, jurisdictions, labels, names, ids, linked, not }: Selector, graph: Graph): Test {
  const tests: Test[] = []
  if (kinds !== undefined) tests.push(among(kinds, (node) => node.kind.id))
  if (roles !== undefined) tests.push(among(roles, (node) => node.kind.role))
  if (clouds !== undefined) tests.push(among(clouds, (node) => node.kind.cloud))
  if (locations !== undefined) tests.push(inLocations(locations.map(regionName), graph))
  if (jurisdictions !== undefined)
    tests.push(
      inJurisdictions(
        jurisdictions.map((name) => name.toUpperCase()),
        graph
      )
    )
  if (labels !== undefined) tests.push(hasLabels(labels, graph))
  if (names !== undefined) tests.push(matching(names, (node) => [node.resource.name]))
  if (ids !== undefined) tests.push(matching(ids, ({ resource: { id, urn = id } }) => (urn === id ? [id] : [id, urn])))
  if (linked !== undefined)
    tests.push(
      ...linked.map(
        (link): Test =>
          (node) =>
            hasLink(node, link)
      )
    )
  if (not !== undefined) tests.push(inverse(compile(not, graph)))
  return (node) => {
    let match: Match = true
    for (const test of tests) {
      const result = test(node)
      if (result === false) return false
      if (result === undefined) match = undefined
    }
    return match
  }
}

function inverse(test: Test): Test {
  return (node) => {
    const match = test(node)
    return match === undefined ? undefined : !match
  }
}

function among(values: readonly string[], of: (node: Node) => string): Test {
  const wanted = new Set(values)
  return (node) => wanted.has(of(node))
}

function matching(globs: readonly string[], of: (node: Node) => readonly string[]): Test {
  const patterns = globs.map(globPattern)
  return (node) => of(node).some((text) => patterns.some((pattern) => pattern.test(text)))
}

function inLocations(names: readonly string[], graph: Graph): Test {
  return (node) => regionsOf(node, graph)?.some((region) => names.includes(region))
}

/** A region that no catalogue has may lie anywhere. */
function inJurisdictions(names: readonly string[], graph: Graph): Test {
  return (node) => {
    const regions = regionsOf(node, graph)?.map((name) => findRegion(node.kind.cloud, name))
    if (regions?.some((region) => region !== undefined && staysWithin(region, names)) === true) return true
    return regions === undefined || regions.includes(undefined) ? undefined : false
  }
}

function regionsOf(node: Node, graph: Graph): readonly string[] | undefined {
  const placement = graph.answer(node, 'placement')
  return typeof placement === 'object' && 'regions' in placement && placement.regions.state === 'known'
    ? placement.regions.value
    : undefined
}

function hasLabels(labels: NonNullable<Selector['labels']>, graph: Graph): Test {
  const wanted = Object.entries(labels).map(([name, values]) => [name, [values].flat()] as const)
  return (node) => {
    const { labels: fact, kind } = node
    if (fact.state === 'unknown') return undefined
    const assigned = graph.assigned?.(node)
    const matches = wanted.map(([name, values]): Match => {
      const own = labelOf(fact.value, name, kind.cloud)
      const given = assigned?.values.get(name) ?? []
      if (given.length === 0) return own === undefined && assigned?.open.has(name) === true ? undefined : isAmong(own, values)
      const meant = given.some((value) => isAmong(value, values))
      // Where the document says otherwise than whoever assigns labels, nobody knows which is right.
      return own === undefined || isAmong(own, values) === meant ? meant : undefined
    })
    return matches.includes(false) ? false : matches.includes(undefined) ? undefined : true
  }
}

function isAmong(value: string | undefined, values: readonly string[]): Match {
  if (value === undefined || values.includes('*')) return value !== undefined
  return value === UNKNOWN_SENTINEL || value === SECRET ? undefined : values.includes(value)
}

/** Azure takes the names of tags in any case. https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources (2026-11-22) */
export function labelOf(labels: Readonly<Record<string, string>>, name: string, cloud: Cloud): string | undefined {
  const exact = labels[name]
  if (exact !== undefined || cloud !== 'azure') return exact
  return Object.entries(labels).find(([tag]) => tag.toLowerCase() === name.toLowerCase())?.[1]
}

function hasLink(node: Node, name: string): Match {
  const references = referencesOf(node, name)
  if (references === undefined) return false
  return references.state === 'unknown' ? undefined : references.value.length > 0
}
