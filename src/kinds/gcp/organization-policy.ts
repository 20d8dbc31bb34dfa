import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

/**
 * What an organization, a folder or a project enforces or denies below it; its setting is called as the policy is, with whose it is.
 * https://cloud.google.com/resource-manager/docs/reference/orgpolicy/rest/v2/organizations.policies (2026-11-29)
 */
export default defineKind({
  id: 'gcp.organization-policy',
  title: 'Organization policy',
  cloud: 'gcp',
  role: 'setting',
  types: {
    pulumi: ['gcp:orgpolicy/policy:Policy'],
    terraform: ['google_org_policy_policy'],
    cai: ['orgpolicy.googleapis.com/Policy']
  },
  labels: 'none',
  // Whatever is below it may be meant.
  links: [{ name: 'uses', to: ['gcp.bucket'], read: (r) => r.byNature([{ within: '' }], 'spec') }],
  facets: { setting: (r) => ({ name: map(r.string('name', { absent: UNSTATED }), withoutService), value: effect(r) }) }
})

/** @example withoutService('//orgpolicy.googleapis.com/projects/1/policies/a.b') // 'projects/1/policies/a.b' */
function withoutService(name: string): string {
  return name.replace(/^\/\/[^/]+\//, '')
}

/**
 * `enforced`, `off`, `default` where the policy only takes back what is set above, or the values that it denies (`deny A B`); with
 * `inherit` in front of it, besides those that are denied above. `unset` where it only tries out what it would do.
 */
function effect(r: Reader): Fact<string> {
  return chain(r.present('spec'), (isSet) => (isSet ? ofSpec(r) : known('unset')))
}

function ofSpec(r: Reader): Fact<string> {
  return chain(r.boolean('spec.reset', { absent: false }), (reset) =>
    reset ? known('default') : chain(r.list('spec.rules'), (rules) => ofRules(r, rules))
  )
}

function ofRules(r: Reader, rules: readonly Reader[]): Fact<string> {
  const conditional = anyTrue(rules.map((rule) => rule.present('condition.expression')))
  const allowing = anyTrue(
    rules.flatMap((rule) => [rule.present('values.allowedValues'), map(flag(rule, 'denyAll'), (is) => is === 'true')])
  )
  return chain(list([conditional, allowing]), ([some, odd]): Fact<string> => {
    if (some === true) return unknown('unreadable', { missing: 'the policy holds under conditions' })
    if (odd === true) return unknown('unreadable', { missing: 'the policy denies all values, or all but those that it allows' })
    return chain(enforced(rules), (flags): Fact<string> => {
      if (flags.length > 0) return known(flags.includes('true') ? 'enforced' : 'off')
      const denied = map(list(rules.map((rule) => rule.strings('values.deniedValues'))), (values) => values.flat())
      const inherits = r.boolean('spec.inheritFromParent', { absent: false })
      return chain(inherits, (also) => map(denied, (values) => `${also ? 'inherit ' : ''}deny ${[...values].sort().join(' ')}`.trim()))
    })
  })
}

/** The provider writes booleans as texts, `TRUE` and `FALSE`. */
function enforced(rules: readonly Reader[]): Fact<readonly string[]> {
  return map(list(rules.map((rule) => flag(rule, 'enforce'))), (texts) => texts.filter((text) => text !== ''))
}

function flag(rule: Reader, name: 'enforce' | 'denyAll'): Fact<string> {
  return rule.dialect === 'gcp-api'
    ? chain(rule.present(name, { emptyIs: 'present' }), (there) => (there ? map(rule.boolean(name, { absent: false }), String) : known('')))
    : map(rule.string(name, { absent: '' }), (text) => text.toLowerCase())
}
