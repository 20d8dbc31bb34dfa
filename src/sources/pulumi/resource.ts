import type { Cloud, Resource, SourceLocation } from '../../model/resource.ts'
import { UNKNOWN_SENTINEL } from '../../model/resource.ts'
import { blanked, documentOf } from './value.ts'

/** What the three Pulumi sources know of one resource, in the words of the engine's state. */
export interface State {
  readonly urn: string
  readonly type: string
  readonly inputs: Readonly<Record<string, unknown>>
  /** Given only where they are what the cloud answered. */
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly id?: string
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>
  /** Top-level properties that the program or the provider's SDK declares secret. */
  readonly secretProperties?: readonly string[]
  /** Read by the program, not made by it. */
  readonly external?: boolean
  readonly location?: string
  readonly sourceLocation?: SourceLocation
}

/** Components, providers, stack references and the stack itself are no resources of a cloud. */
export function isCloudResource({ type, custom }: { readonly type: string; readonly custom: boolean }): boolean {
  return custom && !type.startsWith('pulumi:')
}

/** The same resource whether it comes from a run, a preview or a state: identified by its URN, its inputs as document. */
export function resourceOf(state: State, secrets: readonly string[] = []): Resource {
  const { urn, type, inputs, outputs, external, location, sourceLocation } = state
  const { document, wires } = wiredDocument(inputs, state.propertyDependencies ?? {}, secrets)
  const aliases = aliasesOf(state)
  const whole: Record<string, unknown> = outputs === undefined ? document : { ...(documentOf(outputs, { secrets }) as object), ...document }
  for (const property of state.secretProperties ?? []) if (property in whole) whole[property] = blanked(whole[property])
  return {
    id: urn,
    urn,
    typeSystem: 'pulumi',
    type,
    name: nameOf(urn),
    cloud: cloudOf(type),
    document: whole,
    origin: 'declared',
    ...ownerOf(type, whole.project),
    ...(location === undefined ? {} : { location }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(Object.keys(wires).length === 0 ? {} : { wires }),
    ...(sourceLocation === undefined ? {} : { sourceLocation }),
    ...(external === true ? { external } : {})
  }
}

/** Documents with the resources that flow into each top-level property, also those that output values name themselves. */
function wiredDocument(inputs: State['inputs'], dependencies: NonNullable<State['propertyDependencies']>, secrets: readonly string[]) {
  const wires: Record<string, readonly string[]> = {}
  let found: string[] = []
  const document: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(documentKeys(inputs))) {
    found = []
    document[key] = documentOf(value, { secrets, onDependency: (urn) => found.push(urn) })
    const urns = new Set([...(Object.hasOwn(dependencies, key) ? (dependencies[key] ?? []) : []), ...found])
    if (urns.size > 0) wires[key] = [...urns]
  }
  return { document, wires }
}

function documentKeys(inputs: State['inputs']): State['inputs'] {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => !key.startsWith('__')))
}

function aliasesOf({ urn, id, outputs = {} }: State): readonly string[] {
  const candidates = [id, outputs.id, outputs.selfLink]
  const known = candidates.filter(
    (alias): alias is string => typeof alias === 'string' && alias !== '' && !alias.includes(UNKNOWN_SENTINEL)
  )
  return [...new Set(known)].filter((alias) => alias !== urn)
}

/** The project that a resource of Google Cloud names; the provider's own is told nowhere. */
function ownerOf(type: string, project: unknown): { readonly owner?: string } {
  const isNamed = cloudOf(type) === 'gcp' && typeof project === 'string' && project !== '' && !project.includes(UNKNOWN_SENTINEL)
  return isNamed ? { owner: `projects/${project}` } : {}
}

/** The logical name; what is unknown in it shows as `?`. */
function nameOf(urn: string): string {
  const name = urn.slice(nameStart(urn))
  return name.replaceAll(UNKNOWN_SENTINEL, '?')
}

/** A URN is `urn:pulumi:stack::project::type::name`, and a name may itself contain `::`. */
function nameStart(urn: string): number {
  let start = 0
  for (let part = 0; part < 3; part += 1) {
    const next = urn.indexOf('::', start)
    if (next < 0) return start
    start = next + 2
  }
  return start
}

function cloudOf(type: string): Cloud {
  const owner = type.slice(0, type.indexOf(':'))
  if (owner === 'gcp' || owner === 'google-native') return 'gcp'
  // Versioned azure-native packages are called azure-native_<module>_<version>.
  if (/^(azure|azuread|azure-native|azapi)(_|$)/.test(owner)) return 'azure'
  return owner === 'aws' || owner === 'aws-native' ? 'aws' : 'own'
}
