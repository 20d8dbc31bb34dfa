import type { Answer } from '../model/facets.ts'
import { known } from '../model/fact.ts'
import type { Cloud } from '../model/resource.ts'
import type { Node } from './node.ts'

/** Who runs what stands in a public cloud, whoever rents it. */
const PROVIDERS: Readonly<Partial<Record<Cloud, string>>> = {
  gcp: 'Google Cloud',
  azure: 'Microsoft Azure',
  aws: 'Amazon Web Services'
}

export function operationOf({ kind, resource }: Node): Answer<'operation'> {
  const provider = PROVIDERS[kind.cloud]
  if (provider === undefined) return 'not-applicable'
  const told = known(provider, { path: 'type', origin: 'provider-default', value: resource.type })
  return { owner: told, operator: told }
}

export function serviceOf({ kind, resource: { type, origin } }: Node): Answer<'service'> {
  return { kind: known(kind.id, { path: 'type', origin, value: type }) }
}
