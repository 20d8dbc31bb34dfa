import kind from '../../../src/kinds/aws/flow-log.ts'
import type { KindFixture } from '../fixture.ts'

const flowLog = {
  creationTime: 1731000000000,
  deliverLogsStatus: 'SUCCESS',
  flowLogId: 'fl-0a9b8c7d6e5f40312',
  flowLogStatus: 'ACTIVE',
  resourceId: 'vpc-0a1b2c3d4e5f60718',
  trafficType: 'ALL',
  logDestinationType: 's3',
  logDestination: 'arn:aws:s3:::ledger-network-logs/vpc/',
  logFormat: '${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${action}',
  maxAggregationInterval: 600,
  supplementaryConfiguration: {},
  relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-0a1b2c3d4e5f60718', name: 'Is attached to Vpc' }],
  tags: { system: 'ledger' },
  awsRegion: 'eu-central-1',
  availabilityZone: 'Not Applicable'
}

function audited(enabled: boolean | string) {
  return { audit: { enabled, retentionDays: '?not-collected' } }
}

export default {
  kind,
  same: { 'aws-api': { document: flowLog } },
  facets: audited(true),
  failing: { 'aws-api': { document: { ...flowLog, trafficType: 'REJECT' } } },
  failingFacets: audited(false),
  absent: { 'aws-api': audited('?not-collected') },
  links: {
    'aws-api': { attachedTo: [{ text: 'vpc-0a1b2c3d4e5f60718' }], logsTo: [{ text: 'arn:aws:s3:::ledger-network-logs' }] }
  },
  cases: [
    {
      title: 'a log whose delivery fails is not written',
      dialect: 'aws-api',
      given: { document: { ...flowLog, deliverLogsStatus: 'FAILED', deliverLogsErrorMessage: 'Access error' } },
      facets: audited(false)
    },
    {
      title: 'a log that has delivered nothing yet is written',
      dialect: 'aws-api',
      given: { document: { ...flowLog, deliverLogsStatus: null } },
      facets: audited(true)
    }
  ]
} satisfies KindFixture
