import { allTrue, anyTrue, chain, type Fact, list, map, unknown } from './fact.ts'
import { type Facets, SIGNALS, type Signal, type Told } from './facets.ts'
import type { Neighbour } from './neighbourhood.ts'

/** How an alert looks at a resource: at it for certain, or perhaps. */
export interface Watching {
  readonly alert: Neighbour
  readonly isCertain: boolean
}

/** What somebody hears of a resource from the alerts that look at it; `words` are the vendor's for its sort. */
export function monitoredBy(watching: Fact<readonly Watching[]>, words: readonly string[]): Facets['monitoring'] {
  const heard = (signal: Signal): Fact<boolean> => chain(watching, (found) => anyTrue(found.map((one) => hears(one, signal, words))))
  return Object.fromEntries(SIGNALS.map((signal) => [signal, heard(signal)])) as Facets['monitoring']
}

function hears({ alert, isCertain }: Watching, signal: Signal, words: readonly string[]): Fact<boolean> {
  const subject = alert.facet('alertSubject')
  const delivery = alert.facet('alertDelivery')
  if (typeof subject === 'string' || typeof delivery === 'string')
    return unknown('not-collected', { missing: `what ${alert.name} tells of` })
  const tells = chain(subject.tells, (told) =>
    anyTrue(
      told.map((one) => meets(one, { alert, isCertain }, signal, words)),
      subject.tells.evidence
    )
  )
  return allTrue([tells, delivery.reaches])
}

function meets(told: Told, { alert, isCertain }: Watching, signal: Signal, words: readonly string[]): Fact<boolean> {
  const isMeant = told.of === '*' || words.includes(told.of)
  if (!isMeant || (told.signal !== signal && told.signal !== 'unclear')) return { state: 'known', value: false, evidence: [] }
  if (told.signal === 'unclear') return unknown('unreadable', { missing: `what ${alert.name} tells of is not recognised` })
  if (told.all && isCertain) return { state: 'known', value: true, evidence: [] }
  return unknown('not-collected', { missing: `whether ${alert.name} looks at it is not told` })
}

/** Where nothing looks at a resource, what its own document would say: nothing, alerts are resources of their own. */
export function reachedBy(receivers: Fact<readonly Neighbour[]>): Fact<boolean> {
  return chain(receivers, (found) =>
    anyTrue(
      found.map((receiver) => {
        const delivery = receiver.facet('alertDelivery')
        return typeof delivery === 'string' ? unknown('not-collected', { missing: `what becomes of ${receiver.name}` }) : delivery.reaches
      })
    )
  )
}

/** The list joined over several places where alerts may be; certain as they are there. */
export function joined(lists: readonly Fact<readonly Watching[]>[]): Fact<readonly Watching[]> {
  return map(list(lists), (found) => found.flat())
}
