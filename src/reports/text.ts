import Table from 'cli-table3'
import { createColors } from 'picocolors'
import type { ClaimResult, ClaimVerdict, Finding, Result } from '../model/finding.ts'
import type { Reporter, ReportOptions } from './reporter.ts'

type Colors = ReturnType<typeof createColors>

const text: Reporter = {
  id: 'text',
  title: 'For people: a table by claim, then what is contradicted or open',
  render(result, options) {
    const colors = createColors(options.color)
    const parts = options.quiet ? [] : [header(result, colors), ...(options.compact ? [] : [table(result, options, colors)]), ...details(result, options, colors)]
    return `${[...parts, closing(result, colors)].join('\n\n')}\n`
  }
}

export default text

const SIGNS: Record<ClaimVerdict, string> = { upheld: '✔', contradicted: '✖', undecided: '?', attested: '✎', unattested: '○', expired: '!', 'no-resources': '–' }
const ORDER = Object.keys(SIGNS) as ClaimVerdict[]

function paint(verdict: ClaimVerdict, colors: Colors): (text: string) => string {
  switch (verdict) {
    case 'upheld':
    case 'attested':
      return colors.green
    case 'contradicted':
    case 'expired':
      return colors.red
    case 'undecided':
      return colors.yellow
    case 'unattested':
    case 'no-resources':
      return colors.dim
  }
}

function header(result: Result, colors: Colors): string {
  const profiles = result.profiles.map(({ id }) => id)
  const inputs = result.inputs.map(
    ({ target, source, resources, recognised, gaps }) => `${colors.bold(target)}  ${source}, ${count(resources, 'resource')}, ${recognised} recognised, ${count(gaps.length, 'gap')}`
  )
  const gaps = result.inputs.flatMap(({ gaps }) => gaps.map((gap) => colors.yellow(`  gap: ${gap.what}${gap.where === undefined ? '' : ` (${gap.where})`}`)))
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
    const heading = `${claim.profile} · ${claim.section}`
    if (heading !== section) rows.push([{ colSpan: 4, content: colors.bold(heading) }])
    section = heading
    const color = paint(claim.verdict, colors)
    rows.push([color(SIGNS[claim.verdict]), claim.statement, color(claim.verdict), colors.dim(checked(claim))])
  }
  return rows.toString().split('\n').map((line) => line.trimEnd()).join('\n')
}

const BORDERLESS = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'].map((name) => [name, ''])
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
  if (told.length > 0) return told.join(', ') + (claim.pending !== undefined && claim.verdict === 'undecided' && fail + unknown + error === 0 ? '; not all is checked yet' : '')
  return claim.because ?? ''
}

function details(result: Result, options: ReportOptions, colors: Colors): readonly string[] {
  const shown = new Set<ClaimVerdict>(['contradicted', 'undecided', 'expired'])
  return result.claims
    .filter((claim) => shown.has(claim.verdict) && (claim.findings > 0 || (options.compact === false && claim.undecidedBy === 'not-modelled')))
    .map((claim) => {
      const findings = result.findings.filter((finding) => finding.claim === claim.id)
      const sign = paint(claim.verdict, colors)(SIGNS[claim.verdict])
      const head = `${sign} ${colors.bold(claim.statement)}   ${colors.dim(`${claim.section} · ${claim.id}`)}`
      return [head, ...limit(findings, claim).flatMap((finding) => findingLines(finding, colors))].join('\n')
    })
}

/** A claim with hundreds of offenders shows the first ones; the other reports have them all. */
const SHOWN_FINDINGS = 25

function limit(findings: readonly Finding[], claim: ClaimResult): readonly (Finding | string)[] {
  if (findings.length <= SHOWN_FINDINGS) return findings
  return [...findings.slice(0, SHOWN_FINDINGS), `    … and ${findings.length - SHOWN_FINDINGS} more for ${claim.id}; -o json has them all`]
}

function findingLines(finding: Finding | string, colors: Colors): readonly string[] {
  if (typeof finding === 'string') return [finding]
  const { resource, location, outcome, evidence, fix } = finding
  const place = location === undefined ? resource.id : `${location.file}:${location.line}:${location.column}`
  const mark = outcome === 'fail' ? colors.red('fail') : outcome === 'error' ? colors.red('error') : outcome === 'unknown' ? colors.yellow('unknown') : outcome
  const told = evidence.map((entry) => `${entry.path}${entry.value === undefined ? '' : ` = ${JSON.stringify(entry.value)}`}${entry.origin === 'provider-default' ? ' (provider default)' : ''}${entry.resource === resource.id ? '' : ` of ${entry.resource.split(/[/:]/).at(-1)}`}`)
  return [
    `    ${mark}  ${colors.bold(resource.name)}  ${resource.kind}  ${colors.dim(place)}`,
    `      ${finding.because}${finding.required === undefined ? '' : `; the document says ${finding.required}`}`,
    ...told.slice(0, 4).map((line) => colors.dim(`      ${line}`)),
    ...(finding.waitsOn === undefined ? [] : [`      waits on ${finding.waitsOn.map((id) => id.split(/[/:]/).at(-1)).join(', ')}`]),
    ...(fix === undefined ? [] : [colors.cyan(`      fix: ${fix.text}`)])
  ]
}

function closing(result: Result, colors: Colors): string {
  const verdicts = ORDER.map((verdict) => [verdict, result.claims.filter((claim) => claim.verdict === verdict).length] as const).filter(([, number]) => number > 0)
  const { unrecognised, coverage } = result.summary
  const types = Object.keys(unrecognised)
  const unknownTypes = types.length === 0 ? [] : [colors.dim(`not modelled: ${types.slice(0, 5).join(', ')}${types.length > 5 ? ` and ${types.length - 5} more types` : ''}`)]
  const line = [count(result.claims.length, 'claim'), ...verdicts.map(([verdict, number]) => paint(verdict, colors)(`${number} ${verdict}`)), `coverage ${Math.floor(coverage * 100)} %`].join('   ')
  return [...unknownTypes, line].join('\n')
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
