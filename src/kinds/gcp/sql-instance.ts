import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, Reach } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import { keyLink, namedKey, settleKeyLevel } from './customer-key.ts'
import { protectedBy } from './disk-key.ts'
import { reachOfAll } from './reach.ts'
import { backup } from './sql-backup.ts'
import { audit, identity, minimumTls } from './sql-engine.ts'
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
    placement: (r) => ({ regions: map(regionOf(r), (region) => [region]), zones: zones(r) }),
    replication: (r) => ({ regions: r.byNature([], 'region') }),
    publicAddress: (r) => ({ addresses: publicAddresses(r) }),
    publicEndpoint: (r) => publicEndpoint(r),
    anonymousAccess: 'not-applicable',
    privateConnectivity: (r) => ({ attached: anyTrue([onPrivateNetwork(r), privateServiceConnect(r)]) }),
    encryptionAtRest: (r) => ({ key: namedKey(r, keyPath(r)) }),
    encryptionInTransit: (r) => ({ plaintextRefused: plaintextRefused(r), minimumTls: minimumTls(r) }),
    zoneRedundancy: (r) => ({ zones: map(r.string('settings.availabilityType', { absent: 'ZONAL' }), (type) => (type === 'REGIONAL' ? 2 : 1)) }),
    backup: (r) => backup(r, keyPath(r)),
    // The provider's own `deletionProtection` stops only the program that set it.
    deletionProtection: (r) => ({ enabled: r.boolean('settings.deletionProtectionEnabled', { absent: false }) }),
    identity,
    audit
  },
  settle: {
    encryptionAtRest: settleKeyLevel,
    backup: (own, near) => ({ ...own, key: protectedBy(own.key, near) })
  },
  fixes: {
    'no-public-address': () => ({ path: 'settings.ipConfiguration.ipv4Enabled', value: false }),
    'no-public-endpoint': () => ({ path: 'settings.ipConfiguration.ipv4Enabled', value: false }),
    'encrypted-in-transit': () => ({ path: 'settings.ipConfiguration.sslMode', value: 'ENCRYPTED_ONLY' }),
    'zone-redundant': () => ({ path: 'settings.availabilityType', value: 'REGIONAL' }),
    'backups-enabled': () => ({ path: 'settings.backupConfiguration.enabled', value: true }),
    'backup-retention': (_, { minimumDays = 7 }) => ({ path: 'settings.backupConfiguration.backupRetentionSettings.retainedBackups', value: minimumDays }),
    'deletion-protected': () => ({ path: 'settings.deletionProtectionEnabled', value: true })
  }
})

function keyPath(r: Reader): string {
  return r.by({ terraform: 'encryptionKeyName', 'gcp-api': 'diskEncryptionConfiguration.kmsKeyName' })
}

/** Where the instance serves from, then where it fails over to; a program may leave both to the service. */
function zones(r: Reader): Facets['placement']['zones'] {
  const first = r.string(r.by({ terraform: 'settings.locationPreference.zone', 'gcp-api': 'gceZone' }), { absent: '' })
  const second = r.string(r.by({ terraform: 'settings.locationPreference.secondaryZone', 'gcp-api': 'secondaryGceZone' }), { absent: '' })
  return chain(first, (zone) => (zone === '' ? known([]) : map(second, (other) => [zone, other].filter((name) => name !== '' && name !== 'no_secondary_zone').map(placeName))))
}

/** The provider's default is a public address; the API omits false. */
function hasPublicAddress(r: Reader): Fact<boolean> {
  return r.boolean('settings.ipConfiguration.ipv4Enabled', { absent: r.by({ terraform: true, 'gcp-api': false }) })
}

/** The address itself is known only of an instance that is there. */
function publicAddresses(r: Reader): Fact<readonly string[]> {
  const assigned = r.dialect === 'gcp-api' ? assignedAddresses(r) : known([])
  return chain(hasPublicAddress(r), (has) => map(assigned, (addresses) => (has && addresses.length === 0 ? ['ephemeral'] : addresses)))
}

function assignedAddresses(r: Reader): Fact<readonly string[]> {
  return chain(r.list('ipAddresses'), (all) => {
    const types = list(all.map((address) => address.string('type', { absent: '' })))
    return chain(types, (names) => list(all.filter((_, index) => names[index] === 'PRIMARY').map((address) => address.string('ipAddress', { absent: 'ephemeral' }))))
  })
}

/** Without authorized networks the address answers only to the connectors, which sign in with IAM; they can be made the only way in. */
function publicEndpoint(r: Reader): Facets['publicEndpoint'] {
  const sources = chain(connectorsOnly(r), (only) => (only ? known<readonly Fact<string>[]>([]) : authorizedNetworks(r)))
  return {
    reach: chain(hasPublicAddress(r), (has): Fact<Reach> => (has ? chain(sources, reachOfAll) : known('closed'))),
    sources: chain(hasPublicAddress(r), (has): Fact<readonly string[]> => (has ? chain(sources, (found) => list(found)) : known([])))
  }
}

function authorizedNetworks(r: Reader): Fact<readonly Fact<string>[]> {
  return map(r.list('settings.ipConfiguration.authorizedNetworks'), (networks) => networks.map((network) => network.string('value', { absent: '' })))
}

function connectorsOnly(r: Reader): Fact<boolean> {
  return map(r.string('settings.connectorEnforcement', { absent: 'NOT_REQUIRED' }), (enforcement) => enforcement === 'REQUIRED')
}

function onPrivateNetwork(r: Reader): Fact<boolean> {
  return r.present('settings.ipConfiguration.privateNetwork', { emptyIs: 'absent', wiredTo: /compute\/network:|servicenetworking\/connection:/ })
}

function privateServiceConnect(r: Reader): Fact<boolean> {
  const configs = r.list(r.by({ terraform: 'settings.ipConfiguration.pscConfigs', 'gcp-api': 'settings.ipConfiguration.pscConfig' }))
  return chain(configs, (found) => anyTrue(found.map((config) => config.boolean('pscEnabled', { absent: false }))))
}

/** Both kinds of connection are accepted by default. https://cloud.google.com/sql/docs/postgres/configure-ssl-instance (2026-11-22) */
function plaintextRefused(r: Reader): Fact<boolean> {
  const mode = r.string('settings.ipConfiguration.sslMode', { absent: 'ALLOW_UNENCRYPTED_AND_ENCRYPTED' })
  const enforced = map(mode, (name) => name === 'ENCRYPTED_ONLY' || name === 'TRUSTED_CLIENT_CERTIFICATE_REQUIRED')
  // The switch that `sslMode` replaced; only instances of that time still carry it.
  const before = r.dialect === 'gcp-api' ? r.boolean('settings.ipConfiguration.requireSsl', { absent: false }) : known(false)
  return anyTrue([enforced, before, connectorsOnly(r)])
}
