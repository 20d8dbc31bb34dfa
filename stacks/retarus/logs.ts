import * as gcp from '@pulumi/gcp'
import type { Area } from './areas'

/** The audit trail of one area: kept in its first data centre, and nobody can shorten or delete it. */
export function areaLogs({ name, sites }: Area): void {
  const project = `messaging-${name}`
  new gcp.projects.IAMAuditConfig(`data-access-${name}`, {
    project,
    service: 'allServices',
    auditLogConfigs: [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }]
  })
  const bucket = new gcp.logging.ProjectBucketConfig(`audit-${name}`, {
    project,
    location: sites[0].region,
    bucketId: 'audit',
    retentionDays: 365,
    locked: true
  })
  new gcp.logging.ProjectSink(`audit-${name}`, {
    project,
    destination: bucket.id.apply((id) => `logging.googleapis.com/${id}`),
    filter: 'logName:"cloudaudit.googleapis.com" OR logName:"vpc_flows" OR resource.type="cloudsql_database"',
    uniqueWriterIdentity: true
  })
  const centre = new gcp.monitoring.NotificationChannel(`operations-${name}`, {
    project,
    displayName: 'Network operations centre',
    type: 'email',
    labels: { email_address: 'operations@retarus.example' }
  })
  new gcp.monitoring.AlertPolicy(`denied-${name}`, {
    project,
    displayName: 'Connections that firewalls turned away',
    combiner: 'OR',
    conditions: [
      {
        displayName: 'denied',
        conditionMatchedLog: {
          filter: `logName="projects/${project}/logs/compute.googleapis.com%2Ffirewall" AND jsonPayload.disposition="DENIED"`
        }
      }
    ],
    alertStrategy: { notificationRateLimit: { period: '300s' } },
    notificationChannels: [centre.id]
  })
}
