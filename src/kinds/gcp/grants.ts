import type { Link, Reference, Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED, urnType } from '../../graph/reader.ts'
import type { Facets, Grant, GrantedParts, Principal, PrincipalKind, Rights } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { policyOf } from './iam-policy.ts'
import { rightsOfPredefined } from './predefined-roles.ts'
import { principalOf } from './principal.ts'

/** The grants of a policy, a binding or a single member on what plays a part; `further` are those of a program's resource in other forms. */
export function grants(r: Reader, on: GrantedParts, further: readonly Fact<readonly Grant[]>[] = []): Facets['grants'] {
  const bindings = chain(policyOf(r), (policy) => (policy === undefined ? known([]) : policy.list('bindings')))
  const ofPolicy = chain(bindings, (found) => flat(found.map((binding) => members(binding, 'members', on))))
  const whole = unknown('not-collected', { missing: 'policies of what holds it' })
  if (r.dialect === 'gcp-api') return { held: ofPolicy, whole }
  return { held: flat([ofPolicy, members(r, /member$/i.test(r.type) ? 'member' : 'members', on), ...further]), whole }
}

function members(r: Reader, path: string, on: GrantedParts): Fact<readonly Grant[]> {
  const role = r.string('role', { absent: UNSTATED })
  const rights = chain(role, rightsOf)
  const scope = known(on)
  return map(r.references(path, /./), (found) =>
    found.map((member) => ({ principal: principal(member), role, rights, scope, path: r.pathOf(path) }))
  )
}

/** A member that is known only after apply is what the resource is that it comes from. */
function principal({ text, wired = [] }: Reference): Fact<Principal> {
  if (text === undefined) {
    const kinds = new Set(wired.map((urn) => WIRED.find(([type]) => type.test(urnType(urn)))?.[1]))
    const [kind] = kinds
    return kind === undefined || kinds.size > 1 ? unknown('computed', { waitsOn: wired }) : known({ kind })
  }
  const found = principalOf(text)
  return found === undefined ? unknown('unreadable', { missing: `whom "${text}" stands for` }) : known(found)
}

const WIRED: readonly (readonly [RegExp, PrincipalKind])[] = [
  [/^gcp:(serviceaccount\/account|serviceaccount\/getAccount|projects\/serviceIdentity):/, 'workload'],
  [/^gcp:cloudidentity\/group:/, 'group']
]

function rightsOf(role: string): Fact<Rights> {
  const rights = rightsOfPredefined(role)
  return rights === undefined ? unknown('not-collected', { missing: `what the role ${role} allows` }) : known(rights)
}

function flat<T>(facts: readonly Fact<readonly T[]>[]): Fact<readonly T[]> {
  return map(list(facts), (lists) => lists.flat())
}

/** Policies above one that an inventory shows: the project's, and that of the organization, with which those of the folders between them come. */
export const policiesAbove: Link = {
  name: 'childOf',
  to: ['gcp.project-iam'],
  read: (r) => {
    if (r.dialect !== 'gcp-api') return known([])
    const { ancestors, id, origin } = r.resource
    if (ancestors === undefined) return unknown('not-collected', { missing: 'what holds it is not in the inventory' })
    const policies = [ancestors[0], ancestors.at(-1)].map((name) => `//cloudresourcemanager.googleapis.com/${name}#iamPolicy`)
    const others = [...new Set(policies)].filter((policy) => policy !== id)
    return known(ancestors.length === 0 ? [] : others.map((text) => ({ text })), { path: 'ancestors', origin, value: ancestors.at(-1) })
  }
}

/** What is granted above counts as well: without it, nobody can say that there is nothing more. */
export const withPoliciesAbove: Settling<'grants'> = ({ held }, near) => ({ held, whole: map(near.to('childOf'), () => true) })
