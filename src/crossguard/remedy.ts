import type { Finding } from '../model/finding.ts'
import type { Properties } from '../sources/pulumi/properties.ts'

// Stands in until the real one is here.
export function remedied(
  _properties: Properties,
  _failures: (properties: Properties) => readonly Finding[]
): { readonly properties: Properties } | undefined {
  return undefined
}
