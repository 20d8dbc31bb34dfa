import * as gcp from '@pulumi/gcp'
import { PROJECT, REGION } from './place'

/** What the SOC watches stays in the Netherlands for a year; the project's grants name nobody but staff. */
const bucket = new gcp.logging.ProjectBucketConfig('soc', {
  project: PROJECT,
  location: REGION,
  bucketId: 'soc',
  retentionDays: 365,
  locked: true
})
new gcp.logging.ProjectSink('soc', {
  project: PROJECT,
  destination: bucket.id.apply((id) => `logging.googleapis.com/${id}`),
  filter: 'logName:"cloudaudit.googleapis.com" OR logName:"vpc_flows" OR logName:"firewall"',
  uniqueWriterIdentity: true
})
new gcp.projects.IAMMember('network-engineers', {
  project: PROJECT,
  role: 'roles/compute.networkAdmin',
  member: 'group:network-engineers@cm.example'
})

// The SOC is told of what the firewalls turn away, and of servers and databases that run full.
const soc = new gcp.monitoring.NotificationChannel('soc', {
  project: PROJECT,
  displayName: 'Security operations centre',
  type: 'email',
  labels: { email_address: 'soc@cm.example' }
})
new gcp.monitoring.AlertPolicy('attacks', {
  project: PROJECT,
  displayName: 'Connections that firewalls turned away',
  combiner: 'OR',
  conditions: [
    {
      displayName: 'denied',
      conditionMatchedLog: {
        filter: `logName="projects/${PROJECT}/logs/compute.googleapis.com%2Ffirewall" AND jsonPayload.disposition="DENIED"`
      }
    }
  ],
  alertStrategy: { notificationRateLimit: { period: '300s' } },
  notificationChannels: [soc.id]
})
new gcp.monitoring.AlertPolicy('capacity', {
  project: PROJECT,
  displayName: 'Servers and databases that run full',
  combiner: 'OR',
  conditions: [
    ['compute.googleapis.com/instance/cpu/utilization', 'gce_instance'],
    ['cloudsql.googleapis.com/database/cpu/utilization', 'cloudsql_database'],
    ['cloudsql.googleapis.com/database/disk/utilization', 'cloudsql_database']
  ].map(([metric, resource]) => ({
    displayName: `${metric}`,
    conditionThreshold: {
      filter: `metric.type="${metric}" AND resource.type="${resource}"`,
      comparison: 'COMPARISON_GT',
      duration: '300s',
      thresholdValue: 0.85
    }
  })),
  notificationChannels: [soc.id]
})
