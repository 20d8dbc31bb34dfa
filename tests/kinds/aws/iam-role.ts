import kind from '../../../src/kinds/aws/iam-role.ts'
import type { Given, KindFixture } from '../fixture.ts'

const READS = { policyName: 'AmazonS3ReadOnlyAccess', policyArn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' }
const RULES = { policyName: 'AdministratorAccess', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }
const READING = { role: 'ledger-api', rights: { level: 'read', on: ['object-storage'] }, scope: 'all', path: 'assumeRolePolicyDocument' }
const RULING = { ...READING, rights: { level: 'admin', on: 'all' } }

function trusting(principal: unknown, policies: readonly object[] = [READS], effect = 'Allow', conditions: object = {}): Given {
  return role({ Effect: effect, Principal: principal, Action: 'sts:AssumeRole', Condition: conditions }, policies)
}

function notTrusting(principal: string): Given {
  return role({ Effect: 'Allow', NotPrincipal: { AWS: principal }, Action: 'sts:AssumeRole' }, [READS])
}

function role(statement: object, policies: readonly object[]): Given {
  const trust = { Version: '2012-10-17', Statement: [statement] }
  return {
    document: {
      roleName: 'ledger-api',
      assumeRolePolicyDocument: encodeURIComponent(JSON.stringify(trust)),
      attachedManagedPolicies: policies,
      rolePolicyList: []
    }
  }
}

function trusts(principal: unknown, ...held: readonly object[]) {
  return {
    title: `knows whom it trusts by ${JSON.stringify(principal)}`,
    dialect: 'aws-api' as const,
    given: trusting(principal),
    facets: { grants: { held: held.map((one) => ({ ...READING, principal: one })), whole: true } }
  }
}

export default {
  kind,
  same: { 'aws-api': trusting({ Service: 'ec2.amazonaws.com' }) },
  facets: {
    anonymousAccess: { allowed: false },
    grants: { held: [{ ...READING, principal: { kind: 'workload', name: 'ec2.amazonaws.com' } }], whole: true }
  },
  failing: { 'aws-api': trusting({ AWS: 'arn:aws:iam::123456789012:user/ada' }, [READS, RULES]) },
  failingFacets: {
    grants: { held: [{ ...RULING, principal: { kind: 'user', name: 'arn:aws:iam::123456789012:user/ada' } }], whole: true }
  },
  absent: { 'aws-api': { anonymousAccess: { allowed: '?not-collected' }, grants: { held: '?not-collected', whole: true } } },
  cases: [
    ...(
      [
        ['any account', trusting({ AWS: '*' }), true],
        ['everybody but one', notTrusting('arn:aws:iam::123456789012:user/ada'), true],
        [
          'any account of one organization',
          trusting({ AWS: '*' }, [READS], 'Allow', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } }),
          false
        ],
        ['whoever knows an id', trusting({ AWS: '*' }, [READS], 'Allow', { StringEquals: { 'sts:ExternalId': 'ledger' } }), '?unreadable'],
        ['one account', trusting({ AWS: 'arn:aws:iam::210987654321:root' }), false]
      ] as const
    ).map(([whom, given, allowed]) => ({
      title: `is taken by ${whom}`,
      dialect: 'aws-api' as const,
      given,
      facets: { anonymousAccess: { allowed } }
    })),
    trusts('*', { kind: 'everyone', name: '*' }),
    trusts({ AWS: '*' }, { kind: 'everyone', name: '*' }),
    trusts({ AWS: 'arn:aws:iam::210987654321:root' }, { kind: 'federated', name: 'arn:aws:iam::210987654321:root' }),
    trusts(
      { Federated: 'arn:aws:iam::123456789012:saml-provider/directory' },
      { kind: 'federated', name: 'arn:aws:iam::123456789012:saml-provider/directory' }
    ),
    trusts(
      { AWS: ['arn:aws:iam::123456789012:role/deploy', 'arn:aws:iam::123456789012:user/ada'] },
      { kind: 'role', name: 'arn:aws:iam::123456789012:role/deploy' },
      { kind: 'user', name: 'arn:aws:iam::123456789012:user/ada' }
    ),
    {
      title: 'trusts nobody whom it denies',
      dialect: 'aws-api',
      given: trusting({ AWS: '*' }, [READS], 'Deny'),
      facets: { grants: { held: [], whole: true } }
    },
    {
      title: 'does not guess what is no policy',
      dialect: 'aws-api',
      given: { document: { roleName: 'ledger-api', assumeRolePolicyDocument: '%7B', attachedManagedPolicies: [] } },
      facets: { grants: { held: '?unreadable', whole: true } }
    },
    {
      title: 'knows whom it trusts without knowing with what',
      dialect: 'aws-api',
      given: trusting({ Service: 'ec2.amazonaws.com' }, [READS, { policyName: 'own', policyArn: 'arn:aws:iam::123456789012:policy/own' }]),
      facets: {
        grants: {
          held: [{ ...READING, principal: { kind: 'workload', name: 'ec2.amazonaws.com' }, rights: '?not-collected' }],
          whole: true
        }
      }
    }
  ]
} satisfies KindFixture
