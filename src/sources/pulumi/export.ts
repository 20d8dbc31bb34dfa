import type { Gap } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import { isObject, text } from '../inventory/json.ts'
import { projectLocator } from './location.ts'
import { createProviders } from './provider.ts'
import { isCloudResource, resourceOf } from './resource.ts'
import { isStateRecord, objectOf, type StateRecord, stateOf } from './state.ts'

/** `pulumi stack export`. */
export function isStackExport(json: unknown): boolean {
  return isObject(json) && isObject(json.deployment) && ('version' in json || 'resources' in json.deployment)
}

/** Every resource of a stack's state, with what the cloud answered beneath what the program declares. */
export function readExport(json: unknown, target: string): readonly Item[] {
  const deployment = objectOf(objectOf(json).deployment)
  const records = (Array.isArray(deployment.resources) ? deployment.resources : []).filter(isStateRecord)
  const locate = projectLocator(target)
  const providers = createProviders({})
  const items: Item[] = []
  for (const record of records) {
    const inputs = objectOf(record.inputs)
    if (record.type.startsWith('pulumi:providers:')) providers.add(record.urn, inputs)
    if (!isCloudResource({ type: record.type, custom: record.custom === true }) || isGone(record)) continue
    const location = providers.placeOf({ type: record.type, provider: text(record.provider) ?? '', inputs })
    items.push({ resource: resourceOf(stateOf(record, { withOutputs: true, location, locate })) })
  }
  return [...items, ...gapsOf(deployment, records).map((gap) => ({ gap }))]
}

/** Replaced and waiting to be deleted, or deleted and waiting to be made again. */
function isGone(record: StateRecord): boolean {
  return record.delete === true || record.pendingReplacement === true
}

function gapsOf(deployment: Readonly<Record<string, unknown>>, records: readonly StateRecord[]): readonly Gap[] {
  const operations = Array.isArray(deployment.pending_operations) ? deployment.pending_operations : []
  const interrupted = operations.filter(isObject).map(({ type, resource }): Gap => {
    const { urn = 'a resource', type: kind } = objectOf(resource)
    return {
      what: `an update was interrupted while ${String(type)} ${String(urn)}`,
      why: 'truncated',
      ...(typeof kind === 'string' ? { types: [kind] } : {})
    }
  })
  const pending = records.filter((record) => record.pendingReplacement === true && record.delete !== true)
  return [
    ...interrupted,
    ...pending.map(({ urn, type }): Gap => ({ what: `${urn} was deleted and waits to be made again`, why: 'truncated', types: [type] }))
  ]
}
