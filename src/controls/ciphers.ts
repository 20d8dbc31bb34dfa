import type { Fact } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { decide, notApplicable, type Verdict } from '../model/verdict.ts'

export const CIPHERS = ['AES', 'AES-256'] as const
export type Cipher = (typeof CIPHERS)[number]

const BITS: Readonly<Record<Cipher, number>> = { AES: 128, 'AES-256': 256 }

/** Judges the cipher of what is stored, or of backups; where nobody is asked it is AES-256 by nature. */
export function judgeCipher(self: Neighbour, part: 'stored' | 'backups', wanted: Cipher | undefined): Verdict {
  const cipher = self.facet('cipher')
  if (wanted === undefined || typeof cipher === 'string') return notApplicable('any cipher does')
  const bits: Fact<number> = part === 'stored' ? cipher.storedBits : cipher.backupBits
  return decide(bits, {
    what: `cipher of ${part === 'stored' ? 'what it stores' : 'its backups'}`,
    required: wanted,
    holds: (count) => count >= BITS[wanted],
    show: (count) => (count === 0 ? 'another' : `AES-${count}`),
    says: (count) =>
      `encrypts ${part === 'stored' ? 'what it stores' : 'its backups'} with ${count === 0 ? 'another cipher' : `AES-${count}`}`
  })
}
