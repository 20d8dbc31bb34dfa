import { defineKind } from '../../graph/kind.ts'
import { grants, policiesAbove, withPoliciesAbove } from './grants.ts'
import { grantsEveryone } from './iam-policy.ts'

/**
 * Grants on a service account: who may act in its place, and so do whatever it may.
 * https://cloud.google.com/iam/docs/service-account-permissions (2026-11-28)
 */
export default defineKind({
  id: 'gcp.service-account-iam',
  title: 'Service account access grant',
  cloud: 'gcp',
  role: 'access-grant',
  types: {
    pulumi: [
      'gcp:serviceaccount/iAMPolicy:IAMPolicy',
      'gcp:serviceaccount/iAMBinding:IAMBinding',
      'gcp:serviceaccount/iAMMember:IAMMember'
    ],
    terraform: ['google_service_account_iam_policy', 'google_service_account_iam_binding', 'google_service_account_iam_member'],
    // Content of its own in an inventory export, delivered beside the account.
    cai: ['iam.googleapis.com/ServiceAccount#iamPolicy']
  },
  labels: 'none',
  links: [policiesAbove],
  facets: {
    anonymousAccess: (r) => ({ allowed: grantsEveryone(r) }),
    audit: 'not-applicable',
    grants: (r) => grants(r, 'all')
  },
  settle: { grants: withPoliciesAbove }
})
