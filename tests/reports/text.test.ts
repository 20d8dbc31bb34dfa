import { describe, expect, it } from 'vitest'
import type { ClaimResult, Finding, Outcome, Result } from '../../src/model/finding.ts'
import { printable } from '../../src/reports/printable.ts'
import type { ReportOptions } from '../../src/reports/reporter.ts'
import text from '../../src/reports/text.ts'
import { ACCEPTED, RESULT } from './result.ts'

const PLAIN: ReportOptions = { color: false, compact: false, quiet: false, width: 120 }
const [FAILED] = RESULT.findings as [Finding]

function named(name: string, outcome: Outcome = 'fail'): Finding {
  return { ...FAILED, outcome, resource: { ...FAILED.resource, name } }
}

function withFindings(findings: readonly Finding[]): Result {
  return { ...RESULT, findings }
}

/** Names under a claim, with the outcome before each. */
function shown(result: Result): readonly string[] {
  return [...text.render(result, PLAIN).matchAll(/^ {4}(fail|error|unknown|pass|not-applicable|not-modelled) {2}(\S+)/gm)].map(
    ([, outcome, name]) => `${outcome} ${name}`
  )
}

describe('the text report', () => {
  it('shows the gravest findings of a claim first, so that none hides behind many others', () => {
    const waiting = Array.from({ length: 40 }, (_, index) => named(`daily-${index}`, 'unknown'))
    const lines = shown(withFindings([...waiting, named('weekly'), named('yearly', 'error'), named('hourly')]))
    expect(lines.slice(0, 4)).toEqual(['fail weekly', 'fail hourly', 'error yearly', 'unknown daily-0'])
    expect(lines).toHaveLength(25)
    expect(text.render(withFindings(waiting), PLAIN)).toContain(`… and 15 more for ${FAILED.claim}; -o json has them all`)
  })

  it('shows what is waived after what is open, and before what else was asked for', () => {
    const waived = { ...named('monthly'), waiver: ACCEPTED }
    const lines = shown(withFindings([waived, named('daily', 'pass'), named('weekly', 'unknown'), named('hourly')]))
    expect(lines).toEqual(['fail hourly', 'unknown weekly', 'fail monthly', 'pass daily'])
  })

  it('shows what else was asked for after what is open', () => {
    expect(shown(withFindings([named('daily', 'pass'), named('weekly', 'not-applicable'), named('hourly')]))).toEqual([
      'fail hourly',
      'not-applicable weekly',
      'pass daily'
    ])
  })

  it('shows what passes of an upheld claim when it is listed', () => {
    const upheld = RESULT.claims.find(({ verdict }) => verdict === 'upheld')
    const listed = withFindings([{ ...named('daily', 'pass'), claim: upheld?.id ?? '' }])
    expect(shown(listed)).toEqual(['pass daily'])
  })

  it.each([
    ['the owner must state: how often', 'the owner has to state a figure', { undecidedBy: 'undeclared', undeclared: ['how often'] }],
    [
      'needs another source: a directory',
      'needs another source',
      { undecidedBy: 'pending', needsSource: 'a directory', pending: 'logins' }
    ],
    ['not checked yet: alerts', 'not checked yet', { undecidedBy: 'pending', pending: 'alerts' }],
    ['look again: denied: disks', 'not all was seen', { undecidedBy: 'not-collected', because: 'denied: disks' }],
    ['not read yet: 2 of Topic', 'not all is read', { undecidedBy: 'not-modelled', because: '2 of Topic' }]
  ] as const)('says what would decide a claim that has no findings: %s', (end, cell, parts) => {
    const [claim] = RESULT.claims.filter(({ id }) => id === 'sample/drills')
    const { undeclared: _undeclared, pending: _pending, needsSource: _needsSource, ...rest } = claim as ClaimResult
    const report = text.render({ ...RESULT, claims: [{ ...rest, ...parts }], findings: [] }, PLAIN)
    expect(report).toMatch(new RegExp(`^ {4}${end}$`, 'm'))
    expect(report).toMatch(new RegExp(`drills +undecided +${cell}$`, 'm'))
    expect(text.render({ ...RESULT, claims: [{ ...rest, ...parts }], findings: [] }, { ...PLAIN, compact: true })).not.toContain(end)
  })

  it('names the first gaps of many, and how many more there are', () => {
    const gap = RESULT.inputs[0]?.gaps[0] as Result['inputs'][number]['gaps'][number]
    const report = text.render(
      { ...RESULT, inputs: RESULT.inputs.map((input) => ({ ...input, gaps: Array.from({ length: 12 }, () => gap) })) },
      PLAIN
    )
    expect(report.match(/^ {2}gap: /gm)).toHaveLength(10)
    expect(report).toContain('… and 2 gaps more')
  })

  it('lets no document write to the terminal', () => {
    const forged = 'daily\u001b[2J\r\n✔ all is upheld\u202e'
    const waiver = { owner: forged, reason: forged, ticket: forged, expires: '2026-12-31', place: `${forged}:2:5` }
    const report = text.render(
      {
        ...RESULT,
        inputs: RESULT.inputs.map((input) => ({ ...input, target: forged, gaps: [{ what: forged, why: 'unreadable', where: forged }] })),
        claims: RESULT.claims.map((claim) => ({ ...claim, statement: forged, section: forged })),
        findings: RESULT.findings.map((finding) => ({
          ...finding,
          because: forged,
          waiver,
          waitsOn: [forged],
          resource: { ...finding.resource, name: forged, id: forged },
          evidence: [{ resource: forged, path: forged, origin: 'observed', value: forged }],
          fix: { path: forged, value: forged, text: forged }
        })),
        summary: { ...RESULT.summary, unrecognised: { [forged]: 1 } },
        waivers: (['expiring', 'expired', 'unused'] as const).map((state) => ({ ...waiver, state, findings: 1 }))
      },
      PLAIN
    )
    expect(report).not.toMatch(/[^\P{Cc}\n]/u)
    expect(report).not.toMatch(/\u202e/)
    expect(report).not.toMatch(/^✔ all/m)
  })
})

describe('printable text', () => {
  it.each([
    ['ledger-db', 'ledger-db'],
    ['Größe – 账本 ✔', 'Größe – 账本 ✔'],
    ['two\nlines', 'two lines'],
    ['two\r\n\tlines', 'two lines'],
    ['clear\u001b[2J', 'clear\uFFFD[2J'],
    ['turn\u202earound', 'turn\uFFFDaround'],
    ['c1\u009bescape', 'c1\uFFFDescape']
  ])('of %j is %j', (given, expected) => {
    expect(printable(given)).toBe(expected)
  })
})
