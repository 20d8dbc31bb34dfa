import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, not, unknown } from '../../model/fact.ts'

/**
 * All conditional access policies of a directory. https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy (v1.0, read
 * 2026-11-28)
 */
export default defineKind({
  id: 'azure.conditional-access',
  title: 'Microsoft Entra conditional access',
  cloud: 'azure',
  role: 'sign-in-policy',
  types: { arm: ['Microsoft.Graph/conditionalAccessPolicies'] },
  names: [],
  labels: 'none',
  facets: { secondFactor: (r) => ({ required: chain(r.list('value'), secondFactor) }) }
})

/**
 * One policy that is on, asks for a second factor, and is for everybody and everything without exception. Where several ask, each in its
 * part, nobody works out here whether they leave a gap; where none is on, the directory's defaults may ask in their place.
 * https://learn.microsoft.com/entra/fundamentals/security-defaults (2026-11-28)
 */
function secondFactor(policies: readonly Reader[]): Fact<boolean> {
  const whole = anyTrue(policies.map((policy) => allTrue([isOn(policy), asks(policy), isForAll(policy)])))
  if (whole.state === 'unknown' || whole.value) return whole
  return chain(list(policies.map(isOn)), (on) => {
    const active = policies.filter((_, index) => on[index])
    if (active.length === 0) return unknown('not-collected', { missing: 'no policy is on, and security defaults are not in the export' })
    return chain(list(active.map(asks)), (asking): Fact<boolean> => {
      const count = asking.filter(Boolean).length
      return count > 1
        ? unknown('unreadable', { missing: `whether ${count} policies that each ask in some cases together ask in all` })
        : known(false, ...whole.evidence)
    })
  })
}

/** A policy that only reports asks nobody for anything. */
function isOn(policy: Reader): Fact<boolean> {
  return map(policy.string('state', { absent: UNSTATED }), (state) => state === 'enabled')
}

/** Controls may be alternatives to each other; an authentication strength says itself whether it takes several factors. */
function asks(policy: Reader): Fact<boolean> {
  const controls = policy.strings('grantControls.builtInControls')
  const strength = policy.string('grantControls.authenticationStrength.requirementsSatisfied', { absent: '' })
  const all = map(policy.string('grantControls.operator', { absent: 'OR' }), (operator) => operator.toUpperCase() === 'AND')
  const others = [
    map(controls, (names) => names.some((name) => name !== 'mfa')),
    map(strength, (satisfied) => !['', 'mfa'].includes(satisfied)),
    present(policy, 'grantControls.customAuthenticationFactors'),
    present(policy, 'grantControls.termsOfUse')
  ]
  const named = [map(controls, (names) => names.includes('mfa')), map(strength, (satisfied) => satisfied === 'mfa')]
  return allTrue([anyTrue(named), anyTrue([all, not(anyTrue(others))])])
}

function isForAll(policy: Reader): Fact<boolean> {
  return allTrue([
    names(policy, 'users.includeUsers'),
    names(policy, 'applications.includeApplications'),
    names(policy, 'clientAppTypes'),
    everywhere(policy, 'platforms', 'includePlatforms'),
    everywhere(policy, 'locations', 'includeLocations'),
    not(anyTrue(EXCEPTIONS.map((path) => present(policy, `conditions.${path}`))))
  ])
}

function names(policy: Reader, path: string): Fact<boolean> {
  return map(policy.strings(`conditions.${path}`), (found) => found.some((name) => name.toLowerCase() === 'all'))
}

/** A condition that is not set limits nothing. */
function everywhere(policy: Reader, condition: string, include: string): Fact<boolean> {
  return anyTrue([not(present(policy, `conditions.${condition}`)), names(policy, `${condition}.${include}`)])
}

/** Whatever leaves somebody or something out, or asks only in some cases. */
const EXCEPTIONS = [
  'users.excludeUsers',
  'users.excludeGroups',
  'users.excludeRoles',
  'users.excludeGuestsOrExternalUsers',
  'applications.excludeApplications',
  'applications.applicationFilter',
  'platforms.excludePlatforms',
  'locations.excludeLocations',
  'devices',
  'signInRiskLevels',
  'userRiskLevels',
  'insiderRiskLevels',
  'authenticationFlows'
]

function present(policy: Reader, path: string): Fact<boolean> {
  return policy.present(path, { emptyIs: 'absent' })
}
