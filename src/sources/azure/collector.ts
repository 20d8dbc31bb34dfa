import type { Gap } from '../../model/resource.ts'
import type { Collector, Order } from '../live/collector.ts'
import { CallError } from '../live/failure.ts'
import type { LiveSource } from '../live/open.ts'
import { withChildren } from './account-reading.ts'
import { type Census, takeCensus } from './census.ts'
import { type Azure, connect } from './connection.ts'
import { classify } from './failure.ts'
import { gapOfCall } from './gap.ts'
import { grantedOn } from './granted.ts'
import { roleFor } from './permissions.ts'
import { type Plan, planFor } from './plan.ts'
import { createGraphReader } from './resource-graph.ts'
import { discover, type Subscription, SUBSCRIPTION_PERMISSION } from './subscriptions.ts'
import { partsOf } from './units.ts'

/**
 * A subscription takes 25 reads a second once its 250 are used up; more calls at one time than these would only wait for one another.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
const CALLS = 16

export const SOURCE: LiveSource = {
  name: 'Azure Resource Graph',
  typeSystem: 'arm',
  classify,
  calls: CALLS,
  units: 8,
  role: roleFor,
  async connect(order, connection) {
    const tenant = order.target.scope === 'tenants' ? order.target.id : undefined
    return collectorOf(order, await connect(connection ?? {}, order.calls, tenant))
  }
}

function collectorOf(order: Order, azure: Azure): Collector {
  const { target, types } = order
  const plan = planFor(types)
  const graph = createGraphReader(azure)
  return {
    source: SOURCE.name,
    readTime: () => readTimeOf(order, azure),
    async *units() {
      const { subscriptions, gaps } = await discover(azure, target, types)
      if (plan.unread.length > 0) yield { gap: unreadTypes(target.text, plan.unread) }
      for (const gap of gaps) yield { gap }
      const [censuses, refusals] = await Promise.all([
        takeCensus(azure, graph, plan, subscriptions),
        Promise.all(subscriptions.map((subscription) => unseen(azure, plan, subscription)))
      ])
      const parts = []
      for (const [index, subscription] of subscriptions.entries()) {
        const census = censuses.get(subscription.id) as Census
        const loss = lossOf(subscription, census, types)
        if (loss !== undefined) {
          yield { gap: loss }
          continue
        }
        const gap = refusals[index]
        if (gap !== undefined) yield { gap }
        parts.push(partsOf({ azure, graph, plan }, subscription, census))
      }
      order.onProgress?.(`${target.text}: ${parts.length} of ${subscriptions.length} subscriptions are read`)
      for (const { bulk } of parts) yield* bulk
      for (const { children } of parts) yield* children
    }
  }
}

function unreadTypes(target: string, types: readonly string[]): Gap {
  return {
    what: `${types.join(', ')}: neither Resource Graph nor Resource Manager is asked for these`,
    why: 'not-collected',
    where: target,
    types
  }
}

/** A subscription that was discovered, and that Resource Graph answers without. */
function lossOf({ id, name, state: listed }: Subscription, { isAnswered, state: told }: Census, types: readonly string[]): Gap | undefined {
  const state = told ?? listed
  const where = `subscriptions/${id}`
  if (state?.toLowerCase() === 'deleted') return { what: `subscription ${name} is deleted`, why: 'not-collected', where, types }
  if (isAnswered) return undefined
  if (state === undefined || /^enabled$/i.test(state))
    return { what: `subscription ${name} may not be read (needs ${SUBSCRIPTION_PERMISSION})`, why: 'denied', where, types }
  return {
    what: `subscription ${name} is ${state.toLowerCase()}, and Resource Graph does not answer for it`,
    why: 'not-collected',
    where,
    types
  }
}

/** Types that Resource Graph would leave out without a word, because they may not be read in all of a subscription. */
async function unseen(azure: Azure, plan: Plan, { id, name }: Subscription): Promise<Gap | undefined> {
  const carried = [...plan.bulk.values()].flat()
  const where = `subscriptions/${id}`
  try {
    const isGranted = await grantedOn(azure, id)
    const hidden = carried.filter((type) => !isGranted(`${type}/read`))
    if (hidden.length === 0) return undefined
    const needed = hidden.map((type) => `${type}/read`).join(', ')
    return {
      what: `subscription ${name} may not be read as a whole (needs ${needed})`,
      why: 'denied',
      where,
      types: withChildren(plan, hidden)
    }
  } catch (cause) {
    if (!(cause instanceof CallError)) throw cause
    return gapOfCall(cause, { what: `Cannot tell what may be read in subscription ${name}`, where, types: withChildren(plan, carried) })
  }
}

const MINUTE_MS = 60_000

/** Ages count from the service's clock, where ours is off. */
function readTimeOf({ readTime }: Order, azure: Azure): Date {
  const skew = azure.clockSkewMs() ?? 0
  return Math.abs(skew) < MINUTE_MS ? readTime : new Date(readTime.getTime() + skew)
}
