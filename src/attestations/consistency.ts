import { dayNumber } from '../model/day.ts'
import { claimsNamed, type Documents, unknownClaims } from '../profiles/claim-words.ts'
import { entries, isMapping, type Mapping, type Path, type Problem, texts } from '../profiles/problem.ts'

/** What the schema cannot say: claims that are there, dates that can be, something to look at. Takes the values as they stand. */
export function inconsistencies(root: unknown, documents: Documents, now: Date): readonly Problem[] {
  if (!isMapping(root)) return []
  return entries(root, 'attestations').flatMap(([at, attestation]) => [
    ...unknownClaims(attestation, at, documents),
    ...impossibleDates(attestation, at, now),
    ...endless(attestation, at, documents),
    ...nothingToSee(attestation, at)
  ])
}

function impossibleDates({ date, validUntil }: Mapping, at: Path, now: Date): readonly Problem[] {
  const day = dayNumber(date)
  const last = dayNumber(validUntil)
  return [
    ...(day !== undefined && day > (dayNumber(now) ?? 0) ? [{ at: [...at, 'date'], says: `date ${String(date)} is in the future` }] : []),
    ...(day !== undefined && last !== undefined && last < day
      ? [{ at: [...at, 'validUntil'], says: `validUntil ${String(validUntil)} is before its date ${String(date)}` }]
      : [])
  ]
}

/** Nothing stays good for ever. */
function endless(attestation: Mapping, at: Path, documents: Documents): readonly Problem[] {
  if (attestation.validUntil !== undefined) return []
  const named = new Set(texts(attestation, 'claims', at).flatMap(([, word]) => claimsNamed(word, documents)))
  const open = documents.flatMap(({ claims }) => claims).find(({ id, attest }) => named.has(id) && attest?.maxAgeDays === undefined)
  if (open === undefined) return []
  return [{ at, says: `"validUntil" is missing; the document sets no maximum age for what supports ${open.id}` }]
}

function nothingToSee({ link, file, digest }: Mapping, at: Path): readonly Problem[] {
  if (link === undefined && digest === undefined)
    return [{ at, says: 'it needs a link to its artefact, or the digest of it (sha256sum FILE)' }]
  if (file !== undefined && digest === undefined) return [{ at: [...at, 'file'], says: 'file needs its digest beside it (sha256sum FILE)' }]
  if (typeof link === 'string' && hasPassword(link)) return [{ at: [...at, 'link'], says: 'link must not carry a user name or password' }]
  return []
}

function hasPassword(link: string): boolean {
  return URL.canParse(link) && new URL(link).username + new URL(link).password !== ''
}
