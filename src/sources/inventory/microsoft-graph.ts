import type { Item } from '../../model/source.ts'
import { isObject, text } from './json.ts'

const POLICIES = 'Microsoft.Graph/conditionalAccessPolicies'

/** Whether a text names what Microsoft Graph lists, in any of its clouds. */
export function namesDirectoryExport(context: string): boolean {
  return /\/\$metadata#identity\/conditionalAccess\/policies(\(|$|")/.test(context)
}

/** Whether a JSON value is a list of the directory's conditional access policies. */
export function isDirectoryExport(value: unknown): boolean {
  return isObject(value) && Array.isArray(value.value) && namesDirectoryExport(text(value['@odata.context']) ?? '')
}

/**
 * The list as one resource: who must show what depends on all policies together.
 * https://learn.microsoft.com/graph/api/conditionalaccessroot-list-policies (v1.0, read 2026-11-28)
 */
export function itemsOfDirectoryExport(value: unknown): readonly Item[] {
  if (!isObject(value)) return []
  const id = (text(value['@odata.context']) ?? '').replace('$metadata#', '').replace(/\(.*$/, '')
  const items: Item[] = [
    { resource: { id, typeSystem: 'arm', type: POLICIES, name: 'conditional access', cloud: 'azure', document: value, origin: 'observed' } }
  ]
  if (value['@odata.nextLink'] !== undefined)
    items.push({ gap: { what: `${POLICIES}: one page of several, the others were not seen`, why: 'truncated', types: [POLICIES] } })
  return items
}
