import type { Item } from '../../model/source.ts'
import { isObject, text } from './json.ts'

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
  if (!isObject(value.properties)) {
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
