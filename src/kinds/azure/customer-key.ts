import type { Link, Reference, Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'
import { KEY_LEVELS, type KeyLevel } from '../../model/facets.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

export const VAULT_KEY = /keyvault[^:]*:Key$/

/** Link to the Key Vault key that a URI (`https://ledger-vault.vault.azure.net/keys/disks/0f1e…`) or a plain name points at. */
export function keyLink(path: (reader: Reader) => string): Link {
  return {
    name: 'encryptedBy',
    to: ['azure.key-vault-key'],
    read: (r) => map(r.references(path(r), VAULT_KEY), (found) => found.map(byName))
  }
}

/** Level of a key that the document points at; the keys of a managed HSM are told by their host name. */
export function keyLevel(own: Fact<boolean>, uri: Fact<string>): Fact<KeyLevel> {
  const strong: KeyLevel = uri.state === 'known' && /\.managedhsm\./i.test(uri.value) ? 'hsm-key' : 'customer-key'
  return map(own, (has) => (has ? strong : 'provider-key'))
}

export const settleKeyLevel: Settling<'encryptionAtRest'> = (own, near) => ({ key: settledLevel(own.key, near) })

/** A customer's key kept in an HSM counts as such when the key itself, or what stands between, says so. */
export function settledLevel(own: Fact<KeyLevel>, near: Neighbourhood): Fact<KeyLevel> {
  return chain(own, (level) => (level === 'customer-key' ? strengthened(near.to('encryptedBy')) : known(level)))
}

export function levelOf(neighbour: Neighbour): Fact<KeyLevel> {
  const encryption = neighbour.facet('encryptionAtRest')
  return typeof encryption === 'string' ? known('customer-key') : encryption.key
}

/** The weakest of at least one level. */
export function weakest(levels: readonly KeyLevel[]): KeyLevel {
  return KEY_LEVELS[Math.min(...levels.map((level) => KEY_LEVELS.indexOf(level)))] as KeyLevel
}

function strengthened(keys: Fact<readonly Neighbour[]>): Fact<KeyLevel> {
  if (keys.state === 'unknown') return known('customer-key')
  const levels = keys.value.map(levelOf)
  const evidence = levels.flatMap((level) => level.evidence)
  const isStrong = levels.length > 0 && levels.every((level) => level.state === 'known' && level.value === 'hsm-key')
  return known(isStrong ? 'hsm-key' : 'customer-key', ...evidence)
}

function byName(reference: Reference): Reference {
  const name = /\/keys\/([^/]+)/i.exec(reference.text ?? '')?.[1]
  return name === undefined ? reference : { text: name }
}
