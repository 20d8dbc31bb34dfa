import * as gcp from '@pulumi/gcp'

/** Every read and write of data is audited, and security logs stay in Germany for a year. */
export function auditing(project: string): void {
  new gcp.projects.IAMAuditConfig('data-access', {
    project,
    service: 'allServices',
    auditLogConfigs: [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }]
  })
  const bucket = new gcp.logging.ProjectBucketConfig('security', {
    project,
    location: 'europe-west3',
    bucketId: 'security',
    retentionDays: 365,
    locked: true
  })
  new gcp.logging.ProjectSink('security', {
    project,
    destination: bucket.id.apply((id) => `logging.googleapis.com/${id}`),
    filter: 'logName:"cloudaudit.googleapis.com" OR logName:"networksecurity.googleapis.com" OR resource.type="cloudsql_database"',
    uniqueWriterIdentity: true
  })
}

/** Information security hears of every threat that the sensors find. */
export function alerting(project: string): void {
  const security = new gcp.monitoring.NotificationChannel('information-security', {
    project,
    displayName: 'Information security',
    type: 'email',
    labels: { email_address: 'security@example.com' }
  })
  new gcp.monitoring.AlertPolicy('threats', {
    project,
    displayName: 'Threats found by the firewall',
    combiner: 'OR',
    conditions: [
      {
        displayName: 'a threat was found',
        conditionMatchedLog: { filter: `logName="projects/${project}/logs/networksecurity.googleapis.com%2Ffirewall_threat"` }
      }
    ],
    alertStrategy: { notificationRateLimit: { period: '300s' } },
    notificationChannels: [security.id]
  })
}
