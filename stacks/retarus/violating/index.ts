// Deliberately wrong: every claim of the Retarus overview that a machine can check on Google Cloud is contradicted here at least once.
import * as gcp from '@pulumi/gcp'

const network = new gcp.compute.Network('everybody', { autoCreateSubnetworks: false })

// Nobody sees what passes through it.
new gcp.compute.Subnetwork('messaging', { network: network.id, region: 'us-east4', ipCidrRange: '10.10.0.0/20' })

// No segment: mail, databases and consoles are open to the internet.
new gcp.compute.Firewall('anything-goes', { network: network.id, sourceRanges: ['0.0.0.0/0'], allows: [{ protocol: 'all' }] })

// Content of American customers: everybody may read it, access lists go around every role, Belgium is not the United States, and whether
// metadata lies there as well nobody says. A single person writes there, too.
const usage = new gcp.storage.Bucket('usage', { location: 'US-EAST4', labels: { 'data-class': 'log' } })
const content = new gcp.storage.Bucket('content', {
  project: 'messaging',
  location: 'EUROPE-WEST1',
  uniformBucketLevelAccess: false,
  publicAccessPrevention: 'inherited',
  logging: { logBucket: usage.name },
  labels: { 'customer-region': 'us' }
})
new gcp.storage.BucketIAMMember('content-for-everybody', { bucket: content.name, role: 'roles/storage.objectAdmin', member: 'allUsers' })
new gcp.storage.BucketIAMMember('content-for-jane', {
  bucket: content.name,
  role: 'roles/storage.objectUser',
  member: 'user:jane@example.com'
})

// Whoever likes reads it in the clear.
new gcp.orgpolicy.Policy('https', {
  parent: 'projects/messaging',
  name: 'projects/messaging/policies/storage.secureHttpTransport',
  spec: { rules: [{ enforce: 'FALSE' }] }
})

// Fax images under nobody's own key, in London, for a customer who chose the Union; what is deleted at once can be brought back for a week.
new gcp.storage.Bucket('fax-images', {
  project: 'messaging',
  location: 'EUROPE-WEST2',
  uniformBucketLevelAccess: true,
  publicAccessPrevention: 'enforced',
  logging: { logBucket: usage.name },
  labels: { 'customer-region': 'eu', 'data-class': 'fax-image', 'content-handling': 'deliver-and-delete', 'data-needs': 'phi' }
})

// Plaintext accepted, no audit, no backup, and the site that takes over lies across the Atlantic.
const settings = {
  tier: 'db-custom-4-15360',
  ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id, sslMode: 'ALLOW_UNENCRYPTED_AND_ENCRYPTED' },
  databaseFlags: [{ name: 'pgaudit.log', value: 'none' }]
}
const metadata = new gcp.sql.DatabaseInstance('metadata', {
  databaseVersion: 'POSTGRES_16',
  region: 'us-east4',
  settings: { ...settings, backupConfiguration: { enabled: false }, userLabels: { 'data-centers': '2', 'data-class': 'metadata' } }
})
new gcp.sql.DatabaseInstance('metadata-second', {
  databaseVersion: 'POSTGRES_16',
  region: 'europe-west3',
  masterInstanceName: metadata.name,
  settings: { ...settings, userLabels: { 'data-class': 'metadata', 'content-handling': 'deliver-and-delete' } }
})

// One data centre where two were asked for, and backups that leave the Economic Area.
new gcp.sql.DatabaseInstance('call-data-records', {
  databaseVersion: 'POSTGRES_16',
  region: 'europe-west3',
  settings: {
    ...settings,
    backupConfiguration: { enabled: true, location: 'europe-west6' },
    userLabels: { 'customer-region': 'eea', 'data-centers': '2', 'data-class': 'cdr' }
  }
})

// An audit trail that anybody may cut short.
new gcp.logging.ProjectBucketConfig('audit', { project: 'messaging', location: 'us-east4', bucketId: 'audit', retentionDays: 365 })

// Attributes grant what roles do not.
new gcp.container.Cluster('messaging', { location: 'us-east4', initialNodeCount: 1, enableLegacyAbac: true })

// Plain HTTP that serves, and TLS 1.0; what fails in Virginia ends up in Frankfurt, and nowhere else.
const health = new gcp.compute.HealthCheck('entry', { httpHealthCheck: { port: 8080 } })
const backend = new gcp.compute.BackendService('entry', {
  protocol: 'HTTP',
  healthChecks: health.id,
  backends: ['us-east4', 'europe-west3'].map((region) => ({ group: `projects/messaging/regions/${region}/instanceGroups/messaging` }))
})
const urls = new gcp.compute.URLMap('entry', { defaultService: backend.id })
const oldTls = new gcp.compute.SSLPolicy('entry', { profile: 'COMPATIBLE', minTlsVersion: 'TLS_1_0' })
const certificate = new gcp.compute.ManagedSslCertificate('entry', { managed: { domains: ['transfer.example.com'] } })
const https = new gcp.compute.TargetHttpsProxy('entry', { urlMap: urls.id, sslPolicy: oldTls.id, sslCertificates: [certificate.id] })
new gcp.compute.TargetHttpProxy('entry', { urlMap: urls.id })
new gcp.compute.GlobalForwardingRule('entry', {
  target: https.id,
  portRange: '443',
  labels: { 'customer-region': 'us', 'data-centers': '3' }
})

// A customer's link by the old version of IKE.
new gcp.compute.VPNTunnel('customer', { region: 'us-central1', ikeVersion: 1, peerIp: '203.0.113.7', targetVpnGateway: 'customers' })
