import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import type { Facets } from '../model/facets.ts'
import { all, type Fact, map } from '../model/fact.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'certificate-lifetime',
  title: 'Certificates serve for a limited time',
  description:
    'No certificate serves longer than maximumDays: its whole life counts, or the time until a successor takes its place by itself. One that is older already fails, whatever was planned.',
  remedy: 'Have certificates issued for a shorter time, or renewed earlier',
  severity: 'medium',
  needs: ['certificate'],
  parameters: { maximumDays: { type: 'number', required: true, minimum: 1, description: 'Longest time that one serves, in days' } },
  judge({ facets: { certificate } }, { maximumDays }) {
    const required = `at most ${days(maximumDays)}`
    const holds = (count: number): boolean => count <= maximumDays
    const served = decide(servedDays(certificate, holds), {
      what: 'time for which it serves',
      required,
      holds,
      show: days,
      says: (count) => `serves for ${days(count)}`
    })
    const age = decide(certificate.ageDays, {
      what: 'age',
      required,
      holds,
      show: days,
      says: (count) => `was issued ${days(count)} ago`
    })
    return every([served, age])
  }
})

/** It ends, or is replaced, whichever is first: one that is soon enough decides, whatever is unknown of the other. */
function servedDays({ lifeDays, replacedAtDays }: Facets['certificate'], isSoon: (count: number) => boolean): Fact<number> {
  const soon = [lifeDays, replacedAtDays].find((fact) => fact.state === 'known' && isSoon(fact.value))
  return soon ?? map(all<[number, number]>([lifeDays, replacedAtDays]), ([life, replaced]) => Math.min(life, replaced))
}
