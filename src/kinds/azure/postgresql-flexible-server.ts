import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { all, allTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Answer } from '../../model/facets.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { keyLink, settleKeyLevel } from './customer-key.ts'
import { publicAddress, publicEndpoint, throughFirewall } from './database-firewall.ts'
import { sets, setsSafely } from './fixes.ts'
import {
  automaticBackup,
  encryptionKey,
  FLEXIBLE_FIXES,
  geoRedundant,
  haMode,
  isOriginal,
  isPublic,
  isZoneRedundant,
  placement,
  privateConnectivity,
  settleBackup,
  transitByDefault,
  transitByParameters,
  unlessReplica
} from './flexible-server.ts'
import { inResourceGroup, settlePlacement } from './location.ts'
import { lockedGroup, protectedByLock, unlocked } from './locks.ts'
import { subnetLinks } from './network-links.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'
import { isReplica, replicaLink } from './read-replica.ts'
import { postgresqlAudit, unaudited } from './server-audit.ts'
import { hasZones } from './zones.ts'

const PARAMETER = 'azure.postgresql-configuration'
const TLS_PARAMETER = 'ssl_min_protocol_version'

/** PostgreSQL flexible server. https://learn.microsoft.com/rest/api/postgresql/servers (2025-08-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.postgresql-flexible-server',
  title: 'Azure Database for PostgreSQL flexible server',
  cloud: 'azure',
  role: 'database',
  types: { pulumi: ['azure-native:dbforpostgresql:Server'], arm: ['Microsoft.DBforPostgreSQL/flexibleServers'] },
  names: ['serverName'],
  links: [
    inResourceGroup,
    lockedGroup,
    replicaLink('azure.postgresql-flexible-server', () => 'sourceServerResourceId', /dbforpostgresql[^:]*:Server$/),
    keyLink(() => 'dataEncryption.primaryKeyURI'),
    ...subnetLinks((r, wiredTo) => r.references('network.delegatedSubnetResourceId', wiredTo))
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement,
    replication: (r) => ({ regions: r.byNature([], 'location') }),
    publicAddress: (r) => publicAddress(isPublic(r)),
    publicEndpoint: (r) => publicEndpoint(isPublic(r)),
    anonymousAccess: 'not-applicable',
    privateConnectivity,
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    // https://learn.microsoft.com/azure/postgresql/security/security-tls (2026-11-22): all connections use TLS, and TLS 1.0 and 1.1 are denied, by default.
    encryptionInTransit: transitByDefault(TLS_PARAMETER),
    zoneRedundancy: (r) => ({ zones: map(isZoneRedundant(r), (spread) => (spread ? 2 : 1)) }),
    backup,
    backupHistory: 'not-modelled',
    immutability: 'not-modelled',
    deletionProtection: unlocked,
    identity: (r) => ({ directoryOnly: directoryOnly(r) }),
    audit: unaudited('pgaudit.log')
  },
  settle: {
    monitoring: heardOf({ types: ['microsoft.dbforpostgresql/flexibleservers'], group: 'childOf', diagnosed: true }),
    placement: settlePlacement,
    publicEndpoint: throughFirewall('azure.postgresql-firewall-rule'),
    privateConnectivity: attachedByPrivateEndpoint,
    encryptionAtRest: settleKeyLevel,
    encryptionInTransit: transitByParameters(PARAMETER, TLS_PARAMETER),
    backup: settleBackup,
    deletionProtection: protectedByLock,
    audit: postgresqlAudit(PARAMETER)
  },
  fixes: {
    ...FLEXIBLE_FIXES,
    'zone-redundant': setsSafely('highAvailability.mode', 'ZoneRedundant', spreadsInPlace),
    'identity-based-access': sets('authConfig', { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled' })
  }
})

/**
 * A standby joins a running server unless it is burstable, a replica, or has a standby in its own zone, which would have to go first.
 * https://learn.microsoft.com/azure/postgresql/high-availability/concepts-high-availability (2026-11-22)
 */
function spreadsInPlace(r: Reader): boolean {
  const size = map(r.string('sku.tier', { absent: '' }), (tier) => /^(GeneralPurpose|MemoryOptimized)$/i.test(tier))
  const alone = map(haMode(r), (mode) => mode === 'disabled')
  const settled = allTrue([size, alone, hasZones(r)])
  return isOriginal(r) && settled.state === 'known' && settled.value
}

/** Read replicas have no backups. https://learn.microsoft.com/azure/postgresql/read-replica/concepts-read-replicas (2026-11-22) */
function backup(r: Reader): Answer<'backup'> {
  const replica = isReplica(r)
  if (replica.state === 'known' && replica.value) return 'not-applicable'
  return unlessReplica(replica, automaticBackup(r, r.byNature(24, 'backup'), backupZones(r)))
}

/**
 * Zone-redundant where the server is. Of other servers in a region with zones the vendor says both that their backups are zone-redundant
 * and that they are locally redundant. https://learn.microsoft.com/azure/postgresql/backup-restore/concepts-backup-restore#backup-redundancy-options (2026-11-22)
 */
function backupZones(r: Reader): Fact<number> {
  return chain(all<[boolean, boolean]>([isZoneRedundant(r), geoRedundant(r)]), ([spread, geo]): Fact<number> => {
    return spread && !geo
      ? known(2)
      : unknown('not-collected', { missing: 'the vendor does not say how many zones hold the backups of this server' })
  })
}

/** Passwords work unless they are turned off; the directory does only when it is turned on. https://learn.microsoft.com/rest/api/postgresql/servers/create-or-update (2026-11-22) */
function directoryOnly(r: Reader): Fact<boolean> {
  const directory = map(r.string('authConfig.activeDirectoryAuth', { absent: 'Disabled' }), (state) => state.toLowerCase() === 'enabled')
  const noPassword = map(r.string('authConfig.passwordAuth', { absent: 'Enabled' }), (state) => state.toLowerCase() === 'disabled')
  return allTrue([directory, noPassword])
}
