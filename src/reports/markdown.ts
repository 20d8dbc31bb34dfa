import type { Result } from '../model/finding.ts'
import { count, SIGNS, verdictCounts } from './counts.ts'
import { failing, failureOf } from './failing.ts'
import { claimLines } from './markdown/claim.ts'
import { code, codeCell, escaped } from './markdown/escape.ts'
import { moment, whatWasHeld } from './occasion.ts'
import { byClaim, conflictsIn, sectionsOf } from './outline.ts'
import type { Reporter } from './reporter.ts'

const markdown: Reporter = {
  id: 'markdown',
  title: 'The document handed back, claim by claim, for a pull request or a wiki',
  render: (result) => `${linesOf(result).join('\n').trimEnd()}\n`
}

export default markdown

function linesOf(result: Result): readonly string[] {
  const { profiles } = result
  return [
    `# ${escaped(profiles.map(({ title }) => title).join(' and '))}, as built`,
    ...whatWasHeld(result).flatMap((line) => ['', escaped(line)]),
    '',
    verdictCounts(result)
      .map(([verdict, number]) => `${SIGNS[verdict]} ${number} ${verdict}`)
      .join(' · '),
    '',
    ...failingLines(result),
    ...inputLines(result),
    ...waiverLines(result),
    ...profiles.flatMap(({ id, title }) => documentLines(result, id, profiles.length > 1 ? title : undefined)),
    `${result.tool.name} ${result.tool.version}, ${moment(result.startedAt)}; ${profiles.map(({ id, digest }) => `profile ${code(id)} ${code(digest)}`).join(', ')}`
  ]
}

function failingLines(result: Result): readonly string[] {
  const lines = failing(result).map((claim) => `- ${escaped(claim.statement)} (${code(claim.id)}, ${failureOf(claim)})`)
  return lines.length === 0 ? [] : ['## What contradicts the document', '', ...lines, '']
}

function inputLines({ inputs, profiles }: Result): readonly string[] {
  const systems = profiles.flatMap(({ mapped = [] }) => mapped)
  const gaps = inputs.flatMap(({ gaps }) => gaps)
  return [
    '## What was looked at',
    '',
    ...inputs.map(
      ({ target, source, resources, recognised, collectedAt }) =>
        `- ${code(target)}: ${escaped(source)}, ${count(resources, 'resource')}, ${recognised} recognised, as of ${moment(collectedAt)}`
    ),
    ...(systems.length === 0 ? [] : ['', `Where the owner states these systems to be: ${escaped(systems.join(', '))}.`]),
    ...(gaps.length === 0 ? [] : ['', 'What could not be seen:', '']),
    ...gaps.map(({ what, why, where }) => `- ${escaped(what)}${where === undefined ? '' : ` (${escaped(where)})`}: ${why}`),
    ''
  ]
}

function waiverLines({ waivers = [] }: Result): readonly string[] {
  if (waivers.length === 0) return []
  const rows = waivers.map(
    ({ state, owner, reason, ticket, expires, findings, place }) =>
      `| ${state} | ${escaped(owner)} | ${escaped(reason)}${ticket === undefined ? '' : ` (${escaped(ticket)})`} | ${expires} | ${findings} | ${codeCell(place)} |`
  )
  return [
    '## Accepted exceptions',
    '',
    '| State | Owner | Reason | Until | Findings | Where |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    ''
  ]
}

function documentLines(result: Result, profile: string, title: string | undefined): readonly string[] {
  const listed = byClaim(result.findings)
  const conflicts = conflictsIn(result)
  const heading = title === undefined ? '##' : '###'
  return [
    ...(title === undefined ? [] : [`## ${escaped(title)}`, '']),
    ...sectionsOf(result, profile).flatMap((section) => [
      `${heading} ${escaped(section.title)}`,
      '',
      ...section.claims.flatMap((claim) => claimLines(claim, listed.get(claim.id) ?? [], conflicts.get(claim.id) ?? [], `${heading}#`))
    ])
  ]
}
