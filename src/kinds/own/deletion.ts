import { ageHours } from '../../graph/backup-history.ts'
import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, map } from '../../model/fact.ts'
import { UNTOLD } from './place.ts'

/** A deletion that a customer is due. */
export default defineKind({
  id: 'own.deletion',
  title: 'Due deletion',
  cloud: 'own',
  role: 'deletion',
  types: { neutral: ['deletion'] },
  facets: { dueDeletion }
})

function dueDeletion(r: Reader): Facets['dueDeletion'] {
  const done = map(r.string('done', UNTOLD), (time) => time !== 'open')
  const dueHours = ageHours(r, 'due')
  return {
    tookDays: chain(done, (gone) => {
      if (!gone) return map(dueHours, (hours) => hours / 24)
      return map(all<[number, number]>([dueHours, ageHours(r, 'done')]), ([since, after]) => (since - after) / 24)
    }),
    done
  }
}
