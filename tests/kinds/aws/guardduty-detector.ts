import kind from '../../../src/kinds/aws/guardduty-detector.ts'
import type { KindFixture } from '../fixture.ts'

const detector = {
  Id: '12abc34d567e8fa901bc2d34e56789f0',
  Enable: true,
  FindingPublishingFrequency: 'SIX_HOURS',
  DataSources: { S3Logs: { Enable: true }, Kubernetes: { AuditLogs: { Enable: true } } },
  tags: {},
  awsRegion: 'eu-central-1'
}

export default {
  kind,
  same: { 'aws-api': { document: detector } },
  facets: { placement: { regions: ['eu-central-1'], zones: [] }, intrusionPrevention: { mode: 'detect' } },
  failing: { 'aws-api': { document: { ...detector, Enable: false } } },
  failingFacets: { intrusionPrevention: { mode: 'off' } },
  absent: { 'aws-api': { placement: { regions: '?not-collected', zones: [] }, intrusionPrevention: { mode: '?not-collected' } } }
} satisfies KindFixture
