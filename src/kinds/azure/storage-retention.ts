import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { daysOf, softDelete, withoutService } from './storage-soft-delete.ts'

/** A storage account without rules keeps everything. What it keeps of what is deleted its blob service tells. */
export function unruled(r: Reader): Facets['retention'] {
  const never = r.byNature(Infinity, 'policy.rules')
  return { earliestDays: never, latestDays: never, afterDeletionDays: softDelete(r) }
}

/** The rules of the account delete; then versions stay until a rule deletes those as well, and soft deletion comes last. */
export function ruled(own: Facets['retention'], near: Neighbourhood): Facets['retention'] {
  const rules = near.from('childOf', ['azure.storage-management-policy'])
  const services = near.from('childOf', ['azure.blob-service'])
  const nothing = withoutService(own.afterDeletionDays)
  const softDays = most(services, daysOf, nothing)
  const left = most(services, (service) => told(service, 'afterDeletionDays'), nothing)
  const blobs = most(rules, (rule) => told(rule, 'latestDays'), own.latestDays)
  const versions = most(rules, (rule) => told(rule, 'afterDeletionDays'), own.latestDays)
  const older = chain(left, (days): Fact<number> => (days === Infinity ? versions : known(0)))
  return {
    earliestDays: most(rules, (rule) => told(rule, 'earliestDays'), own.earliestDays),
    latestDays: chain(blobs, (last) =>
      last === Infinity
        ? blobs
        : map(
            all<[number, number, number]>([older, heldDays(near), softDays]),
            ([ofOlder, held, soft]) => Math.max(last, ofOlder, held) + soft
          )
    ),
    afterDeletionDays: chain(left, (days) =>
      days === Infinity ? map(all<[number, number]>([older, softDays]), ([ofOlder, soft]) => ofOlder + soft) : left
    )
  }
}

function most(neighbours: Fact<readonly Neighbour[]>, days: (of: Neighbour) => Fact<number>, otherwise: Fact<number>): Fact<number> {
  return chain(neighbours, (found) => (found.length === 0 ? otherwise : map(list(found.map(days)), (counts) => Math.max(...counts))))
}

function told(neighbour: Neighbour, field: keyof Facets['retention']): Fact<number> {
  const answer = neighbour.facet('retention')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `retention of ${neighbour.name} is ${answer}` }) : answer[field]
}

/** Rules wait for what holds everything; of containers that hold what is theirs nothing is known. */
function heldDays({ self }: Neighbourhood): Fact<number> {
  const held = self.facet('immutability')
  if (typeof held === 'string' || (held.days.state === 'unknown' && held.days.why === 'not-collected')) return known(0)
  return held.days
}
