import { z } from 'zod'
import type { Vocabulary } from '../profiles/parse.ts'
import { selectorSchema } from '../profiles/schema.ts'

const text = z.string().trim().min(1)
const names = z.array(text).min(1)

/** Everything a register of tenants may say, given the words for kinds and links. */
export function tenantsSchema({ kinds, links }: Vocabulary) {
  const selector = selectorSchema(kinds, links)
  const tenant = z.strictObject({
    id: text,
    match: z
      .union([selector, z.array(selector).min(1)])
      .describe('How its resources are found: a selector, or several of which any will do'),
    regions: names.optional().describe('Regions that it chose'),
    jurisdictions: names.optional().describe('Countries that it chose, EU or EEA; left out, as regions, where it chose none'),
    options: z
      .record(text, z.union([text, z.number(), z.boolean()]))
      .optional()
      .describe('What else it chose; its resources count as bearing these labels')
  })
  return z.strictObject({
    tenants: z.array(tenant),
    withoutTenant: z.array(selector).min(1).optional().describe("What holds no tenant's data, by selectors of which any will do")
  })
}
