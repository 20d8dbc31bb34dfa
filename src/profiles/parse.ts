import type { Profile } from '../model/profile.ts'
import { checkedYaml } from './checked-yaml.ts'
import { inconsistencies } from './consistency.ts'
import { profileSchema } from './schema.ts'
import { PROFILE_WORDS } from './schema-problems.ts'

/** The words that profiles may use for kinds and links. */
export interface Vocabulary {
  readonly kinds: readonly string[]
  readonly links: readonly string[]
}

/**
 * Parses and checks a profile's YAML. `shown` is how errors name the file. Throws a ScanError that names file, line and
 * column of everything wrong.
 */
export function parseProfile(text: string, shown: string, { kinds, links }: Vocabulary): Profile {
  const schema = profileSchema(kinds, links)
  return checkedYaml(text, shown, { what: 'profile', code: 'bad-profile', schema, words: PROFILE_WORDS, inconsistencies }).value as Profile
}
