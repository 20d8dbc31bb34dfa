import { CONTROLS } from '../controls/index.ts'
import { type EvaluationOptions, evaluate } from '../evaluation/evaluate.ts'
import { neededFacets } from '../evaluation/needed-facets.ts'
import { ordered } from '../evaluation/result.ts'
import { scopeOfClaim, selectsByLabels } from '../evaluation/scope.ts'
import { buildGraph, type Graph, type GraphBuilder } from '../graph/graph.ts'
import { createRegistry } from '../graph/registry.ts'
import { KINDS } from '../kinds/index.ts'
import type { ClaimResult, Finding } from '../model/finding.ts'
import type { LoadedProfile } from '../model/profile.ts'
import type { Gap, Resource } from '../model/resource.ts'
import type { TenantRegister } from '../model/tenant.ts'
import { unmodelledParts } from '../model/unmodelled.ts'
import type { Waiver, WaiverResult } from '../model/waiver.ts'

interface Judged {
  readonly claims: readonly ClaimResult[]
  readonly findings: readonly Finding[]
  readonly waivers: readonly WaiverResult[]
}

/** Holds resources to a profile as a scan does, one at a time or as a whole stack. */
export interface Gate {
  /** The failures that rest on a resource alone: nothing that is seen later takes them back. */
  one(resource: Resource): readonly Finding[]
  stack(resources: readonly Resource[]): Judged
}

/** Whatever else there is may still come, and nothing is concluded from its absence. */
const THE_REST: Gap = { what: 'the rest of the stack is not seen yet', why: 'not-collected' }

export function createGate(profile: LoadedProfile, waivers: readonly Waiver[], tenants: TenantRegister | undefined): Gate {
  const registry = createRegistry(KINDS)
  const needed = neededFacets([profile], CONTROLS)
  const labels = tenants !== undefined || selectsByLabels(profile, waivers)
  const begin = (): GraphBuilder => buildGraph(registry, needed, { labels })
  const options: EvaluationOptions = { include: new Set(), only: [], skip: [], waivers, tenants }
  const claimsOf = claimsByKind(profile, begin().seal())
  return {
    one(resource) {
      const graph = begin()
      const kind = graph.add(resource)
      const claims = kind === undefined ? undefined : claimsOf(kind)
      if (claims === undefined) return []
      graph.addGap(THE_REST)
      return ordered(evaluate(graph.seal(), [claims], CONTROLS, { ...options, certainly: true })).filter(
        ({ outcome }) => outcome === 'fail'
      )
    },
    stack(resources) {
      const graph = begin()
      const census = new Map<string, number>()
      for (const resource of resources) {
        if (graph.add(resource) === undefined) census.set(resource.type, (census.get(resource.type) ?? 0) + 1)
      }
      const judged = evaluate(graph.seal(), [profile], CONTROLS, { ...options, unmodelled: unmodelledParts(census) })
      return { claims: judged.claims, findings: ordered(judged), waivers: judged.waivers ?? [] }
    }
  }
}

/** The profile with those claims alone whose scope a kind can be in; undefined where there are none. */
function claimsByKind(profile: LoadedProfile, graph: Graph): (kind: string) => LoadedProfile | undefined {
  const scopes = profile.claims.map((claim) => [claim, scopeOfClaim(profile, claim, graph).kinds] as const)
  const known = new Map<string, LoadedProfile | undefined>()
  return (kind) => {
    if (known.has(kind)) return known.get(kind)
    const claims = scopes.flatMap(([claim, kinds]) => (kinds?.has(kind) === false ? [] : [claim]))
    const own = claims.length === 0 ? undefined : { ...profile, claims }
    known.set(kind, own)
    return own
  }
}
