import { defineKind } from '../../graph/kind.ts'
import { grantsTo } from './attached-policies.ts'

/** IAM group of users. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GroupDetail.html (2026-11-28) */
export default defineKind({
  id: 'aws.iam-group',
  title: 'IAM group',
  cloud: 'aws',
  role: 'access-grant',
  types: { 'aws-config': ['AWS::IAM::Group'] },
  names: ['groupName'],
  labels: 'none',
  facets: {
    anonymousAccess: 'not-applicable',
    audit: 'not-applicable',
    grants: (r) => grantsTo(r, 'group', 'groupName', 'groupPolicyList')
  }
})
