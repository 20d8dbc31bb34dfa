// Deliberately wrong: every claim of the Maropost security brief that a machine can check is contradicted here at least once.
import * as azureNetwork from '@pulumi/azure-native/network'
import * as gcp from '@pulumi/gcp'

const network = new gcp.compute.Network('campaign', { autoCreateSubnetworks: false })
const subnet = new gcp.compute.Subnetwork('application', { network: network.id, region: 'europe-west1', ipCidrRange: '10.10.0.0/20' })

// Unused protocols from anywhere, plain FTP among them.
new gcp.compute.Firewall('anything-goes', { network: network.id, sourceRanges: ['0.0.0.0/0'], allows: [{ protocol: 'all' }] })
new gcp.compute.Firewall('plain-ftp', { network: network.id, sourceRanges: ['0.0.0.0/0'], allows: [{ protocol: 'tcp', ports: ['21'] }] })

// Detects, but does not prevent.
new gcp.cloudids.Endpoint('sensors', { network: network.id, location: 'europe-west1-b', severity: 'MEDIUM' })

// A public address, a single zone, and a country that the document does not name (Belgium).
new gcp.compute.Instance('campaign', {
  machineType: 'n2-standard-4',
  zone: 'europe-west1-b',
  bootDisk: { initializeParams: { image: 'projects/cos-cloud/global/images/family/cos-stable' } },
  networkInterfaces: [{ subnetwork: subnet.id, accessConfigs: [{}] }]
})

// No standby, slave in the same zone, three days of log, backups wherever the provider likes, three of them, no audit.
const master = new gcp.sql.DatabaseInstance('customers-master', {
  databaseVersion: 'POSTGRES_16',
  region: 'europe-west3',
  settings: {
    tier: 'db-custom-8-30720',
    availabilityType: 'ZONAL',
    locationPreference: { zone: 'europe-west3-a' },
    ipConfiguration: { ipv4Enabled: true, authorizedNetworks: [{ name: 'everywhere', value: '0.0.0.0/0' }] },
    backupConfiguration: {
      enabled: true,
      pointInTimeRecoveryEnabled: true,
      transactionLogRetentionDays: 3,
      backupRetentionSettings: { retainedBackups: 3 }
    }
  }
})

new gcp.sql.DatabaseInstance('customers-slave', {
  databaseVersion: 'POSTGRES_16',
  region: 'europe-west3',
  masterInstanceName: master.name,
  settings: {
    tier: 'db-custom-8-30720',
    locationPreference: { zone: 'europe-west3-a' },
    ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id }
  }
})

// No backups at all.
new gcp.sql.DatabaseInstance('mailings-master', {
  databaseVersion: 'POSTGRES_16',
  region: 'europe-west3',
  settings: {
    tier: 'db-custom-2-7680',
    ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id },
    backupConfiguration: { enabled: false }
  }
})

// Once a week, for thirty days, and from Montreal to the United States.
new gcp.compute.ResourcePolicy('weekly', {
  region: 'northamerica-northeast1',
  snapshotSchedulePolicy: {
    schedule: { weeklySchedule: { dayOfWeeks: [{ day: 'SUNDAY', startTime: '03:00' }] } },
    retentionPolicy: { maxRetentionDays: 30 }
  }
})

// TLS 1.0, and a plain HTTP listener that serves.
const health = new gcp.compute.HealthCheck('campaign', { httpHealthCheck: { port: 8080 } })
const backend = new gcp.compute.BackendService('campaign', {
  protocol: 'HTTP',
  loadBalancingScheme: 'EXTERNAL_MANAGED',
  healthChecks: health.id
})
const urls = new gcp.compute.URLMap('campaign', { defaultService: backend.id })
const oldTls = new gcp.compute.SSLPolicy('campaign', { profile: 'COMPATIBLE', minTlsVersion: 'TLS_1_0' })
const certificate = new gcp.compute.ManagedSslCertificate('campaign', { managed: { domains: ['campaigns.example.com'] } })
const https = new gcp.compute.TargetHttpsProxy('campaign', { urlMap: urls.id, sslPolicy: oldTls.id, sslCertificates: [certificate.id] })
new gcp.compute.GlobalForwardingRule('campaign-https', { target: https.id, portRange: '443', loadBalancingScheme: 'EXTERNAL_MANAGED' })
const http = new gcp.compute.TargetHttpProxy('campaign', { urlMap: urls.id })
new gcp.compute.GlobalForwardingRule('campaign-http', { target: http.id, portRange: '80', loadBalancingScheme: 'EXTERNAL_MANAGED' })

// Sends on what administrators do, and nothing that the sensors find.
new gcp.logging.ProjectSink('administration', {
  destination: 'pubsub.googleapis.com/projects/campaign-production/topics/security-events',
  filter: 'logName:"cloudaudit.googleapis.com"'
})

// Tells nobody, and of nothing that the sensors find.
new gcp.monitoring.AlertPolicy('silent', {
  displayName: 'Load',
  combiner: 'OR',
  conditions: [
    {
      displayName: 'busy',
      conditionThreshold: {
        filter: 'metric.type="compute.googleapis.com/instance/cpu/utilization" AND resource.type="gce_instance"',
        comparison: 'COMPARISON_GT',
        duration: '300s',
        thresholdValue: 0.9
      }
    }
  ]
})

// A firewall that Google does not run.
new azureNetwork.NetworkSecurityGroup('elsewhere', { resourceGroupName: 'campaign', location: 'westeurope' })
