import type { Gap } from '../../model/resource.ts'
import { isObject, text } from '../inventory/json.ts'
import { CallError } from '../live/failure.ts'
import type { LiveTarget } from '../live/live-target.ts'
import { anew } from './anew.ts'
import type { Azure } from './connection.ts'
import { gapOfCall } from './gap.ts'

export interface Subscription {
  readonly id: string
  readonly name: string
  /** `Enabled`, `Warned`, `PastDue`, `Disabled`, `Deleted`; a management group does not tell. */
  readonly state: string | undefined
}

export interface Discovered {
  readonly subscriptions: readonly Subscription[]
  readonly gaps: readonly Gap[]
}

export const SUBSCRIPTION_PERMISSION = 'Microsoft.Resources/subscriptions/read'
export const DESCENDANTS_PERMISSION = 'Microsoft.Management/managementGroups/descendants/read'

/** https://learn.microsoft.com/rest/api/resources/subscriptions (2022-12-01) */
const SUBSCRIPTIONS_VERSION = { 'api-version': '2022-12-01' }
/** https://learn.microsoft.com/rest/api/managementgroups/management-groups/get-descendants (2023-04-01, read 2026-11-22) */
const GROUPS_VERSION = { 'api-version': '2023-04-01' }

/** The subscriptions that a target stands for, whether or not anything of them may be read. What cannot be found out is a gap. */
export async function discover(azure: Azure, target: LiveTarget, types: readonly string[]): Promise<Discovered> {
  const subscriptions = new Map<string, Subscription>()
  const gaps: Gap[] = []
  const where = `${target.scope}/${target.id}`
  try {
    for await (const subscription of FINDERS[target.scope as keyof typeof FINDERS](azure, target.id)) {
      subscriptions.set(subscription.id, subscription)
    }
    if (target.scope === 'tenants' && subscriptions.size === 0) {
      gaps.push({
        what: `no subscription of the tenant is seen by who is signed in (needs ${SUBSCRIPTION_PERMISSION})`,
        why: 'denied',
        where,
        types
      })
    }
  } catch (cause) {
    if (!(cause instanceof CallError)) throw cause
    gaps.push(gapOfCall(cause, { what: `Cannot find out what ${where} holds`, where, types }))
  }
  return { subscriptions: [...subscriptions.values()], gaps }
}

type Finder = (azure: Azure, id: string) => AsyncGenerator<Subscription>

const FINDERS: Readonly<Record<'tenants' | 'managementGroups' | 'subscriptions', Finder>> = {
  async *tenants(azure, tenant) {
    for await (const page of anew(() => azure.list(SUBSCRIPTION_PERMISSION, '/subscriptions', SUBSCRIPTIONS_VERSION))) {
      for (const value of page) {
        // Subscriptions that other tenants delegated are listed as well.
        if (isObject(value) && text(value.tenantId)?.toLowerCase() === tenant.toLowerCase()) yield* subscriptionOf(value)
      }
    }
  },
  async *managementGroups(azure, group) {
    const path = `/providers/Microsoft.Management/managementGroups/${group}/descendants`
    for await (const page of anew(() => azure.list(DESCENDANTS_PERMISSION, path, GROUPS_VERSION))) {
      for (const value of page) {
        if (!isObject(value) || !/\/subscriptions$/i.test(text(value.type) ?? '')) continue
        const displayName = isObject(value.properties) ? value.properties.displayName : undefined
        yield* subscriptionOf({ subscriptionId: value.name, displayName })
      }
    }
  },
  async *subscriptions(azure, id) {
    const found = await azure.get(SUBSCRIPTION_PERMISSION, `/subscriptions/${id}`, SUBSCRIPTIONS_VERSION)
    yield* subscriptionOf(isObject(found) ? { subscriptionId: id, ...found } : { subscriptionId: id })
  }
}

function* subscriptionOf({ subscriptionId, displayName, state }: Readonly<Record<string, unknown>>): Generator<Subscription> {
  const id = text(subscriptionId)?.toLowerCase()
  if (id !== undefined) yield { id, name: text(displayName) ?? id, state: text(state) }
}
