import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, list, map, not } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { homeRegion } from './backup-regions.ts'
import { keyLink } from './customer-key.ts'
import { auditOf, longest } from './diagnostics.ts'
import { sets, setsSafely } from './fixes.ts'
import { regionsOf } from './location.ts'
import { locked, unlocked } from './locks.ts'
import { replicaLink } from './read-replica.ts'
import { backup, byPolicies } from './sql-backup.ts'
import { fromServer, isMaster, isSecondary, onServer, SQL_DATABASE, withPolicies } from './sql-children.ts'
import { byTransparentEncryption, ownKey } from './sql-encryption.ts'
import { hasZones } from './zones.ts'

/** Database; endpoint, logins and key are its server's. https://learn.microsoft.com/rest/api/sql/databases (2023-08-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.sql-database',
  title: 'Azure SQL database',
  cloud: 'azure',
  role: 'database',
  types: { pulumi: ['azure-native:sql:Database'], arm: ['Microsoft.Sql/servers/databases'] },
  names: ['databaseName'],
  links: [
    onServer,
    replicaLink('azure.sql-database', () => 'sourceDatabaseId', SQL_DATABASE, isSecondary),
    keyLink(() => 'encryptionProtector')
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement: (r) => ({ regions: homeRegion(r), zones: zones(r) }),
    replication: (r) => ({ regions: r.byNature([], 'location') }),
    publicAddress: 'not-applicable',
    publicEndpoint: 'not-applicable',
    anonymousAccess: 'not-applicable',
    privateConnectivity: 'not-applicable',
    encryptionAtRest: (r) => (isMaster(r) ? 'not-applicable' : { key: ownKey(r) }),
    encryptionInTransit: 'not-applicable',
    zoneRedundancy: (r) => ({ zones: zoneCount(r) }),
    backup,
    backupHistory: 'not-modelled',
    immutability: 'not-modelled',
    deletionProtection: unlocked,
    identity: 'not-applicable',
    audit: (r) => ({ enabled: r.byNature(false, 'auditingSettings'), retentionDays: r.byNature(0, 'auditingSettings') })
  },
  settle: {
    monitoring: heardOf({ types: ['microsoft.sql/servers/databases'], diagnosed: true }),
    placement: ofServer,
    replication: withPartners,
    encryptionAtRest: byTransparentEncryption,
    backup: byPolicies,
    deletionProtection: (own, near) => ({ enabled: anyTrue([own.enabled, locked(near), lockedServer(near)]) }),
    audit: (own, near) => longest([withPolicies(own, near, 'azure.sql-database-auditing'), ...serverAudit(near)])
  },
  providerMade: (r) => r.byNature(isMaster(r), 'name'),
  fixes: {
    'zone-redundant': setsSafely('zoneRedundant', true, spreadsInPlace),
    'backup-redundancy': (dialect, { regions, zones: count }) => {
      const wanted = regions === undefined ? 'Zone' : count === undefined ? 'Geo' : 'GeoZone'
      return sets('requestedBackupStorageRedundancy', wanted)(dialect)
    }
  }
})

function zones(r: Reader): Fact<readonly string[]> {
  return map(r.string('availabilityZone', { absent: 'NoPreference' }), (zone) => (zone === 'NoPreference' ? [] : [zone]))
}

/** Off unless asked for, except in an elastic pool, which decides for its databases. https://learn.microsoft.com/azure/azure-sql/database/high-availability-sla-local-zone-redundancy (2026-11-22) */
function zoneCount(r: Reader): Fact<number> {
  const pooled = r.present('elasticPoolId', { emptyIs: 'absent', wiredTo: /sql[^:]*:ElasticPool$/ })
  const spread = chain(pooled, (inPool) => r.boolean('zoneRedundant', { absent: inPool ? UNSTATED : false }))
  return map(spread, (is) => (is ? 2 : 1))
}

/**
 * Every region with zones takes it for databases of these tiers, in place and at no price; others only some regions, or only when made, and
 * a pool decides for its own. https://learn.microsoft.com/azure/azure-sql/database/enable-zone-redundancy (2026-11-22)
 */
function spreadsInPlace(r: Reader): boolean {
  const premium = map(
    all<[string, string]>([r.string('sku.tier', { absent: '' }), r.string('sku.name', { absent: '' })]),
    ([tier, name]) => (tier === '' ? /^(BC_|P\d)/.test(name) : /^(BusinessCritical|Premium)$/i.test(tier))
  )
  const single = not(r.present('elasticPoolId'))
  const settled = allTrue([premium, single, hasZones(r)])
  return settled.state === 'known' && settled.value
}

/** A database has to be in the region of its server. */
function ofServer(own: Facets['placement'], near: Neighbourhood): Facets['placement'] {
  if (own.regions.state === 'known') return own
  return { ...own, regions: fromServer(near, regionsOf) }
}

/** Copies that its failover groups keep. */
function withPartners(own: Facets['replication'], near: Neighbourhood): Facets['replication'] {
  const groups = near.from('attachedTo', ['azure.sql-failover-group'])
  const regions = chain(groups, (found) =>
    list(found.map((group) => group.facet('replication')).flatMap((answer) => (typeof answer === 'string' ? [] : [answer.regions])))
  )
  return { regions: chain(regions, (lists) => (lists.length === 0 ? own.regions : known([...new Set(lists.flat())]))) }
}

function lockedServer(near: Neighbourhood): Fact<boolean> {
  return fromServer(near, (server) => {
    const answer = server.facet('deletionProtection')
    return typeof answer === 'string' ? known(false) : answer.enabled
  })
}

function serverAudit(near: Neighbourhood): readonly Facets['audit'][] {
  const server = near.to('childOf')
  if (server.state === 'unknown') return [{ enabled: server, retentionDays: server }]
  return server.value.map(auditOf).filter((audit) => audit !== undefined)
}
