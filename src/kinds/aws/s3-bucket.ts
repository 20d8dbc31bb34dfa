import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { bySelections, unselected } from './backup-selections.ts'
import { anonymousAccess, directoryOnly, unlessBlocked } from './bucket-access.ts'
import { destinations, inDestinations, replication, undoDays, zones } from './bucket-copies.ts'
import { immutability, retention } from './bucket-retention.ts'
import { privateConnectivity, publicEndpoint, transit } from './bucket-policy.ts'
import { keyLevel, settleKeyLevel } from './customer-key.ts'
import { named, regionalPlacement } from './place.ts'
import { notSet } from './supplement.ts'

const LOGS_TO = 'supplementaryConfiguration.BucketLoggingConfiguration.destinationBucketName'

/**
 * Nothing but AWS Backup backs buckets up: versions and replicas go the way of what they are of.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/s3-backups.html (2026-11-29)
 */
const UNPROTECTED: Facets['backup'] = {
  enabled: known(false),
  everyHours: known(Number.POSITIVE_INFINITY),
  retentionDays: known(0),
  restoreWindowDays: known(0),
  regions: known([]),
  zones: known(0),
  key: known('none')
}

/**
 * S3 bucket. AWS Config keeps its settings as supplementary configuration, each in the form of the SDK for Java.
 * https://docs.aws.amazon.com/AWSJavaSDK/latest/javadoc/com/amazonaws/services/s3/model/package-summary.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.s3-bucket',
  title: 'S3 bucket',
  cloud: 'aws',
  role: 'object-storage',
  types: { 'aws-config': ['AWS::S3::Bucket'] },
  links: [
    {
      name: 'encryptedBy',
      to: ['aws.kms-key'],
      read: (r) =>
        chain(defaultEncryption(r), (rule) =>
          rule === undefined ? known([]) : named(rule, 'applyServerSideEncryptionByDefault.kmsMasterKeyID')
        )
    },
    { name: 'logsTo', to: ['aws.s3-bucket'], read: (r) => named(r, LOGS_TO) },
    { name: 'uses', to: ['aws.s3-bucket'], read: destinations },
    {
      name: 'usesPolicy',
      to: ['aws.s3-account-public-access-block'],
      read: (r) => map(r.string('accountId', { absent: UNSTATED }), (account) => [{ text: account }])
    }
  ],
  facets: {
    placement: (r) => regionalPlacement(r),
    replication,
    publicEndpoint,
    anonymousAccess,
    privateConnectivity,
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    encryptionInTransit: transit,
    zoneRedundancy: (r) => ({ zones: zones(r) }),
    backup: unselected,
    softDelete: (r) => ({ days: undoDays(r) }),
    retention,
    immutability,
    identity: (r) => ({ directoryOnly: directoryOnly(r) }),
    audit
  },
  settle: {
    backup: bySelections(UNPROTECTED),
    replication: inDestinations,
    anonymousAccess: unlessBlocked,
    encryptionAtRest: settleKeyLevel
  }
})

function defaultEncryption(r: Reader): Fact<Reader | undefined> {
  return map(r.list('supplementaryConfiguration.ServerSideEncryptionConfiguration.rules'), ([rule]) => rule)
}

/**
 * Since 2023-01-05 S3 encrypts every new object with a key of its own unless the bucket names another; without a named key, SSE-KMS takes
 * the key that AWS manages. https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html (2026-11-22)
 */
function encryptionKey(r: Reader): Fact<KeyLevel> {
  return chain(defaultEncryption(r), (rule): Fact<KeyLevel> => {
    if (rule === undefined) return untouched(r)
    return chain(rule.string('applyServerSideEncryptionByDefault.sseAlgorithm', { absent: 'AES256' }), (algorithm) =>
      /^(aws:)?kms/i.test(algorithm)
        ? keyLevel(known(true), rule.string('applyServerSideEncryptionByDefault.kmsMasterKeyID', { absent: '' }))
        : known('provider-key')
    )
  })
}

/** An item without any supplementary configuration tells nothing. */
function untouched(r: Reader): Fact<KeyLevel> {
  return chain(r.present('supplementaryConfiguration'), (there) =>
    there ? known('provider-key') : unknown('not-collected', { missing: 'default encryption' })
  )
}

/** Access logs are the bucket's own; trails may record its data events besides. */
function audit(r: Reader): Facets['audit'] {
  const logged = r.string(LOGS_TO, notSet(r, '', 'supplementaryConfiguration.BucketLoggingConfiguration'))
  return {
    enabled: chain(
      logged,
      (bucket): Fact<boolean> =>
        bucket === '' ? unknown('not-collected', { missing: 'data events in the trails of CloudTrail' }) : known(true)
    ),
    retentionDays: unknown('not-collected', { missing: 'logs are kept by the bucket or trail that receives them' })
  }
}
