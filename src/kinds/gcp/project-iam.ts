import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { unknown } from '../../model/fact.ts'
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
    terraform: ['project', 'folder', 'organization'].flatMap((parent) => ['policy', 'binding', 'member', 'audit_config'].map((form) => `google_${parent}_iam_${form}`)),
    cai: ['Project', 'Folder', 'Organization'].map((parent) => `cloudresourcemanager.googleapis.com/${parent}#iamPolicy`)
  },
  facets: {
    anonymousAccess: (r) => ({ allowed: grantsEveryone(r) }),
    audit
  }
})

/** Bindings and members say nothing of audits. Where the records go, and for how long, the project's log buckets say. */
function audit(r: Reader): Answer<'audit'> {
  if (/iam_?(binding|member)$/i.test(r.resource.type)) return 'not-applicable'
  return { enabled: recordsDataAccess(r), retentionDays: unknown('not-collected', { missing: 'data access logs are kept by the log bucket that the project routes them to' }) }
}
