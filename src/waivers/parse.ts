import type { Waiver } from '../model/waiver.ts'
import { checkedYaml } from '../profiles/checked-yaml.ts'
import { claimsNamed, type Documents } from '../profiles/claim-words.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { SELECTOR_FIELDS } from '../profiles/schema-problems.ts'
import { inconsistencies } from './consistency.ts'
import { waiversSchema } from './schema.ts'

interface Context {
  readonly profiles: Documents
  readonly vocabulary: Vocabulary
  readonly now: Date
}

const WORDS = {
  whole: 'it must be a mapping with the list `waivers`',
  fields: ['waivers', 'claims', 'match', 'owner', 'reason', 'ticket', 'expires', ...SELECTOR_FIELDS]
}

/** Parses and checks the YAML of a file of waivers. `shown` is how errors and places name the file. */
export function parseWaivers(text: string, shown: string, { profiles, vocabulary, now }: Context): readonly Waiver[] {
  const { value, placeOf } = checkedYaml(text, shown, {
    what: 'waivers',
    code: 'bad-waivers',
    schema: waiversSchema(vocabulary),
    words: WORDS,
    inconsistencies: (root) => inconsistencies(root, profiles, now)
  })
  return value.waivers.map((waiver, index) => ({
    ...(waiver as Omit<Waiver, 'place'>),
    claims: [...new Set(waiver.claims.flatMap((word) => claimsNamed(word, profiles)))],
    place: placeOf(['waivers', index])
  }))
}
