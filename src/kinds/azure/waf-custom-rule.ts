import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { allTrue, anyTrue, chain, type Fact, map, not } from '../../model/fact.ts'

/** What policies of application gateways and of Front Door spell differently. */
export interface CustomRuleSpelling {
  readonly state: (rule: Reader) => Fact<string>
  readonly condition: (condition: Reader) => CustomRuleCondition
}

/** One of the conditions of a rule, all of which must hold; it holds when any of its variables matches any of its values. */
interface CustomRuleCondition {
  readonly variables: Fact<readonly string[]>
  readonly values: Fact<readonly string[]>
  readonly negated: Fact<boolean>
}

/**
 * Whether a rule of the user's own lets every client past the managed rules, as custom rules are asked before those.
 * https://learn.microsoft.com/azure/web-application-firewall/ag/custom-waf-rules-overview (2026-11-22)
 */
export function admitsEverybody(rules: Fact<readonly Reader[]>, spelling: CustomRuleSpelling): Fact<boolean> {
  return chain(rules, (found) => anyTrue(found.map((rule) => allowsAll(rule, spelling))))
}

function allowsAll(rule: Reader, { state, condition }: CustomRuleSpelling): Fact<boolean> {
  const conditions = chain(rule.list('matchConditions'), (found) => allTrue(found.map((each) => holdsAlways(each, condition(each)))))
  return allTrue([
    is(rule.string('action', { absent: UNSTATED }), 'allow'),
    is(rule.string('ruleType', { absent: UNSTATED }), 'matchrule'),
    not(is(state(rule), 'disabled')),
    conditions
  ])
}

function holdsAlways(condition: Reader, { variables, values, negated }: CustomRuleCondition): Fact<boolean> {
  return allTrue([
    is(condition.string('operator', { absent: UNSTATED }), 'ipmatch'),
    map(variables, (names) => names.some((name) => name.toLowerCase() === 'remoteaddr')),
    map(values, coversEverything),
    not(negated)
  ])
}

function coversEverything(ranges: readonly string[]): boolean {
  const has = (range: string): boolean => ranges.includes(range)
  return has('0.0.0.0/0') || has('::/0') || (has('0.0.0.0/1') && has('128.0.0.0/1'))
}

function is(fact: Fact<string>, value: string): Fact<boolean> {
  return map(fact, (text) => text.toLowerCase() === value)
}
