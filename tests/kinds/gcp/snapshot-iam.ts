import kind from '../../../src/kinds/gcp/snapshot-iam.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const SNAPSHOT = '//compute.googleapis.com/projects/ledger-prod/global/snapshots/ledger-before-upgrade'

function policy(...members: readonly string[]): object {
  return { bindings: [{ role: 'roles/compute.storageAdmin', members }] }
}

const OPERATIONS = {
  principal: { kind: 'group', name: 'operations@example.com' },
  role: 'roles/compute.storageAdmin',
  rights: '?not-collected',
  scope: ['server'],
  path: 'bindings[0].members'
}
const NOTHING = { held: [], whole: '?not-collected' }

export default {
  kind,
  same: {
    terraform: { document: { name: 'ledger-before-upgrade', policyData: JSON.stringify(policy('group:operations@example.com')) } },
    'gcp-api': { document: { ...policy('group:operations@example.com'), etag: 'BwYb=' }, resource: { id: `${SNAPSHOT}#iamPolicy` } }
  },
  facets: { anonymousAccess: { allowed: false }, audit: 'not-applicable', grants: { held: [OPERATIONS], whole: '?not-collected' } },
  failing: {
    terraform: {
      document: { name: 'ledger-before-upgrade', role: 'roles/compute.storageAdmin', member: 'allAuthenticatedUsers' },
      resource: { typeSystem: 'pulumi', type: 'gcp:compute/snapshotIamMember:SnapshotIamMember' }
    },
    'gcp-api': { document: policy('group:operations@example.com', 'allAuthenticatedUsers') }
  },
  failingFacets: { anonymousAccess: { allowed: true } },
  absent: {
    terraform: { anonymousAccess: { allowed: false }, grants: NOTHING },
    'gcp-api': { anonymousAccess: { allowed: false }, grants: NOTHING }
  },
  links: { terraform: { attachedTo: [{ text: 'ledger-before-upgrade' }] }, 'gcp-api': { attachedTo: [{ text: SNAPSHOT }] } },
  cases: [
    {
      title: 'waits for members that are not known yet',
      dialect: 'terraform',
      given: {
        document: { name: 'ledger-before-upgrade', role: 'roles/compute.storageAdmin', members: ['user:ada@example.com', UNKNOWN_SENTINEL] }
      },
      facets: { anonymousAccess: { allowed: '?computed' } }
    }
  ]
} satisfies KindFixture
