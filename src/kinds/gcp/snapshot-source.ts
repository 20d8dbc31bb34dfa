import type { Facets, KeyLevel } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { protectedBy } from './disk-key.ts'
import { snapshotLocations } from './snapshot-location.ts'

/** What its disk and the schedule that made it tell of a snapshot. */
export function settleBackup(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const settled = { ...own, regions: nearDisk(own.regions, near), key: inheritedKey(own.key, near, 'backup') }
  if (own.retentionDays.state === 'known' || own.retentionDays.why !== 'not-collected') return settled
  // Once the disk is gone its schedule no longer deletes the snapshot (KEEP_AUTO_SNAPSHOTS is the default).
  const schedule = chain(near.to('snapshotOf'), () => near.to('usesPolicy'))
  const told = map(schedule, (policies) => policies.map((policy) => policy.facet('backup')).find((answer) => typeof answer !== 'string'))
  if (told.state === 'unknown') return { ...settled, everyHours: told, retentionDays: told }
  return told.value === undefined ? settled : { ...settled, everyHours: told.value.everyHours, retentionDays: told.value.retentionDays }
}

/** Where the document does not tell the disk's region, the disk may. */
export function nearDisk(own: Fact<readonly string[]>, near: Neighbourhood): Fact<readonly string[]> {
  const unstated = own.evidence.some((entry) => entry.path === 'storageLocations' && entry.origin === 'provider-default')
  if (own.state === 'known' || !unstated) return own
  return chain(near.to('snapshotOf'), ([disk]) => {
    const placement = disk?.facet('placement')
    if (placement === undefined || typeof placement === 'string') return own
    return chain(placement.regions, ([region]) =>
      region === undefined ? own : snapshotLocations(known([]), known(region), 'storageLocations')
    )
  })
}

/** A snapshot that names no key of its own has its disk's. */
export function inheritedKey(own: Fact<KeyLevel>, near: Neighbourhood, facet: 'backup' | 'encryptionAtRest'): Fact<KeyLevel> {
  if (own.state === 'known') return protectedBy(own, near)
  if (own.why !== 'not-collected') return own
  return chain(near.to('snapshotOf'), ([disk]) => {
    const answer = disk?.facet(facet)
    return answer === undefined || typeof answer === 'string' ? own : answer.key
  })
}

/** Without a grant a snapshot is open to nobody but its project. */
export function grantedToAll(near: Neighbourhood): Fact<boolean> {
  return chain(near.from('attachedTo', ['gcp.snapshot-iam']), (grants) => {
    const answers = grants.map((grant) => grant.facet('anonymousAccess')).filter((answer) => typeof answer !== 'string')
    return anyTrue(answers.map((answer) => answer.allowed))
  })
}
