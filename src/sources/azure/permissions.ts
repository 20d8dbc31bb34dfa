import { PROVIDERS_PERMISSION } from './api-versions.ts'
import { GRAPH_PERMISSION } from './connection.ts'
import { PERMISSIONS_PERMISSION } from './granted.ts'
import { planFor } from './plan.ts'
import { DESCENDANTS_PERMISSION, SUBSCRIPTION_PERMISSION } from './subscriptions.ts'

export interface AzurePermissions {
  /** Every call that is made is named by the one of these that it takes; the others are for what Resource Graph answers with. */
  readonly actions: readonly string[]
  /** The role as `az role definition create --role-definition` takes it. https://learn.microsoft.com/azure/role-based-access-control/custom-roles */
  readonly json: string
}

/** The least that reading resources of these types takes, on one subscription or on those of a management group. */
export function permissionsFor(types: readonly string[], assignableScope: string = ANY_GROUP): AzurePermissions {
  const { bulk, children, ofSubscription } = planFor(types)
  const isGroup = !assignableScope.startsWith('/subscriptions/')
  const discovery = [SUBSCRIPTION_PERMISSION, PERMISSIONS_PERMISSION, ...(isGroup ? [DESCENDANTS_PERMISSION] : [])]
  const carried = [...bulk.values()].flat().map((type) => `${type}/read`)
  const reads = [...children.values()].flat().flatMap(({ type, permission, each }) => {
    const itself = `${type}/read`
    return permission === undefined ? [itself] : each === undefined ? [permission] : [permission, itself]
  })
  const listed = ofSubscription.map(({ type }) => `${type}/read`)
  const actions = distinct([...discovery, GRAPH_PERMISSION, PROVIDERS_PERMISSION, ...reads, ...listed, ...carried])
  const role = {
    Name: 'asbuilt',
    IsCustom: true,
    Description: 'Reads the inventory for asbuilt. Lists resources and their settings, changes nothing.',
    Actions: actions,
    NotActions: [],
    DataActions: [],
    NotDataActions: [],
    AssignableScopes: [assignableScope]
  }
  return { actions, json: `${JSON.stringify(role, undefined, 2)}\n` }
}

/** To be replaced by the group's own id; that of the tenant's root group is the tenant's id. */
const ANY_GROUP = '/providers/Microsoft.Management/managementGroups/MANAGEMENT_GROUP_ID'
const ANY_SUBSCRIPTION = '/subscriptions/SUBSCRIPTION_ID'

export function roleFor(types: readonly string[], scope?: string): string {
  return permissionsFor(types, scope === 'subscriptions' ? ANY_SUBSCRIPTION : ANY_GROUP).json
}

function distinct(actions: readonly string[]): readonly string[] {
  return [...new Set(actions)].sort()
}
