import { isObject, text } from '../inventory/json.ts'
import { CallError } from '../live/failure.ts'
import type { Azure } from './connection.ts'
import { Refusal } from './failure.ts'
import { typeKey } from './tables.ts'

export const PROVIDERS_PERMISSION = 'Microsoft.Resources/subscriptions/providers/read'

/** Words of Resource Manager for a version of an API that its cloud does not have. */
const UNKNOWN_VERSION: ReadonlySet<string> = new Set([
  'InvalidApiVersionParameter',
  'InvalidResourceType',
  'NoRegisteredProviderFound',
  'UnsupportedApiVersion'
])

/** Versions of APIs. They are fixed, so that a document says the same every day; a cloud that lags behind is asked which it has. */
export interface ApiVersions {
  /** Calls with a version of the type's API, and where that is not there with the one that comes closest. */
  with<T>(type: string, wanted: string, call: (version: string) => Promise<T>): Promise<T>
}

export function createApiVersions(azure: Azure, subscription: string): ApiVersions {
  const chosen = new Map<string, Promise<string | undefined>>()
  return {
    async with(type, wanted, call) {
      const key = `${typeKey(type)} ${wanted}`
      const before = await chosen.get(key)
      if (before !== undefined) return call(before)
      try {
        return await call(wanted)
      } catch (cause) {
        if (!isUnknownVersion(cause)) throw cause
        const choice = chosen.get(key) ?? closest(azure, subscription, type, wanted)
        chosen.set(key, choice)
        const version = await choice
        if (version === undefined || version === wanted) throw cause
        return call(version)
      }
    }
  }
}

function isUnknownVersion(cause: unknown): boolean {
  return cause instanceof CallError && cause.cause instanceof Refusal && UNKNOWN_VERSION.has(cause.cause.code)
}

/** The latest version before the one that is wanted, or else the first one after it; one that is stable before a preview. */
async function closest(azure: Azure, subscription: string, type: string, wanted: string): Promise<string | undefined> {
  const versions = await versionsOf(azure, subscription, type)
  const stable = versions.filter((version) => !version.endsWith('-preview'))
  const sorted = [...(stable.length > 0 ? stable : versions)].sort()
  return sorted.findLast((version) => version <= wanted) ?? sorted[0]
}

async function versionsOf(azure: Azure, subscription: string, type: string): Promise<readonly string[]> {
  const [namespace = '', ...rest] = type.split('/')
  try {
    const path = `/subscriptions/${subscription}/providers/${namespace}`
    const provider = await azure.get(PROVIDERS_PERMISSION, path, { 'api-version': '2022-09-01' })
    const types = isObject(provider) && Array.isArray(provider.resourceTypes) ? (provider.resourceTypes as readonly unknown[]) : []
    const found = types.filter(isObject).find(({ resourceType }) => typeKey(text(resourceType) ?? '') === typeKey(rest.join('/')))
    return Array.isArray(found?.apiVersions) ? found.apiVersions.filter((version) => typeof version === 'string') : []
  } catch (cause) {
    if (!(cause instanceof CallError)) throw cause
    return []
  }
}
