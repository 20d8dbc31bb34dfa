import type { Reader } from '../../graph/reader.ts'
import { all, type Fact, map } from '../../model/fact.ts'
import type { Mode } from './public-path.ts'

/** Rules that Google keeps against known attacks; the named address lists of evaluatePreconfiguredExpr('sourceiplist-…') are none. */
const ATTACK_RULES = /evaluatePreconfigured(Waf|Expr)\(\s*['"](?!sourceiplist)/

/** Whether a Cloud Armor rule looks for attacks. https://cloud.google.com/armor/docs/waf-rules (2026-11-22) */
export function looksForAttacks(rule: Reader): Fact<boolean> {
  return map(rule.string('match.expr.expression', { absent: '' }), (expression) => ATTACK_RULES.test(expression))
}

/** A preview is only logged; throttling and banning let the first requests through. */
export function wafMode(rule: Reader): Fact<Mode> {
  const parts = all([looksForAttacks(rule), rule.string('action', { absent: 'allow' }), rule.boolean('preview', { absent: false })])
  return map(parts, ([attacks, action, preview]) => {
    if (!attacks || action === 'allow') return 'off'
    return action.startsWith('deny') && !preview ? 'prevent' : 'detect'
  })
}

// The action of the first rule that matches is final; throttling and banning admit whatever stays below the threshold.
const ADMITTING = ['allow', 'throttle', 'rate_based_ban']

/** A rule that admits every client ends the evaluation: what comes after it is never asked. */
export function admitsEverybody(rule: Reader): Fact<boolean> {
  const parts = all([
    rule.strings('match.config.srcIpRanges'),
    rule.string('action', { absent: 'allow' }),
    rule.boolean('preview', { absent: false })
  ])
  return map(
    parts,
    ([ranges, action, preview]) => ADMITTING.includes(action) && !preview && ranges.some((range) => range === '*' || range === '0.0.0.0/0')
  )
}
