import kind from '../../../src/kinds/aws/opensearch-domain.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:es:eu-central-1:123456789012:domain/ledger-search'
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1c7d2f0e-8f3a-4b6d-9a51-0d2e4c6b8a97'

function policy(...statements: readonly Readonly<Record<string, unknown>>[]) {
  const Statement = statements.map((one) => ({ Effect: 'Allow', Action: 'es:ESHttp*', Resource: `${ARN}/*`, ...one }))
  return { AccessPolicies: { Version: '2012-10-17', Statement } }
}

const ROLE = { Principal: { AWS: 'arn:aws:iam::123456789012:role/ledger' } }
const OFFICE = { Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': ['198.51.100.0/24'] } } }
const OUTSIDE = { VPCOptions: undefined }
const UNASKED = { AdvancedSecurityOptions: { Enabled: false, InternalUserDatabaseEnabled: false, AnonymousAuthEnabled: false } }

/** A configuration item as AWS Config delivers it. */
function domain(rest: Readonly<Record<string, unknown>> = {}) {
  return {
    Id: '123456789012/ledger-search',
    Arn: ARN,
    DomainArn: ARN,
    DomainName: 'ledger-search',
    DomainEndpoint: 'vpc-ledger-search-4k2f9x1a7c.eu-central-1.es.amazonaws.com',
    EngineVersion: 'OpenSearch_2.13',
    ...policy(ROLE),
    AdvancedOptions: { 'rest.action.multi.allow_explicit_index': 'true' },
    AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: false, AnonymousAuthEnabled: false },
    ClusterConfig: {
      InstanceType: 'r7g.large.search',
      InstanceCount: 3,
      DedicatedMasterEnabled: false,
      ZoneAwarenessEnabled: true,
      ZoneAwarenessConfig: { AvailabilityZoneCount: 3 },
      MultiAZWithStandbyEnabled: false,
      WarmEnabled: false
    },
    DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10', CustomEndpointEnabled: false },
    EBSOptions: { EBSEnabled: true, VolumeSize: 100, VolumeType: 'gp3' },
    EncryptionAtRestOptions: { Enabled: true, KmsKeyId: KEY },
    NodeToNodeEncryptionOptions: { Enabled: true },
    LogPublishingOptions: {
      AUDIT_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-central-1:123456789012:log-group:ledger-search' }
    },
    SnapshotOptions: { AutomatedSnapshotStartHour: 0 },
    AutomatedSnapshotPauseOptions: { Enabled: false, State: 'Disabled' },
    VPCOptions: { SubnetIds: ['subnet-0a11', 'subnet-0b22', 'subnet-0c33'], SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'] },
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...rest
  }
}

const BACKUP = {
  enabled: true,
  everyHours: 1,
  retentionDays: 14,
  restoreWindowDays: 0,
  regions: ['eu-central-1'],
  zones: '?not-collected',
  key: '?not-collected'
}

export default {
  kind,
  same: { 'aws-api': { resource: { id: ARN, name: 'ledger-search', location: 'eu-central-1' }, document: domain() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    replication: 'not-modelled',
    publicAddress: { addresses: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    anonymousAccess: { allowed: false },
    privateConnectivity: { attached: true },
    encryptionAtRest: { key: '?not-collected' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 3 },
    backup: BACKUP,
    backupHistory: 'not-modelled',
    deletionProtection: { enabled: false },
    identity: { directoryOnly: true },
    audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
  },
  failing: {
    'aws-api': {
      document: domain({
        ...OUTSIDE,
        ...UNASKED,
        ...policy({ Principal: { AWS: '*' } }),
        ClusterConfig: { InstanceCount: 1, ZoneAwarenessEnabled: false },
        DomainEndpointOptions: { EnforceHTTPS: false, TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' },
        EncryptionAtRestOptions: { Enabled: false },
        LogPublishingOptions: undefined,
        EngineVersion: 'Elasticsearch_5.1'
      })
    }
  },
  failingFacets: {
    publicAddress: { addresses: ['public endpoint'] },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    anonymousAccess: { allowed: true },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'none' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '1.0' },
    zoneRedundancy: { zones: 1 },
    backup: { ...BACKUP, everyHours: 24, key: 'none' },
    identity: { directoryOnly: false },
    audit: { enabled: false, retentionDays: '?not-collected' }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      publicAddress: { addresses: '?not-collected' },
      publicEndpoint: { reach: '?not-collected', sources: '?not-collected' },
      anonymousAccess: { allowed: '?not-collected' },
      privateConnectivity: { attached: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' },
      encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      backup: { ...BACKUP, everyHours: '?not-collected', regions: '?not-collected' },
      deletionProtection: { enabled: false },
      identity: { directoryOnly: '?not-collected' },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    }
  },
  links: {
    'aws-api': {
      inSubnet: [{ text: 'subnet-0a11' }, { text: 'subnet-0b22' }, { text: 'subnet-0c33' }],
      guardedBy: [{ text: 'sg-0a1b2c3d4e5f60718' }],
      encryptedBy: [{ text: KEY }]
    }
  },
  cases: [
    {
      title: 'a public domain for one office is for nobody else',
      dialect: 'aws-api',
      given: { document: domain({ ...OUTSIDE, ...UNASKED, ...policy(OFFICE) }) },
      facets: {
        publicEndpoint: { reach: 'restricted', sources: ['198.51.100.0/24'] },
        anonymousAccess: { allowed: false },
        identity: { directoryOnly: false }
      }
    },
    {
      title: 'one grant without addresses opens the endpoint to whoever has rights',
      dialect: 'aws-api',
      given: { document: domain({ ...OUTSIDE, ...UNASKED, ...policy(OFFICE, ROLE) }) },
      facets: { publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] }, anonymousAccess: { allowed: false } }
    },
    {
      title: 'fine-grained access control asks whom the policy lets in',
      dialect: 'aws-api',
      given: {
        document: domain({
          ...OUTSIDE,
          ...policy({ Principal: '*' }),
          AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: true, AnonymousAuthEnabled: false }
        })
      },
      facets: { anonymousAccess: { allowed: false }, identity: { directoryOnly: false } }
    },
    {
      title: 'unless it lets unknown callers in for a while',
      dialect: 'aws-api',
      given: {
        document: domain({
          ...OUTSIDE,
          ...policy({ Principal: '*' }),
          AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: false, AnonymousAuthEnabled: true }
        })
      },
      facets: { anonymousAccess: { allowed: true }, identity: { directoryOnly: false } }
    },
    {
      title: 'conditions that are not known here leave it open',
      dialect: 'aws-api',
      given: {
        document: domain({
          ...OUTSIDE,
          ...UNASKED,
          ...policy({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalTag/team': 'ledger' } } })
        })
      },
      facets: { anonymousAccess: { allowed: '?unreadable' } }
    },
    {
      title: 'without a named key, AWS manages it',
      dialect: 'aws-api',
      given: { document: domain({ EncryptionAtRestOptions: { Enabled: true } }) },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'a pause of the snapshots is one of the backups',
      dialect: 'aws-api',
      given: { document: domain({ AutomatedSnapshotPauseOptions: { Enabled: true, State: 'Active' } }) },
      facets: { backup: { ...BACKUP, enabled: false } }
    },
    {
      title: 'two zones unless three are chosen',
      dialect: 'aws-api',
      given: { document: domain({ ClusterConfig: { ZoneAwarenessEnabled: true } }) },
      facets: { zoneRedundancy: { zones: 2 } }
    },
    {
      title: 'a TLS policy that names no version is not read',
      dialect: 'aws-api',
      given: { document: domain({ DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Modern' } }) },
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '?unreadable' } }
    }
  ]
} satisfies KindFixture
