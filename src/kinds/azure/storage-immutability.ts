import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, map, unknown } from '../../model/fact.ts'

const POLICY = 'immutableStorageWithVersioning.immutabilityPolicy'

/**
 * The account's own policy holds every version of every blob; containers may have policies of their own, which no kind reads.
 * https://learn.microsoft.com/azure/storage/blobs/immutable-version-level-worm-policies (2026-11-28)
 */
export function immutability(r: Reader): Facets['immutability'] {
  const isOn = r.boolean('immutableStorageWithVersioning.enabled', { absent: false })
  const state = chain(isOn, (on) => (on ? r.string(`${POLICY}.state`, { absent: 'Disabled' }) : ofContainers()))
  const held = chain(state, (name) => (name === 'Disabled' ? ofContainers() : state))
  return {
    days: chain(held, () => r.number(`${POLICY}.immutabilityPeriodSinceCreationInDays`, { absent: UNSTATED })),
    locked: map(held, (name) => name === 'Locked')
  }
}

function ofContainers(): Fact<never> {
  return unknown('not-collected', { missing: 'immutability policies of its containers' })
}
