import { ScanError } from '../../errors.ts'
import type { Collector, Order } from '../live/collector.ts'
import type { LiveSource } from '../live/open.ts'
import { partsOfAccount } from './account.ts'
import { partsOfAggregator } from './aggregator.ts'
import { type Aws, connectTo } from './connection.ts'
import { classify } from './failure.ts'
import { type Found, notRecorded } from './gap.ts'
import { permissionsFor } from './permissions.ts'

const NAME = 'AWS Config'

export const SOURCE: LiveSource = {
  name: NAME,
  typeSystem: 'aws-config',
  classify,
  // Each region counts calls for itself, and an aggregator is one region: the service lets more through than this.
  calls: 8,
  units: 8,
  role: roleFor,
  async connect(order, connection): Promise<Collector> {
    const aws = await connectTo(order.target.text, order.calls, connection ?? {})
    return { source: NAME, units: () => parts(aws, order) }
  }
}

/** An IAM policy, as `aws iam create-policy --policy-document file://…` takes it. */
function roleFor(types: readonly string[], scope = 'accounts'): string {
  if (scope !== 'accounts' && scope !== 'aggregators') {
    throw new ScanError('bad-argument', `Cannot tell permissions for "${scope}": AWS is read by accounts or by aggregators`)
  }
  return `${JSON.stringify(permissionsFor(types, scope), undefined, 2)}\n`
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
