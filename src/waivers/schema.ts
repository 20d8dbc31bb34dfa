import { z } from 'zod'
import type { Vocabulary } from '../profiles/parse.ts'
import { selectorSchema } from '../profiles/schema.ts'

const text = z.string().trim().min(1)

/** Everything a file of waivers may say, given the words for kinds and links. */
export function waiversSchema({ kinds, links }: Vocabulary) {
  const waiver = z.strictObject({
    claims: z.array(z.string().min(1)).min(1),
    match: selectorSchema(kinds, links),
    owner: text,
    reason: text,
    ticket: text.optional(),
    expires: z.iso.date('must be a date such as 2026-12-31')
  })
  return z.strictObject({ waivers: z.array(waiver) })
}
