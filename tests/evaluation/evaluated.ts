import { CONTROLS } from '../../src/controls/index.ts'
import { type EvaluationOptions, evaluate } from '../../src/evaluation/evaluate.ts'
import { resultOf } from '../../src/evaluation/result.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { createRegistry } from '../../src/graph/registry.ts'
import { KINDS } from '../../src/kinds/index.ts'
import type { Control } from '../../src/model/control.ts'
import type { ClaimResult, Finding, Result } from '../../src/model/finding.ts'
import type { Claim, LoadedProfile, System } from '../../src/model/profile.ts'
import type { Gap, Resource } from '../../src/model/resource.ts'
import { ALL_FACETS } from '../kinds/small-graph.ts'

export const REGISTRY = createRegistry(KINDS)

/** An asset of Cloud Asset Inventory in the project `ledger-prod`; the name of a database or disk is that of its document. */
export function asset(assetType: string, name: string, document: object = {}, more: Partial<Resource> = {}): Resource {
  const service = assetType.slice(0, assetType.indexOf('/'))
  return {
    id: `//${service}/projects/ledger-prod/${assetType.slice(assetType.indexOf('/') + 1)}/${name}`,
    typeSystem: 'cai',
    type: assetType,
    name,
    cloud: 'gcp',
    origin: 'observed',
    document: { name, ...document },
    ...more
  }
}

export function database(name: string, document: object = {}, more: Partial<Resource> = {}): Resource {
  return asset('sqladmin.googleapis.com/Instance', name, { region: 'europe-west3', databaseVersion: 'POSTGRES_15', ...document }, more)
}

export function disk(name: string, document: object = {}, more: Partial<Resource> = {}): Resource {
  return asset('compute.googleapis.com/Disk', name, { zone: 'projects/ledger-prod/zones/europe-west3-a', ...document }, more)
}

/** A resource of a Pulumi program. */
export function declared(type: string, name: string, document: object = {}, more: Partial<Resource> = {}): Resource {
  const urn = `urn:pulumi:prod::ledger::${type}::${name}`
  return {
    id: urn,
    urn,
    typeSystem: 'pulumi',
    type,
    name,
    cloud: type.startsWith('gcp') ? 'gcp' : 'azure',
    origin: 'declared',
    document,
    ...more
  }
}

/** A claim as a test writes it; what is left out has no part in the test. */
export function claim(name: string, more: Partial<Claim>): Claim {
  return { id: `ledger/${name}`, section: 'Architecture', statement: `The ledger is ${name}.`, ...more }
}

export function profile(claims: readonly Claim[], systems: readonly System[] = []): LoadedProfile {
  return { document: { id: 'ledger', title: 'Ledger architecture' }, systems, claims, origin: 'ledger.yaml', digest: 'sha256:0' }
}

export interface Scanned {
  readonly resources: readonly Resource[]
  readonly gaps?: readonly Gap[]
  readonly profiles: readonly LoadedProfile[]
  readonly controls?: readonly Control[]
  readonly options?: Partial<EvaluationOptions>
}

/** The pipeline behind the sources, on resources that the test holds in its hand. */
export function scanned({ resources, gaps = [], profiles, controls = CONTROLS, options }: Scanned): Result {
  const builder = buildGraph(REGISTRY, ALL_FACETS)
  const census = new Map<string, number>()
  for (const resource of resources) if (builder.add(resource) === undefined) census.set(resource.type, (census.get(resource.type) ?? 0) + 1)
  for (const gap of gaps) builder.addGap(gap)
  const graph = builder.seal()
  const input = {
    target: 'assets.json',
    source: 'Cloud Asset Inventory',
    collectedAt: '2026-11-22T00:00:00Z',
    resources: resources.length,
    recognised: graph.nodes.length,
    gaps
  }
  const evaluated = evaluate(graph, profiles, controls, { include: new Set(), only: [], skip: [], ...options })
  return resultOf({ startedAt: '2026-11-22T00:00:00Z', profiles, inputs: [input], census, ...evaluated })
}

/** What one claim comes to, on its own. */
export function claimed(
  resources: readonly Resource[],
  entry: Partial<Claim>,
  more: Partial<Scanned> & { readonly systems?: readonly System[] } = {}
): ClaimResult & { readonly listed: readonly Finding[] } {
  const { systems = [], ...rest } = more
  const { claims, findings } = scanned({ resources, profiles: [profile([claim('kept', entry)], systems)], ...rest })
  return { ...(claims[0] as ClaimResult), listed: findings }
}
