import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { unknown } from '../../model/fact.ts'
import { grants, policiesAbove, withPoliciesAbove } from './grants.ts'
import { grantsEveryone, recordsDataAccess } from './iam-policy.ts'

/** Grants and audit configuration of a project, a folder or an organization. https://cloud.google.com/iam/docs/reference/rest/v1/Policy (2026-11-22) */
export default defineKind({
  id: 'gcp.project-iam',
  title: 'Project access grant',
  cloud: 'gcp',
  role: 'access-grant',
  types: {
    pulumi: [
      'gcp:projects/iAMPolicy:IAMPolicy',
      'gcp:projects/iAMBinding:IAMBinding',
      'gcp:projects/iAMMember:IAMMember',
      'gcp:projects/iAMAuditConfig:IAMAuditConfig',
      'gcp:folder/iAMPolicy:IAMPolicy',
      'gcp:folder/iAMBinding:IAMBinding',
      'gcp:folder/iAMMember:IAMMember',
      'gcp:folder/iamAuditConfig:IamAuditConfig',
      'gcp:organizations/iAMPolicy:IAMPolicy',
      'gcp:organizations/iAMBinding:IAMBinding',
      'gcp:organizations/iAMMember:IAMMember',
      'gcp:organizations/iamAuditConfig:IamAuditConfig'
    ],
    terraform: [
      'google_project_iam_policy',
      'google_project_iam_binding',
      'google_project_iam_member',
      'google_project_iam_audit_config',
      'google_folder_iam_policy',
      'google_folder_iam_binding',
      'google_folder_iam_member',
      'google_folder_iam_audit_config',
      'google_organization_iam_policy',
      'google_organization_iam_binding',
      'google_organization_iam_member',
      'google_organization_iam_audit_config'
    ],
    // Content of its own in an inventory export, delivered beside the project, folder or organization.
    cai: [
      'cloudresourcemanager.googleapis.com/Project#iamPolicy',
      'cloudresourcemanager.googleapis.com/Folder#iamPolicy',
      'cloudresourcemanager.googleapis.com/Organization#iamPolicy'
    ]
  },
  labels: 'none',
  links: [policiesAbove],
  facets: {
    anonymousAccess: (r) => ({ allowed: grantsEveryone(r) }),
    audit,
    grants: (r) => (isAuditConfig(r) ? 'not-applicable' : grants(r, 'all'))
  },
  settle: { grants: withPoliciesAbove }
})

function isAuditConfig(r: Reader): boolean {
  return /audit_?config$/i.test(r.type)
}

/** Bindings and members say nothing of audits. Where the records go, and for how long, the project's log buckets say. */
function audit(r: Reader): Answer<'audit'> {
  if (/iam_?(binding|member)$/i.test(r.type)) return 'not-applicable'
  return {
    enabled: recordsDataAccess(r),
    retentionDays: unknown('not-collected', { missing: 'data access logs are kept by the log bucket that the project routes them to' })
  }
}
