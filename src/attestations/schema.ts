import { z } from 'zod'

const text = z.string().trim().min(1)
const day = z.iso.date('must be a date such as 2026-12-31')

/** Everything a file of attestations may say. */
export function attestationsSchema() {
  const attestation = z.strictObject({
    claims: z.array(z.string().min(1)).min(1).describe('Claims by id, by name, or as a `*`-glob over ids'),
    artefact: text.describe('What there is to show: a report, a certificate, a record'),
    person: text.describe('Who saw it and answers for it'),
    date: day.describe('The day of the artefact; not in the future'),
    validUntil: day.optional().describe('The last day on which it holds; required where the document sets no maximum age'),
    link: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .optional()
      .describe('Where the artefact is kept'),
    file: text.optional().describe("The artefact itself, relative to this file's folder; held against the digest when it is there"),
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits in lower case')
      .optional()
      .describe('Digest of the artefact')
  })
  return z.strictObject({ attestations: z.array(attestation) })
}
