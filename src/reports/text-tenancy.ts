import type { Result } from '../model/finding.ts'
import type { LabelContradiction } from '../model/tenant.ts'
import { printable } from './printable.ts'
import type { Colors } from './text-findings.ts'

/** A report for people stays readable; the other reports have them all. */
const SHOWN = 25

/** Labels that say otherwise than the register of tenants, one line each. */
export function contradictionsOfRegister({ tenancy }: Pick<Result, 'tenancy'>, colors: Colors): readonly string[] {
  const { contradictions = [] } = tenancy ?? {}
  if (contradictions.length === 0) return []
  const rest = contradictions.length - SHOWN
  const lines = contradictions
    .slice(0, SHOWN)
    .map((each) => `  ${colors.yellow(printable(each.name))}  ${printable(contradictionText(each))}`)
  return [['Labels that contradict the register of tenants', ...lines, ...(rest > 0 ? [`  … and ${rest} more`] : [])].join('\n')]
}

/** @example 'is labelled customer-region: eu, while tenants.yaml:2:5 says us' */
export function contradictionText({ label, value, registered, places }: LabelContradiction): string {
  return `is labelled ${label}: ${value}, while ${places.join(', ')} says ${registered.join(' and ')}`
}
