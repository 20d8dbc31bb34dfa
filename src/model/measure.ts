import { type Fact, list, map, type Unknown } from './fact.ts'
import type { Facets, Measure } from './facets.ts'

/** A measure that a switch decides. */
export function measure(taken: Fact<boolean>): Fact<Measure> {
  return map(taken, (on) => (on ? 'on' : 'off'))
}

/** What the pools of a cluster have in common: a measure that one of them does not take is not taken. */
export function commonHardening(pools: readonly Facets['hardening'][]): Facets['hardening'] {
  const common = (field: keyof Facets['hardening']): Fact<Measure> => weakest(pools.map((pool) => pool[field]))
  return {
    secureBoot: common('secureBoot'),
    ownIdentity: common('ownIdentity'),
    closedConsole: common('closedConsole'),
    personalLogin: common('personalLogin'),
    guardedMetadata: common('guardedMetadata')
  }
}

/** Nothing is known as long as it is not known which hosts there are. */
export function allOpen(open: Unknown): Facets['hardening'] {
  return { secureBoot: open, ownIdentity: open, closedConsole: open, personalLogin: open, guardedMetadata: open }
}

function weakest(measures: readonly Fact<Measure>[]): Fact<Measure> {
  const off = measures.find((fact) => fact.state === 'known' && fact.value === 'off')
  return off ?? map(list(measures), (found) => (found.includes('on') ? 'on' : 'not-offered'))
}
