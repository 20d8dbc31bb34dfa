import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, not } from '../../model/fact.ts'
import type { Facets, KeyLevel, TlsVersion } from '../../model/facets.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { backupRegions, homeRegion, settleBackupRegions } from './backup-regions.ts'
import { connectedEndpoints } from './connected-endpoints.ts'
import { keyLevel, VAULT_KEY } from './customer-key.ts'
import { closes, isWithin, sets, setsSafely } from './fixes.ts'
import { isReplica } from './read-replica.ts'
import { isOn, parameter, parameterDefault } from './server-parameters.ts'
import { tlsFloor } from './tls-version.ts'

/** A subnet of this program, or its network where the id is put together from it. */
const SUBNET = /network[^:]*:(Subnet|VirtualNetwork)$/

/** A server sits in a delegated subnet or has a public endpoint, which private endpoints and firewall rules may join. */
function isDelegated(r: Reader): Fact<boolean> {
  return r.present('network.delegatedSubnetResourceId', { emptyIs: 'absent', wiredTo: SUBNET })
}

/**
 * Absent counts as Enabled; a server with a delegated subnet has no public endpoint whatever is said.
 * https://learn.microsoft.com/azure/mysql/flexible-server/concepts-networking, https://learn.microsoft.com/azure/postgresql/network/concepts-networking-private (2026-11-22)
 */
export function isPublic(r: Reader): Fact<boolean> {
  const access = map(r.string('network.publicNetworkAccess', { absent: 'Enabled' }), (text) => text.toLowerCase() === 'enabled')
  return allTrue([not(isDelegated(r)), access])
}

export function privateConnectivity(r: Reader): Facets['privateConnectivity'] {
  return { attached: anyTrue([isDelegated(r), connectedEndpoints(r).attached]) }
}

/** Zone of the primary first, then that of the standby where there is one. */
export function placement(r: Reader): Facets['placement'] {
  const primary = r.string('availabilityZone', { absent: '' })
  const standby = chain(haMode(r), (mode) =>
    mode === 'disabled' ? known('') : r.string('highAvailability.standbyAvailabilityZone', { absent: '' })
  )
  return { regions: homeRegion(r), zones: map(list([primary, standby]), (zones) => zones.filter((zone) => zone !== '')) }
}

export function haMode(r: Reader): Fact<string> {
  return map(r.string('highAvailability.mode', { absent: 'Disabled' }), (mode) => mode.toLowerCase())
}

export function isZoneRedundant(r: Reader): Fact<boolean> {
  return map(haMode(r), (mode) => mode === 'zoneredundant')
}

export function geoRedundant(r: Reader): Fact<boolean> {
  return map(r.string('backup.geoRedundantBackup', { absent: 'Disabled' }), (state) => state.toLowerCase() === 'enabled')
}

/** Data and backups are always encrypted, by the service's own key unless one of the customer is named. */
export function encryptionKey(r: Reader): Fact<KeyLevel> {
  const own = map(r.string('dataEncryption.type', { absent: '' }), (type) => type.toLowerCase() === 'azurekeyvault')
  return keyLevel(
    anyTrue([own, r.present('dataEncryption.primaryKeyURI', { emptyIs: 'absent', wiredTo: VAULT_KEY })]),
    r.string('dataEncryption.primaryKeyURI', { absent: '' })
  )
}

/** Daily snapshots and continuous log backups, which cannot be turned off: the retention is the window of restore as well, 7 days by default. */
export function automaticBackup(r: Reader, everyHours: Fact<number>, zones: Fact<number>): Facets['backup'] {
  const retention = r.number('backup.backupRetentionDays', { absent: 7 })
  return {
    enabled: r.byNature(true, 'backup'),
    everyHours,
    retentionDays: retention,
    restoreWindowDays: retention,
    regions: backupRegions(homeRegion(r), geoRedundant(r)),
    zones,
    key: encryptionKey(r)
  }
}

/** Encrypted connections are demanded, with TLS 1.2, unless the server's parameters say otherwise; `tls` is the one that names the version. */
export function transitByDefault(tls: string): (r: Reader) => Facets['encryptionInTransit'] {
  return (r) => ({
    plaintextRefused: parameterDefault(r, 'require_secure_transport', true),
    minimumTls: parameterDefault<TlsVersion>(r, tls, '1.2')
  })
}

export function transitByParameters(kind: string, tls: string): Settling<'encryptionInTransit'> {
  return (own, near) => ({
    plaintextRefused: parameter(near, { kind, name: 'require_secure_transport', turn: isOn, otherwise: own.plaintextRefused }),
    minimumTls: parameter(near, { kind, name: tls, turn: (value) => tlsFloor(known(value)), otherwise: own.minimumTls })
  })
}

/** Backups of what may be a replica, which has none of its own: nothing is known of them before that is. */
export function unlessReplica(replica: Fact<boolean>, backup: Facets['backup']): Facets['backup'] {
  const { enabled, everyHours, retentionDays, restoreWindowDays, regions, zones, key } = backup
  const decided = <T>(fact: Fact<T>): Fact<T> => chain(replica, () => fact)
  return {
    enabled: decided(enabled),
    everyHours: decided(everyHours),
    retentionDays: decided(retentionDays),
    restoreWindowDays: decided(restoreWindowDays),
    regions: decided(regions),
    zones: decided(zones),
    key: decided(key)
  }
}

/** Backups are encrypted like the data. */
export function settleBackup(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  if (own.enabled.state === 'unknown') return own
  const encryption = near.self.facet('encryptionAtRest')
  return { ...own, regions: settleBackupRegions(own.regions, near), key: typeof encryption === 'string' ? own.key : encryption.key }
}

export const FLEXIBLE_FIXES = {
  'no-public-address': setsSafely('network.publicNetworkAccess', 'Disabled'),
  'no-public-endpoint': closes('network.publicNetworkAccess'),
  // MySQL takes it only when a server is made (azurerm's mysql_flexible_server says so, 2026-11-22).
  'zone-redundant': sets('highAvailability.mode', 'ZoneRedundant'),
  'backup-retention': days(35),
  'point-in-time-restore': days(7),
  'backup-redundancy': (dialect: Reader['dialect'], { regions }: Readonly<Record<string, unknown>>) =>
    regions === undefined ? undefined : sets('backup.geoRedundantBackup', 'Enabled')(dialect)
}

function days(otherwise: number) {
  return (dialect: Reader['dialect'], { minimumDays, maximumDays = otherwise }: Readonly<Record<string, unknown>>) => {
    const wanted = minimumDays ?? maximumDays
    return setsSafely('backup.backupRetentionDays', wanted, isWithin(wanted, 7, 35) && isOriginal)(dialect)
  }
}

/** A replica follows its source. */
export function isOriginal(r: Reader): boolean {
  const replica = isReplica(r)
  return replica.state === 'known' && !replica.value
}
