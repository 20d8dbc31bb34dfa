import { dayNumber, dayOf } from '../model/day.ts'
import { type Documents, unknownClaims } from '../profiles/claim-words.ts'
import { locationProblems } from '../profiles/place-names.ts'
import { entries, isMapping, type Path, type Problem } from '../profiles/problem.ts'

/** An exception that nobody looks at again for longer is a rule of its own. */
const MAXIMUM_DAYS = 366

/** What the schema cannot say: claims that are there, selectors that select, dates that are near. Takes the values as they stand. */
export function inconsistencies(root: unknown, documents: Documents, now: Date): readonly Problem[] {
  if (!isMapping(root)) return []
  return entries(root, 'waivers').flatMap(([at, waiver]) => [
    ...unknownClaims(waiver, at, documents),
    ...emptiness(waiver.match, [...at, 'match']),
    ...locationProblems(waiver.match, [...at, 'match']),
    ...tooFar(waiver.expires, [...at, 'expires'], now)
  ])
}

/** A mapping without entries would match everything. */
function emptiness(selector: unknown, at: Path): readonly Problem[] {
  if (!isMapping(selector)) return []
  if (Object.keys(selector).length === 0)
    return [{ at, says: `${String(at.at(-1))} must not be empty; a waiver for everything says ids: ['*']` }]
  return [...emptiness(selector.labels, [...at, 'labels']), ...emptiness(selector.not, [...at, 'not'])]
}

function tooFar(expires: unknown, at: Path, now: Date): readonly Problem[] {
  const last = dayNumber(expires)
  const latest = (dayNumber(now) ?? 0) + MAXIMUM_DAYS
  if (last === undefined || last <= latest) return []
  return [{ at, says: `expires ${String(expires)} is too far away; the maximum is ${MAXIMUM_DAYS} days, today until ${dayOf(latest)}` }]
}
