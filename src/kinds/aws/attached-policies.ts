import type { Reader } from '../../graph/reader.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { ACCESS_LEVELS, type Facets, type Grant, type GrantedPart, type Principal, type Rights } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { rightsOfManaged } from './managed-policies.ts'

/** One policy that is attached to an identity, or written into it. */
interface Attached {
  readonly name: Fact<string>
  readonly rights: Fact<Rights>
  readonly path: string
}

/** The policies of an identity; what those of the account's own allow is not judged. */
export function attachedPolicies(r: Reader, inline: string): Fact<readonly Attached[]> {
  const managed = map(r.list('attachedManagedPolicies'), (found) =>
    found.map((policy) => ({
      name: policy.string('policyName', { absent: UNSTATED }),
      rights: chain(policy.string('policyArn', { absent: UNSTATED }), rightsOf),
      path: policy.pathOf('policyName')
    }))
  )
  const own = map(r.list(inline), (found) =>
    found.map((policy) => {
      const name = policy.string('policyName', { absent: UNSTATED })
      return { name, rights: chain(name, untold), path: policy.pathOf('policyName') }
    })
  )
  return map(all<[readonly Attached[], readonly Attached[]]>([managed, own]), (both) => both.flat())
}

/** What an identity holds by its policies, one grant each. Nothing above an account grants: organizations only deny. */
export function grantsTo(r: Reader, kind: 'user' | 'group', name: string, inline: string): Facets['grants'] {
  const principal = map(r.string(name, { absent: UNSTATED }), (text): Principal => ({ kind, name: text }))
  const held = map(attachedPolicies(r, inline), (policies) =>
    policies.map(({ name: role, rights, path }): Grant => ({ principal, role, rights, scope: known('all'), path }))
  )
  return { held, whole: r.byNature(true, name) }
}

/** All that several policies allow together. */
export function togetherOf(policies: readonly Attached[]): Fact<Rights> {
  return map(list(policies.map(({ rights }) => rights)), (rights) => {
    const counted = rights.filter(({ on }) => on.length > 0)
    const level = ACCESS_LEVELS.findLast((each) => counted.some((one) => one.level === each)) ?? 'inspect'
    const on = counted.some((one) => one.on === 'all') ? 'all' : [...new Set(counted.flatMap((one) => one.on as readonly GrantedPart[]))]
    return { level, on }
  })
}

function rightsOf(arn: string): Fact<Rights> {
  const rights = rightsOfManaged(arn)
  return rights === undefined ? untold(arn) : known(rights)
}

function untold(policy: string): Fact<Rights> {
  return unknown('not-collected', { missing: `what the policy ${policy} allows` })
}
