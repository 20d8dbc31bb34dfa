import { anyTrue, chain, type Fact, list, map } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

const SETTINGS = ['azure.autoscale-setting']

/** Whether a setting of its own adds to it under load. */
export function scaledBySettings(near: Neighbourhood): Fact<boolean> {
  return chain(near.from('attachedTo', SETTINGS), (settings) =>
    anyTrue(
      settings.flatMap((setting) => {
        const answer = setting.facet('scaling')
        return typeof answer === 'string' ? [] : [answer.automatic]
      }),
      [{ path: 'id', origin: 'provider-default' }]
    )
  )
}

/** A setting moves the size between its bounds, so that its lower one takes the place of what stands in the document. */
export function minimumBySettings(own: Fact<number>, near: Neighbourhood): Fact<number> {
  return chain(near.from('attachedTo', SETTINGS), (settings) => {
    const told = settings.flatMap(minimumOf)
    return told.length === 0 ? own : map(list(told), (minimums) => Math.min(...minimums))
  })
}

function minimumOf(setting: Neighbour): readonly Fact<number>[] {
  const answer = setting.facet('nodes')
  return typeof answer === 'string' ? [] : [answer.minimum]
}
