import organizationPolicy from '../../../src/kinds/gcp/organization-policy.ts'
import kind from '../../../src/kinds/gcp/bucket.ts'
import bucketIam from '../../../src/kinds/gcp/bucket-iam.ts'
import kmsKey from '../../../src/kinds/gcp/kms-key.ts'
import projectIam from '../../../src/kinds/gcp/project-iam.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const KEY = 'projects/ledger-prod/locations/europe-west3/keyRings/ledger/cryptoKeys/exports'
const ID = '//storage.googleapis.com/ledger-exports'
const URN = 'urn:pulumi:prod::ledger::'
const UNIFORM = { uniformBucketLevelAccess: { enabled: true, lockedTime: '2025-06-02T09:13:02.008Z' }, publicAccessPrevention: 'inherited' }
const UNIFORM_BUCKET = {
  id: ID,
  typeSystem: 'cai',
  type: 'storage.googleapis.com/Bucket',
  origin: 'observed',
  document: { name: 'ledger-exports', iamConfiguration: UNIFORM }
} as const

function grants(id: string, ...members: readonly string[]) {
  return {
    id: `${id}#iamPolicy`,
    typeSystem: 'cai',
    type: 'storage.googleapis.com/Bucket#iamPolicy',
    origin: 'observed',
    document: { bindings: [{ role: 'roles/storage.objectViewer', members }] }
  } as const
}

const UNTOLD_TRANSIT = { plaintextRefused: '?not-collected', minimumTls: '?not-collected' }
const ASSET = '//storage.googleapis.com/ledger-exports'
const HOLDERS = ['projects/417', 'folders/9', 'organizations/1']
const asset = (ancestors: readonly string[]) => ({
  typeSystem: 'cai' as const,
  type: 'storage.googleapis.com/Bucket',
  id: ASSET,
  origin: 'observed' as const,
  owner: ancestors[0] as string,
  ancestors,
  document: { name: 'ledger-exports', location: 'EU' }
})
const policyOf = (holder: string, constraint: string, spec: object) => ({
  typeSystem: 'cai' as const,
  type: 'orgpolicy.googleapis.com/Policy',
  id: `//orgpolicy.googleapis.com/${holder}/policies/${constraint}`,
  origin: 'observed' as const,
  owner: holder,
  document: { name: `${holder}/policies/${constraint}`, spec }
})
const triedOut = (holder: string, constraint: string, dryRunSpec: object) => ({
  ...policyOf(holder, constraint, {}),
  document: { name: `${holder}/policies/${constraint}`, dryRunSpec }
})
const secured = (holder: string, enforce: boolean) => policyOf(holder, 'storage.secureHttpTransport', { rules: [{ enforce }] })
const floored = (holder: string, deniedValues: readonly string[], more: object = {}) =>
  policyOf(holder, 'gcp.restrictTLSVersion', { ...more, rules: [{ values: { deniedValues } }] })
const BUCKET_URN = 'urn:pulumi:prod::ledger::gcp:storage/bucket:Bucket::exports'
const declared = (bucket: object, ...policies: readonly { readonly name: string; readonly spec: object }[]) => [
  { typeSystem: 'pulumi' as const, type: 'gcp:storage/bucket:Bucket', id: BUCKET_URN, document: { location: 'EU' }, ...bucket },
  ...policies.map((document) => ({
    typeSystem: 'pulumi' as const,
    type: 'gcp:orgpolicy/policy:Policy',
    id: `urn:pulumi:prod::ledger::gcp:orgpolicy/policy:Policy::${document.name}`,
    document
  }))
]
const SECURE = { name: 'projects/ledger-prod/policies/storage.secureHttpTransport', spec: { rules: [{ enforce: 'TRUE' }] } }
const MODERN = {
  name: 'projects/ledger-prod/policies/gcp.restrictTLSVersion',
  spec: { rules: [{ values: { deniedValues: ['TLS_VERSION_1', 'TLS_VERSION_1_1'] } }] }
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-exports',
        location: 'EUROPE-WEST3',
        storageClass: 'STANDARD',
        publicAccessPrevention: 'enforced',
        uniformBucketLevelAccess: true,
        encryption: { defaultKmsKeyName: KEY },
        softDeletePolicy: { retentionDurationSeconds: 1209600 },
        logging: { logBucket: 'ledger-access-logs' },
        versioning: { enabled: true },
        retentionPolicy: { retentionPeriod: '2592000', isLocked: true },
        lifecycleRules: [{ action: { type: 'Delete' }, condition: { age: 30, withState: 'ANY' } }],
        labels: { system: 'ledger' }
      }
    },
    'gcp-api': {
      resource: { id: ID, name: 'ledger-exports', location: 'europe-west3' },
      document: {
        kind: 'storage#bucket',
        id: 'ledger-exports',
        name: 'ledger-exports',
        selfLink: 'https://www.googleapis.com/storage/v1/b/ledger-exports',
        projectNumber: '481516234200',
        location: 'EUROPE-WEST3',
        locationType: 'region',
        storageClass: 'STANDARD',
        timeCreated: '2025-03-04T09:13:02.008Z',
        updated: '2026-10-01T06:00:00.511Z',
        metageneration: '7',
        etag: 'CAc=',
        acl: [],
        defaultObjectAcl: [],
        iamConfiguration: {
          bucketPolicyOnly: { enabled: true, lockedTime: '2025-06-02T09:13:02.008Z' },
          publicAccessPrevention: 'enforced',
          uniformBucketLevelAccess: { enabled: true, lockedTime: '2025-06-02T09:13:02.008Z' }
        },
        encryption: { defaultKmsKeyName: KEY },
        softDeletePolicy: { effectiveTime: '2025-03-04T09:13:02.008Z', retentionDurationSeconds: '1209600' },
        logging: { logBucket: 'ledger-access-logs', logObjectPrefix: 'ledger-exports' },
        versioning: { enabled: true },
        lifecycle: { rule: [{ action: { type: 'Delete' }, condition: { age: 30 } }] },
        retentionPolicy: { effectiveTime: '2025-03-04T09:13:02.008Z', isLocked: true, retentionPeriod: '2592000' },
        website: {},
        labels: { system: 'ledger' }
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: [] },
    replication: { regions: [] },
    publicEndpoint: 'not-modelled',
    anonymousAccess: { allowed: false },
    privateConnectivity: 'not-applicable',
    encryptionAtRest: { key: 'customer-key' },
    encryptionInTransit: UNTOLD_TRANSIT,
    zoneRedundancy: { zones: 2 },
    backup: {
      enabled: false,
      everyHours: Number.POSITIVE_INFINITY,
      retentionDays: 0,
      restoreWindowDays: 0,
      regions: [],
      zones: 0,
      key: 'none'
    },
    softDelete: { days: 14 },
    retention: { earliestDays: 30, latestDays: 44, afterDeletionDays: 44 },
    immutability: { days: 30, locked: true },
    identity: { directoryOnly: true },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: {
    terraform: {
      document: { name: 'ledger-rates', location: 'EU', softDeletePolicy: { retentionDurationSeconds: 0 } }
    },
    'gcp-api': {
      document: {
        name: 'ledger-rates',
        location: 'EU',
        locationType: 'multi-region',
        storageClass: 'STANDARD',
        iamConfiguration: { bucketPolicyOnly: {}, publicAccessPrevention: 'inherited', uniformBucketLevelAccess: {} },
        encryption: {},
        logging: {},
        softDeletePolicy: { retentionDurationSeconds: '0' }
      }
    }
  },
  failingFacets: {
    placement: { regions: ['eu'], zones: [] },
    replication: { regions: ['eu'] },
    anonymousAccess: { allowed: '?unreadable' },
    encryptionAtRest: { key: 'provider-key' },
    softDelete: { days: 0 },
    retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: 0 },
    immutability: { days: 0, locked: false },
    identity: { directoryOnly: false },
    audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
  },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: '?not-collected' },
      publicEndpoint: 'not-modelled',
      anonymousAccess: { allowed: '?unreadable' },
      encryptionAtRest: { key: 'provider-key' },
      encryptionInTransit: UNTOLD_TRANSIT,
      zoneRedundancy: { zones: 2 },
      backup: {
        enabled: false,
        everyHours: Number.POSITIVE_INFINITY,
        retentionDays: 0,
        restoreWindowDays: 0,
        regions: [],
        zones: 0,
        key: 'none'
      },
      softDelete: { days: 7 },
      retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: 7 },
      immutability: { days: 0, locked: false },
      identity: { directoryOnly: false },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: '?not-collected' },
      publicEndpoint: 'not-modelled',
      anonymousAccess: { allowed: '?unreadable' },
      encryptionAtRest: { key: 'provider-key' },
      encryptionInTransit: UNTOLD_TRANSIT,
      zoneRedundancy: { zones: 2 },
      backup: {
        enabled: false,
        everyHours: Number.POSITIVE_INFINITY,
        retentionDays: 0,
        restoreWindowDays: 0,
        regions: [],
        zones: 0,
        key: 'none'
      },
      softDelete: { days: '?not-collected' },
      retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: '?not-collected' },
      immutability: { days: 0, locked: false },
      identity: { directoryOnly: false },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    }
  },
  links: {
    terraform: { encryptedBy: [{ text: KEY }], logsTo: [{ text: 'ledger-access-logs' }], usesPolicy: [] },
    'gcp-api': {
      encryptedBy: [{ text: KEY }],
      logsTo: [{ text: 'ledger-access-logs' }],
      usesPolicy: [{ text: '//cloudresourcemanager.googleapis.com/projects/481516234200#iamPolicy' }]
    }
  },
  cases: [
    {
      title: 'holds everything for a time that can be shortened',
      dialect: 'terraform',
      given: { document: { retentionPolicy: { retentionPeriod: '86400' } } },
      facets: { immutability: { days: 1, locked: false } }
    },
    {
      title: 'may hold single objects',
      dialect: 'gcp-api',
      given: { document: { objectRetention: { mode: 'Enabled' } } },
      facets: { immutability: { days: '?not-collected', locked: '?not-collected' } }
    },
    {
      title: 'lies in both regions of a configurable dual-region',
      dialect: 'terraform',
      given: { document: { location: 'EU', customPlacementConfig: { dataLocations: ['EUROPE-WEST3', 'EUROPE-WEST4'] } } },
      facets: { placement: { regions: ['europe-west3', 'europe-west4'], zones: [] }, replication: { regions: ['europe-west4'] } }
    },
    {
      title: 'keeps the name of a predefined dual-region',
      dialect: 'gcp-api',
      given: { document: { location: 'EUR4', locationType: 'dual-region' } },
      facets: { placement: { regions: ['eur4'], zones: [] }, replication: { regions: ['eur4'] } }
    },
    {
      title: 'lies in one zone as Rapid storage',
      dialect: 'gcp-api',
      given: {
        document: {
          location: 'EUROPE-WEST4',
          locationType: 'zone',
          storageClass: 'RAPID',
          customPlacementConfig: { dataLocations: ['EUROPE-WEST4-A'] }
        }
      },
      facets: {
        placement: { regions: ['europe-west4'], zones: ['europe-west4-a'] },
        replication: { regions: [] },
        zoneRedundancy: { zones: 1 }
      }
    },
    {
      title: 'is restricted by an IP filter',
      dialect: 'terraform',
      given: { document: { ipFilter: { mode: 'Enabled', publicNetworkSource: { allowedIpCidrRanges: ['203.0.113.0/24'] } } } },
      facets: { publicEndpoint: { reach: 'restricted', sources: ['203.0.113.0/24'] } }
    },
    {
      title: 'is closed by an IP filter that only names networks',
      dialect: 'gcp-api',
      given: {
        document: {
          ipFilter: {
            mode: 'Enabled',
            vpcNetworkSources: [{ network: 'projects/ledger-prod/global/networks/ledger', allowedIpCidrRanges: ['10.0.0.0/8'] }]
          }
        }
      },
      facets: { publicEndpoint: { reach: 'closed', sources: [] } }
    },
    {
      title: 'is open through an IP filter that lets everyone in',
      dialect: 'gcp-api',
      given: { document: { ipFilter: { mode: 'Enabled', publicNetworkSource: { allowedIpCidrRanges: ['0.0.0.0/0'] } } } },
      facets: { publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'leaves a switched-off IP filter alone',
      dialect: 'gcp-api',
      given: { document: { ipFilter: { mode: 'Disabled', publicNetworkSource: { allowedIpCidrRanges: ['203.0.113.0/24'] } } } },
      facets: { publicEndpoint: 'not-modelled' }
    },
    {
      title: 'takes a soft delete policy without a number for none',
      dialect: 'gcp-api',
      given: { document: { softDeletePolicy: {} } },
      facets: { softDelete: { days: 0 } }
    },
    {
      title: 'sees everyone in the list of the bucket',
      dialect: 'gcp-api',
      given: {
        document: {
          acl: [{ kind: 'storage#bucketAccessControl', entity: 'allUsers', role: 'READER' }],
          iamConfiguration: { uniformBucketLevelAccess: {} }
        }
      },
      facets: { anonymousAccess: { allowed: true } }
    },
    {
      title: 'sees everyone in the list that new objects get',
      dialect: 'gcp-api',
      given: { document: { acl: [], defaultObjectAcl: [{ entity: 'allAuthenticatedUsers', role: 'READER' }] } },
      facets: { anonymousAccess: { allowed: true } }
    },
    {
      title: 'leaves public access to the IAM policy when access is uniform',
      dialect: 'terraform',
      given: { document: { uniformBucketLevelAccess: true, publicAccessPrevention: 'inherited' } },
      facets: { anonymousAccess: { allowed: '?not-collected' } }
    }
  ],
  neighbours: [
    ...(
      [
        [
          'refuses plain HTTP and old TLS as its organization says',
          [secured('organizations/1', true), floored('organizations/1', ['TLS_VERSION_1', 'TLS_VERSION_1_1'])],
          true,
          '1.2'
        ],
        [
          'answers plain HTTP where a policy nearer by lets it',
          [secured('organizations/1', true), secured('projects/417', false)],
          false,
          '1.0'
        ],
        [
          'answers plain HTTP when the organization has other policies alone',
          [policyOf('organizations/1', 'iam.disableServiceAccountKeyCreation', { rules: [{ enforce: true }] })],
          false,
          '1.0'
        ],
        [
          'refuses what its organization does where a policy nearer by only tries something out',
          [
            secured('organizations/1', true),
            triedOut('projects/417', 'storage.secureHttpTransport', { rules: [{ enforce: false }] }),
            floored('organizations/1', ['TLS_VERSION_1'])
          ],
          true,
          '1.1'
        ],
        [
          'is not told by the policies of another project',
          [secured('projects/418', true), floored('projects/418', ['TLS_VERSION_1'])],
          '?not-collected',
          '?not-collected'
        ],
        [
          'adds what its project denies to what its organization does',
          [floored('projects/417', ['TLS_VERSION_1_1'], { inheritFromParent: true }), floored('organizations/1', ['TLS_VERSION_1'])],
          false,
          '1.2'
        ],
        [
          'accepts what its project denies no more',
          [floored('projects/417', ['TLS_VERSION_1_1']), secured('folders/9', true), floored('organizations/1', ['TLS_VERSION_1'])],
          true,
          '1.0'
        ]
      ] as const
    ).map(([title, policies, plaintextRefused, minimumTls]) => ({
      title,
      kinds: [kind, organizationPolicy],
      resources: [asset(HOLDERS), ...policies],
      of: ASSET,
      facets: { encryptionInTransit: { plaintextRefused, minimumTls } }
    })),
    {
      title: 'leaves open whether it answers plain HTTP where no organization policies were collected',
      kinds: [kind, organizationPolicy],
      resources: [asset(HOLDERS)],
      of: ASSET,
      facets: { encryptionInTransit: UNTOLD_TRANSIT }
    },
    {
      title: 'refuses plain HTTP as the policies of the project say that it names',
      kinds: [kind, organizationPolicy],
      resources: declared({ owner: 'projects/ledger-prod' }, SECURE, MODERN),
      of: BUCKET_URN,
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' } }
    },
    {
      title: 'leaves open whose policies hold for it where it names no project, or another',
      kinds: [kind, organizationPolicy],
      resources: declared({}, SECURE, MODERN),
      of: BUCKET_URN,
      facets: { encryptionInTransit: UNTOLD_TRANSIT }
    },
    {
      title: 'leaves open what a program declares no policy for beside those of an inventory',
      kinds: [kind, organizationPolicy],
      resources: [...declared({}), policyOf('organizations/1', 'iam.disableServiceAccountKeyCreation', { rules: [{ enforce: true }] })],
      of: BUCKET_URN,
      facets: { encryptionInTransit: UNTOLD_TRANSIT }
    },
    {
      title: 'leaves open what a program declares no policy for: it may be set above',
      kinds: [kind, organizationPolicy],
      resources: declared({ owner: 'projects/ledger-prod' }),
      of: BUCKET_URN,
      facets: { encryptionInTransit: UNTOLD_TRANSIT }
    },
    {
      title: 'is private when its policy names nobody',
      kinds: [kind, bucketIam],
      of: ID,
      resources: [UNIFORM_BUCKET, grants(ID, 'group:auditors@example.com')],
      facets: { anonymousAccess: { allowed: false } }
    },
    {
      title: 'is public when its policy names everyone',
      kinds: [kind, bucketIam],
      of: ID,
      resources: [UNIFORM_BUCKET, grants(ID, 'allUsers')],
      facets: { anonymousAccess: { allowed: true } }
    },
    {
      title: 'is not public through a policy that is prevented from applying',
      kinds: [kind, bucketIam],
      of: ID,
      resources: [
        { ...UNIFORM_BUCKET, document: { iamConfiguration: { ...UNIFORM, publicAccessPrevention: 'enforced' } } },
        grants(ID, 'allUsers')
      ],
      facets: { anonymousAccess: { allowed: false } }
    },
    {
      title: 'does not answer for the policy of another bucket',
      kinds: [kind, bucketIam],
      of: ID,
      resources: [
        UNIFORM_BUCKET,
        { ...UNIFORM_BUCKET, id: '//storage.googleapis.com/ledger-site', document: { name: 'ledger-site' } },
        grants('//storage.googleapis.com/ledger-site', 'allUsers')
      ],
      facets: { anonymousAccess: { allowed: false } }
    },
    {
      title: 'may be public when no policy was collected',
      kinds: [kind, bucketIam],
      of: ID,
      resources: [UNIFORM_BUCKET],
      facets: { anonymousAccess: { allowed: '?not-collected' } }
    },
    {
      title: 'may be public through its objects, whatever the policy says',
      kinds: [kind, bucketIam],
      of: ID,
      resources: [
        { ...UNIFORM_BUCKET, document: { name: 'ledger-exports', iamConfiguration: { uniformBucketLevelAccess: {} } } },
        grants(ID, 'group:auditors@example.com')
      ],
      facets: { anonymousAccess: { allowed: '?unreadable' } }
    },
    {
      title: 'is private in a program that grants nothing',
      kinds: [kind, bucketIam],
      of: `${URN}gcp:storage/bucket:Bucket::exports`,
      resources: [
        {
          id: `${URN}gcp:storage/bucket:Bucket::exports`,
          typeSystem: 'pulumi',
          type: 'gcp:storage/bucket:Bucket',
          document: { location: 'EUROPE-WEST3', uniformBucketLevelAccess: true }
        }
      ],
      facets: { anonymousAccess: { allowed: false } }
    },
    {
      title: 'is public through a grant of the same program before either is there',
      kinds: [kind, bucketIam],
      of: `${URN}gcp:storage/bucket:Bucket::exports`,
      resources: [
        {
          id: `${URN}gcp:storage/bucket:Bucket::exports`,
          typeSystem: 'pulumi',
          type: 'gcp:storage/bucket:Bucket',
          document: { location: 'EUROPE-WEST3', uniformBucketLevelAccess: true }
        },
        {
          id: `${URN}gcp:storage/bucketIAMMember:BucketIAMMember::everyone`,
          typeSystem: 'pulumi',
          type: 'gcp:storage/bucketIAMMember:BucketIAMMember',
          wires: { bucket: [`${URN}gcp:storage/bucket:Bucket::exports`] },
          document: { bucket: UNKNOWN_SENTINEL, role: 'roles/storage.objectViewer', member: 'allUsers' }
        }
      ],
      facets: { anonymousAccess: { allowed: true } }
    },
    {
      title: 'is audited when its project records all access to data',
      kinds: [kind, projectIam],
      of: ID,
      resources: [
        { ...UNIFORM_BUCKET, document: { name: 'ledger-exports', projectNumber: '481516234200' } },
        {
          id: '//cloudresourcemanager.googleapis.com/projects/481516234200#iamPolicy',
          typeSystem: 'cai',
          type: 'cloudresourcemanager.googleapis.com/Project#iamPolicy',
          origin: 'observed',
          document: { auditConfigs: [{ service: 'allServices', auditLogConfigs: [{ logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }] }] }
        }
      ],
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'may be audited from above when its project records nothing',
      kinds: [kind, projectIam],
      of: ID,
      resources: [
        { ...UNIFORM_BUCKET, document: { name: 'ledger-exports', projectNumber: '481516234200' } },
        {
          id: '//cloudresourcemanager.googleapis.com/projects/481516234200#iamPolicy',
          typeSystem: 'cai',
          type: 'cloudresourcemanager.googleapis.com/Project#iamPolicy',
          origin: 'observed',
          document: {}
        }
      ],
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    },
    {
      title: 'has an HSM key when the key it names says so',
      kinds: [kind, kmsKey],
      of: ID,
      resources: [
        { ...UNIFORM_BUCKET, document: { name: 'ledger-exports', encryption: { defaultKmsKeyName: KEY } } },
        {
          id: `//cloudkms.googleapis.com/${KEY}`,
          typeSystem: 'cai',
          type: 'cloudkms.googleapis.com/CryptoKey',
          origin: 'observed',
          document: { name: KEY, versionTemplate: { protectionLevel: 'HSM' } }
        }
      ],
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
