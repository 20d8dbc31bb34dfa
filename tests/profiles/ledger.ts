import { KINDS } from '../../src/kinds/index.ts'
import { LINK_NAMES } from '../../src/model/neighbourhood.ts'
import type { Vocabulary } from '../../src/profiles/parse.ts'

export const VOCABULARY: Vocabulary = { kinds: KINDS.map((kind) => kind.id), links: LINK_NAMES }

/** A small profile that is in order; the tests break it in one place. */
export const LEDGER = `document: {id: ledger, title: Ledger architecture}
systems:
  - {id: databases, match: {kinds: [gcp.sql-instance]}}
claims:
  - id: ledger/restorable
    section: Backups
    statement: The ledger can be restored to any moment of a week.
    systems: [databases]
    verify:
      - {control: point-in-time-restore, with: {minimumDays: 7}}
`

/** The small profile with one passage replaced. */
export function ledger(passage: string, by: string): string {
  if (!LEDGER.includes(passage)) throw new Error(`"${passage}" is not in the profile`)
  return LEDGER.replace(passage, () => by)
}
