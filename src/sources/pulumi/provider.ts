import { regionName, regionOfZone } from '../../model/region.ts'
import { UNKNOWN_SENTINEL } from '../../model/resource.ts'
import { documentOf } from './value.ts'

/** The place that a provider gives to resources that name none themselves. */
export interface Providers {
  /** Remembers a provider resource (`pulumi:providers:gcp`). */
  add(urn: string, inputs: Readonly<Record<string, unknown>>): void
  /** For a resource that names neither region, zone nor location; undefined where the provider does not say. */
  placeOf(resource: {
    readonly type: string
    readonly provider: string
    readonly inputs: Readonly<Record<string, unknown>>
  }): string | undefined
}

/** Without an explicit provider, the stack's configuration (`gcp:region`, `azure-native:location`) speaks. */
export function createProviders(config: Readonly<Record<string, unknown>>): Providers {
  const places = new Map<string, string | undefined>()
  return {
    add(urn, inputs) {
      places.set(
        urn,
        placeIn((key) => inputs[key])
      )
    },
    placeOf({ type, provider, inputs }) {
      if (['region', 'zone', 'location'].some((key) => key in inputs)) return undefined
      const owner = type.slice(0, type.indexOf(':'))
      // A reference is the provider's URN and id, joined by `::`.
      const urn = provider.slice(0, Math.max(provider.lastIndexOf('::'), 0))
      if (places.has(urn)) return places.get(urn)
      if (provider !== '' && !/::default(_[^:]*)?$/.test(urn)) return undefined
      return placeIn((key) => config[`${owner}:${key}`])
    }
  }
}

/** A zone outside of the region next to it would place zonal and regional resources differently: then nothing is said. */
function placeIn(read: (key: string) => unknown): string | undefined {
  const [region, zone, location] = ['region', 'zone', 'location'].map((key) => documentOf(read(key))).map(plainText)
  if (location !== undefined) return regionName(location)
  if (zone === undefined) return region
  return region === undefined || region === regionOfZone(zone) ? regionOfZone(zone) : undefined
}

function plainText(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w -]+$/.test(value) && value !== UNKNOWN_SENTINEL ? value : undefined
}
