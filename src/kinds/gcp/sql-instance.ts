import { defineKind } from '../../graph/kind.ts'
import { lowerCased, type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, chain, type Fact, known, map } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'

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
    { name: 'replicaOf', to: ['gcp.sql-instance'], read: (r) => r.references('masterInstanceName', /sql\/databaseInstance/) },
    { name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('settings.ipConfiguration.privateNetwork', /compute\/network:/) },
    { name: 'encryptedBy', to: ['gcp.kms-key'], read: (r) => r.references(keyPath(r), /kms\/cryptoKey:/) }
  ],
  facets: {
    placement: (r) => ({ regions: lowerCased(map(r.string('region', { absent: UNSTATED }), (region) => [region])), zones: zones(r) }),
    replication: (r) => ({ regions: r.byNature([], 'region') }),
    publicAddress: (r) => ({ addresses: map(publicIp(r), (open) => (open ? ['public IPv4 address'] : [])) }),
    publicEndpoint: (r) => ({
      reach: chain(publicIp(r), (open): Fact<'closed' | 'restricted'> => (open ? known('restricted') : known('closed'))),
      sources: authorizedNetworks(r)
    }),
    anonymousAccess: 'not-applicable',
    privateConnectivity: (r) => ({ attached: onPrivateNetwork(r) }),
    encryptionAtRest: (r) => ({
      key: map(r.present(keyPath(r), { emptyIs: 'absent', wiredTo: /kms\/cryptoKey:/ }), (own) => (own ? 'customer-key' : 'provider-key'))
    }),
    encryptionInTransit: (r) => ({ plaintextRefused: map(sslMode(r), (mode) => mode !== 'ALLOW_UNENCRYPTED_AND_ENCRYPTED'), minimumTls: r.byNature('1.2', 'settings.ipConfiguration.sslMode') }),
    zoneRedundancy: (r) => ({ zones: map(r.string('settings.availabilityType', { absent: 'ZONAL' }), (type) => (type === 'REGIONAL' ? 2 : 1)) }),
    backup: (r) => backup(r),
    deletionProtection: (r) => ({ enabled: r.boolean('settings.deletionProtectionEnabled', { absent: false }) }),
    identity: 'not-modelled',
    audit: 'not-modelled'
  }
})

function keyPath(r: Reader): string {
  return r.by({ terraform: 'encryptionKeyName', 'gcp-api': 'diskEncryptionConfiguration.kmsKeyName' })
}

/** The provider's default is a public address; the API omits false. */
function publicIp(r: Reader): Fact<boolean> {
  return r.boolean('settings.ipConfiguration.ipv4Enabled', { absent: r.by({ terraform: true, 'gcp-api': false }) })
}
function authorizedNetworks(r: Reader): Fact<readonly string[]> {
  return chain(r.list('settings.ipConfiguration.authorizedNetworks'), (networks) => map(all(networks.map((network) => network.string('value', { absent: UNSTATED }))), (values) => values as readonly string[]))
}
function onPrivateNetwork(r: Reader): Fact<boolean> {
  return r.present('settings.ipConfiguration.privateNetwork', { emptyIs: 'absent', wiredTo: /compute\/network:/ })
}
function sslMode(r: Reader): Fact<string> {
  return r.string('settings.ipConfiguration.sslMode', { absent: 'ALLOW_UNENCRYPTED_AND_ENCRYPTED' })
}
function zones(r: Reader): Fact<readonly string[]> {
  const zone = r.string(r.by({ terraform: 'settings.locationPreference.zone', 'gcp-api': 'gceZone' }), { absent: '' })
  return map(zone, (name) => (name === '' ? [] : [name.toLowerCase()]))
}
function backup(r: Reader): Facets['backup'] {
  const on = r.boolean('settings.backupConfiguration.enabled', { absent: false })
  return {
    enabled: on,
    everyHours: r.byNature(24, 'settings.backupConfiguration.enabled'),
    retentionDays: r.number('settings.backupConfiguration.backupRetentionSettings.retainedBackups', { absent: 7 }),
    restoreWindowDays: r.number('settings.backupConfiguration.transactionLogRetentionDays', { absent: 7 }),
    regions: map(r.string('settings.backupConfiguration.location', { absent: '' }), (location) => [location]),
    zones: r.byNature(2, 'settings.backupConfiguration.location'),
    key: known('provider-key')
  }
}
