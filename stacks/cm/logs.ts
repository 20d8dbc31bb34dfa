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
