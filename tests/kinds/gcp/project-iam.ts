import kind from '../../../src/kinds/gcp/project-iam.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const BINDINGS = [{ role: 'roles/owner', members: ['group:platform@example.com'] }]
const LOGS = [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }]
const POLICY = { bindings: BINDINGS, auditConfigs: [{ service: 'allServices', auditLogConfigs: LOGS }] }
const AUDIT_CONFIG = { type: 'gcp:projects/iAMAuditConfig:IAMAuditConfig' }
const OWNERS = {
  principal: { kind: 'group', name: 'platform@example.com' },
  role: 'roles/owner',
  rights: { level: 'admin', on: 'all' },
  scope: 'all',
  path: 'bindings[0].members'
}
const ANY_ACCOUNT = {
  principal: { kind: 'everyone', name: 'allAuthenticatedUsers' },
  role: 'roles/browser',
  rights: { level: 'inspect', on: 'all' },
  scope: 'all',
  path: 'bindings[0].members'
}
const NOTHING = { held: [], whole: '?not-collected' }
const UNKNOWN_RETENTION = { retentionDays: '?not-collected' }

const POOL = 'principalSet://iam.googleapis.com/locations/global/workforcePools/example'
const PERSON = 'principal://iam.googleapis.com/locations/global/workforcePools/example/subject/ada'
const TEAM = `${POOL}/group/platform`
const PIPELINE = 'principal://iam.googleapis.com/projects/4815/locations/global/workloadIdentityPools/ci/subject/deploy'
const MEMBERS = [
  ['user:ada@example.com', { kind: 'user', name: 'ada@example.com' }],
  ['domain:example.com', { kind: 'domain', name: 'example.com' }],
  ['serviceAccount:billing@ledger-prod.iam.gserviceaccount.com', { kind: 'workload', name: 'billing@ledger-prod.iam.gserviceaccount.com' }],
  ['serviceAccount:ledger-prod.svc.id.goog[billing/api]', { kind: 'workload', name: 'ledger-prod.svc.id.goog[billing/api]' }],
  ['projectViewer:ledger-prod', { kind: 'role', name: 'ledger-prod' }],
  ['deleted:user:ada@example.com?uid=123', { kind: 'deleted', name: 'user:ada@example.com?uid=123' }],
  ['allUsers', { kind: 'everyone', name: 'allUsers' }],
  [PERSON, { kind: 'user', name: PERSON }],
  [TEAM, { kind: 'group', name: TEAM }],
  [`${POOL}/*`, { kind: 'domain', name: `${POOL}/*` }],
  [`${POOL}/attribute.costcenter/7`, { kind: 'federated', name: `${POOL}/attribute.costcenter/7` }],
  [PIPELINE, { kind: 'workload', name: PIPELINE }],
  ['robot:nobody', '?unreadable']
] as const
const PROJECT = {
  id: '//cloudresourcemanager.googleapis.com/projects/481516234200#iamPolicy',
  typeSystem: 'cai',
  type: 'cloudresourcemanager.googleapis.com/Project#iamPolicy',
  origin: 'observed',
  ancestors: ['projects/481516234200', 'folders/77', 'organizations/4815162342'],
  document: POLICY
} as const
const ORGANIZATION = {
  id: '//cloudresourcemanager.googleapis.com/organizations/4815162342#iamPolicy',
  typeSystem: 'cai',
  type: 'cloudresourcemanager.googleapis.com/Organization#iamPolicy',
  origin: 'observed',
  ancestors: ['organizations/4815162342'],
  document: POLICY
} as const

export default {
  kind,
  same: {
    terraform: { document: { project: 'ledger-prod', policyData: JSON.stringify(POLICY) } },
    'gcp-api': {
      resource: { id: '//cloudresourcemanager.googleapis.com/projects/481516234200#iamPolicy', name: 'ledger-prod' },
      document: { ...POLICY, etag: 'BwYh1pTnQlI=', version: 1 }
    }
  },
  facets: {
    anonymousAccess: { allowed: false },
    audit: { enabled: true, ...UNKNOWN_RETENTION },
    grants: { held: [OWNERS], whole: '?not-collected' }
  },
  failing: {
    terraform: {
      document: {
        project: 'ledger-prod',
        policyData: JSON.stringify({ bindings: [{ role: 'roles/browser', members: ['allAuthenticatedUsers'] }] })
      }
    },
    'gcp-api': { document: { bindings: [{ role: 'roles/browser', members: ['allAuthenticatedUsers'] }] } }
  },
  failingFacets: {
    anonymousAccess: { allowed: true },
    audit: { enabled: false, ...UNKNOWN_RETENTION },
    grants: { held: [ANY_ACCOUNT], whole: '?not-collected' }
  },
  absent: {
    terraform: { anonymousAccess: { allowed: false }, audit: { enabled: false, ...UNKNOWN_RETENTION }, grants: NOTHING },
    'gcp-api': { anonymousAccess: { allowed: false }, audit: { enabled: false, ...UNKNOWN_RETENTION }, grants: NOTHING }
  },
  cases: [
    {
      title: 'reads an audit configuration of its own',
      dialect: 'terraform',
      given: { resource: AUDIT_CONFIG, document: { project: 'ledger-prod', service: 'allServices', auditLogConfigs: LOGS } },
      facets: { audit: { enabled: true, ...UNKNOWN_RETENTION }, anonymousAccess: { allowed: false }, grants: 'not-applicable' }
    },
    {
      title: 'reads an audit configuration of Terraform',
      dialect: 'terraform',
      given: {
        resource: { typeSystem: 'terraform', type: 'google_project_iam_audit_config' },
        document: {
          project: 'ledger-prod',
          service: 'allServices',
          audit_log_config: [{ log_type: 'DATA_READ' }, { log_type: 'DATA_WRITE', exempted_members: [] }]
        }
      },
      facets: { audit: { enabled: true, ...UNKNOWN_RETENTION } }
    },
    {
      title: 'does not take reads without writes for an audit',
      dialect: 'terraform',
      given: {
        resource: AUDIT_CONFIG,
        document: { project: 'ledger-prod', service: 'allServices', auditLogConfigs: [{ logType: 'DATA_READ' }] }
      },
      facets: { audit: { enabled: false, ...UNKNOWN_RETENTION } }
    },
    {
      title: 'does not take one service for all of them',
      dialect: 'gcp-api',
      given: { document: { auditConfigs: [{ service: 'cloudsql.googleapis.com', auditLogConfigs: LOGS }] } },
      facets: { audit: { enabled: false, ...UNKNOWN_RETENTION } }
    },
    {
      title: 'exempts nobody',
      dialect: 'gcp-api',
      given: {
        document: {
          auditConfigs: [
            {
              service: 'allServices',
              auditLogConfigs: [{ logType: 'DATA_READ', exemptedMembers: ['user:ada@example.com'] }, { logType: 'DATA_WRITE' }]
            }
          ]
        }
      },
      facets: { audit: { enabled: false, ...UNKNOWN_RETENTION } }
    },
    {
      title: 'asks no audit of a single grant',
      dialect: 'terraform',
      given: {
        resource: { type: 'gcp:projects/iAMMember:IAMMember' },
        document: { project: 'ledger-prod', role: 'roles/viewer', member: 'group:auditors@example.com' }
      },
      facets: {
        audit: 'not-applicable',
        anonymousAccess: { allowed: false },
        grants: {
          held: [
            {
              principal: { kind: 'group', name: 'auditors@example.com' },
              role: 'roles/viewer',
              rights: { level: 'read', on: 'all' },
              scope: 'all',
              path: 'member'
            }
          ],
          whole: '?not-collected'
        }
      }
    },
    {
      title: 'asks no audit of a Terraform binding',
      dialect: 'terraform',
      given: {
        resource: { typeSystem: 'terraform', type: 'google_organization_iam_binding' },
        document: { org_id: '4815162342', role: 'roles/viewer', members: ['allUsers'] }
      },
      facets: { audit: 'not-applicable', anonymousAccess: { allowed: true } }
    },
    {
      title: 'knows whom a member stands for',
      dialect: 'gcp-api',
      given: { document: { bindings: [{ role: 'roles/compute.viewer', members: MEMBERS.map(([member]) => member) }] } },
      facets: {
        grants: {
          held: MEMBERS.map(([, principal]) => ({
            principal,
            role: 'roles/compute.viewer',
            rights: { level: 'inspect', on: ['server', 'network'] },
            scope: 'all',
            path: 'bindings[0].members'
          })),
          whole: '?not-collected'
        }
      }
    },
    {
      title: 'does not guess what a custom role allows',
      dialect: 'terraform',
      given: {
        resource: { type: 'gcp:projects/iAMMember:IAMMember' },
        document: { project: 'ledger-prod', role: 'projects/ledger-prod/roles/ledgerKeeper', member: 'user:ada@example.com' }
      },
      facets: {
        grants: {
          held: [
            {
              principal: { kind: 'user', name: 'ada@example.com' },
              role: 'projects/ledger-prod/roles/ledgerKeeper',
              rights: '?not-collected',
              scope: 'all',
              path: 'member'
            }
          ],
          whole: '?not-collected'
        }
      }
    },
    {
      title: 'knows an account of the same program before its address',
      dialect: 'terraform',
      given: {
        resource: {
          type: 'gcp:projects/iAMMember:IAMMember',
          wires: { member: ['urn:pulumi:prod::ledger::gcp:serviceaccount/account:Account::billing'] }
        },
        document: { project: 'ledger-prod', role: 'roles/cloudkms.viewer', member: UNKNOWN_SENTINEL }
      },
      facets: {
        grants: {
          held: [
            {
              principal: { kind: 'workload' },
              role: 'roles/cloudkms.viewer',
              rights: { level: 'inspect', on: ['key'] },
              scope: 'all',
              path: 'member'
            }
          ],
          whole: '?not-collected'
        }
      }
    },
    {
      title: 'waits for a member that comes from nowhere it knows',
      dialect: 'terraform',
      given: {
        resource: {
          type: 'gcp:projects/iAMMember:IAMMember',
          wires: { member: ['urn:pulumi:prod::ledger::gcp:organizations/project:Project::ledger'] }
        },
        document: { project: 'ledger-prod', role: 'roles/viewer', member: UNKNOWN_SENTINEL }
      },
      facets: {
        grants: {
          held: [
            {
              principal: '?computed',
              role: 'roles/viewer',
              rights: { level: 'read', on: 'all' },
              scope: 'all',
              path: 'member'
            }
          ],
          whole: '?not-collected'
        }
      }
    },
    {
      title: 'waits for a member that nothing is known of',
      dialect: 'terraform',
      given: {
        resource: { type: 'gcp:projects/iAMMember:IAMMember' },
        document: { project: 'ledger-prod', role: 'roles/viewer', member: UNKNOWN_SENTINEL }
      },
      facets: { grants: { held: '?computed', whole: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'counts on the policy of the organization for what is granted above',
      kinds: [kind],
      resources: [PROJECT, ORGANIZATION],
      of: PROJECT.id,
      facets: { grants: { held: [OWNERS], whole: true } }
    },
    {
      title: 'knows of nothing above the organization',
      kinds: [kind],
      resources: [PROJECT, ORGANIZATION],
      of: ORGANIZATION.id,
      facets: { grants: { held: [OWNERS], whole: true } }
    },
    {
      title: 'does not know what an organization grants that was not collected',
      kinds: [kind],
      resources: [PROJECT],
      of: PROJECT.id,
      facets: { grants: { held: [OWNERS], whole: '?not-collected' } }
    },
    {
      title: 'does not know what there is above a policy without ancestors',
      kinds: [kind],
      resources: [{ id: PROJECT.id, typeSystem: PROJECT.typeSystem, type: PROJECT.type, document: POLICY }, ORGANIZATION],
      of: PROJECT.id,
      facets: { grants: { held: [OWNERS], whole: '?not-collected' } }
    },
    {
      title: 'knows all that a program grants',
      kinds: [kind],
      resources: [
        {
          id: 'urn:pulumi:prod::ledger::gcp:projects/iAMPolicy:IAMPolicy::ledger',
          typeSystem: 'pulumi',
          type: 'gcp:projects/iAMPolicy:IAMPolicy',
          document: { project: 'ledger-prod', policyData: JSON.stringify(POLICY) }
        }
      ],
      of: 'urn:pulumi:prod::ledger::gcp:projects/iAMPolicy:IAMPolicy::ledger',
      facets: { grants: { held: [OWNERS], whole: true } }
    }
  ]
} satisfies KindFixture
