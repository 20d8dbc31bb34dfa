import { KINDS } from './kinds/index.ts'
import { LINK_NAMES } from './model/neighbourhood.ts'
import type { Vocabulary } from './profiles/parse.ts'

/** The words that profiles, waivers and settings may use for kinds and links. */
export const VOCABULARY: Vocabulary = { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES }
