import kind from '../../../src/kinds/gcp/service-account-iam.ts'
import projectIam from '../../../src/kinds/gcp/project-iam.ts'
import type { KindFixture } from '../fixture.ts'

const POLICY = {
  bindings: [{ role: 'roles/iam.workloadIdentityUser', members: ['serviceAccount:billing@ledger-prod.iam.gserviceaccount.com'] }]
}
const OPEN = { bindings: [{ role: 'roles/iam.serviceAccountTokenCreator', members: ['allUsers'] }] }
const BILLING = {
  principal: { kind: 'workload', name: 'billing@ledger-prod.iam.gserviceaccount.com' },
  role: 'roles/iam.workloadIdentityUser',
  rights: '?not-collected',
  scope: 'all',
  path: 'bindings[0].members'
}
const EVERYBODY = {
  principal: { kind: 'everyone', name: 'allUsers' },
  role: 'roles/iam.serviceAccountTokenCreator',
  rights: '?not-collected',
  scope: 'all',
  path: 'bindings[0].members'
}
const NOTHING = { anonymousAccess: { allowed: false }, grants: { held: [], whole: '?not-collected' } }

export default {
  kind,
  same: {
    terraform: { document: { serviceAccountId: 'projects/ledger-prod/serviceAccounts/billing', policyData: JSON.stringify(POLICY) } },
    'gcp-api': { document: { ...POLICY, etag: 'BwYb=' } }
  },
  facets: { anonymousAccess: { allowed: false }, grants: { held: [BILLING], whole: '?not-collected' } },
  failing: {
    terraform: { document: { serviceAccountId: 'projects/ledger-prod/serviceAccounts/billing', policyData: JSON.stringify(OPEN) } },
    'gcp-api': { document: OPEN }
  },
  failingFacets: { anonymousAccess: { allowed: true }, grants: { held: [EVERYBODY], whole: '?not-collected' } },
  absent: { terraform: NOTHING, 'gcp-api': NOTHING },
  neighbours: [
    {
      title: 'counts on the policies of the project and of the organization',
      kinds: [kind, projectIam],
      resources: [
        {
          id: '//the-service#iamPolicy',
          typeSystem: 'cai',
          type: 'iam.googleapis.com/ServiceAccount#iamPolicy',
          origin: 'observed',
          ancestors: ['projects/4815', 'organizations/77'],
          document: POLICY
        },
        ...(['Project', 'Organization'] as const).map((type) => ({
          id: `//cloudresourcemanager.googleapis.com/${type === 'Project' ? 'projects/4815' : 'organizations/77'}#iamPolicy`,
          typeSystem: 'cai' as const,
          type: `cloudresourcemanager.googleapis.com/${type}#iamPolicy`,
          origin: 'observed' as const,
          document: {}
        }))
      ],
      of: '//the-service#iamPolicy',
      facets: { grants: { held: [BILLING], whole: true } }
    },
    {
      title: 'does not know what an organization grants that was not collected',
      kinds: [kind, projectIam],
      resources: [
        {
          id: '//the-service#iamPolicy',
          typeSystem: 'cai',
          type: 'iam.googleapis.com/ServiceAccount#iamPolicy',
          origin: 'observed',
          ancestors: ['projects/4815', 'organizations/77'],
          document: POLICY
        },
        {
          id: '//cloudresourcemanager.googleapis.com/projects/4815#iamPolicy',
          typeSystem: 'cai',
          type: 'cloudresourcemanager.googleapis.com/Project#iamPolicy',
          origin: 'observed',
          document: {}
        }
      ],
      of: '//the-service#iamPolicy',
      facets: { grants: { held: [BILLING], whole: '?not-collected' } }
    }
  ]
} satisfies KindFixture
