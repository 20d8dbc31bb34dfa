import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Fact, known, unknown } from '../../model/fact.ts'
import type { KeyLevel } from '../../model/facets.ts'
import { keyLevel, keyLink, settleKeyLevel } from './customer-key.ts'
import { named, regionalPlacement } from './place.ts'

/** Trail of CloudTrail. https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html (2026-11-22) */
export default defineKind({
  id: 'aws.cloudtrail',
  title: 'CloudTrail trail',
  cloud: 'aws',
  role: 'log-export',
  types: { 'aws-config': ['AWS::CloudTrail::Trail'] },
  links: [{ name: 'logsTo', to: ['aws.s3-bucket'], read: (r) => named(r, 's3BucketName') }, keyLink('kmsKeyId')],
  facets: {
    placement: (r) => regionalPlacement(r),
    encryptionAtRest: (r) => ({ key: key(r) }),
    audit: (r) => ({
      enabled: unknown('not-collected', {
        evidence: [{ path: r.pathOf('name'), origin: 'observed' }],
        missing: 'AWS Config records that there is a trail, but not whether it is logging'
      }),
      retentionDays: unknown('not-collected', { missing: 'its logs are kept as long as its bucket says' })
    })
  },
  settle: { encryptionAtRest: settleKeyLevel }
})

/** Log files are encrypted by S3 unless a key is named. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html (2026-11-22) */
function key(r: Reader): Fact<KeyLevel> {
  return keyLevel(known(true), r.string('kmsKeyId', { absent: '' }))
}
