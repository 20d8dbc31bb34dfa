import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, anyTrue, chain, type Fact, known, list, map, not, unknown, isObserved } from '../../model/fact.ts'
import type { Facets, KeyLevel, Reach } from '../../model/facets.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { connectedEndpoints } from './connected-endpoints.ts'
import { throughFirewall } from './database-firewall.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { closes, raisesTls, sets, setsSafely, setsWhatFailed } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { subnetLinks } from './network-links.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'
import { tlsFloor } from './tls-version.ts'

const INTERNET = '0.0.0.0/0'
const SUBNET = /network[^:]*:(Subnet|VirtualNetwork)$/

/** Azure Cache for Redis, tiers Basic, Standard and Premium. https://learn.microsoft.com/rest/api/redis/redis (2024-11-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.redis',
  title: 'Azure Cache for Redis',
  cloud: 'azure',
  role: 'cache',
  types: { pulumi: ['azure-native:redis:Redis', 'azure-native:cache:Redis'], arm: ['Microsoft.Cache/Redis'] },
  links: [inResourceGroup, ...subnetLinks((r, wiredTo) => r.references('subnetId', wiredTo))],
  facets: {
    monitoring: alertsElsewhere,
    placement: placementOf,
    replication: (r) => ({ regions: linkedRegions(r) }),
    publicEndpoint: ownEndpoint,
    anonymousAccess: (r) => ({ allowed: anyTrue([isSet(r, 'authnotrequired')]) }),
    privateConnectivity: (r) => ({ attached: anyTrue([isInjected(r), connectedEndpoints(r).attached]) }),
    encryptionAtRest: (r) => ({ key: diskKey(r) }),
    encryptionInTransit: (r) => ({
      plaintextRefused: not(r.boolean('enableNonSslPort', { absent: false })),
      // https://learn.microsoft.com/azure/azure-cache-for-redis/cache-remove-tls-10-11: 1.2 where no explicit value is chosen (2026-11-22).
      minimumTls: tlsFloor(r.string('minimumTlsVersion', { absent: '1.2' }))
    }),
    zoneRedundancy: (r) => ({ zones: zoneCount(r) }),
    nodes: (r) => ({ minimum: nodeCount(r) }),
    backup,
    backupHistory: 'not-modelled',
    identity: (r) => ({ directoryOnly: r.boolean('disableAccessKeyAuthentication', { absent: false }) }),
    // Required.
    edition: (r) => ({ name: r.string('sku.name', { absent: UNSTATED }) }),
    audit: undiagnosed
  },
  settle: {
    monitoring: heardOf({ types: ['microsoft.cache/redis'], group: 'childOf', diagnosed: true }),
    placement: settlePlacement,
    replication: withLinked,
    publicEndpoint: throughFirewall('azure.redis-firewall-rule'),
    privateConnectivity: attachedByPrivateEndpoint,
    audit: auditByDiagnostics
  },
  fixes: {
    'no-public-endpoint': closes('publicNetworkAccess'),
    'encrypted-in-transit': (dialect, { minimumTls }) => [
      setsSafely('enableNonSslPort', false)(dialect),
      ...raisesTls('minimumTlsVersion', minimumTls, (version) => version)(dialect)
    ],
    // Zones are chosen when a cache is made.
    'zone-redundant': setsWhatFailed({ zonalAllocationPolicy: 'Automatic' }),
    'no-anonymous-access': setsSafely('redisConfiguration.authnotrequired', 'false'),
    'identity-based-access': sets('disableAccessKeyAuthentication', true)
  }
})

function tier(r: Reader): Fact<string> {
  return map(r.string('sku.name', { absent: UNSTATED }), (name) => name.toLowerCase())
}

/** A cache in a virtual network is not publicly addressable. https://learn.microsoft.com/azure/azure-cache-for-redis/cache-network-isolation (2026-11-22) */
function isInjected(r: Reader): Fact<boolean> {
  return r.present('subnetId', { emptyIs: 'absent', wiredTo: SUBNET })
}

/**
 * Absent counts as Enabled, and as long as there is no firewall rule everybody may connect.
 * https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure#firewall (2026-11-22)
 */
function ownEndpoint(r: Reader): Facets['publicEndpoint'] {
  const disabled = map(r.string('publicNetworkAccess', { absent: 'Enabled' }), (access) => access.toLowerCase() === 'disabled')
  const closed = anyTrue([disabled, isInjected(r)])
  return { reach: map(closed, (is): Reach => (is ? 'closed' : 'open')), sources: map(closed, (is) => (is ? [] : [INTERNET])) }
}

/** Disks are encrypted with the service's own key, and those of the smallest caches not at all. https://learn.microsoft.com/azure/azure-cache-for-redis/cache-how-to-encryption (2026-11-22) */
function diskKey(r: Reader): Fact<KeyLevel> {
  const size = r.number('sku.capacity', { absent: UNSTATED })
  return chain(tier(r), (name) =>
    name === 'premium' ? known('provider-key') : map(size, (capacity) => (capacity <= 1 ? 'none' : 'provider-key'))
  )
}

/** One node, a pair, or a primary with its replicas per shard. */
function nodeCount(r: Reader): Fact<number> {
  return chain(tier(r), (name): Fact<number> => {
    if (name !== 'premium') return known(name === 'basic' ? 1 : 2)
    return chain(r.number('replicasPerPrimary', { absent: 0 }), (replicas) =>
      map(replicas > 0 ? known(replicas) : r.number('replicasPerMaster', { absent: 1 }), (count) => count + 1)
    )
  })
}

/**
 * Zones that are named, or two at least by automatic allocation; left out, zones depend on the region and its capacity.
 * https://learn.microsoft.com/azure/azure-cache-for-redis/cache-how-to-zone-redundancy (2026-11-22)
 */
function zoneCount(r: Reader): Fact<number> {
  return chain(tier(r), (name) => (name === 'basic' ? known(1) : zonesOfPair(r)))
}

function zonesOfPair(r: Reader): Fact<number> {
  const policy = map(r.string('zonalAllocationPolicy', { absent: '' }), (text) => text.toLowerCase())
  return chain(all<[string, readonly string[]]>([policy, r.strings('zones')]), ([allocation, zones]): Fact<number> => {
    if (allocation === 'nozones') return known(1)
    if (zones.length > 0) return map(nodeCount(r), (nodes) => Math.min(nodes, new Set(zones).size))
    return allocation === 'automatic'
      ? known(2)
      : unknown('not-collected', { missing: 'zones are not set, and the default depends on the region and its capacity' })
  })
}

function isSet(r: Reader, name: 'authnotrequired' | 'rdb' | 'aof'): Fact<boolean> {
  const path = name === 'authnotrequired' ? 'redisConfiguration.authnotrequired' : r.by(SWITCHES[name])
  return r.boolean(path, { absent: false })
}

const SWITCHES = {
  rdb: { 'azure-native': 'redisConfiguration.rdbBackupEnabled', arm: 'redisConfiguration.rdb-backup-enabled' },
  aof: { 'azure-native': 'redisConfiguration.aofBackupEnabled', arm: 'redisConfiguration.aof-backup-enabled' }
}
const FREQUENCY = { 'azure-native': 'redisConfiguration.rdbBackupFrequency', arm: 'redisConfiguration.rdb-backup-frequency' }
const SNAPSHOTS = {
  'azure-native': 'redisConfiguration.rdbBackupMaxSnapshotCount',
  arm: 'redisConfiguration.rdb-backup-max-snapshot-count'
}

/**
 * Persistence of a Premium cache: snapshots at an interval, of which all but the last few are deleted (the last one, by default), or a log that is
 * written every second. It restores the same cache to its last state only, and lies in a storage account that its document names by a secret.
 * https://learn.microsoft.com/azure/azure-cache-for-redis/cache-how-to-premium-persistence (2026-11-22)
 */
function backup(r: Reader): Facets['backup'] {
  const log = isSet(r, 'aof')
  const hours = chain(log, (is) => (is ? known(0) : map(r.number(r.by(FREQUENCY), { absent: UNSTATED }), (minutes) => minutes / 60)))
  const count = r.number(r.by(SNAPSHOTS), { absent: 1 })
  const elsewhere = unknown('not-collected', { missing: 'the storage account of its persistence' })
  return {
    enabled: anyTrue([isSet(r, 'rdb'), log]),
    everyHours: hours,
    retentionDays: map(list([hours, count]), ([interval = 0, snapshots = 0]) => (interval * snapshots) / 24),
    restoreWindowDays: r.byNature(0, 'redisConfiguration'),
    regions: elsewhere,
    zones: elsewhere,
    key: elsewhere
  }
}

/** A live cache lists its links, which are resources of their own and name the regions. */
function linkedRegions(r: Reader): Fact<readonly string[]> {
  if (r.dialect === 'azure-native') return r.byNature([], 'linkedServers')
  return chain(r.list('linkedServers'), (links) =>
    links.length === 0 ? known([]) : unknown('not-collected', { missing: 'regions of its linked servers' })
  )
}

function withLinked(own: Facets['replication'], near: Neighbourhood): Facets['replication'] {
  const linked = near.from('childOf', ['azure.redis-linked-server'])
  if (linked.state === 'unknown') return linked.why === 'not-collected' && isObserved(own.regions) ? own : { regions: linked }
  if (linked.value.length === 0) return own
  return { regions: map(list(linked.value.map(regionsOf)), (regions) => [...new Set(regions.flat())]) }
}

function regionsOf(link: Neighbour): Fact<readonly string[]> {
  const replication = link.facet('replication')
  return typeof replication === 'string' ? known([]) : replication.regions
}
