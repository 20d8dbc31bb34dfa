import { type Resource, UNKNOWN_SENTINEL } from '../model/resource.ts'
import type { Properties } from '../sources/pulumi/properties.ts'
import { createProviders, type Providers } from '../sources/pulumi/provider.ts'
import { isCloudResource, resourceOf } from '../sources/pulumi/resource.ts'
import { isUnknownText } from '../sources/pulumi/value.ts'

/** A resource as the engine hands it to a policy pack; secrets and unknown values still marked as on the wire. */
export interface Registered {
  readonly urn: string
  readonly type: string
  readonly properties: Properties
  readonly provider?: { readonly urn: string; readonly properties: Properties }
  /** Top-level properties that are declared secret. */
  readonly secretProperties: readonly string[]
  /** Told only of whole stacks. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>
}

/** Turns what the engine tells into resources, and remembers what it told of each before the whole stack was there. */
export interface Registrations {
  /** Forgets what was told of another stack; `config` is the stack's, `namespace:key` → value. */
  begin(config: Properties): void
  /** The resource by itself; undefined for components, providers and the stack. */
  read(registered: Registered): Resource | undefined
  /** The same, remembered as what its program declares. */
  declared(registered: Registered): Resource | undefined
  /** The same with its place among the others. What was never declared is only looked up by the program: a neighbour. */
  placed(registered: readonly Registered[]): readonly Resource[]
}

export function createRegistrations(): Registrations {
  let inputs = new Map<string, Properties>()
  let isTold = false
  let providers: Providers = createProviders({})
  const locationOf = ({ type, provider }: Registered, properties: Properties): string | undefined => {
    if (provider === undefined) return providers.placeOf({ type, provider: '', inputs: properties })
    providers.add(provider.urn, provider.properties)
    return providers.placeOf({ type, provider: `${provider.urn}::`, inputs: properties })
  }
  const resource = (registered: Registered, properties: Properties, outputs?: Properties): Resource => {
    const { urn, type, secretProperties, propertyDependencies = {} } = registered
    const location = locationOf(registered, properties)
    return resourceOf({
      urn,
      type,
      inputs: properties,
      propertyDependencies,
      secretProperties,
      ...(outputs === undefined ? {} : { outputs }),
      ...(location === undefined ? {} : { location })
    })
  }
  return {
    begin(config) {
      inputs = new Map()
      isTold = false
      providers = createProviders(config)
    },
    read: (registered) => (isOfCloud(registered) ? resource(registered, registered.properties) : undefined),
    declared(registered) {
      isTold = true
      if (!isOfCloud(registered)) return undefined
      inputs.set(registered.urn, registered.properties)
      return resource(registered, registered.properties)
    },
    placed: (all) =>
      all
        .filter(isOfCloud)
        .toSorted(byUrn)
        .map((registered) => {
          const declared = inputs.get(registered.urn)
          // An engine that judges a finished stack tells of no resource before.
          if (!isTold) return resource(registered, registered.properties)
          if (declared === undefined) return { ...resource(registered, {}), document: UNKNOWN_SENTINEL, external: true }
          return resource(registered, declared, isSettled(registered.properties) ? registered.properties : undefined)
        })
  }
}

/** Every resource but a component has a provider. */
function isOfCloud({ type, provider }: Registered): boolean {
  return isCloudResource({ type, custom: provider !== undefined })
}

/** The engine tells of a stack in any order, and what is said of it must not depend on that. */
function byUrn({ urn: one }: Registered, { urn: other }: Registered): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** With an unknown in it, the outputs are a guess of the engine's; else they are the cloud's answer, or its provider's plan. */
function isSettled(properties: Properties): boolean {
  return !hasUnknown(properties)
}

function hasUnknown(value: unknown): boolean {
  if (typeof value === 'string') return isUnknownText(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnknown)
}
