import Table from 'cli-table3'
import { createColors } from 'picocolors'
import { EXPIRING_DAYS } from '../model/day.ts'
import type { ClaimResult, ClaimVerdict, Result } from '../model/finding.ts'
import { count, outcomeCounts, SIGNS, verdictCounts } from './counts.ts'
import { ownFigures } from './demand.ts'
import { openEnds } from './open-ends.ts'
import { byClaim } from './outline.ts'
import { printable } from './printable.ts'
import type { Reporter, ReportOptions } from './reporter.ts'
import { type Colors, findingsOf, sides } from './text-findings.ts'
import { attestationsToTend, attestedBeside } from './text-attestations.ts'
import { contradictionsOfRegister } from './text-tenancy.ts'
import { waiversToTend } from './text-waivers.ts'

const text: Reporter = {
  id: 'text',
  title: 'For people: a table by claim, then what is contradicted or open',
  render(result, options) {
    const colors = createColors(options.color)
    const parts = options.quiet
      ? []
      : [header(result, colors), ...(options.compact ? [] : [table(result, options, colors)]), ...details(result, options, colors)]
    return `${[...parts, ...waiversToTend(result, colors), ...attestationsToTend(result, colors), ...contradictionsOfRegister(result, colors), closing(result, colors)].join('\n\n')}\n`
  }
}

export default text

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
  const all = result.inputs.flatMap(({ gaps }) => gaps)
  const gaps = all
    .slice(0, SHOWN_GAPS)
    .map((gap) => colors.yellow(printable(`  gap: ${gap.what}${gap.where === undefined ? '' : ` (${gap.where})`}`)))
  const more = all.length > SHOWN_GAPS ? [colors.yellow(`  … and ${count(all.length - SHOWN_GAPS, 'gap')} more; -o json has them all`)] : []
  const first = `${result.tool.name} ${result.tool.version}   ${profiles.length === 1 ? 'profile' : 'profiles'} ${profiles.join(', ')}`
  return [...(inputs.length === 1 ? [`${first}   ${inputs[0]}`] : [first, ...inputs.map((input) => `  ${input}`)]), ...gaps, ...more].join(
    '\n'
  )
}

const SHOWN_GAPS = 10

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

/** What a verdict rests on, in a few words; what would decide it is told below. */
function checked(claim: ClaimResult): string {
  const told = outcomeCounts({ ...claim.outcomes, 'not-applicable': 0 })
  if (told.length === 0) return claim.verdict === 'undecided' ? stillOpen(claim) : (claim.because ?? '')
  const waived = claim.waived === undefined ? '' : ` (${claim.waived} waived)`
  const rest = claim.verdict === 'undecided' && claim.findings === 0 ? `; ${stillOpen(claim)}` : ''
  return `${told.join(', ')}${waived}${rest}`
}

/** Why a claim without findings is undecided, in a word or two. */
function stillOpen({ undecidedBy, needsSource, pending = '', outcomes }: ClaimResult): string {
  if (undecidedBy === 'not-collected' || undecidedBy === 'unreadable') return 'not all was seen'
  if (undecidedBy === 'not-modelled') return 'not all is read'
  if (undecidedBy === 'undeclared' || pending.startsWith('undeclared')) return 'the owner has to state a figure'
  if (needsSource !== undefined) return 'needs another source'
  return outcomes.pass > 0 ? 'not all is checked yet' : 'not checked yet'
}

/** @example '; as its owner states: everyHours 24' */
function declaredBeside(claim: ClaimResult): string {
  const figures = ownFigures(claim)
  return figures.length === 0 ? '' : `; as its owner states: ${figures.join(', ')}`
}

/** Claims with something to tell: what is open, and whatever else the caller wanted listed. */
function details(result: Result, options: ReportOptions, colors: Colors): readonly string[] {
  const listed = byClaim(result.findings)
  return result.claims.flatMap((claim) => {
    const lines = findingsOf(claim, listed.get(claim.id) ?? [], options.width, colors)
    const ends = claim.verdict === 'undecided' && !options.compact ? endsOf(claim, colors) : []
    return lines.length + ends.length === 0 ? [] : [[headOf(claim, options.width, colors), ...lines, ...ends].join('\n')]
  })
}

function headOf(claim: ClaimResult, width: number, colors: Colors): string {
  const statement = printable(claim.statement)
  const place = printable(`${claim.section} · ${claim.id}`)
  const sign = paint(claim.verdict, colors)(SIGNS[claim.verdict])
  return `${sign} ${sides([statement, colors.bold(statement)], [place, colors.dim(place)], width - 2)}`
}

/** What would decide a claim, one line each. */
function endsOf(claim: ClaimResult, colors: Colors): readonly string[] {
  return openEnds(claim).map(({ needs, what }) => `    ${colors.yellow(needs)}: ${printable(what)}`)
}

function closing(result: Result, colors: Colors): string {
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
    ...verdictCounts(result).map(([verdict, number]) =>
      paint(verdict, colors)(`${number} ${verdict}${verdict === 'attested' ? soon(result) : ''}`)
    ),
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
