import { ScanError } from '../errors.ts'
import type { LoadedProfile } from '../model/profile.ts'
import type { Waiver } from '../model/waiver.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { SELECTOR_FIELDS, schemaProblems } from '../profiles/schema-problems.ts'
import { readYaml } from '../profiles/yaml-source.ts'
import { claimsNamed } from './claim-patterns.ts'
import { inconsistencies } from './consistency.ts'
import { waiversSchema } from './schema.ts'

interface Context {
  readonly profiles: readonly Pick<LoadedProfile, 'document' | 'claims'>[]
  readonly vocabulary: Vocabulary
  readonly now: Date
}

const WORDS = {
  whole: 'it must be a mapping with the list `waivers`',
  fields: ['waivers', 'claims', 'match', 'owner', 'reason', 'ticket', 'expires', ...SELECTOR_FIELDS]
}

/** Parses and checks the YAML of a file of waivers. `shown` is how errors and places name the file. */
export function parseWaivers(text: string, shown: string, { profiles, vocabulary, now }: Context): readonly Waiver[] {
  const source = readYaml(text)
  if ('errors' in source) throw badWaivers(shown, source.errors)
  const claims = profiles.flatMap((profile) => profile.claims)
  const documents = profiles.map(({ document }) => document.id).join(', ')
  const parsed = waiversSchema(vocabulary).safeParse(source.value)
  const problems = [
    ...(parsed.success ? [] : schemaProblems(parsed.error, source.value, WORDS)),
    ...inconsistencies(source.value, { claims, documents, now })
  ]
  if (!parsed.success || problems.length > 0) {
    const placed = problems
      .map(({ at, says }) => ({ offset: source.offsetOf(at), says }))
      .toSorted((one, other) => one.offset - other.offset)
    throw badWaivers(
      shown,
      placed.map(({ offset, says }) => ({ place: source.placeOf(offset), says }))
    )
  }
  return parsed.data.waivers.map((waiver, index) => ({
    ...(waiver as Omit<Waiver, 'place'>),
    claims: [...new Set(waiver.claims.flatMap((word) => claimsNamed(word, claims)))],
    place: `${shown}:${source.placeOf(source.offsetOf(['waivers', index]))}`
  }))
}

function badWaivers(path: string, problems: readonly { readonly place: string; readonly says: string }[]): ScanError {
  const lines = new Set(problems.map(({ place, says }) => `  ${path}:${place}: ${says}`))
  return new ScanError('bad-waivers', `Cannot use waivers ${path}:\n${[...lines].join('\n')}`)
}
