import { describe, expect, it } from 'vitest'
import { known, unknown } from '../../src/model/fact.ts'
import { decide, every, notApplicable, some, undecided, type Verdict } from '../../src/model/verdict.ts'

const enabled = (fact: Parameters<typeof decide<boolean>>[0]): Verdict =>
  decide(fact, { what: 'backups', required: 'on', holds: (on) => on, show: (on) => (on ? 'on' : 'off') })
const on = enabled(known(true, { path: 'backup.enabled', origin: 'declared', value: true }))
const off = enabled(known(false, { path: 'backup.enabled', origin: 'observed', value: false }))
const later = undecided(unknown('computed', { waitsOn: ['the-vault'] }), 'key', 'customer-key')
const uncollected = undecided(unknown('not-collected', { missing: 'policies not collected' }), 'region', 'EU')

describe('decide()', () => {
  it('says what was demanded and found, and where', () => {
    expect(on).toEqual({
      outcome: 'pass',
      because: 'backups: on',
      required: 'on',
      found: 'on',
      evidence: [{ path: 'backup.enabled', origin: 'declared', value: true }]
    })
    expect(off).toMatchObject({ outcome: 'fail', found: 'off' })
  })

  it('takes the clause of the control where it has one', () => {
    const verdict = decide(known(3), { what: 'days', required: '7', holds: (count) => count >= 7, says: (count) => `keeps ${count} days` })
    expect(verdict).toMatchObject({ outcome: 'fail', because: 'keeps 3 days', found: '3' })
  })

  it('leaves an unknown open', () => {
    expect(enabled(unknown('computed', { waitsOn: ['the-vault'] }))).toMatchObject({
      outcome: 'unknown',
      because: 'backups: known only after apply',
      why: 'computed',
      required: 'on',
      waitsOn: ['the-vault']
    })
  })
})

describe('every() and some()', () => {
  const outcomes = (...verdicts: readonly Verdict[]): readonly string[] => [every(verdicts).outcome, some(verdicts).outcome]

  it.each([
    ['pass and fail', [on, off], ['fail', 'pass']],
    ['pass and unknown', [on, later], ['unknown', 'pass']],
    ['fail and unknown', [off, later], ['fail', 'unknown']],
    ['pass and not applicable', [on, notApplicable('is a replica')], ['pass', 'pass']],
    ['not applicable alone', [notApplicable('is a replica')], ['not-applicable', 'not-applicable']],
    ['nothing', [], ['not-applicable', 'not-applicable']]
  ] as const)('judge %s', (_, verdicts, expected) => {
    expect(outcomes(...verdicts)).toEqual(expected)
  })

  it('join what they merge and keep the gravest reason', () => {
    expect(every([later, uncollected])).toEqual({
      outcome: 'unknown',
      because: 'key: known only after apply; region: policies not collected',
      evidence: [],
      required: 'customer-key; EU',
      why: 'not-collected',
      waitsOn: ['the-vault']
    })
  })
})
