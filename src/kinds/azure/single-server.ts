import { defineKind, type Fix, type Kind, type Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { type Fact, map } from '../../model/fact.ts'
import type { KeyLevel } from '../../model/facets.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { backupRegions, homeRegion, settleBackupRegions } from './backup-regions.ts'
import { connectedEndpoints } from './connected-endpoints.ts'
import { publicAddress, publicEndpoint, throughFirewall } from './database-firewall.ts'
import { closes, isWithin, raisesTls, sets, setsSafely } from './fixes.ts'
import { inResourceGroup, settlePlacement } from './location.ts'
import { lockedGroup, protectedByLock, unlocked } from './locks.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'
import { isReplica, replicaLink } from './read-replica.ts'
import { unaudited } from './server-audit.ts'
import { isLive } from './server-parameters.ts'
import { tlsFloor } from './tls-version.ts'

/** MariaDB and the single servers of MySQL and PostgreSQL share one API. */
export interface SingleServerFamily {
  readonly id: string
  readonly title: string
  readonly types: Kind['types']
  readonly wiredTo: RegExp
  readonly firewallRule: string
  readonly encryptionKey: (reader: Reader) => Fact<KeyLevel>
  /** The parameter that switches audit logs on, and what else it takes. */
  readonly auditParameter: string
  readonly audit: Settling<'audit'>
}

/**
 * Single server: one node in one zone, public endpoint on (`publicNetworkAccess` absent), 7 days of backups.
 * https://learn.microsoft.com/rest/api/mariadb/servers/create (2018-06-01), https://learn.microsoft.com/azure/mariadb/concepts-backup (2026-11-22)
 */
export function singleServer(family: SingleServerFamily): Kind {
  return defineKind({
    id: family.id,
    title: family.title,
    cloud: 'azure',
    role: 'database',
    types: family.types,
    names: ['serverName'],
    links: [inResourceGroup, lockedGroup, replicaLink(family.id, sourcePath, family.wiredTo, isCopy)],
    facets: {
      monitoring: alertsElsewhere,
      placement: (r) => ({ regions: homeRegion(r), zones: r.byNature([], 'location') }),
      replication: (r) => ({ regions: r.byNature([], 'location') }),
      publicAddress: (r) => publicAddress(isPublic(r)),
      publicEndpoint: (r) => publicEndpoint(isPublic(r)),
      anonymousAccess: 'not-applicable',
      privateConnectivity: connectedEndpoints,
      encryptionAtRest: (r) => ({ key: family.encryptionKey(r) }),
      encryptionInTransit: (r) => ({ plaintextRefused: sslEnforced(r), minimumTls: minimumTls(r) }),
      zoneRedundancy: (r) => ({ zones: r.byNature(1, 'sku') }),
      backup: (r) => ({
        enabled: r.byNature(true, 'storageProfile'),
        // Full backups are weekly on older storage, but differential ones fill the gap at least daily.
        everyHours: r.byNature(24, 'storageProfile'),
        retentionDays: retention(r),
        restoreWindowDays: retention(r),
        regions: backupRegions(homeRegion(r), geoRedundant(r)),
        zones: r.byNature(1, 'storageProfile'),
        key: family.encryptionKey(r)
      }),
      backupHistory: 'not-modelled',
      immutability: 'not-modelled',
      deletionProtection: unlocked,
      // Directory logins stand beside password logins, which no setting turns off.
      identity: (r) => ({ directoryOnly: r.byNature(false, 'administratorLogin') }),
      edition: (r) => ({ name: r.string('sku.tier', { absent: UNSTATED }) }),
      audit: unaudited(family.auditParameter)
    },
    settle: {
      monitoring: heardOf({ types: (family.types.arm ?? []).map((type) => type.toLowerCase()), group: 'childOf' }),
      placement: settlePlacement,
      publicEndpoint: throughFirewall(family.firewallRule),
      privateConnectivity: attachedByPrivateEndpoint,
      backup: (own, near) => ({ ...own, regions: settleBackupRegions(own.regions, near) }),
      deletionProtection: protectedByLock,
      audit: family.audit
    },
    fixes: {
      'no-public-address': () => setsSafely('publicNetworkAccess', 'Disabled', isAboveBasic)(WRAPPED),
      'no-public-endpoint': (_dialect, parameters) => closes('publicNetworkAccess', 'Disabled', isAboveBasic)(WRAPPED, parameters),
      'encrypted-in-transit': (_dialect, { minimumTls }) => [
        setsSafely('sslEnforcement', 'Enabled')(WRAPPED),
        ...raisesTls('minimalTlsVersion', minimumTls, (version) => `TLS${version.replace('.', '_')}`, demandsTls)(WRAPPED)
      ],
      'backup-retention': (_dialect, { minimumDays, maximumDays = 35 }) => keptFor(minimumDays ?? maximumDays),
      'point-in-time-restore': (_dialect, { minimumDays }) => keptFor(minimumDays ?? 7),
      'backup-redundancy': (_dialect, { regions }) =>
        regions === undefined ? undefined : sets('storageProfile.geoRedundantBackup', 'Enabled')(WRAPPED)
    }
  })
}

/** The azure-native inputs of these servers keep the `properties` wrapper. */
const WRAPPED = 'arm'

/** Between 7 and 35 days. https://learn.microsoft.com/azure/mariadb/concepts-backup (2026-11-22) */
function keptFor(days: unknown): Fix {
  return setsSafely('storageProfile.backupRetentionDays', days, isWithin(days, 7, 35) && isOriginal)(WRAPPED)
}

/** The tier Basic always has its public endpoint. https://learn.microsoft.com/azure/mariadb/concepts-data-access-security-private-link (2026-11-22) */
function isAboveBasic(r: Reader): boolean {
  const sku = r.string('sku.name', { absent: '' })
  return sku.state === 'known' && /^(GP|MO)_/.test(sku.value)
}

/** A version can be asked for only where TLS is. */
function demandsTls(r: Reader): boolean {
  const enforced = sslEnforced(r)
  return enforced.state === 'known' && enforced.value
}

function isOriginal(r: Reader): boolean {
  const copy = isCopy(r)
  return copy.state === 'known' && !copy.value
}

/** Absent counts as Enabled: only a stated `Disabled` takes the public endpoint away. */
function isPublic(r: Reader): Fact<boolean> {
  return map(r.string('publicNetworkAccess', { absent: 'Enabled' }), (access) => access.toLowerCase() !== 'disabled')
}

/** On by default in the portal and the command line; the API states no default. https://learn.microsoft.com/azure/mariadb/concepts-ssl-connection-security (2026-11-22) */
function sslEnforced(r: Reader): Fact<boolean> {
  return map(r.string('sslEnforcement', { absent: UNSTATED }), (enforcement) => enforcement.toLowerCase() === 'enabled')
}

/** https://learn.microsoft.com/azure/mysql/single-server/concepts-ssl-connection-security#tls-settings: TLSEnforcementDisabled (default) (2026-11-22) */
function minimumTls(r: Reader): ReturnType<typeof tlsFloor> {
  return tlsFloor(r.string('minimalTlsVersion', { absent: 'TLSEnforcementDisabled' }))
}

function retention(r: Reader): Fact<number> {
  return r.number('storageProfile.backupRetentionDays', { absent: 7 })
}

function geoRedundant(r: Reader): Fact<boolean> {
  return map(r.string('storageProfile.geoRedundantBackup', { absent: 'Disabled' }), (state) => state.toLowerCase() === 'enabled')
}

function isCopy(r: Reader): Fact<boolean> {
  return r.dialect === 'arm' ? isReplica(r) : map(r.string('createMode', { absent: 'Default' }), (mode) => mode === 'Replica')
}

/** A live server calls its source its master; a program's dependency edge ends at `properties`. */
function sourcePath(r: Reader): string {
  return isLive(r) ? 'masterServerId' : 'properties.sourceServerId'
}

/** Stored data is always encrypted; a live server says whether with a key of the customer, which a program sets by a resource that is no longer offered. */
export function singleServerKey(r: Reader): Fact<KeyLevel> {
  if (r.dialect === 'azure-native') return r.byNature('provider-key', 'byokEnforcement')
  return map(r.string('byokEnforcement', { absent: 'Disabled' }), (state) =>
    state.toLowerCase() === 'enabled' ? 'customer-key' : 'provider-key'
  )
}

/** MariaDB never offered keys of the customer. https://learn.microsoft.com/azure/mariadb/concepts-security (2026-11-22) */
export function serviceKey(r: Reader): Fact<KeyLevel> {
  return r.byNature('provider-key', 'storageProfile')
}
