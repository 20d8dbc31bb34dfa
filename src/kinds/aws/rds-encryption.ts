import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { keyLevel } from './customer-key.ts'

/**
 * Level of what RDS stores. A database is encrypted with a KMS key, which it names, or with a key that AWS owns, of which `storageEncrypted`
 * says false as of none. AWS Config may leave out the property that tells those two apart.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBCluster.html (2026-11-22)
 */
export function storageKey(r: Reader, encrypted: Fact<boolean>, mayBeOwned: Fact<boolean>): Fact<KeyLevel> {
  return chain(r.string('storageEncryptionType', { absent: '' }), (type): Fact<KeyLevel> => {
    const named = r.string('kmsKeyId', { absent: UNSTATED })
    switch (type) {
      case 'none':
        return known('none')
      case 'sse-rds':
        return known('provider-key')
      case 'sse-kms':
        return keyLevel(known(true), named)
      default:
        return chain(encrypted, (on) => (on ? keyLevel(known(true), named) : unnamed(mayBeOwned)))
    }
  })
}

function unnamed(mayBeOwned: Fact<boolean>): Fact<KeyLevel> {
  return chain(mayBeOwned, (may): Fact<KeyLevel> => (may ? unknown('not-collected', { missing: OWNED }) : known('none')))
}

const OWNED = 'storageEncryptionType, which tells a key that AWS owns from none'

/** Aurora encrypts with a key that AWS owns where no other is named. https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html (2026-11-22) */
export function isClustered(r: Reader): Fact<boolean> {
  return chain(r.present('dBClusterIdentifier'), (member) =>
    member ? known(true) : map(r.string('engine', { absent: '' }), (engine) => engine.startsWith('aurora'))
  )
}
