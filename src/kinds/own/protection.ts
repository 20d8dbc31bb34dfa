import { ageHours, historyOf, untoldHistory } from '../../graph/backup-history.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Facets, type KeyLevel, type Reach, TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { linkTo, regionsOf, UNTOLD } from './place.ts'

export const ENCRYPTED_BY = linkTo('encryptedBy', 'encryption.key', 'own.key')
export const LOGS_TO = linkTo('logsTo', 'audit.log', 'own.log')

/** One of a few words, as the schema has them. */
export function choice<T extends string>(r: Reader, path: string, choices: readonly T[]): Fact<T> {
  return chain(r.string(path, UNTOLD), (text): Fact<T> => {
    const found = choices.find((word) => word === text)
    return found === undefined ? unknown('unreadable', { missing: `"${text}" is none of ${choices.join(', ')}` }) : known(found)
  })
}

/** Days at a path; `indefinite` and `never` are without end. */
export function days(r: Reader, path: string): Fact<number> {
  return chain(r.string(path, UNTOLD), (text): Fact<number> => {
    if (text === 'indefinite') return known(Number.POSITIVE_INFINITY)
    const count = Number(text)
    return Number.isNaN(count) ? unknown('unreadable', { missing: `${path} is no number of days` }) : known(count)
  })
}

const LEVELS: Readonly<Record<string, KeyLevel>> = { platform: 'provider-key', own: 'customer-key', hsm: 'hsm-key' }

/** Who holds the key of what stands at a path; `none` where nothing is encrypted. */
export function keyLevel(r: Reader, path = 'encryption'): Fact<KeyLevel> {
  const whole = r.string(path, UNTOLD)
  if (whole.state === 'known')
    return whole.value === 'none' ? map(whole, () => 'none') : unknown('unreadable', { evidence: whole.evidence })
  if (whole.why !== 'unreadable') return whole
  return map(choice(r, `${path}.keys`, ['platform', 'own', 'hsm']), (keys) => LEVELS[keys] as KeyLevel)
}

export function encryptionAtRest(r: Reader): Facets['encryptionAtRest'] {
  return { key: keyLevel(r) }
}

const AES = /^AES-(\d+)$/

/** Length of the AES key of what stands at a path. */
export function aesBits(r: Reader, path = 'encryption'): Fact<number> {
  const whole = r.string(path, UNTOLD)
  if (whole.state === 'known' && whole.value === 'none') return map(whole, () => 0)
  if (whole.state === 'unknown' && whole.why !== 'unreadable') return whole
  return map(r.string(`${path}.algorithm`, UNTOLD), (algorithm) => Number(AES.exec(algorithm)?.[1] ?? 0))
}

export function cipher(r: Reader): Facets['cipher'] {
  return { storedBits: aesBits(r), backupBits: aesBits(r, 'backup.encryption') }
}

/** For what no backup is told of. */
export function storedCipher(r: Reader): Facets['cipher'] {
  return { storedBits: aesBits(r), backupBits: unknown('not-collected', { missing: 'backups of it are records of their own' }) }
}

/** Age of the oldest personal record; a day's fraction counts. */
export function recordHistory(r: Reader): Facets['recordHistory'] {
  const oldest = r.string('oldestRecord', UNTOLD)
  return {
    oldestDays:
      oldest.state === 'known' && oldest.value === 'none' ? map(oldest, () => 0) : map(ageHours(r, 'oldestRecord'), (hours) => hours / 24)
  }
}

export function encryptionInTransit(r: Reader): Facets['encryptionInTransit'] {
  return {
    plaintextRefused: r.boolean('transit.plaintextRefused', UNTOLD),
    minimumTls: choice<TlsVersion>(r, 'transit.minimumTls', TLS_VERSIONS)
  }
}

export function offeredCiphers(r: Reader): Facets['offeredCiphers'] {
  return { minimumBits: r.number('transit.minimumCipherBits', UNTOLD) }
}

export function publicEndpoint(r: Reader): Facets['publicEndpoint'] {
  return { reach: choice<Reach>(r, 'exposure.reach', ['closed', 'restricted', 'open']), sources: r.strings('exposure.sources', UNTOLD) }
}

export function publicAddress(r: Reader): Facets['publicAddress'] {
  return { addresses: r.strings('publicAddresses', UNTOLD) }
}

export function anonymousAccess(r: Reader): Facets['anonymousAccess'] {
  return { allowed: r.boolean('anonymousAccess', UNTOLD) }
}

export function privateConnectivity(r: Reader): Facets['privateConnectivity'] {
  return { attached: r.boolean('privateNetwork', UNTOLD) }
}

export function deletionProtection(r: Reader): Facets['deletionProtection'] {
  return { enabled: r.boolean('deletionProtection', UNTOLD) }
}

export function immutability(r: Reader): Facets['immutability'] {
  return { days: days(r, 'immutability.days'), locked: r.boolean('immutability.locked', UNTOLD) }
}

export function identity(r: Reader): Facets['identity'] {
  return { directoryOnly: r.boolean('directoryOnly', UNTOLD) }
}

export function nodes(r: Reader): Facets['nodes'] {
  return { minimum: r.number('nodes', UNTOLD) }
}

export function audit(r: Reader): Facets['audit'] {
  return { enabled: r.boolean('audit.enabled', UNTOLD), retentionDays: days(r, 'audit.retentionDays') }
}

export function backup(r: Reader): Facets['backup'] {
  return {
    enabled: r.boolean('backup.enabled', UNTOLD),
    everyHours: r.number('backup.everyHours', UNTOLD),
    retentionDays: days(r, 'backup.retentionDays'),
    restoreWindowDays: r.number('backup.restoreWindowDays', UNTOLD),
    regions: r.strings('backup.sites', UNTOLD),
    zones: r.number('backup.zones', UNTOLD),
    key: keyLevel(r, 'backup.encryption')
  }
}

export function settledBackup(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  return { ...own, regions: regionsOf(own.regions, near, 'backedUpAt') }
}

/** Of the kinds that it has records of, an inventory has all, or a gap says that it has not. */
export function backupHistory(r: Reader): Facets['backupHistory'] {
  return untoldHistory(r, 'id', { whole: true })
}

export function settledHistory(own: Facets['backupHistory'], near: Neighbourhood): Facets['backupHistory'] {
  return historyOf(near.from('snapshotOf', ['own.backup']), own)
}
