import { isCovered } from '../model/cidr.ts'
import type { Reach } from '../model/facets.ts'
import type { Fact } from '../model/fact.ts'
import { decide, undecided, type Verdict } from '../model/verdict.ts'
import { addressesOf } from './internet.ts'

/**
 * Judges who can reach an endpoint from the internet: nobody, or only sources that all lie in `allowSources`. A restricted endpoint that
 * admits nobody yet is still there, so it fails.
 */
export function judgeReach(
  { reach, sources }: { readonly reach: Fact<Reach>; readonly sources: Fact<readonly string[]> },
  allowSources: readonly string[],
  what: string
): Verdict {
  const required = allowSources.length === 0 ? 'closed' : `closed, or only from ${allowSources.join(', ')}`
  const plain = decide(reach, {
    what,
    required,
    holds: (value) => value === 'closed',
    says: (value) => `has its ${what} ${PHRASES[value]}`
  })
  if (reach.state === 'unknown' || reach.value !== 'restricted') return plain
  if (allowSources.length === 0) return sources.state === 'unknown' ? plain : { ...plain, ...admitted(sources.value, what) }
  if (sources.state === 'unknown') return undecided(sources, `sources admitted to the ${what}`, required)
  const outside = sources.value.filter((source) => !isAllowed(source, allowSources))
  const outcome = sources.value.length > 0 && outside.length === 0 ? 'pass' : 'fail'
  const shown = outside.length > 0 ? outside : sources.value
  return { outcome, evidence: [...reach.evidence, ...sources.evidence], required, ...admitted(shown, what) }
}

const PHRASES: Record<Reach, string> = { closed: 'closed', restricted: 'open to some sources', open: 'open to the internet' }

function admitted(sources: readonly string[], what: string): { found: string; because: string } {
  const found = sources.length === 0 ? 'admits nobody yet' : `from ${sources.join(', ')}`
  return { found, because: sources.length === 0 ? `has a ${what} that admits nobody yet` : `has its ${what} open to ${sources.join(', ')}` }
}

/** Addresses lie inside the allowed ones; anything else (`azure-services`) must be allowed by its name. */
function isAllowed(source: string, allowSources: readonly string[]): boolean {
  if (allowSources.some((allowed) => allowed.toLowerCase() === source.toLowerCase())) return true
  const allowed = allowSources.flatMap((text) => addressesOf(text) ?? [])
  const ranges = addressesOf(source)
  return ranges?.every((range) => isCovered(range, allowed)) ?? false
}
