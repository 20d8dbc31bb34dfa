import type { Item } from '../../model/source.ts'
import { isObject, type JsonObject, text } from './json.ts'
import type { LeftOut } from './left-out.ts'

/** Whether a JSON value looks like a resource of Azure Resource Manager or a row of Resource Graph. */
export function isArmResource(value: unknown): boolean {
  return isObject(value) && typeof value.type === 'string' && typeof value.id === 'string' && value.id.startsWith('/')
}

/**
 * One resource as Azure Resource Manager or Resource Graph writes it. Generic lists (`az resource list`) carry no
 * properties: such a resource is only a name, since every absent property would be taken for the service's default.
 */
export function itemsOfArmResource(value: unknown, onListedOnly: (type: string) => void): readonly Item[] {
  if (!isObject(value)) return []
  const type = text(value.type) ?? ''
  const id = text(value.id) ?? ''
  if (!isObject(value.properties) && !isListedAssignment(value)) {
    onListedOnly(type)
    return []
  }
  const location = text(value.location)
  return [
    {
      resource: {
        id,
        typeSystem: 'arm',
        type,
        name: text(value.name) ?? id.slice(id.lastIndexOf('/') + 1),
        cloud: 'azure',
        document: value,
        origin: 'observed',
        ...(location === undefined ? {} : { location })
      }
    }
  ]
}

/** `az role assignment list` writes what is in the properties beside the id, and the names that it looked up. */
function isListedAssignment({ type, principalId }: JsonObject): boolean {
  return text(type)?.toLowerCase() === ASSIGNMENTS.toLowerCase() && typeof principalId === 'string'
}

const ASSIGNMENTS = 'Microsoft.Authorization/roleAssignments'

/**
 * Lists of role assignments leave those of management groups and of the tenant out unless asked for them, though they apply to every
 * subscription below. https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-cli (2026-11-28)
 */
export function assignmentsLeftOut(): LeftOut {
  let isBelow = false
  let isAbove = false
  return {
    see(value) {
      if (!isObject(value) || text(value.type)?.toLowerCase() !== ASSIGNMENTS.toLowerCase()) return
      if (/^\/subscriptions\//i.test(text(value.id) ?? '')) isBelow = true
      else isAbove = true
    },
    gaps: () => (isBelow && !isAbove ? [{ what: LEFT_OUT, why: 'not-collected', types: [ASSIGNMENTS] }] : [])
  }
}

const LEFT_OUT = `${ASSIGNMENTS}: none of a management group or of the tenant is listed, though those apply as well`
