import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

const OFF_BY_DEFAULT = 'soft delete of a new account, which its blob service would switch on'
const OF_FILES = 'soft delete of its file service'

/**
 * Soft delete is set on the account's blob and file services. An account made without them, other than in the portal, does not keep
 * deleted blobs (https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-enable, 2026-11-22); of a live account, and of file
 * shares, whose default has changed, nothing follows from their absence.
 */
export function softDelete(r: Reader): Fact<number> {
  const isNew = r.dialect === 'azure-native' || r.resource.origin === 'declared'
  const blobs = isNew ? OFF_BY_DEFAULT : 'soft delete of its blob service'
  const kind = r.string('kind', { absent: 'StorageV2' })
  return chain(kind, (name) => unknown('not-collected', { missing: name.toLowerCase() === 'filestorage' ? OF_FILES : blobs }))
}

/** What is deleted can be restored for at least as long as the shortest of the account's services keeps it. */
export function shortestSoftDelete(own: Facets['softDelete'], near: Neighbourhood): Facets['softDelete'] {
  const { days } = own
  if (days.state === 'known') return own
  const files = near.from('childOf', ['azure.file-service'])
  if (days.missing === OF_FILES) return { days: shortest(files, days) }
  const blobs = shortest(near.from('childOf', ['azure.blob-service']), withoutService(days))
  const shares = shortest(files, blobs)
  return { days: map(all<[number, number]>([blobs, shares]), (both) => Math.min(...both)) }
}

/** What an account without a blob service keeps of what is deleted: nothing where it is new. */
export function withoutService(days: Fact<number>): Fact<number> {
  const isOff = days.state === 'unknown' && days.missing === OFF_BY_DEFAULT
  return isOff ? known(0, { path: 'deleteRetentionPolicy.enabled', origin: 'provider-default', value: false }) : days
}

function shortest(services: Fact<readonly Neighbour[]>, otherwise: Fact<number>): Fact<number> {
  return chain(services, (found) => (found.length === 0 ? otherwise : map(list(found.map(daysOf)), (days) => Math.min(...days))))
}

export function daysOf(service: Neighbour): Fact<number> {
  const answer = service.facet('softDelete')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `soft delete of ${service.name} is ${answer}` }) : answer.days
}
