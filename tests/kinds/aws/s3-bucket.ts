import kind from '../../../src/kinds/aws/s3-bucket.ts'
import accountBlock from '../../../src/kinds/aws/s3-account-public-access-block.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const ACCOUNT = '123456789012'
const OWNER = '7f2b1c0d9e8a4b6c5d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c'
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1c7d2f0e-8f3a-4b6d-9a51-0d2e4c6b8a97'
const ARN = 'arn:aws:s3:::ledger-exports'

const BLOCKED = { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true }
const UNBLOCKED = { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets: false }

const DENY_PLAINTEXT = {
  Sid: 'DenyPlaintext',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [ARN, `${ARN}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } }
}
const READ_BY_ALL = { Sid: 'ReadByAll', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${ARN}/*` }

function acl(...grants: readonly (readonly [grantee: unknown, permission: string])[]) {
  const owner = { id: OWNER, displayName: null }
  const grantList = [[owner, 'FullControl'] as const, ...grants].map(([grantee, permission]) => ({ grantee, permission }))
  return JSON.stringify({ grantSet: null, grantList, owner, isRequesterCharged: false })
}

function policy(...statements: readonly unknown[]) {
  return { policyText: JSON.stringify({ Version: '2012-10-17', Statement: statements }) }
}

/** A configuration item as AWS Config delivers it, its supplementary parts parsed. */
function bucket(supplementaryConfiguration: Readonly<Record<string, unknown>> = {}, name = 'ledger-exports', awsRegion = 'eu-central-1') {
  return {
    name,
    owner: { displayName: null, id: OWNER },
    creationDate: '2025-03-04T09:13:02.000Z',
    supplementaryConfiguration: {
      AccessControlList: acl(),
      BucketAccelerateConfiguration: { status: null },
      BucketLoggingConfiguration: { destinationBucketName: null, logFilePrefix: null },
      BucketNotificationConfiguration: { configurations: {} },
      BucketPolicy: { policyText: null },
      BucketVersioningConfiguration: { status: 'Off', isMfaDeleteEnabled: null },
      IsRequesterPaysEnabled: 'false',
      ...supplementaryConfiguration
    },
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion,
    availabilityZone: 'Regional',
    accountId: ACCOUNT
  }
}

function encrypted(sseAlgorithm: string, kmsMasterKeyID: string | null) {
  return { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm, kmsMasterKeyID }, bucketKeyEnabled: true }] }
}

function rule(status: string, rest: Readonly<Record<string, unknown>>) {
  return {
    id: 'older-versions',
    prefix: null,
    status,
    filter: { predicate: null },
    expirationInDays: -1,
    expiredObjectDeleteMarker: false,
    noncurrentVersionExpirationInDays: -1,
    transitions: null,
    noncurrentVersionTransitions: null,
    abortIncompleteMultipartUpload: null,
    ...rest
  }
}

const OPEN = { PublicAccessBlockConfiguration: UNBLOCKED, BucketPolicy: policy(READ_BY_ALL) }

function asset(supplementary: Readonly<Record<string, unknown>>, name = 'ledger-exports', region = 'eu-central-1') {
  return {
    id: `arn:aws:s3:::${name}`,
    typeSystem: 'aws-config',
    type: 'AWS::S3::Bucket',
    origin: 'observed',
    document: bucket(supplementary, name, region)
  } as const
}

function account(blocks: Readonly<Record<string, boolean>>, id = ACCOUNT) {
  return {
    id,
    name: id,
    typeSystem: 'aws-config',
    type: 'AWS::S3::AccountPublicAccessBlock',
    origin: 'observed',
    document: blocks
  } as const
}

function access(title: string, supplementary: Readonly<Record<string, unknown>>, allowed: unknown) {
  return { title, dialect: 'aws-api', given: { document: bucket(supplementary) }, facets: { anonymousAccess: { allowed } } } as const
}

function settled(
  title: string,
  supplementary: Readonly<Record<string, unknown>>,
  blocks: Readonly<Record<string, boolean>>,
  allowed: unknown
) {
  return {
    title,
    kinds: [kind, accountBlock],
    resources: [asset(supplementary), account(blocks)],
    of: ARN,
    facets: { anonymousAccess: { allowed } }
  }
}

export default {
  kind,
  same: {
    'aws-api': {
      resource: { id: ARN, name: 'ledger-exports', location: 'eu-central-1' },
      document: bucket({
        PublicAccessBlockConfiguration: BLOCKED,
        BucketPolicy: policy(DENY_PLAINTEXT),
        BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled: null },
        BucketLifecycleConfiguration: {
          rules: [
            rule('Enabled', {
              expirationInDays: 90,
              noncurrentVersionExpiration: { noncurrentDays: 30, newerNoncurrentVersions: null }
            })
          ]
        },
        BucketLoggingConfiguration: { destinationBucketName: 'ledger-access-logs', logFilePrefix: 'ledger-exports/' },
        ServerSideEncryptionConfiguration: encrypted('aws:kms', KEY),
        BucketTaggingConfiguration: { tagSets: [{ tags: { system: 'ledger' } }] }
      })
    }
  },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    replication: { regions: [] },
    publicEndpoint: 'not-modelled',
    anonymousAccess: { allowed: false },
    privateConnectivity: 'not-modelled',
    encryptionAtRest: { key: '?not-collected' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 3 },
    backup: {
      enabled: '?not-collected',
      everyHours: '?not-collected',
      retentionDays: '?not-collected',
      restoreWindowDays: '?not-collected',
      regions: '?not-collected',
      zones: '?not-collected',
      key: '?not-collected'
    },
    softDelete: { days: 30 },
    retention: { earliestDays: 90, latestDays: 120, afterDeletionDays: 30 },
    immutability: { days: 0, locked: false },
    identity: { directoryOnly: '?not-collected' },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: { 'aws-api': { document: bucket({ ...OPEN, AccessControlList: acl(['AllUsers', 'Read']) }, 'ledger-rates', 'us-east-1') } },
  failingFacets: {
    placement: { regions: ['us-east-1'], zones: [] },
    anonymousAccess: { allowed: true },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' },
    softDelete: { days: 0 },
    retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: 0 },
    immutability: { days: 0, locked: false },
    identity: { directoryOnly: false },
    audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: '?not-collected' },
      publicEndpoint: { reach: '?not-collected', sources: '?not-collected' },
      anonymousAccess: { allowed: '?unreadable' },
      privateConnectivity: { attached: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' },
      encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      backup: {
        enabled: '?not-collected',
        everyHours: '?not-collected',
        retentionDays: '?not-collected',
        restoreWindowDays: '?not-collected',
        regions: '?not-collected',
        zones: '?not-collected',
        key: '?not-collected'
      },
      softDelete: { days: '?not-collected' },
      retention: { earliestDays: '?not-collected', latestDays: '?not-collected', afterDeletionDays: '?not-collected' },
      immutability: { days: '?not-collected', locked: '?not-collected' },
      identity: { directoryOnly: '?not-collected' },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    }
  },
  links: {
    'aws-api': {
      encryptedBy: [{ text: KEY }],
      logsTo: [{ text: 'ledger-access-logs' }],
      uses: [],
      usesPolicy: [{ text: ACCOUNT }]
    }
  },
  cases: [
    ...[
      ['holds everything for good in compliance mode', { mode: 'COMPLIANCE', days: 30, years: null }, { days: 30, locked: true }] as const,
      ['can be lifted in governance mode', { mode: 'GOVERNANCE', days: null, years: 2 }, { days: 730, locked: false }] as const,
      ['may lock single objects', undefined, { days: '?not-collected', locked: '?not-collected' }] as const
    ].map(([title, defaultRetention, immutability]) => ({
      title,
      dialect: 'aws-api' as const,
      given: {
        document: bucket({
          ObjectLockConfiguration: { objectLockEnabled: 'Enabled', rule: defaultRetention === undefined ? null : { defaultRetention } }
        })
      },
      facets: { immutability }
    })),
    access('lists of its objects may open what nothing else does', { PublicAccessBlockConfiguration: UNBLOCKED }, '?unreadable'),
    access('lists of its objects count for nothing where public ones are ignored', { PublicAccessBlockConfiguration: BLOCKED }, false),
    access('a bucket without a block of its own has none on', { BucketPolicy: policy(READ_BY_ALL) }, true),
    access('a restricted bucket is closed whatever its policy says', { ...OPEN, PublicAccessBlockConfiguration: BLOCKED }, false),
    access(
      'a block against new policies leaves the present one',
      { ...OPEN, PublicAccessBlockConfiguration: { ...UNBLOCKED, blockPublicPolicy: true } },
      true
    ),
    access('a list that names every AWS account names everyone', { AccessControlList: acl(['AuthenticatedUsers', 'Write']) }, true),
    access(
      'the log delivery group is not everyone',
      { PublicAccessBlockConfiguration: UNBLOCKED, AccessControlList: acl(['LogDelivery', 'Write']) },
      '?unreadable'
    ),
    access(
      'the policy may come parsed',
      { PublicAccessBlockConfiguration: UNBLOCKED, BucketPolicy: { policyText: { Statement: READ_BY_ALL } } },
      true
    ),
    access(
      'everyone may be named as AWS principal',
      { BucketPolicy: policy({ ...READ_BY_ALL, Principal: { AWS: ['arn:aws:iam::210987654321:root', '*'] } }) },
      true
    ),
    access(
      'everyone but some is nearly everyone',
      { BucketPolicy: policy({ ...READ_BY_ALL, Principal: undefined, NotPrincipal: { AWS: 'x' } }) },
      true
    ),
    access(
      'another account is not everyone',
      {
        PublicAccessBlockConfiguration: { ...UNBLOCKED, ignorePublicAcls: true },
        BucketPolicy: policy({ ...READ_BY_ALL, Principal: { AWS: 'arn:aws:iam::210987654321:root' } })
      },
      false
    ),
    access(
      'members of one organization are not everyone',
      {
        PublicAccessBlockConfiguration: { ...UNBLOCKED, ignorePublicAcls: true },
        BucketPolicy: policy({ ...READ_BY_ALL, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-4k2f9x1a7c' } } })
      },
      false
    ),
    access(
      'everyone over TLS is everyone',
      { BucketPolicy: policy({ ...READ_BY_ALL, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) },
      true
    ),
    access(
      'half of the internet is everyone',
      { BucketPolicy: policy({ ...READ_BY_ALL, Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1'] } } }) },
      true
    ),
    access(
      'one office is not everyone',
      {
        PublicAccessBlockConfiguration: { ...UNBLOCKED, ignorePublicAcls: true },
        BucketPolicy: policy({ ...READ_BY_ALL, Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } } })
      },
      false
    ),
    access(
      'conditions that are not known here leave it open',
      { BucketPolicy: policy({ ...READ_BY_ALL, Condition: { StringEquals: { 'aws:PrincipalTag/team': 'ledger' } } }) },
      '?unreadable'
    ),
    access(
      'a denial by network may take away what is granted to everyone',
      {
        BucketPolicy: policy(READ_BY_ALL, {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: `${ARN}/*`,
          Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } }
        })
      },
      '?unreadable'
    ),
    access('a denial of plaintext takes nobody away', { BucketPolicy: policy(READ_BY_ALL, DENY_PLAINTEXT) }, true),
    access('a policy that is no policy is not read', { BucketPolicy: { policyText: '{' } }, '?unreadable'),
    {
      title: 'a denial of plaintext to objects alone leaves the list of their names',
      dialect: 'aws-api',
      given: { document: bucket({ BucketPolicy: policy({ ...DENY_PLAINTEXT, Resource: `${ARN}/*` }) }) },
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' } }
    },
    {
      title: 'two statements together deny plaintext, and another TLS below 1.3',
      dialect: 'aws-api',
      given: {
        document: bucket({
          BucketPolicy: policy(
            { ...DENY_PLAINTEXT, Resource: ARN },
            { ...DENY_PLAINTEXT, Resource: `${ARN}/*` },
            { ...DENY_PLAINTEXT, Condition: { NumericLessThan: { 's3:TlsVersion': 1.3 } } }
          )
        })
      },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.3' } }
    },
    {
      title: 'a denial of plaintext to one role, or of some actions, refuses not all of it',
      dialect: 'aws-api',
      given: {
        document: bucket({
          BucketPolicy: policy(
            { ...DENY_PLAINTEXT, Principal: { AWS: 'arn:aws:iam::123456789012:role/exporter' } },
            { ...DENY_PLAINTEXT, Action: ['s3:GetObject', 's3:PutObject'] }
          )
        })
      },
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' } }
    },
    {
      title: 'requests from one VPC endpoint only leave no public endpoint',
      dialect: 'aws-api',
      given: {
        document: bucket({
          BucketPolicy: policy({ ...DENY_PLAINTEXT, Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } } })
        })
      },
      facets: { publicEndpoint: { reach: 'closed', sources: [] }, privateConnectivity: { attached: true } }
    },
    {
      title: 'requests from a VPC or an office restrict the public endpoint',
      dialect: 'aws-api',
      given: {
        document: bucket({
          BucketPolicy: policy({
            ...DENY_PLAINTEXT,
            Condition: {
              StringNotEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d' },
              NotIpAddress: { 'aws:SourceIp': ['198.51.100.0/24'] },
              Bool: { 'aws:ViaAWSService': 'false' }
            }
          })
        })
      },
      facets: { publicEndpoint: { reach: 'restricted', sources: ['198.51.100.0/24'] }, privateConnectivity: { attached: true } }
    },
    {
      title: 'a denial that spares a role is no fence',
      dialect: 'aws-api',
      given: {
        document: bucket({
          BucketPolicy: policy({
            ...DENY_PLAINTEXT,
            Condition: {
              StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d', 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/admin' }
            }
          })
        })
      },
      facets: { publicEndpoint: 'not-modelled', privateConnectivity: 'not-modelled' }
    },
    {
      title: 'the key that AWS manages is told by its alias, and by none being named',
      dialect: 'aws-api',
      given: {
        document: bucket({ ServerSideEncryptionConfiguration: encrypted('aws:kms', 'arn:aws:kms:eu-central-1:123456789012:alias/aws/s3') })
      },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'SSE-KMS without a key takes the one that AWS manages',
      dialect: 'aws-api',
      given: { document: bucket({ ServerSideEncryptionConfiguration: encrypted('aws:kms', null) }) },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'SSE-S3 is a key of the provider',
      dialect: 'aws-api',
      given: { document: bucket({ ServerSideEncryptionConfiguration: encrypted('AES256', null) }) },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'older versions stay without end where no rule that is on deletes them',
      dialect: 'aws-api',
      given: {
        document: bucket({
          BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled: null },
          BucketLifecycleConfiguration: { rules: [rule('Disabled', { noncurrentVersionExpirationInDays: 3 }), rule('Enabled', {})] }
        })
      },
      facets: { softDelete: { days: Infinity } }
    },
    {
      title: 'the rule that deletes older versions first counts, in either spelling',
      dialect: 'aws-api',
      given: {
        document: bucket({
          BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled: null },
          BucketLifecycleConfiguration: {
            rules: [
              rule('Enabled', { noncurrentVersionExpirationInDays: 14 }),
              rule('Enabled', { noncurrentVersionExpiration: { noncurrentDays: 90 } })
            ]
          }
        })
      },
      facets: { softDelete: { days: 14 } }
    },
    {
      title: 'suspended versioning keeps nothing',
      dialect: 'aws-api',
      given: { document: bucket({ BucketVersioningConfiguration: { status: 'Suspended', isMfaDeleteEnabled: null } }) },
      facets: { softDelete: { days: 0 } }
    },
    {
      title: 'a rule that moves objects to a class of one zone leaves them there',
      dialect: 'aws-api',
      given: {
        document: bucket({
          BucketLifecycleConfiguration: {
            rules: [rule('Enabled', { transitions: [{ days: 30, date: null, storageClass: 'ONEZONE_IA' }] })]
          }
        })
      },
      facets: { zoneRedundancy: { zones: 1 } }
    },
    {
      title: 'where copies go is not known of the bucket alone',
      dialect: 'aws-api',
      given: { document: bucket({ BucketReplicationConfiguration: replicated('arn:aws:s3:::ledger-exports-copy') }) },
      facets: { replication: { regions: '?not-collected' } }
    },
    {
      title: 'a policy of which a part is unknown is not read',
      dialect: 'aws-api',
      given: { document: bucket({ BucketPolicy: { policyText: { Statement: { ...READ_BY_ALL, Action: UNKNOWN_SENTINEL } } } }) },
      facets: {
        anonymousAccess: { allowed: '?unreadable' },
        encryptionInTransit: { plaintextRefused: '?computed', minimumTls: '?computed' }
      }
    }
  ],
  neighbours: [
    settled('the account may block what the policy opens', OPEN, BLOCKED, false),
    settled('an account that blocks nothing leaves the bucket open', OPEN, UNBLOCKED, true),
    settled('an account that ignores public lists leaves the policy', OPEN, { ...UNBLOCKED, ignorePublicAcls: true }, true),
    settled(
      'an account that restricts buckets leaves the lists of objects',
      OPEN,
      { ...UNBLOCKED, restrictPublicBuckets: true },
      '?unreadable'
    ),
    settled(
      'an account that restricts buckets leaves a public list',
      { PublicAccessBlockConfiguration: UNBLOCKED, AccessControlList: acl(['AllUsers', 'Read']) },
      { ...UNBLOCKED, restrictPublicBuckets: true },
      true
    ),
    settled(
      'an account that ignores public lists closes those of objects',
      { PublicAccessBlockConfiguration: UNBLOCKED },
      { ...UNBLOCKED, ignorePublicAcls: true },
      false
    ),
    settled('without any block lists of objects stay open', { PublicAccessBlockConfiguration: UNBLOCKED }, UNBLOCKED, '?unreadable'),
    {
      title: 'the block of another account tells nothing',
      kinds: [kind, accountBlock],
      resources: [asset(OPEN), account(BLOCKED, '210987654321')],
      of: ARN,
      facets: { anonymousAccess: { allowed: '?not-collected' } }
    },
    {
      title: 'a blocked bucket needs no account',
      kinds: [kind, accountBlock],
      resources: [asset({ ...OPEN, PublicAccessBlockConfiguration: BLOCKED })],
      of: ARN,
      facets: { anonymousAccess: { allowed: false } }
    },
    {
      title: 'copies lie where the buckets lie that take them',
      kinds: [kind],
      resources: [
        asset({ BucketReplicationConfiguration: replicated('arn:aws:s3:::ledger-exports-copy') }),
        asset({}, 'ledger-exports-copy', 'eu-west-1')
      ],
      of: ARN,
      facets: { replication: { regions: ['eu-west-1'] } }
    },
    {
      title: 'copies in a bucket that was not collected lie nobody knows where',
      kinds: [kind],
      resources: [asset({ BucketReplicationConfiguration: replicated('arn:aws:s3:::partner-archive') })],
      of: ARN,
      facets: { replication: { regions: '?not-collected' } }
    }
  ]
} satisfies KindFixture

/** Rules by name, of which one is off. */
function replicated(bucketARN: string) {
  const off = { prefix: 'drafts/', status: 'Disabled', destinationConfig: { bucketARN: 'arn:aws:s3:::ledger-drafts', storageClass: null } }
  return {
    roleARN: 'arn:aws:iam::123456789012:role/ledger-replication',
    rules: { 'to-copy': { prefix: '', status: 'Enabled', destinationConfig: { bucketARN, storageClass: null } }, drafts: off }
  }
}
