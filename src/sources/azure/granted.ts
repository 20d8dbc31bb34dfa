import { isObject } from '../inventory/json.ts'
import { anew } from './anew.ts'
import type { Azure } from './connection.ts'

export const PERMISSIONS_PERMISSION = 'Microsoft.Authorization/permissions/read'

/**
 * Tells which actions whoever is signed in may take on all of a subscription. Resource Graph leaves out what may not be read without a
 * word, so that a type that is not there may be a type that may not be seen.
 * https://learn.microsoft.com/rest/api/authorization/permissions (2022-04-01; of a subscription as of a resource group)
 */
export async function grantedOn(azure: Azure, subscription: string): Promise<(action: string) => boolean> {
  const grants: ((action: string) => boolean)[] = []
  const path = `/subscriptions/${subscription}/providers/Microsoft.Authorization/permissions`
  for await (const page of anew(() => azure.list(PERMISSIONS_PERMISSION, path, { 'api-version': '2022-04-01' }))) {
    for (const { actions, notActions } of page.filter(isObject)) {
      const may = patterns(actions)
      const mayNot = patterns(notActions)
      grants.push((action) => may.some((pattern) => pattern.test(action)) && !mayNot.some((pattern) => pattern.test(action)))
    }
  }
  return (action) => grants.some((grants) => grants(action))
}

/** `*` stands for anything: `Microsoft.Sql/servers/*` followed by `/read`. */
function patterns(actions: unknown): readonly RegExp[] {
  if (!Array.isArray(actions)) return []
  return actions
    .filter((action) => typeof action === 'string')
    .map((action) => new RegExp(`^${action.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`, 'i'))
}
