import Table from 'cli-table3'
import { createColors } from 'picocolors'
import { EXPIRING_DAYS } from '../model/day.ts'
import type { ClaimResult, ClaimVerdict, Result } from '../model/finding.ts'
import { printable } from './printable.ts'
import type { Reporter, ReportOptions } from './reporter.ts'
import { byClaim, type Colors, findingsOf } from './text-findings.ts'
import { attestationsToTend, attestedBeside } from './text-attestations.ts'
import { waiversToTend } from './text-waivers.ts'

const text: Reporter = {
  id: 'text',
  title: 'For people: a table by claim, then what is contradicted or open',
  render(result, options) {
    const colors = createColors(options.color)
    const parts = options.quiet
      ? []
      : [header(result, colors), ...(options.compact ? [] : [table(result, options, colors)]), ...details(result, options, colors)]
    return `${[...parts, ...waiversToTend(result, colors), ...attestationsToTend(result, colors), closing(result, colors)].join('\n\n')}\n`
  }
}

export default text

const SIGNS: Record<ClaimVerdict, string> = {
  upheld: '✔',
  contradicted: '✖',
  undecided: '?',
  attested: '✎',
  unattested: '○',
  expired: '!',
  'no-resources': '–'
}
const ORDER = Object.keys(SIGNS) as ClaimVerdict[]

const PAINTS = {
  upheld: 'green',
  attested: 'green',
  contradicted: 'red',
  expired: 'red',
  undecided: 'yellow',
  unattested: 'dim',
  'no-resources': 'dim'
} as const satisfies Record<ClaimVerdict, keyof Colors>

function paint(verdict: ClaimVerdict, colors: Colors): (text: string) => string {
  return colors[PAINTS[verdict]]
}

function header(result: Result, colors: Colors): string {
  const profiles = result.profiles.map(({ id }) => id)
  const inputs = result.inputs.map(
    ({ target, source, resources, recognised, gaps }) =>
      `${colors.bold(printable(target))}  ${source}, ${count(resources, 'resource')}, ${recognised} recognised, ${count(gaps.length, 'gap')}`
  )
  const gaps = result.inputs.flatMap(({ gaps }) =>
    gaps.map((gap) => colors.yellow(printable(`  gap: ${gap.what}${gap.where === undefined ? '' : ` (${gap.where})`}`)))
  )
  const first = `${result.tool.name} ${result.tool.version}   ${profiles.length === 1 ? 'profile' : 'profiles'} ${profiles.join(', ')}`
  return [...(inputs.length === 1 ? [`${first}   ${inputs[0]}`] : [first, ...inputs.map((input) => `  ${input}`)]), ...gaps].join('\n')
}

function table(result: Result, { width }: ReportOptions, colors: Colors): string {
  const room = Math.max(30, Math.min(width, 160) - 62)
  const rows = new Table({
    head: ['', 'Claim', 'Verdict', 'Checked'],
    colWidths: [3, room + 2, 15, 42],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
    chars: BORDERLESS
  })
  let section = ''
  for (const claim of result.claims) {
    const heading = printable(`${claim.profile} · ${claim.section}`)
    if (heading !== section) rows.push([{ colSpan: 4, content: colors.bold(heading) }])
    section = heading
    const color = paint(claim.verdict, colors)
    rows.push([
      color(SIGNS[claim.verdict]),
      printable(claim.statement),
      color(claim.verdict),
      colors.dim(printable(`${checked(claim)}${declaredBeside(claim)}${attestedBeside(claim)}`))
    ])
  }
  return rows
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const BORDERLESS = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle'
  ].map((name) => [name, ''])
)

/** What a verdict rests on, in a few words. */
function checked(claim: ClaimResult): string {
  const { pass, fail, unknown, error } = claim.outcomes
  const counts = [
    [pass, 'passed'],
    [fail, 'failed'],
    [unknown, 'unknown'],
    [error, 'broken'],
    [claim.outcomes['not-modelled'], 'not modelled']
  ] as const
  const told = counts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`)
  if (told.length > 0)
    return (
      told.join(', ') +
      (claim.waived === undefined ? '' : ` (${claim.waived} waived)`) +
      (claim.verdict === 'undecided' && claim.pending === undefined && claim.because !== undefined
        ? `; ${claim.because}`
        : claim.pending !== undefined && claim.verdict === 'undecided' && fail + unknown + error === 0
          ? '; not all is checked yet'
          : '')
    )
  return claim.because ?? ''
}

/** The owner's own figures. @example '; as its owner states: everyHours 24' */
function declaredBeside({ declared = {} }: ClaimResult): string {
  const figures = Object.values(declared).flatMap((parameters) =>
    Object.entries(parameters).map(([name, value]) => `${name} ${String(value)}`)
  )
  return figures.length === 0 ? '' : `; as its owner states: ${figures.join(', ')}`
}

/** Claims with something to tell: what is open, and whatever else the caller wanted listed. */
function details(result: Result, options: ReportOptions, colors: Colors): readonly string[] {
  const listed = byClaim(result.findings)
  return result.claims
    .filter((claim) => listed.has(claim.id) || (!options.compact && claim.undecidedBy === 'not-modelled'))
    .map((claim) => {
      const sign = paint(claim.verdict, colors)(SIGNS[claim.verdict])
      const head = `${sign} ${colors.bold(printable(claim.statement))}   ${colors.dim(printable(`${claim.section} · ${claim.id}`))}`
      return [head, ...findingsOf(claim, listed.get(claim.id) ?? [], colors)].join('\n')
    })
}

function closing(result: Result, colors: Colors): string {
  const verdicts = ORDER.map((verdict) => [verdict, result.claims.filter((claim) => claim.verdict === verdict).length] as const).filter(
    ([, number]) => number > 0
  )
  const { unrecognised, coverage, outcomes } = result.summary
  const types = Object.keys(unrecognised)
  const unknownTypes =
    types.length === 0
      ? []
      : [
          colors.dim(
            `not modelled: ${types.slice(0, 5).map(printable).join(', ')}${types.length > 5 ? ` and ${types.length - 5} more types` : ''}`
          )
        ]
  const line = [
    count(result.claims.length, 'claim'),
    ...verdicts.map(([verdict, number]) => paint(verdict, colors)(`${number} ${verdict}${verdict === 'attested' ? soon(result) : ''}`)),
    ...(outcomes.waived === 0 ? [] : [colors.magenta(`${count(outcomes.waived, 'finding')} waived`)]),
    `coverage ${Math.floor(coverage * 100)} %`
  ].join('   ')
  return [...unknownTypes, line].join('\n')
}

/** How many of what is attested will not be for long. */
function soon({ claims }: Result): string {
  const number = claims.filter(({ verdict, attestation }) => verdict === 'attested' && attestation?.state === 'expiring').length
  return number === 0 ? '' : ` (${number} ${number === 1 ? 'expires' : 'expire'} within ${EXPIRING_DAYS} days)`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
