import type { Reader } from '../../graph/reader.ts'
import { KEY_LEVELS, type KeyLevel } from '../../model/facets.ts'
import { anyTrue, type Fact, list, map, mergeUnknown, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { SECRET } from '../../model/resource.ts'

export const KMS_KEY = /kms\/cryptoKey:/

/**
 * Level of a key object (`kmsKeyName` or a key that the customer supplies). Without it Google encrypts with its own key.
 * https://cloud.google.com/compute/docs/disks/disk-encryption (2026-11-22)
 */
export function keyLevel(stated: readonly Fact<boolean>[]): Fact<KeyLevel> {
  return map(anyTrue(stated), (own): KeyLevel => (own ? 'customer-key' : 'provider-key'))
}

/** Whether a Cloud KMS key is named; a program may take its name from the grant that lets Compute Engine use it. */
export function namesKey(r: Reader, path: string): Fact<boolean> {
  return r.present(path, { emptyIs: 'absent', wiredTo: /kms\/cryptoKey/ })
}

/** Whether a supplied key is there; the key itself stays out of the evidence. */
export function suppliedKey(r: Reader, path: string): Fact<boolean> {
  const there = r.present(path)
  return { ...there, evidence: there.evidence.map((entry) => ({ ...entry, value: entry.value === undefined ? undefined : SECRET })) }
}

/** The level that all data has; a provider's key anywhere decides, whatever is unknown of the rest. */
export function weakestKey(levels: readonly Fact<KeyLevel>[]): Fact<KeyLevel> {
  const provider = levels.find((level) => level.state === 'known' && KEY_LEVELS.indexOf(level.value) <= KEY_LEVELS.indexOf('provider-key'))
  if (provider !== undefined) return provider
  const open = levels.filter((level) => level.state === 'unknown')
  if (open.length > 0) return mergeUnknown(open)
  if (levels.length === 0) return unknown('not-collected', { missing: 'no disk in the document' })
  return map(list(levels), (all) => KEY_LEVELS.find((level) => all.includes(level)) as KeyLevel)
}

/** A customer's key stands in an HSM when the key says so; a key outside what was collected is at least the customer's. */
export function protectedBy(level: Fact<KeyLevel>, near: Neighbourhood): Fact<KeyLevel> {
  if (level.state === 'unknown' || level.value !== 'customer-key') return level
  const keys = near.to('encryptedBy')
  if (keys.state === 'unknown' || keys.value.length === 0) return level
  const levels = keys.value.map((key) => key.facet('encryptionAtRest'))
  const told = levels.filter((answer) => typeof answer !== 'string').map((answer) => answer.key)
  const weakest = told.length === levels.length ? weakestKey(told) : level
  return weakest.state === 'known' && weakest.value === 'hsm-key' ? weakest : level
}
