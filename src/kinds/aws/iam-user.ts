import { defineKind } from '../../graph/kind.ts'
import { grantsTo } from './attached-policies.ts'

/** IAM user, with the policies that are its own. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html (2026-11-28) */
export default defineKind({
  id: 'aws.iam-user',
  title: 'IAM user',
  cloud: 'aws',
  role: 'access-grant',
  types: { 'aws-config': ['AWS::IAM::User'] },
  names: ['userName'],
  facets: {
    anonymousAccess: 'not-applicable',
    audit: 'not-applicable',
    grants: (r) => grantsTo(r, 'user', 'userName', 'userPolicyList')
  }
})
