import type { Collector, Order } from '../live/collector.ts'
import type { LiveSource } from '../live/open.ts'
import { partsOfAccount } from './account.ts'
import { partsOfAggregator } from './aggregator.ts'
import { type Aws, connectTo } from './connection.ts'
import { classify } from './failure.ts'
import { type Found, notRecorded } from './gap.ts'

const NAME = 'AWS Config'

export const SOURCE: LiveSource = {
  name: NAME,
  typeSystem: 'aws-config',
  classify,
  // Each region counts calls for itself, and an aggregator is one region: the service lets more through than this.
  calls: 8,
  units: 8,
  async connect(order, connection): Promise<Collector> {
    const aws = await connectTo(order.target.text, order.calls, connection ?? {})
    return { source: NAME, units: () => parts(aws, order) }
  }
}

async function* parts(aws: Aws, order: Order): AsyncGenerator<Found> {
  const { target } = order
  const types = order.types.filter((type) => aws.types.has(type))
  const unknown = order.types.filter((type) => !aws.types.has(type))
  if (unknown.length > 0) yield notRecorded(target.text, { what: `AWS Config has no ${unknown.join(', ')}`, types: unknown })
  if (types.length === 0) return
  const known = { ...order, types }
  yield* target.scope === 'aggregators' ? partsOfAggregator(aws, known) : partsOfAccount(aws, known)
}
