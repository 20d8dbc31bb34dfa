import type { Link, Settling } from '../../graph/kind.ts'
import { KEY_LEVELS, type KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, mergeUnknown, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { named } from './place.ts'

/**
 * A KMS key is named by ARN or id whether it is the customer's or AWS manages it for a service; only the key itself tells.
 * https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html (2026-11-22)
 */
const TOLD_BY_KEY = 'whose KMS key it is, the key itself tells'

/** Link to the KMS key that a property names by ARN or id. */
export function keyLink(path: string): Link {
  return { name: 'encryptedBy', to: ['aws.kms-key'], read: (r) => named(r, path) }
}

/** Level of data whose encryption a switch tells and whose key a property names; a key of AWS where none is named. */
export function keyLevel(encrypted: Fact<boolean>, key: Fact<string>): Fact<KeyLevel> {
  return chain(encrypted, (on): Fact<KeyLevel> => (on ? chain(key, levelOfNamed) : known('none')))
}

/** `alias/aws/…` is kept for keys that AWS manages; any other alias is the customer's. */
function levelOfNamed(key: string): Fact<KeyLevel> {
  if (key === '' || /(^|:)alias\/aws\//.test(key)) return known('provider-key')
  return /(^|:)alias\//.test(key) ? known('customer-key') : unknown('not-collected', { missing: TOLD_BY_KEY })
}

export const settleKeyLevel: Settling<'encryptionAtRest'> = (own, near) => ({ key: settledLevel(own.key, near) })

/** The level that the named key tells; open while the key is not in the inventory. */
export function settledLevel(own: Fact<KeyLevel>, near: Neighbourhood): Fact<KeyLevel> {
  if (own.state === 'unknown' ? own.missing !== TOLD_BY_KEY : own.value !== 'customer-key') return own
  const told = chain(near.to('encryptedBy'), (keys) => (keys.length === 0 ? own : weakestKey(keys.map(levelOf))))
  return own.state === 'known' && told.state === 'unknown' ? own : told
}

export function levelOf(neighbour: Neighbour): Fact<KeyLevel> {
  const answer = neighbour.facet('encryptionAtRest')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `encryption of ${neighbour.name} is ${answer}` }) : answer.key
}

/** The level that all of at least one part have; what is not encrypted decides, whatever is unknown of the rest. */
export function weakestKey(levels: readonly Fact<KeyLevel>[]): Fact<KeyLevel> {
  const bare = levels.find((level) => level.state === 'known' && level.value === 'none')
  if (bare !== undefined) return bare
  const open = levels.filter((level) => level.state === 'unknown')
  if (open.length > 0) return mergeUnknown(open)
  return map(list(levels), (all) => KEY_LEVELS.find((level) => all.includes(level)) as KeyLevel)
}
