import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, known, map } from '../../model/fact.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { keyLink, namedKey, settleKeyLevel } from './customer-key.ts'
import { protectedBy } from './disk-key.ts'
import { onPrivateNetwork, plaintextRefused, privateServiceConnect, publicAddresses, publicEndpoint } from './sql-access.ts'
import { backup, keyPath } from './sql-backup.ts'
import { keptBySinks } from './database-logs.ts'
import { audit, identity, minimumTls } from './sql-engine.ts'
import { SQL_FIXES } from './sql-fixes.ts'
import { placeName, regionOf } from './zone.ts'

/** Cloud SQL instance, primary or read replica. https://cloud.google.com/sql/docs/mysql/admin-api/rest/v1/instances (2026-11-22) */
export default defineKind({
  id: 'gcp.sql-instance',
  title: 'Cloud SQL instance',
  cloud: 'gcp',
  role: 'database',
  types: {
    pulumi: ['gcp:sql/databaseInstance:DatabaseInstance'],
    terraform: ['google_sql_database_instance'],
    cai: ['sqladmin.googleapis.com/Instance']
  },
  labels: (r) => r.record('settings.userLabels'),
  links: [
    { name: 'replicaOf', to: ['gcp.sql-instance'], read: (r) => r.references('masterInstanceName', /sql\/databaseInstance:/) },
    { name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('settings.ipConfiguration.privateNetwork', /compute\/network:/) },
    keyLink(keyPath)
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement: (r) => ({ regions: map(regionOf(r), (region) => [region]), zones: zones(r) }),
    replication: (r) => ({ regions: r.byNature([], 'region') }),
    publicAddress: (r) => ({ addresses: publicAddresses(r) }),
    publicEndpoint: (r) => publicEndpoint(r),
    anonymousAccess: 'not-applicable',
    privateConnectivity: (r) => ({ attached: anyTrue([onPrivateNetwork(r), privateServiceConnect(r)]) }),
    encryptionAtRest: (r) => ({ key: namedKey(r, keyPath(r)) }),
    encryptionInTransit: (r) => ({ plaintextRefused: plaintextRefused(r), minimumTls: minimumTls(r) }),
    zoneRedundancy: (r) => ({
      zones: map(r.string('settings.availabilityType', { absent: 'ZONAL' }), (type) => (type === 'REGIONAL' ? 2 : 1))
    }),
    backup,
    backupHistory: 'not-modelled',
    // The provider's own `deletionProtection` stops only the program that set it.
    immutability: 'not-modelled',
    deletionProtection: (r) => ({ enabled: r.boolean('settings.deletionProtectionEnabled', { absent: false }) }),
    identity,
    audit
  },
  settle: {
    monitoring: heardOf('cloudsql_database', 'cloudsql_instance_database'),
    audit: keptBySinks,
    encryptionAtRest: settleKeyLevel,
    backup: (own, near) => ({ ...own, key: protectedBy(own.key, near) })
  },
  fixes: SQL_FIXES
})

/** Where the instance serves from, then where it fails over to; a program may leave both to the service. */
function zones(r: Reader): Facets['placement']['zones'] {
  const first = r.string(r.by({ terraform: 'settings.locationPreference.zone', 'gcp-api': 'gceZone' }), { absent: '' })
  const second = r.string(r.by({ terraform: 'settings.locationPreference.secondaryZone', 'gcp-api': 'secondaryGceZone' }), { absent: '' })
  return chain(first, (zone) =>
    zone === ''
      ? known([])
      : map(second, (other) => [zone, other].filter((name) => name !== '' && name !== 'no_secondary_zone').map(placeName))
  )
}
