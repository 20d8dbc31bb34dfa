import { defineKind } from '../../graph/kind.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { list, map } from '../../model/fact.ts'

const BLOCKS = ['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets'] as const

/**
 * What an account blocks for all of its S3 buckets; the value names the blocks that are on.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PublicAccessBlockConfiguration.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.s3-account-public-access-block',
  title: 'S3 public access block of an account',
  cloud: 'aws',
  role: 'setting',
  types: { 'aws-config': ['AWS::S3::AccountPublicAccessBlock'] },
  names: [],
  labels: 'none',
  facets: {
    setting: (r) => {
      const switches = [
        r.boolean('blockPublicAcls', { absent: UNSTATED }),
        r.boolean('blockPublicPolicy', { absent: UNSTATED }),
        r.boolean('ignorePublicAcls', { absent: UNSTATED }),
        r.boolean('restrictPublicBuckets', { absent: UNSTATED })
      ]
      return {
        name: r.byNature('public-access-block', 'blockPublicAcls'),
        value: map(list(switches), (on) => BLOCKS.filter((_, index) => on[index]).join(','))
      }
    }
  }
})
