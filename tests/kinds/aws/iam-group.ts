import kind from '../../../src/kinds/aws/iam-group.ts'
import type { KindFixture } from '../fixture.ts'

const READS = { policyName: 'AmazonS3ReadOnlyAccess', policyArn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' }
const RULES = { policyName: 'AdministratorAccess', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }
const KEEPS = { policyName: 'ledger-keeper', policyArn: 'arn:aws:iam::123456789012:policy/ledger-keeper' }
const LEDGER = { principal: { kind: 'group', name: 'ledger' }, scope: 'all' }

export default {
  kind,
  same: {
    'aws-api': {
      document: {
        groupName: 'ledger',
        path: '/',
        attachedManagedPolicies: [READS],
        groupPolicyList: [{ policyName: 'rates', policyDocument: '%7B%7D' }]
      }
    }
  },
  facets: {
    grants: {
      held: [
        {
          ...LEDGER,
          role: 'AmazonS3ReadOnlyAccess',
          rights: { level: 'read', on: ['object-storage'] },
          path: 'attachedManagedPolicies[0].policyName'
        },
        { ...LEDGER, role: 'rates', rights: '?not-collected', path: 'groupPolicyList[0].policyName' }
      ],
      whole: true
    }
  },
  failing: { 'aws-api': { document: { groupName: 'ledger', attachedManagedPolicies: [RULES] } } },
  failingFacets: {
    grants: {
      held: [
        {
          ...LEDGER,
          role: 'AdministratorAccess',
          rights: { level: 'admin', on: 'all' },
          path: 'attachedManagedPolicies[0].policyName'
        }
      ],
      whole: true
    }
  },
  absent: { 'aws-api': { grants: { held: [], whole: true } } },
  cases: [
    {
      title: 'does not guess what a policy of the account allows',
      dialect: 'aws-api',
      given: { document: { groupName: 'ledger', attachedManagedPolicies: [KEEPS] } },
      facets: {
        grants: {
          held: [{ ...LEDGER, role: 'ledger-keeper', rights: '?not-collected', path: 'attachedManagedPolicies[0].policyName' }],
          whole: true
        }
      }
    }
  ]
} satisfies KindFixture
