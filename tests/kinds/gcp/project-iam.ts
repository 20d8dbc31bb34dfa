import kind from '../../../src/kinds/gcp/project-iam.ts'
import type { KindFixture } from '../fixture.ts'

const BINDINGS = [{ role: 'roles/owner', members: ['group:platform@example.com'] }]
const LOGS = [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }]
const POLICY = { bindings: BINDINGS, auditConfigs: [{ service: 'allServices', auditLogConfigs: LOGS }] }
const AUDIT_CONFIG = { type: 'gcp:projects/iAMAuditConfig:IAMAuditConfig' }
const UNKNOWN_RETENTION = { retentionDays: '?not-collected' }

export default {
  kind,
  same: {
    terraform: { document: { project: 'ledger-prod', policyData: JSON.stringify(POLICY) } },
    'gcp-api': {
      resource: { id: '//cloudresourcemanager.googleapis.com/projects/481516234200#iamPolicy', name: 'ledger-prod' },
      document: { ...POLICY, etag: 'BwYh1pTnQlI=', version: 1 }
    }
  },
  facets: { anonymousAccess: { allowed: false }, audit: { enabled: true, ...UNKNOWN_RETENTION } },
  failing: {
    terraform: {
      document: {
        project: 'ledger-prod',
        policyData: JSON.stringify({ bindings: [{ role: 'roles/browser', members: ['allAuthenticatedUsers'] }] })
      }
    },
    'gcp-api': { document: { bindings: [{ role: 'roles/browser', members: ['allAuthenticatedUsers'] }] } }
  },
  failingFacets: { anonymousAccess: { allowed: true }, audit: { enabled: false, ...UNKNOWN_RETENTION } },
  absent: {
    terraform: { anonymousAccess: { allowed: false }, audit: { enabled: false, ...UNKNOWN_RETENTION } },
    'gcp-api': { anonymousAccess: { allowed: false }, audit: { enabled: false, ...UNKNOWN_RETENTION } }
  },
  cases: [
    {
      title: 'reads an audit configuration of its own',
      dialect: 'terraform',
      given: { resource: AUDIT_CONFIG, document: { project: 'ledger-prod', service: 'allServices', auditLogConfigs: LOGS } },
      facets: { audit: { enabled: true, ...UNKNOWN_RETENTION }, anonymousAccess: { allowed: false } }
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
      facets: { audit: 'not-applicable', anonymousAccess: { allowed: false } }
    },
    {
      title: 'asks no audit of a Terraform binding',
      dialect: 'terraform',
      given: {
        resource: { typeSystem: 'terraform', type: 'google_organization_iam_binding' },
        document: { org_id: '4815162342', role: 'roles/viewer', members: ['allUsers'] }
      },
      facets: { audit: 'not-applicable', anonymousAccess: { allowed: true } }
    }
  ]
} satisfies KindFixture
