import type { Item } from '../../model/source.ts'
import { isArmResource, itemsOfArmResource } from '../inventory/azure-resources.ts'
import { isObject, type JsonObject, text } from '../inventory/json.ts'
import { spelledType } from './tables.ts'

/** Turns documents into items as the file source does, and counts what cannot be. */
export interface Documents {
  itemsOf(value: unknown): readonly Item[]
  /** Gaps for what was not a resource, or only the name of one. */
  gaps(): readonly Item[]
}

export interface DocumentOptions {
  readonly where: string
  /** Types of which something is missing where a document cannot be read at all. */
  readonly types: readonly string[]
  /** The type of a document that does not say it. */
  readonly type?: string
}

export function createDocuments({ where, types, type }: DocumentOptions): Documents {
  const listedOnly = new Map<string, number>()
  let broken = 0
  const onListedOnly = (listed: string): void => void listedOnly.set(listed, (listedOnly.get(listed) ?? 0) + 1)
  return {
    itemsOf(value) {
      const document = type !== undefined && isObject(value) && text(value.type) === undefined ? { ...value, type } : value
      if (!isArmResource(document)) {
        broken += 1
        return []
      }
      return itemsOfArmResource(document, onListedOnly).map(spelled)
    },
    gaps() {
      const listed = [...listedOnly].map(
        ([name, count]): Item => ({
          gap: {
            what: `${name}: ${count === 1 ? '1 resource is' : `${count} resources are`} listed without properties`,
            why: 'not-collected',
            where,
            types: [name]
          }
        })
      )
      if (broken === 0) return listed
      return [...listed, { gap: { what: `${broken} of the service's documents are no resources`, why: 'unreadable', where, types } }]
    }
  }
}

/** The type as Resource Manager spells it; Resource Graph writes it in lower case. */
function spelled(item: Item): Item {
  if (!('resource' in item)) return item
  const type = spelledType(item.resource.type)
  return type === item.resource.type ? item : { resource: { ...item.resource, type } }
}

/** A child that its parent's document holds, as a document of its own. */
export function childInside(parent: JsonObject, type: string, child: unknown): unknown {
  if (!isObject(child)) return child
  const id = text(child.id) ?? `${text(parent.id) ?? ''}/${type.slice(type.lastIndexOf('/') + 1)}/${text(child.name) ?? ''}`
  return { ...child, id, type: text(child.type) ?? type }
}
