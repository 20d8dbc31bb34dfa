import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, TlsVersion } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { keyLink, namedKey, settleKeyLevel } from './customer-key.ts'
import { protectedBy } from './disk-key.ts'
import { locationIn } from './resource-name.ts'
import { placeName, regionOf } from './zone.ts'

/** Hours between two snapshots. */
const PERIODS: Readonly<Record<string, number>> = { ONE_HOUR: 1, SIX_HOURS: 6, TWELVE_HOURS: 12, TWENTY_FOUR_HOURS: 24 }

/** Memorystore for Redis instance. https://cloud.google.com/memorystore/docs/redis/reference/rest/v1/projects.locations.instances (2026-11-22) */
export default defineKind({
  id: 'gcp.redis-instance',
  title: 'Memorystore for Redis instance',
  cloud: 'gcp',
  role: 'cache',
  types: {
    pulumi: ['gcp:redis/instance:Instance'],
    terraform: ['google_redis_instance'],
    cai: ['redis.googleapis.com/Instance']
  },
  links: [
    { name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('authorizedNetwork', /compute\/network:/) },
    keyLink(() => 'customerManagedKey')
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement: (r) => ({ regions: map(region(r), (name) => [name]), zones: zones(r) }),
    replication: (r) => ({ regions: r.byNature([], 'alternativeLocationId') }),
    // An instance has only an internal address, in the network it is authorized for or in `default`.
    // https://cloud.google.com/memorystore/docs/redis/networking (2026-11-22)
    publicEndpoint: (r) => ({ reach: r.byNature('closed', 'authorizedNetwork'), sources: r.byNature([], 'authorizedNetwork') }),
    privateConnectivity: (r) => ({ attached: r.byNature(true, 'authorizedNetwork') }),
    encryptionAtRest: (r) => ({ key: namedKey(r, 'customerManagedKey') }),
    // With encryption clients without TLS are blocked, and TLS is 1.2 or later. https://cloud.google.com/memorystore/docs/redis/about-in-transit-encryption (2026-11-22)
    encryptionInTransit: (r) => ({
      plaintextRefused: isEncrypted(r),
      minimumTls: map(isEncrypted(r), (on): TlsVersion => (on ? '1.2' : 'none'))
    }),
    zoneRedundancy: (r) => ({ zones: map(isHighlyAvailable(r), (yes) => (yes ? 2 : 1)) }),
    nodes: (r) => ({ minimum: map(replicas(r), (count) => count + 1) }),
    backup,
    backupHistory: 'not-modelled',
    // The only sign-in there is, AUTH, is one password for everybody. https://cloud.google.com/memorystore/docs/redis/about-redis-auth (2026-11-22)
    identity: (r) => ({ directoryOnly: r.byNature(false, 'authEnabled') })
  },
  settle: {
    monitoring: heardOf('redis_instance'),
    encryptionAtRest: settleKeyLevel,
    backup: (own, near) => ({ ...own, key: protectedBy(own.key, near) })
  },
  fixes: {
    'encrypted-in-transit': () => ({ path: 'transitEncryptionMode', value: 'SERVER_AUTHENTICATION' }),
    'zone-redundant': () => ({ path: 'tier', value: 'STANDARD_HA' }),
    'multi-node': () => ({ path: 'tier', value: 'STANDARD_HA' }),
    'backups-enabled': () => ({ path: 'persistenceConfig.persistenceMode', value: 'RDB' })
  }
})

function region(r: Reader): Fact<string> {
  return r.dialect === 'gcp-api' ? locationIn(r.string('name', { absent: UNSTATED })) : regionOf(r)
}

/** Where the primary was made, then the other zone; both are chosen by the service unless the program names them. */
function zones(r: Reader): Fact<readonly string[]> {
  const first = r.string('locationId', { absent: '' })
  const second = r.string('alternativeLocationId', { absent: '' })
  return chain(first, (zone) =>
    zone === '' ? known([]) : map(second, (other) => [zone, other].filter((name) => name !== '').map(placeName))
  )
}

function isEncrypted(r: Reader): Fact<boolean> {
  return map(r.string('transitEncryptionMode', { absent: 'DISABLED' }), (mode) => mode === 'SERVER_AUTHENTICATION')
}

function isHighlyAvailable(r: Reader): Fact<boolean> {
  return map(r.string('tier', { absent: 'BASIC' }), (tier) => tier === 'STANDARD_HA')
}

/** Without a number: none in the basic tier, two with read replicas, else one. https://cloud.google.com/memorystore/docs/redis/about-read-replicas (2026-11-22) */
function replicas(r: Reader): Fact<number> {
  return chain(isHighlyAvailable(r), (has) => {
    if (!has) return known(0)
    return chain(r.string('readReplicasMode', { absent: 'READ_REPLICAS_DISABLED' }), (mode) =>
      r.number('replicaCount', { absent: mode === 'READ_REPLICAS_ENABLED' ? 2 : 1 })
    )
  })
}

/**
 * Snapshots for recovery: each replaces the one before, so that one is kept for as long as one period. Where they lie within the region the
 * vendor does not say. https://cloud.google.com/memorystore/docs/redis/about-rdb-snapshots (2026-11-22)
 */
function backup(r: Reader): Facets['backup'] {
  const enabled = map(r.string('persistenceConfig.persistenceMode', { absent: 'DISABLED' }), (mode) => mode === 'RDB')
  const hours = chain(enabled, (on) => (on ? period(r) : known(Infinity)))
  return {
    enabled,
    everyHours: hours,
    retentionDays: map(hours, (count) => (count === Infinity ? 0 : count / 24)),
    restoreWindowDays: r.byNature(0, 'persistenceConfig'),
    regions: chain(enabled, (on) => (on ? map(region(r), (name) => [name]) : known([]))),
    zones: chain(
      enabled,
      (on): Fact<number> =>
        on ? unknown('not-collected', { missing: 'the vendor does not say in how many zones snapshots lie' }) : known(0)
    ),
    key: namedKey(r, 'customerManagedKey')
  }
}

function period(r: Reader): Fact<number> {
  return chain(r.string('persistenceConfig.rdbSnapshotPeriod', { absent: UNSTATED }), (name) => {
    const hours = PERIODS[name]
    return hours === undefined ? unknown('unreadable', { missing: `snapshot period "${name}" is not known here` }) : known(hours)
  })
}
