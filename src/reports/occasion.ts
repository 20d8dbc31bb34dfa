import type { ClaimVerdict, Result } from '../model/finding.ts'
import { count } from './counts.ts'

/** @example moment('2026-11-22T12:00:00.000Z') // '2026-11-22 12:00 UTC' */
export function moment(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`
}

/** Which documents were held to what, when, and with what outcome, in sentences. */
export function whatWasHeld({ profiles, inputs, startedAt, claims, summary }: Result): readonly string[] {
  const versions = profiles.map(({ version, date }) =>
    [
      ...(version === undefined || version === 'not stated' ? [] : [`version ${version}`]),
      ...(date === undefined ? [] : [`of ${date}`])
    ].join(' ')
  )
  const documents = versions.every((version) => version === '') ? [] : [`The document is ${versions.join('; ')}.`]
  const targets = inputs.map(({ target, source, resources }) => `${target} (${source}, ${count(resources, 'resource')})`)
  const of = (...verdicts: readonly ClaimVerdict[]): number => claims.filter(({ verdict }) => verdicts.includes(verdict)).length
  const [contradicted, undecided, upheld] = [of('contradicted', 'expired'), of('undecided', 'no-resources'), of('upheld', 'attested')]
  return [
    [...documents, `Held to ${targets.length === 0 ? 'nothing' : targets.join(', ')} on ${moment(startedAt)}.`].join(' '),
    `Of ${count(claims.length, 'claim')}, ${contradicted} ${contradicted === 1 ? 'is' : 'are'} contradicted, ${upheld} upheld, ${undecided} undecided, and ${of('unattested')} for people to attest.`,
    `Where a control could judge a resource at all, ${Math.floor(summary.coverage * 100)} % of the judgements are decided.`
  ]
}
