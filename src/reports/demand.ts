import type { ClaimResult } from '../model/finding.ts'

/** Who demands what a finding holds against a resource: a figure that the document leaves open is its owner's. */
export function demanded({ declared }: ClaimResult): string {
  return declared === undefined ? 'the document says' : 'its owner says'
}

/** The owner's own figures, one by one. @example ['everyHours 24'] */
export function ownFigures({ declared = {} }: ClaimResult): readonly string[] {
  return Object.values(declared).flatMap((parameters) => Object.entries(parameters).map(([name, value]) => `${name} ${String(value)}`))
}
