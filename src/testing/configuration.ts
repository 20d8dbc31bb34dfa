import { readFileSync } from 'node:fs'
import { isObject } from '../sources/inventory/json.ts'
import type { EnforcementLevel, PackInfo, PolicySettings } from './analyzer-types.ts'
import { schemaProblems } from './config-schema.ts'
import { PackError } from './pack-error.ts'

/**
 * What `pulumi preview --policy-pack-config` reads: policy → enforcement level, or an object with `enforcementLevel` and
 * the policy's own properties. The key `all` sets the level of every policy.
 * @example { all: 'advisory', 'backups-kept': { enforcementLevel: 'mandatory', days: 7 } }
 */
export type PolicyConfig = Readonly<
  Record<string, EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel; readonly [property: string]: unknown }>
>

/** One entry as it was given: either part may be missing. */
interface GivenSettings {
  readonly level?: EnforcementLevel
  readonly properties: Readonly<Record<string, unknown>>
}

export type GivenConfiguration = Readonly<Record<string, GivenSettings>>

/** Reads an object, or the JSON file that a string names; undefined is the same as no `--policy-pack-config`. */
export function readConfiguration(config: PolicyConfig | string | undefined): GivenConfiguration | undefined {
  if (config === undefined) return undefined
  const origin = typeof config === 'string' ? config : 'the policy configuration'
  const value: unknown = typeof config === 'string' ? parseFile(config) : config
  if (!isObject(value)) throw new PackError(`Cannot use ${origin}: not an object of policy to settings`)
  const given: Record<string, GivenSettings> = {}
  for (const [policy, entry] of Object.entries(value)) {
    // Names environments of Pulumi Cloud, not a policy.
    if (policy === 'environments') continue
    const settings = entryOf(policy, entry, origin)
    if (settings.level !== undefined || Object.keys(settings.properties).length > 0) given[policy] = settings
  }
  return given
}

/**
 * The engine's own order: what the policies declare, then the pack's initial configuration, then the given one. Throws
 * where the engine would stop: a property that breaks its schema, an entry without a level for a policy that is none.
 */
export function reconcile(info: PackInfo, given: GivenConfiguration | undefined): Readonly<Record<string, PolicySettings>> {
  if (!info.supportsConfig) {
    if (given !== undefined) throw new PackError(`Cannot configure ${info.name}: the policy pack does not support configuration`)
    return {}
  }
  let settings: GivenConfiguration = Object.fromEntries(
    info.policies.map(({ name, level, configSchema }) => [name, { level, properties: defaultsOf(configSchema?.properties ?? {}) }])
  )
  settings = applied(settings, info.initialConfig)
  if (given !== undefined) settings = applied(settings, given)
  const problems = info.policies.flatMap((policy) => schemaProblems(policy, settings[policy.name]?.properties ?? {}))
  if (problems.length > 0) throw new PackError(`Cannot configure ${info.name}: ${problems.sort().join('; ')}`)
  return Object.fromEntries(Object.entries(settings).map(([policy, entry]) => [policy, withLevel(info, policy, entry)]))
}

function parseFile(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new PackError(`Cannot read ${path}: ${(cause as NodeJS.ErrnoException).code ?? 'unreadable'}`, { cause })
  }
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new PackError(`Cannot read ${path}: not JSON (${(cause as Error).message})`, { cause })
  }
}

function entryOf(policy: string, entry: unknown, origin: string): GivenSettings {
  if (typeof entry === 'string') return { level: levelOf(entry, policy, origin), properties: {} }
  if (!isObject(entry)) throw new PackError(`Cannot use ${origin}: "${policy}" is neither an enforcement level nor an object`)
  const { enforcementLevel, ...properties } = entry
  return enforcementLevel === undefined ? { properties } : { level: levelOf(enforcementLevel, policy, origin), properties }
}

const LEVELS: readonly unknown[] = ['advisory', 'mandatory', 'remediate', 'disabled'] satisfies readonly EnforcementLevel[]

function levelOf(value: unknown, policy: string, origin: string): EnforcementLevel {
  if (LEVELS.includes(value)) return value as EnforcementLevel
  throw new PackError(
    `Cannot use ${origin}: ${JSON.stringify(value)} of "${policy}" is not a valid enforcement level (${LEVELS.join(', ')})`
  )
}

function defaultsOf(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, property]) => (isObject(property) && 'default' in property ? [[key, property.default]] : []))
  )
}

function applied(settings: GivenConfiguration, over: GivenConfiguration): GivenConfiguration {
  const result: Record<string, GivenSettings> = { ...settings }
  const { level: everywhere } = over.all ?? {}
  if (everywhere !== undefined) for (const [policy, entry] of Object.entries(result)) result[policy] = { ...entry, level: everywhere }
  for (const [policy, { level, properties }] of Object.entries(over)) {
    const below = result[policy]
    const chosen = level ?? below?.level
    result[policy] = { ...(chosen === undefined ? {} : { level: chosen }), properties: { ...below?.properties, ...properties } }
  }
  return result
}

function withLevel(info: PackInfo, policy: string, { level, properties }: GivenSettings): PolicySettings {
  if (level !== undefined) return { level, properties }
  const why = policy === 'all' ? 'the engine wants one for it' : 'it is no policy of the pack'
  throw new PackError(`Cannot configure ${info.name}: "${policy}" has no enforcement level and ${why} (invalid enforcement level "")`)
}
