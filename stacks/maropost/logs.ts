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
