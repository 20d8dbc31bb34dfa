import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, Grant, Principal, Rights } from '../../model/facets.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { attachedPolicies, togetherOf } from './attached-policies.ts'
import { letsEveryoneIn, statementsOf } from './iam-policy.ts'

const TRUST = 'assumeRolePolicyDocument'

/** IAM role: whoever it trusts may do what its policies allow. https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html (2026-11-28) */
export default defineKind({
  id: 'aws.iam-role',
  title: 'IAM role',
  cloud: 'aws',
  role: 'access-grant',
  types: { 'aws-config': ['AWS::IAM::Role'] },
  names: ['roleName'],
  facets: { anonymousAccess, audit: 'not-applicable', grants }
})

/** An account of AWS costs nothing, so that a role which any account may take is everyone's. */
function anonymousAccess(r: Reader): Facets['anonymousAccess'] {
  const allowed = chain(r.string(TRUST, { absent: UNSTATED }), (text): Fact<boolean> => {
    const statements = statementsOf(decoded(text))
    if (statements === undefined) return NO_POLICY
    const open = statements.filter(({ allows, who }) => allows && who !== 'named').map(letsEveryoneIn)
    if (open.includes(true)) return known(true)
    return open.includes(undefined) ? unknown('unreadable', { missing: `conditions of ${TRUST} are not understood` }) : known(false)
  })
  return { allowed }
}

const NO_POLICY = unknown('unreadable', { missing: `${TRUST} is not a policy in JSON` })

function grants(r: Reader): Facets['grants'] {
  const role = r.string('roleName', { absent: UNSTATED })
  const both = all<[readonly Principal[], Fact<Rights>]>([
    chain(r.string(TRUST, { absent: UNSTATED }), trusted),
    map(attachedPolicies(r, 'rolePolicyList'), togetherOf)
  ])
  const held = map(both, ([principals, rights]) =>
    principals.map((principal): Grant => ({ principal: known(principal), role, rights, scope: known('all'), path: r.pathOf(TRUST) }))
  )
  return { held, whole: r.byNature(true, 'roleName') }
}

/** Whom a trust policy names, which IAM keeps as text in percent-encoding. What it denies or asks on conditions takes nothing away here. */
function trusted(text: string): Fact<readonly Principal[]> {
  const policy = decoded(text)
  if (!isRecord(policy)) return NO_POLICY
  const statements = listOf(policy.Statement).filter(isRecord)
  return known(statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Principal }) => principalsOf(Principal)))
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('%') ? decodeURIComponent(text) : text)
  } catch {
    return undefined
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html (2026-11-28) */
function principalsOf(principal: unknown): readonly Principal[] {
  if (!isRecord(principal)) return [{ kind: 'everyone', name: '*' }]
  return Object.entries(principal).flatMap(([sort, names]) =>
    listOf(names).map((name): Principal => {
      const text = String(name)
      if (text === '*') return { kind: 'everyone', name: text }
      if (sort === 'Service') return { kind: 'workload', name: text }
      if (/:(role|assumed-role)\//.test(text)) return { kind: 'role', name: text }
      if (/:user\//.test(text)) return { kind: 'user', name: text }
      // Whomever another account, or a provider of identities, lets in.
      return { kind: 'federated', name: text }
    })
  )
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : value === undefined ? [] : [value]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
