import { attestationsBeside, loadAttestations } from './attestations/load.ts'
import type { Config } from './config/load.ts'
import { CONTROLS } from './controls/index.ts'
import { ScanError } from './errors.ts'
import { assertChoice } from './evaluation/chosen.ts'
import { type EvaluationOptions, evaluate } from './evaluation/evaluate.ts'
import { neededFacets } from './evaluation/needed-facets.ts'
import { neededKinds, typesOf } from './evaluation/needed-kinds.ts'
import { resultOf } from './evaluation/result.ts'
import { selectsByLabels } from './evaluation/scope.ts'
import { buildGraph, type GraphBuilder } from './graph/graph.ts'
import { createRegistry } from './graph/registry.ts'
import { KINDS } from './kinds/index.ts'
import type { Attestation } from './model/attestation.ts'
import type { InputResult, Outcome, Result } from './model/finding.ts'
import type { LoadedProfile } from './model/profile.ts'
import type { Gap, Resource } from './model/resource.ts'
import type { Opened, SourceOptions } from './model/source.ts'
import { unmodelledParts } from './model/unmodelled.ts'
import type { Waiver } from './model/waiver.ts'
import { loadProfile } from './profiles/load.ts'
import { createInventoryWriter } from './sources/inventory/saved-inventory.ts'
import { NEUTRAL_INVENTORY } from './sources/neutral/neutral.ts'
import { openTarget } from './sources/recognise.ts'
import { loadTenants } from './tenants/load.ts'
import { VOCABULARY } from './vocabulary.ts'
import { loadWaivers } from './waivers/load.ts'

export interface ScanRequest extends SourceOptions {
  readonly targets: readonly string[]
  /** Shipped names or paths. */
  readonly profiles: readonly string[]
  readonly include?: ReadonlySet<Outcome>
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  /** Files of accepted exceptions. */
  readonly waivers?: readonly string[]
  /** Files of attestations, beside those that lie beside profiles. */
  readonly attestations?: readonly string[]
  /** Files that say who has what. */
  readonly tenants?: readonly string[]
  /** What the owner states of the documents. */
  readonly config?: Config
  /** File to which everything that is read is written, to be scanned again in its place. */
  readonly save?: string
  /** Called now and then with the number of resources read so far, and how many parts of all are through where that is known. */
  readonly onCount?: (target: string, resources: number, parts?: { readonly done: number; readonly total?: number }) => void
}

/** target → source → collection → graph → facets → controls → findings → claims. The report is up to the caller. */
export async function scan(request: ScanRequest): Promise<Result> {
  const now = new Date()
  const profiles = await statedProfiles(request)
  const options = evaluationOptions(request)
  assertChoice(profiles, CONTROLS, options)
  const waivers = await loadAllWaivers(request.waivers ?? [], profiles, now)
  const attestations = await loadAllAttestations(request.attestations ?? [], profiles, now)
  const tenants = await loadTenants(request.tenants ?? [], VOCABULARY)
  const registry = createRegistry(KINDS)
  const graph = buildGraph(registry, neededFacets(profiles, CONTROLS), {
    labels: tenants !== undefined || profiles.some((profile) => selectsByLabels(profile, waivers))
  })
  const census = new Map<string, number>()
  const inputs: InputResult[] = []
  const wants: SourceOptions['wants'] = (resource) => registry.recognise(resource) !== undefined
  const types = typesOf(neededKinds(profiles, KINDS))
  const saved = request.save === undefined ? undefined : createInventoryWriter(request.save)
  try {
    for (const target of request.targets) {
      const opened = await openTarget(target, { ...request, wants, types })
      inputs.push(await collect(saved?.saving(opened) ?? opened, graph, census, request))
    }
    await saved?.close()
  } catch (cause) {
    await saved?.discard()
    throw cause
  }
  const sealed = graph.seal()
  const evaluated = evaluate(sealed, profiles, CONTROLS, {
    ...options,
    waivers,
    attestations,
    tenants,
    now,
    unmodelled: unmodelledParts(census)
  })
  return resultOf({ startedAt: now.toISOString(), profiles, inputs: withStrays(inputs, sealed.strays), census, ...evaluated })
}

/** Most runs have nothing stated, and need nothing that checks it. */
async function statedProfiles({ profiles: names, config }: ScanRequest): Promise<readonly LoadedProfile[]> {
  const profiles = await loadProfiles(names)
  if (config?.value.documents === undefined) return profiles
  const { withStatements } = await import('./config/stated.ts')
  return withStatements(profiles, config)
}

async function loadProfiles(names: readonly string[]): Promise<readonly LoadedProfile[]> {
  const profiles = await Promise.all(names.map((name) => loadProfile(name, VOCABULARY)))
  for (const [index, { document, origin }] of profiles.entries()) {
    const twin = profiles.findIndex((other) => other.document.id === document.id)
    if (twin !== index) {
      throw new ScanError(
        'duplicate-profile',
        `Cannot use ${origin}: its document id "${document.id}" is already that of ${profiles[twin]?.origin}`
      )
    }
  }
  return profiles
}

async function loadAllWaivers(paths: readonly string[], profiles: readonly LoadedProfile[], now: Date): Promise<readonly Waiver[]> {
  const files = await Promise.all(paths.map((path) => loadWaivers(path, profiles, VOCABULARY, now)))
  return files.flat()
}

async function loadAllAttestations(
  paths: readonly string[],
  profiles: readonly LoadedProfile[],
  now: Date
): Promise<readonly Attestation[]> {
  const named = new Set([...attestationsBeside(profiles), ...paths])
  const files = await Promise.all([...named].map((path) => loadAttestations(path, profiles, now)))
  return files.flat()
}

/** Reads one input to its end; a resource is let go as soon as its facts are in the graph. */
async function collect(opened: Opened, graph: GraphBuilder, census: Map<string, number>, request: ScanRequest): Promise<InputResult> {
  const startedAt = new Date()
  const readTime = (): string => (opened.collectedAt?.() ?? startedAt).toISOString()
  const gaps: Gap[] = []
  let resources = 0
  let recognised = 0
  for await (const batch of opened.batches()) {
    if (request.signal?.aborted === true) throw new ScanError('interrupted', `Cannot finish ${opened.target}: interrupted`)
    const moment = readTime()
    for (const item of batch) {
      if ('gap' in item) {
        gaps.push(item.gap)
        graph.addGap(item.gap)
        continue
      }
      if ('asked' in item) {
        graph.addAsked(item.asked)
        continue
      }
      if ('passedOver' in item) {
        const { type, resources: number } = item.passedOver
        resources += number
        census.set(type, (census.get(type) ?? 0) + number)
        continue
      }
      resources += 1
      if (graph.add(dated(item.resource, moment)) !== undefined) recognised += 1
      else census.set(item.resource.type, (census.get(item.resource.type) ?? 0) + 1)
    }
    request.onCount?.(opened.target, resources, opened.parts?.())
  }
  const digest = await opened.digest?.()
  const calls = opened.calls?.()
  return {
    target: opened.target,
    source: opened.source,
    ...(digest === undefined ? {} : { digest }),
    collectedAt: readTime(),
    ...(calls === undefined ? {} : { calls: Object.fromEntries(calls) }),
    resources,
    recognised,
    gaps
  }
}

/** Observations of nothing that was read are a gap of what they came with. */
function withStrays(inputs: readonly InputResult[], strays: readonly Gap[]): readonly InputResult[] {
  // A file of an earlier scan has them as well.
  const neutral = inputs.findLastIndex(({ source }) => source === NEUTRAL_INVENTORY.name)
  const told = neutral < 0 ? inputs.length - 1 : neutral
  return strays.length === 0
    ? inputs
    : inputs.map((input, index) => (index === told ? { ...input, gaps: [...input.gaps, ...strays] } : input))
}

/** What was observed was observed for a moment; a source may know it better of a single resource. */
function dated(resource: Resource, readTime: string): Resource {
  return resource.origin === 'declared' || resource.readTime !== undefined ? resource : { ...resource, readTime }
}

function evaluationOptions({ include = new Set(), only = [], skip = [] }: ScanRequest): EvaluationOptions {
  return { include, only, skip }
}
