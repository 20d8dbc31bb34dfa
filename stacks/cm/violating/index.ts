// Deliberately wrong: every claim of the CM.com client notification that a machine can check on Google Cloud is contradicted here at least once.
import * as gcp from '@pulumi/gcp'

const network = new gcp.compute.Network('platform', { autoCreateSubnetworks: false })

// Nobody sees what passes through it, and its consoles are open to everybody.
const subnet = new gcp.compute.Subnetwork('platform', { network: network.id, region: 'europe-west4', ipCidrRange: '10.40.0.0/20' })
new gcp.compute.Firewall('consoles', {
  network: network.id,
  sourceRanges: ['0.0.0.0/0'],
  allows: [{ protocol: 'tcp', ports: ['22', '3389'] }]
})

// Lets everything through, inspected by nothing.
const firewall = new gcp.compute.NetworkFirewallPolicy('perimeter', { description: 'Lets everything through' })
new gcp.compute.NetworkFirewallPolicyRule('allow', {
  firewallPolicy: firewall.name,
  priority: 100,
  direction: 'INGRESS',
  action: 'allow',
  match: { srcIpRanges: ['10.0.0.0/8'], layer4Configs: [{ ipProtocol: 'tcp' }] }
})

// Anyone with an account of Google's may look around.
new gcp.projects.IAMMember('viewers', { project: 'cm-platform', role: 'roles/viewer', member: 'allAuthenticatedUsers' })

// A single person configures the network.
new gcp.projects.IAMMember('network', { project: 'cm-platform', role: 'roles/compute.networkAdmin', member: 'user:jane@example.com' })

// Keys of its own in the metadata let people in.
new gcp.compute.Instance('messaging', {
  machineType: 'n2-standard-8',
  zone: 'europe-west4-a',
  labels: { product: 'messaging' },
  bootDisk: { initializeParams: { image: 'projects/cos-cloud/global/images/family/cos-stable' } },
  networkInterfaces: [{ subnetwork: subnet.id }],
  metadata: { 'enable-oslogin': 'FALSE', 'google-logging-enabled': 'false' }
})

// A key whose destruction nobody can call back.
const ring = new gcp.kms.KeyRing('platform', { location: 'europe-west4' })
new gcp.kms.CryptoKey('data', { keyRing: ring.id, destroyScheduledDuration: '0s' })

// No key of the company's own, and a day off every term of the retention table. A month is no 32 days, three are no 60.
const KEPT = { messaging: 60, voice: 31, ytp: 29, gt: 32, ga: 8, caic: 180, msc: 36, mmc: 31, cdp: 6, inspire: 2, sign: 7 }
for (const [product, retainedBackups] of Object.entries(KEPT)) {
  new gcp.sql.DatabaseInstance(product, {
    databaseVersion: 'POSTGRES_16',
    region: 'europe-west4',
    settings: {
      tier: 'db-custom-4-15360',
      edition: 'ENTERPRISE',
      ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id },
      backupConfiguration: { enabled: true, location: 'europe-west4', backupRetentionSettings: { retainedBackups } },
      userLabels: { classification: 'confidential', product }
    }
  })
}

// Belgium, not the Netherlands; not backed up at all.
new gcp.sql.DatabaseInstance('numbers', {
  databaseVersion: 'POSTGRES_16',
  region: 'europe-west1',
  settings: {
    tier: 'db-custom-4-15360',
    ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id },
    backupConfiguration: { enabled: false }
  }
})

// Snapshots that nothing ever deletes, wherever in the Union the provider likes.
const payments = new gcp.compute.Disk('payments', {
  zone: 'europe-west4-a',
  size: 500,
  labels: { product: 'online-payments' }
})
const forever = new gcp.compute.ResourcePolicy('forever', {
  region: 'europe-west4',
  snapshotSchedulePolicy: {
    schedule: { dailySchedule: { daysInCycle: 1, startTime: '03:00' } },
    snapshotProperties: { storageLocations: 'eu' }
  }
})
new gcp.compute.DiskResourcePolicyAttachment('payments-forever', { disk: payments.name, name: forever.name, zone: 'europe-west4-a' })

// Restores are tested in front of everybody.
const restoreTest = new gcp.compute.Network('restore-test', { autoCreateSubnetworks: false })
new gcp.compute.NetworkPeering('restore-test-to-platform', { network: restoreTest.id, peerNetwork: network.id })
new gcp.compute.Firewall('restore-test', { network: restoreTest.id, sourceRanges: ['0.0.0.0/0'], allows: [{ protocol: 'all' }] })
new gcp.sql.DatabaseInstance('restore-test', {
  databaseVersion: 'POSTGRES_16',
  region: 'europe-west4',
  settings: {
    tier: 'db-custom-4-15360',
    ipConfiguration: { ipv4Enabled: true, authorizedNetworks: [{ name: 'everywhere', value: '0.0.0.0/0' }] },
    userLabels: { purpose: 'restore-test' }
  }
})

// Dumps may be fetched in the clear.
new gcp.orgpolicy.Policy('https', {
  parent: 'projects/cm-platform',
  name: 'projects/cm-platform/policies/storage.secureHttpTransport',
  spec: { rules: [{ enforce: 'FALSE' }] }
})
new gcp.storage.Bucket('configuration-dumps', {
  project: 'cm-platform',
  location: 'EUROPE-WEST4',
  uniformBucketLevelAccess: true,
  publicAccessPrevention: 'enforced',
  lifecycleRules: [{ action: { type: 'Delete' }, condition: { age: 30 } }],
  softDeletePolicy: { retentionDurationSeconds: 0 },
  labels: { classification: 'confidential', purpose: 'backup' }
})
