import type { Link, Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { KeyLevel } from '../../model/facets.ts'
import { type Fact, map } from '../../model/fact.ts'
import { KMS_KEY, protectedBy } from './disk-key.ts'

/** A program may take the key's name from the grant that lets the service use it, so as to wait for that grant. */
const KEY_OR_ITS_GRANT = /kms\/cryptoKey/

/**
 * Level of a service's data at rest: Google encrypts all of it, with the Cloud KMS key that the document names or with a key of its own.
 * https://cloud.google.com/docs/security/encryption/default-encryption (2026-11-22)
 */
export function namedKey(r: Reader, path: string): Fact<KeyLevel> {
  return map(r.present(path, { emptyIs: 'absent', wiredTo: KEY_OR_ITS_GRANT }), (own): KeyLevel => (own ? 'customer-key' : 'provider-key'))
}

export function keyLink(path: (r: Reader) => string): Link {
  return { name: 'encryptedBy', to: ['gcp.kms-key'], read: (r) => r.references(path(r), KMS_KEY) }
}

/** A customer's key counts as kept in an HSM when the key itself says so; one outside what was collected stays a customer's key. */
export const settleKeyLevel: Settling<'encryptionAtRest'> = (own, near) => ({ key: protectedBy(own.key, near) })
