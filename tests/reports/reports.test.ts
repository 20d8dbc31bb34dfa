import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { REPORTERS } from '../../src/reports/index.ts'
import json from '../../src/reports/json.ts'
import type { ReportOptions } from '../../src/reports/reporter.ts'
import sarif from '../../src/reports/sarif.ts'
import text from '../../src/reports/text.ts'
import { ACCEPTED, ATTESTED, RESULT, TENANTED, WAIVED } from './result.ts'
import { sarifProblems } from './sarif-problems.ts'

const PLAIN: ReportOptions = { color: false, compact: false, quiet: false, width: 120 }
const EMPTY = { ...RESULT, claims: [], findings: [], inputs: [] }

describe.each(REPORTERS.map((reporter) => [reporter.id, reporter] as const))('every reporter: %s', (_id, reporter) => {
  it('renders the same result twice alike, and ends with a line break', () => {
    const report = reporter.render(RESULT, PLAIN)
    expect(reporter.render(structuredClone(RESULT), PLAIN)).toBe(report)
    expect(report.endsWith('\n')).toBe(true)
  })

  it('names the offending resource and its claim', () => {
    const report = reporter.render(RESULT, PLAIN)
    expect(report).toContain('daily')
    expect(report).toContain('sample/snapshots-seven-days')
  })

  it('renders a result without claims', () => {
    expect(reporter.render(EMPTY, PLAIN)).not.toBe('')
  })
})

describe('text', () => {
  it('shows claims, what is contradicted with evidence and fix, and the closing line', () => {
    expect(text.render(RESULT, PLAIN)).toMatchInlineSnapshot(`
      "asbuilt 0.1.0   profile sample   stacks/the books  Pulumi program, 3 resources, 2 recognised, 1 gap
        gap: compute.googleapis.com/Disk: 2 resources are listed without properties

          Claim                                                       Verdict        Checked
       sample · Backups
       ✔  All servers are on a private network.                       upheld         3 passed
       ✖  Snapshots are kept for seven days.                          contradicted   1 failed
       ?  Slaves stand in another zone.                               undecided      1 unknown
       ?  drills                                                      undecided      needs another source
       ○  audited                                                     unattested     needs an audit report
       –  caches                                                      no-resources   nothing plays caches

      ✖ Snapshots are kept for seven days.                                               Backups · sample/snapshots-seven-days
          fail  daily  gcp.resource-policy                                                    stacks/the books/backups.ts:14:3
            backups are kept: 3 days; the document says 7 days
            snapshotSchedulePolicy.retentionPolicy.maxRetentionDays = 3
            fix: snapshotSchedulePolicy.retentionPolicy.maxRetentionDays: 7

      ? Slaves stand in another zone.                                                       Backups · sample/replica-elsewhere
          unknown  orders  gcp.sql-instance                          //sqladmin.googleapis.com/projects/books/instances/orders
            zone of replica orders-replica: known only after apply
            waits on orders-replica (DatabaseInstance)

      ? drills                                                                                         Backups · sample/drills
          the owner must state: how often restores are tested
          needs another source: a record of restore tests
          not checked yet: needs the control restore-tested

      not modelled: gcp:pubsub/topic:Topic
      6 claims   1 upheld   1 contradicted   2 undecided   1 unattested   1 no-resources   coverage 80 %
      "
    `)
  })

  it('shows what is waived, by whom and until when', () => {
    expect(text.render(WAIVED, PLAIN)).toContain(`
    fail  daily  gcp.resource-policy                                                    stacks/the books/backups.ts:14:3
      backups are kept: 3 days; the document says 7 days
      snapshotSchedulePolicy.retentionPolicy.maxRetentionDays = 3
      fix: snapshotSchedulePolicy.retentionPolicy.maxRetentionDays: 7
      waived until 2026-12-01 by jane@example.com: The disk goes away with the old cluster. (OPS-17)
`)
    expect(text.render(WAIVED, PLAIN)).toMatch(/Snapshots are kept for seven days\. +contradicted +1 failed \(1 waived\)\n/)
  })

  it.each([
    ['in full', {}],
    ['when compact', { compact: true }],
    ['when quiet', { quiet: true }]
  ])('lists waivers that somebody has to look at, %s', (_how, options) => {
    expect(
      text
        .render(WAIVED, { ...PLAIN, ...options })
        .split('\n')
        .slice(-8)
    ).toEqual([
      'Waivers to tend',
      '  expired after 2026-11-01  joe@example.com: Late.  more.yaml:2:5',
      '  expires after 2026-12-01, excuses 1 finding  jane@example.com: The disk goes away with the old cluster. (OPS-17)  waivers.yaml:2:5',
      '  unused, holds until 2027-06-01  joe@example.com: Moved.  waivers.yaml:13:5',
      '',
      'not modelled: gcp:pubsub/topic:Topic',
      '6 claims   1 upheld   1 contradicted   2 undecided   1 unattested   1 no-resources   1 finding waived   coverage 80 %',
      ''
    ])
  })

  it('says nothing of waivers that simply hold', () => {
    const holding = { ...WAIVED, waivers: WAIVED.waivers?.filter(({ state }) => state === 'active') ?? [] }
    expect(text.render(holding, PLAIN)).not.toContain('Waivers to tend')
  })

  it.each([
    ['in full', {}],
    ['when quiet', { quiet: true }]
  ])('lists attestations that somebody has to look at, %s', (_how, options) => {
    expect(
      text
        .render(ATTESTED, { ...PLAIN, ...options })
        .split('\n')
        .slice(-8)
    ).toEqual([
      'Attestations to tend',
      '  invalid: its file is another  SOC 2 report, jane@example.com  sample/vetted  a.yaml:20:5',
      '  expired after 2026-11-01  SOC 2 report, jane@example.com  sample/tested  a.yaml:14:5',
      '  expires after 2026-11-30  SOC 2 report, jane@example.com  sample/trained  a.yaml:8:5',
      '',
      'not modelled: gcp:pubsub/topic:Topic',
      '5 claims   1 upheld   2 attested (1 expires within 14 days)   1 unattested   1 expired   coverage 80 %',
      ''
    ])
  })

  it('shows beside the verdict of machines what is attested as well', () => {
    expect(text.render(ATTESTED, { ...PLAIN, width: 160 }).replaceAll(/\s+/g, ' ')).toContain(
      'upheld 3 passed; attested by jane@example.com until 2027-05-31, which decides nothing'
    )
  })

  it('lists labels that contradict the register of tenants, even when quiet', () => {
    expect(text.render(TENANTED, { ...PLAIN, quiet: true })).toContain(
      'Labels that contradict the register of tenants\n  orders  is labelled customer-region: eu, while tenants.yaml:2:5 says us\n'
    )
    expect(text.render(RESULT, PLAIN)).not.toContain('register of tenants')
  })

  it('is only the closing lines when quiet', () => {
    expect(text.render(RESULT, { ...PLAIN, quiet: true })).toBe(
      'not modelled: gcp:pubsub/topic:Topic\n6 claims   1 upheld   1 contradicted   2 undecided   1 unattested   1 no-resources   coverage 80 %\n'
    )
  })

  it('colours only when asked', () => {
    expect(text.render(RESULT, PLAIN)).not.toContain('\u001b[')
    expect(text.render(RESULT, { ...PLAIN, color: true })).toContain('\u001b[31m')
  })
})

describe('json', () => {
  it('is the result itself', () => {
    expect(JSON.parse(json.render(RESULT, PLAIN))).toEqual(RESULT)
    expect(JSON.parse(json.render(WAIVED, PLAIN))).toEqual(WAIVED)
  })
})

describe('sarif', () => {
  const log = JSON.parse(sarif.render(RESULT, PLAIN)) as Log
  const results = log.runs[0]?.results ?? []

  it('points at file, line and column with a relative, encoded URI', () => {
    expect(results[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'stacks/the%20books/backups.ts', uriBaseId: 'SRCROOT' },
      region: { startLine: 14, startColumn: 3 }
    })
    expect(results[1]?.locations?.[0]?.physicalLocation).toBeUndefined()
  })

  it('lets only failures have a level; what is unknown is open', () => {
    expect(results.map(({ kind, level }) => [kind, level])).toEqual([
      ['fail', 'error'],
      ['open', 'none']
    ])
  })

  it('refers to its rules by index', () => {
    const rules = log.runs[0]?.tool.driver.rules ?? []
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId)
  })

  it('suppresses what is waived, and says of all others that they are not', () => {
    const waived = JSON.parse(sarif.render(WAIVED, PLAIN)) as Log
    const justification = `jane@example.com: ${ACCEPTED.reason} (OPS-17); accepted until 2026-12-01, waivers.yaml:2:5`
    expect(waived.runs[0]?.results?.map(({ kind, suppressions }) => [kind, suppressions])).toEqual([
      ['fail', [{ kind: 'external', status: 'accepted', justification }]],
      ['open', []]
    ])
  })

  it('says nothing of suppressions when no waivers were given', () => {
    for (const result of results) expect(result).not.toHaveProperty('suppressions')
  })

  it('notes waivers that somebody has to look at', () => {
    const { runs } = JSON.parse(sarif.render(WAIVED, PLAIN)) as Log
    const notifications = runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? []
    expect(notifications.filter(({ level }) => level === 'note').map(({ message }) => message.text)).toEqual([
      `Waiver waivers.yaml:2:5 is expiring (2026-12-01): jane@example.com: ${ACCEPTED.reason} (OPS-17)`,
      'Waiver waivers.yaml:13:5 is unused (2027-06-01): joe@example.com: Moved.',
      'Waiver more.yaml:2:5 is expired (2026-11-01): joe@example.com: Late.'
    ])
  })

  it('notes attestations that somebody has to look at', () => {
    const { runs } = JSON.parse(sarif.render(ATTESTED, PLAIN)) as Log
    const notifications = runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? []
    expect(notifications.slice(1).map(({ level, message }) => `${level} ${message.text}`)).toEqual([
      'note Attestation a.yaml:8:5 of sample/trained expires after 2026-11-30: SOC 2 report, jane@example.com',
      'warning Attestation a.yaml:14:5 of sample/tested expired after 2026-11-01: SOC 2 report, jane@example.com',
      'warning Attestation a.yaml:20:5 of sample/vetted invalid: its file is another: SOC 2 report, jane@example.com'
    ])
  })

  it('warns of labels that contradict the register of tenants', () => {
    const { runs } = JSON.parse(sarif.render(TENANTED, PLAIN)) as Log
    const notifications = runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? []
    expect(notifications.at(-1)?.message.text).toBe('orders is labelled customer-region: eu, while tenants.yaml:2:5 says us')
  })

  it('is valid by an independent validator', () => {
    for (const result of [RESULT, WAIVED, ATTESTED, TENANTED]) expect(sarifProblems(sarif.render(result, PLAIN))).toEqual([])
  })
})
