import type { Reader } from '../../graph/reader.ts'
import { allTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { keyLevel, settleKeyLevel, VAULT_KEY } from './customer-key.ts'
import { fromServer, valuesOf } from './sql-children.ts'

/** A key of its own, if it has one; a database made from another one starts as encrypted as that one is. */
export function ownKey(r: Reader): Fact<KeyLevel> {
  const own = r.present('encryptionProtector', { emptyIs: 'absent', wiredTo: VAULT_KEY })
  const level = keyLevel(own, r.string('encryptionProtector', { absent: '' }))
  return chain(r.string('createMode', { absent: 'Default' }), (mode) =>
    /^(default|(online)?secondary)$/i.test(mode)
      ? level
      : unknown('not-collected', { missing: 'whether the database that it was made from is encrypted' })
  )
}

/**
 * Transparent data encryption is on for every new database and can be turned off; its key is that of the server, or one of its own.
 * https://learn.microsoft.com/azure/azure-sql/database/transparent-data-encryption-tde-overview (2026-11-22)
 */
export function byTransparentEncryption(own: Facets['encryptionAtRest'], near: Neighbourhood): Facets['encryptionAtRest'] {
  const key = chain(near.from('childOf', ['azure.sql-transparent-data-encryption']), (settings) => {
    if (settings.length === 0)
      return chain(near.to('replicaOf'), ([primary]) => (primary === undefined ? chain(own.key, () => level(own, near)) : keyOf(primary)))
    const on = allTrue(valuesOf(settings).map((value) => map(value, (state) => state.toLowerCase() === 'enabled')))
    return chain(on, (is): Fact<KeyLevel> => (is ? level(own, near) : known('none')))
  })
  return { key }
}

function level(own: Facets['encryptionAtRest'], near: Neighbourhood): Fact<KeyLevel> {
  if (own.key.state === 'known' && own.key.value !== 'provider-key') return (settleKeyLevel(own, near) as Facets['encryptionAtRest']).key
  return fromServer(near, keyOf)
}

function keyOf(neighbour: Neighbour): Fact<KeyLevel> {
  const encryption = neighbour.facet('encryptionAtRest')
  return typeof encryption === 'string'
    ? unknown('not-collected', { missing: `encryption of ${neighbour.name} is ${encryption}` })
    : encryption.key
}
