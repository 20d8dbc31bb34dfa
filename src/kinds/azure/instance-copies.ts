import type { Settling } from '../../graph/kind.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { levelOf, weakest } from './customer-key.ts'
import { regionsOf } from './location.ts'
import { copiesInVault } from './vault-copies.ts'

/** Why it is open whether an instance that names containers takes all of an account. */
export const LISTED_CONTAINERS = 'the backup takes the containers that it lists, which may not be all'

type Copies = Pick<Facets['backup'], 'regions' | 'zones' | 'key'>

/** How often and how long the policy of an instance says, and where the copies lie: in the vault, or beside the data. */
export const byItsPolicy: Settling<'backup'> = (own, near) => {
  const policy = map(near.to('usesPolicy'), ([found]) => {
    const answer = found?.facet('backup')
    return answer === undefined || typeof answer === 'string' ? undefined : answer
  })
  const told = (pick: (answer: Facets['backup']) => Fact<number>, none: number): Fact<number> =>
    chain(policy, (answer) => (answer === undefined ? known(none) : pick(answer)))
  const restoreWindowDays = told((answer) => answer.restoreWindowDays, 0)
  const enabled = takesAll(own.enabled, restoreWindowDays)
  return {
    enabled,
    everyHours: chain(isStopped(enabled) ? enabled : known(true), (on) =>
      on ? told((answer) => answer.everyHours, Number.POSITIVE_INFINITY) : known(Number.POSITIVE_INFINITY)
    ),
    retentionDays: told((answer) => answer.retentionDays, 0),
    restoreWindowDays,
    ...copies(own, near)
  }
}

function isStopped(enabled: Fact<boolean>): boolean {
  return enabled.state === 'known' && !enabled.value
}

/** What is backed up all the time is the whole account, whichever containers go into the vault besides. */
function takesAll(enabled: Fact<boolean>, window: Fact<number>): Fact<boolean> {
  if (enabled.state === 'known' || enabled.missing !== LISTED_CONTAINERS) return enabled
  return window.state === 'known' && window.value > 0 ? known(true, ...window.evidence) : enabled
}

function copies(own: Facets['backup'], near: Neighbourhood): Copies {
  const found = map(storesOf(near), ({ vault, beside }) => [
    ...(vault ? [copiesInVault(own, near)] : []),
    ...(beside ? [copiesBeside(near)] : [])
  ])
  const regions = chain(found, (each) => map(list(each.map((copy) => copy.regions)), (places) => [...new Set(places.flat())]))
  return { regions, zones: chain(found, ([first]) => first?.zones ?? known(0)), key: keyOfCopies(near) }
}

/** The weakest key under which any copy lies; a snapshot has the key of what it is of. */
export function keyOfCopies(near: Neighbourhood): Fact<KeyLevel> {
  const keys = chain(storesOf(near), ({ vault, beside }) =>
    list([...(vault ? [keyOfNeighbour(near, 'childOf')] : []), ...(beside ? [keyOfNeighbour(near, 'attachedTo')] : [])])
  )
  return map(keys, (levels) => (levels.length === 0 ? 'none' : weakest(levels)))
}

/** In which stores the policy keeps copies: in the vault, beside the data, or in both. */
function storesOf(near: Neighbourhood): Fact<{ readonly vault: boolean; readonly beside: boolean }> {
  return chain(near.to('usesPolicy'), ([policy]) => {
    const setting = policy?.facet('setting')
    if (setting === undefined || typeof setting === 'string') return known({ vault: false, beside: false })
    return map(setting.value, (text) => {
      const names = text.split(' ').filter((name) => name !== '')
      return { vault: names.some((name) => name !== OPERATIONAL_STORE), beside: names.includes(OPERATIONAL_STORE) }
    })
  })
}

/** Beside the data, and not in the vault. */
export const OPERATIONAL_STORE = 'OperationalStore'

function keyOfNeighbour(near: Neighbourhood, link: 'childOf' | 'attachedTo'): Fact<KeyLevel> {
  return chain(near.to(link), ([found]) => (found === undefined ? UNPROTECTED : levelOf(found)))
}

const UNPROTECTED = unknown('not-collected', { missing: 'what the instance protects' })

/** The operational store of blobs is the account itself; that of disks and clusters are snapshots in the same region. */
function copiesBeside(near: Neighbourhood): Pick<Copies, 'regions' | 'zones'> {
  const told = <T>(pick: (from: Neighbour) => Fact<T>): Fact<T> =>
    chain(near.to('attachedTo'), ([from]) => (from === undefined ? UNPROTECTED : pick(from)))
  return { regions: told(placesOf), zones: told(zonesOf) }
}

function placesOf(source: Neighbour): Fact<readonly string[]> {
  const replication = source.facet('replication')
  if (source.kind !== 'azure.storage-account' || typeof replication === 'string') return regionsOf(source)
  return map(all<[readonly string[], readonly string[]]>([regionsOf(source), replication.regions]), (both) => both.flat())
}

function zonesOf(source: Neighbour): Fact<number> {
  const redundancy = source.facet('zoneRedundancy')
  return source.kind === 'azure.storage-account' && typeof redundancy !== 'string'
    ? redundancy.zones
    : unknown('not-collected', { missing: 'over how many zones its snapshots are spread' })
}
