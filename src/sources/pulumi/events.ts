import type { Item } from '../../model/source.ts'
import { isObject } from '../inventory/json.ts'
import { isCloudResource, resourceOf } from './resource.ts'
import { isStateRecord, objectOf, stateOf } from './state.ts'

/** Steps that say what a resource will be like; a replacement shows twice, and counts where it is created. */
const TELLING = new Set([
  'same',
  'create',
  'update',
  'create-replacement',
  'import',
  'import-replacement',
  'read',
  'read-replacement',
  'refresh'
])

/** One line of the engine's event log (`pulumi preview --event-log`, or `--json` with streaming switched on). */
export function isEngineEvent(record: unknown): boolean {
  return (
    isObject(record) &&
    typeof record.timestamp === 'number' &&
    (typeof record.sequence === 'number' || Object.keys(record).some((key) => key.endsWith('Event')))
  )
}

/** Events carry neither dependencies nor source positions: unknown values stay unexplained. */
export function itemsOfEvent(event: unknown): readonly Item[] {
  const { resourcePreEvent, diagnosticEvent } = objectOf(event)
  if (isObject(diagnosticEvent) && diagnosticEvent.severity === 'error') {
    return [{ gap: { what: 'the engine reported an error; what would follow was not seen', why: 'truncated' } }]
  }
  const { op, new: record } = objectOf(objectOf(resourcePreEvent).metadata)
  if (!TELLING.has(String(op)) || !isStateRecord(record) || !isCloudResource({ type: record.type, custom: record.custom === true }))
    return []
  const state = stateOf(record, { withOutputs: op === 'same' || op === 'read' || op === 'refresh', locate: () => undefined })
  return [{ resource: resourceOf(String(op).startsWith('read') ? { ...state, external: true } : state) }]
}
