import type { Gap } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import { isObject, text } from '../inventory/json.ts'
import { projectLocator } from './location.ts'
import { createProviders } from './provider.ts'
import { isCloudResource, resourceOf } from './resource.ts'
import { isStateRecord, objectOf, type StateRecord, stateOf } from './state.ts'

/** Steps after which the resource is no longer there, or that say nothing about it. */
const WITHOUT_RESOURCE = new Set(['delete', 'delete-replaced', 'discard', 'discard-replaced', 'read-discard', 'remove-pending-replace'])
/** Steps whose outputs are what the cloud last answered. */
const WITH_OUTPUTS = new Set(['same', 'read', 'refresh', 'import'])

/** `pulumi preview --json`. */
export function isPreview(json: unknown): boolean {
  return isObject(json) && Array.isArray(json.steps) && ('changeSummary' in json || 'duration' in json || json.steps.some(isStep))
}

/** Every resource that would be there after the update; a replacement, told of in several steps, once. */
export function readPreview(json: unknown, target: string): readonly Item[] {
  const preview = objectOf(json)
  const steps = (Array.isArray(preview.steps) ? preview.steps : []).filter(isStep)
  const locate = projectLocator(target)
  const providers = createProviders(objectOf(preview.config))
  const items = new Map<string, Item>()
  for (const { op, newState } of steps) {
    if (WITHOUT_RESOURCE.has(op) || !isStateRecord(newState) || items.has(newState.urn)) continue
    const inputs = objectOf(newState.inputs)
    if (newState.type.startsWith('pulumi:providers:')) providers.add(newState.urn, inputs)
    if (!isCloudResource({ type: newState.type, custom: newState.custom === true })) continue
    const location = providers.placeOf({ type: newState.type, provider: text(newState.provider) ?? '', inputs })
    const state = stateOf(newState, { withOutputs: WITH_OUTPUTS.has(op), location, locate })
    items.set(newState.urn, { resource: resourceOf(op.startsWith('read') ? { ...state, external: true } : state) })
  }
  return [...items.values(), ...gapsOf(preview, steps).map((gap) => ({ gap }))]
}

interface Step {
  readonly op: string
  readonly newState?: StateRecord
}

function isStep(value: unknown): value is Step {
  return isObject(value) && typeof value.op === 'string'
}

function gapsOf({ changeSummary, diagnostics }: Readonly<Record<string, unknown>>, steps: readonly Step[]): readonly Gap[] {
  const hidden = Number(objectOf(changeSummary).same ?? 0) - steps.filter(({ op }) => op === 'same').length
  const same: readonly Gap[] =
    hidden > 0
      ? [{ what: `${hidden} unchanged resources are left out; save it with pulumi preview --json --show-sames`, why: 'not-collected' }]
      : []
  const errors = (Array.isArray(diagnostics) ? diagnostics : []).filter((entry) => isObject(entry) && entry.severity === 'error')
  return errors.length === 0 ? same : [...same, { what: 'the preview ended with errors; what would follow was not seen', why: 'truncated' }]
}
