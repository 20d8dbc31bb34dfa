import kind from '../../../src/kinds/gcp/bucket-iam.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const BUCKET = '//storage.googleapis.com/ledger-exports'

function policy(...members: readonly string[]): object {
  return {
    bindings: [
      { role: 'roles/storage.legacyBucketOwner', members: ['projectOwner:ledger-prod'] },
      { role: 'roles/storage.objectViewer', members }
    ]
  }
}

const SCOPE = { scope: ['object-storage'] }
const OWNERS = {
  principal: { kind: 'role', name: 'ledger-prod' },
  role: 'roles/storage.legacyBucketOwner',
  rights: { level: 'admin', on: ['object-storage'] },
  ...SCOPE,
  path: 'bindings[0].members'
}
const READS = { rights: { level: 'read', on: ['object-storage'] }, ...SCOPE }
const AUDITORS = {
  principal: { kind: 'group', name: 'auditors@example.com' },
  role: 'roles/storage.objectViewer',
  ...READS,
  path: 'bindings[1].members'
}
const NOTHING = { held: [], whole: '?not-collected' }

export default {
  kind,
  same: {
    terraform: { document: { bucket: 'ledger-exports', policyData: JSON.stringify(policy('group:auditors@example.com')) } },
    'gcp-api': {
      resource: { id: `${BUCKET}#iamPolicy`, name: 'ledger-exports' },
      document: { ...policy('group:auditors@example.com'), etag: 'CAE=', version: 3 }
    }
  },
  facets: { anonymousAccess: { allowed: false }, audit: 'not-applicable', grants: { held: [OWNERS, AUDITORS], whole: '?not-collected' } },
  failing: {
    terraform: {
      resource: { type: 'gcp:storage/bucketIAMMember:BucketIAMMember' },
      document: { bucket: 'ledger-exports', role: 'roles/storage.objectViewer', member: 'allUsers' }
    },
    'gcp-api': { document: { ...policy('group:auditors@example.com', 'allUsers'), etag: 'CAI=' } }
  },
  failingFacets: { anonymousAccess: { allowed: true } },
  absent: {
    terraform: { anonymousAccess: { allowed: false }, grants: NOTHING },
    'gcp-api': { anonymousAccess: { allowed: false }, grants: NOTHING }
  },
  links: {
    terraform: { attachedTo: [{ text: 'ledger-exports' }] },
    'gcp-api': { attachedTo: [{ text: BUCKET }] }
  },
  cases: [
    {
      title: 'takes any account for everyone',
      dialect: 'terraform',
      given: {
        resource: { type: 'gcp:storage/bucketIAMBinding:BucketIAMBinding' },
        document: {
          bucket: 'ledger-exports',
          role: 'roles/storage.objectViewer',
          members: ['user:ada@example.com', 'allAuthenticatedUsers']
        }
      },
      facets: { anonymousAccess: { allowed: true } }
    },
    {
      title: 'reads a policy as JSON text',
      dialect: 'terraform',
      given: { document: { bucket: 'ledger-exports', policy_data: JSON.stringify(policy('allUsers')) } },
      facets: { anonymousAccess: { allowed: true } }
    },
    {
      title: 'does not guess what is no JSON',
      dialect: 'terraform',
      given: { document: { bucket: 'ledger-exports', policyData: '{' } },
      facets: { anonymousAccess: { allowed: '?unreadable' } }
    },
    {
      title: 'waits for a policy that is not known yet',
      dialect: 'terraform',
      given: { document: { bucket: 'ledger-exports', policyData: UNKNOWN_SENTINEL } },
      facets: { anonymousAccess: { allowed: '?computed' } }
    },
    {
      title: 'reads an entry of an access control list',
      dialect: 'terraform',
      given: {
        resource: { type: 'gcp:storage/objectAccessControl:ObjectAccessControl' },
        document: { bucket: 'ledger-exports', object: 'rates.csv', role: 'READER', entity: 'allUsers' }
      },
      facets: {
        anonymousAccess: { allowed: true },
        grants: {
          held: [{ principal: { kind: 'everyone', name: 'allUsers' }, role: 'READER', ...READS, path: 'entity' }],
          whole: '?not-collected'
        }
      }
    },
    {
      title: 'reads a whole access control list',
      dialect: 'terraform',
      given: {
        resource: { type: 'gcp:storage/defaultObjectACL:DefaultObjectACL' },
        document: {
          bucket: 'ledger-exports',
          roleEntities: [
            'OWNER:user-ada@example.com',
            'READER:allAuthenticatedUsers',
            'WRITER:user-billing@ledger-prod.iam.gserviceaccount.com'
          ]
        }
      },
      facets: {
        anonymousAccess: { allowed: true },
        grants: {
          held: [
            {
              principal: { kind: 'user', name: 'ada@example.com' },
              role: 'OWNER',
              rights: { level: 'admin', on: ['object-storage'] },
              ...SCOPE,
              path: 'roleEntities'
            },
            { principal: { kind: 'everyone', name: 'allAuthenticatedUsers' }, role: 'READER', ...READS, path: 'roleEntities' },
            {
              principal: { kind: 'workload', name: 'billing@ledger-prod.iam.gserviceaccount.com' },
              role: 'WRITER',
              rights: { level: 'write', on: ['object-storage'] },
              ...SCOPE,
              path: 'roleEntities'
            }
          ],
          whole: '?not-collected'
        }
      }
    },
    {
      title: 'knows the ready-made lists',
      dialect: 'terraform',
      given: { resource: { type: 'gcp:storage/bucketACL:BucketACL' }, document: { bucket: 'ledger-exports', predefinedAcl: 'publicRead' } },
      facets: {
        anonymousAccess: { allowed: true },
        grants: {
          held: [{ principal: { kind: 'everyone', name: 'publicRead' }, role: 'publicRead', ...READS, path: 'predefinedAcl' }],
          whole: '?not-collected'
        }
      }
    },
    {
      title: 'leaves a ready-made list within the project alone',
      dialect: 'terraform',
      given: {
        resource: { type: 'gcp:storage/bucketACL:BucketACL' },
        document: { bucket: 'ledger-exports', predefinedAcl: 'projectPrivate' }
      },
      facets: {
        anonymousAccess: { allowed: false },
        grants: {
          held: [
            {
              principal: { kind: 'role', name: 'projectPrivate' },
              role: 'projectPrivate',
              rights: { level: 'admin', on: ['object-storage'] },
              ...SCOPE,
              path: 'predefinedAcl'
            }
          ],
          whole: '?not-collected'
        }
      }
    }
  ]
} satisfies KindFixture
