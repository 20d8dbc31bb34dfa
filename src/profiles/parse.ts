import { ScanError } from '../errors.ts'
import type { Profile } from '../model/profile.ts'
import { inconsistencies } from './consistency.ts'
import { profileSchema } from './schema.ts'
import { schemaProblems } from './schema-problems.ts'
import { readYaml } from './yaml-source.ts'

/** The words that profiles may use for kinds and links. */
export interface Vocabulary {
  readonly kinds: readonly string[]
  readonly links: readonly string[]
}

/**
 * Parses and checks a profile's YAML. `shown` is how errors name the file. Throws a ScanError that names file, line and
 * column of everything wrong.
 */
export function parseProfile(text: string, shown: string, vocabulary: Vocabulary): Profile {
  const source = readYaml(text)
  if ('errors' in source) throw badProfile(shown, source.errors)
  const parsed = profileSchema(vocabulary.kinds, vocabulary.links).safeParse(source.value)
  const problems = [...(parsed.success ? [] : schemaProblems(parsed.error, source.value)), ...inconsistencies(source.value)]
  if (parsed.success && problems.length === 0) return parsed.data as Profile
  const placed = problems.map(({ at, says }) => ({ offset: source.offsetOf(at), says })).toSorted((one, other) => one.offset - other.offset)
  throw badProfile(
    shown,
    placed.map(({ offset, says }) => ({ place: source.placeOf(offset), says }))
  )
}

function badProfile(path: string, problems: readonly { readonly place: string; readonly says: string }[]): ScanError {
  const lines = new Set(problems.map(({ place, says }) => `  ${path}:${place}: ${says}`))
  return new ScanError('bad-profile', `Cannot use profile ${path}:\n${[...lines].join('\n')}`)
}
