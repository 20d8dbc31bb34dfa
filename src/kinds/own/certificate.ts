import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { validity } from '../../graph/validity.ts'
import { longestDays } from '../../model/calendar-months.ts'
import { all, chain, type Fact, known, map } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'
import { UNTOLD } from './place.ts'

/** A certificate that is served, as a probe or the store that issues it tells. */
export default defineKind({
  id: 'own.certificate',
  title: 'Certificate',
  cloud: 'own',
  role: 'certificate',
  types: { neutral: ['certificate'] },
  facets: { certificate, certificateRenewal: (r) => ({ automatic: automatic(r) }) }
})

function automatic(r: Reader): Fact<boolean> {
  return r.boolean('renewal.automatic', UNTOLD)
}

/** How long it is issued for tells its life where its dates do not; months are those of the calendar. */
function certificate(r: Reader): Facets['certificate'] {
  const { lifeDays: byDates, ageDays } = validity(r, r.string('validFrom', UNTOLD), r.string('validUntil', UNTOLD))
  const lifeDays = byDates.state === 'known' ? byDates : map(r.number('validMonths', UNTOLD), longestDays)
  const replacedAtDays = chain(automatic(r), (renews): Fact<number> => (renews ? replacedAt(r, lifeDays) : known(Number.POSITIVE_INFINITY)))
  return { lifeDays, replacedAtDays, ageDays }
}

/** So long before its end, or after a part of its life; which of them a record tells is its own. */
function replacedAt(r: Reader, life: Fact<number>): Fact<number> {
  return chain(r.present('renewal.daysBeforeExpiry', { emptyIs: 'present' }), (isBefore) =>
    isBefore
      ? map(all<[number, number]>([life, r.number('renewal.daysBeforeExpiry', UNTOLD)]), ([days, left]) => Math.max(0, days - left))
      : map(all<[number, number]>([life, r.number('renewal.lifetimePercentage', UNTOLD)]), ([days, percent]) => (days * percent) / 100)
  )
}
