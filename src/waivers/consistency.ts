import type { Claim } from '../model/profile.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import { locationProblems } from '../profiles/place-names.ts'
import { entries, isMapping, type Mapping, type Path, type Problem, texts } from '../profiles/problem.ts'
import { claimsNamed, claimWords } from './claim-patterns.ts'

/** An exception that nobody looks at again for longer is a rule of its own. */
const MAXIMUM_DAYS = 366
const DAY = 24 * 60 * 60 * 1000

interface Surroundings {
  readonly claims: readonly Claim[]
  /** Ids of the documents that the claims come from, as a message shows them. */
  readonly documents: string
  readonly now: Date
}

/** What the schema cannot say: claims that are there, selectors that select, dates that are near. Takes the values as they stand. */
export function inconsistencies(root: unknown, surroundings: Surroundings): readonly Problem[] {
  if (!isMapping(root)) return []
  return entries(root, 'waivers').flatMap(([at, waiver]) => [
    ...unknownClaims(waiver, at, surroundings),
    ...emptiness(waiver.match, [...at, 'match']),
    ...locationProblems(waiver.match, [...at, 'match']),
    ...tooFar(waiver.expires, [...at, 'expires'], surroundings.now)
  ])
}

function unknownClaims(waiver: Mapping, at: Path, { claims, documents }: Surroundings): readonly Problem[] {
  return texts(waiver, 'claims', at)
    .filter(([, word]) => word !== '' && claimsNamed(word, claims).length === 0)
    .map(([place, word]) => {
      if (word.includes('*'))
        return { at: place, says: `no claim of ${documents} matches "${word}"; it is held against ids such as ${claims[0]?.id}` }
      return { at: place, says: `unknown claim "${word}" of ${documents}${didYouMean(word, claimWords(claims))}` }
    })
}

/** A mapping without entries would match everything. */
function emptiness(selector: unknown, at: Path): readonly Problem[] {
  if (!isMapping(selector)) return []
  if (Object.keys(selector).length === 0)
    return [{ at, says: `${String(at.at(-1))} must not be empty; a waiver for everything says ids: ['*']` }]
  return [...emptiness(selector.labels, [...at, 'labels']), ...emptiness(selector.not, [...at, 'not'])]
}

function tooFar(expires: unknown, at: Path, now: Date): readonly Problem[] {
  const last = typeof expires === 'string' ? Date.parse(`${expires}T00:00:00Z`) : Number.NaN
  const latest = Math.floor(now.getTime() / DAY) * DAY + MAXIMUM_DAYS * DAY
  if (Number.isNaN(last) || last <= latest) return []
  const day = new Date(latest).toISOString().slice(0, 10)
  return [{ at, says: `expires ${String(expires)} is too far away; the maximum is ${MAXIMUM_DAYS} days, today until ${day}` }]
}
