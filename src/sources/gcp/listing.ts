import type { Gap } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import { itemsOfAsset } from '../inventory/cloud-asset-inventory.ts'
import { WHY } from '../live/collect.ts'
import type { Calls } from '../live/calls.ts'
import { CallError } from '../live/failure.ts'
import type { AssetClient, AssetPage } from './asset-client.ts'
import { type ListedAsset, recordOf } from './asset-record.ts'
import type { Content } from './content.ts'
import { PROJECT_TYPE } from './projects.ts'
import type { ReadTime } from './read-time.ts'
import { CODE, serviceStatus } from './service-status.ts'

export interface ListingOptions {
  readonly parent: string
  readonly content: Content
  readonly types: readonly string[]
  readonly client: AssetClient
  readonly calls: Calls
  readonly readTime: ReadTime
  /** Told of every asset. */
  readonly onAsset?: (asset: ListedAsset) => void
}

interface ReadPage {
  readonly items: readonly Item[]
  readonly nextPageToken?: string
}

/** The most that a page holds. */
const PAGE_SIZE = 1000

/** So many refusals in a row, of ever fewer types, and never an answer: it is not one of the types that is refused. */
const ENOUGH_REFUSALS = 8

/** Reads one content of all assets of some types below a parent. A type that is refused or unknown costs that type only. */
export async function* readListing(options: ListingOptions): AsyncGenerator<readonly Item[]> {
  const { parent, content, client, calls, readTime, onAsset } = options
  const refused = new Map<string, Gap>()
  const listedOnly = new Map<string, number>()
  let refusals = 0
  let answers = 0

  /** One page is one call, but for a second with new credentials where the service took the old ones no longer. */
  async function page(request: { types: readonly string[]; pageSize?: number; pageToken?: string; now?: boolean }): Promise<AssetPage> {
    const { types, pageSize = PAGE_SIZE, pageToken, now = false } = request
    const once = (): Promise<AssetPage> =>
      calls.make(content.permission, (signal) =>
        client.list(
          {
            parent,
            contentType: content.type,
            assetTypes: types,
            pageSize,
            ...(pageToken === undefined ? {} : { pageToken }),
            ...(now ? {} : { readTime: readTime.stamp() })
          },
          signal
        )
      )
    try {
      return await once()
    } catch (error) {
      if (!isCode(error, CODE.unauthenticated)) throw error
      client.renew()
      return once()
    }
  }

  /** The service's own time, told by the first asset that there is of a type that it knows for sure. */
  const probe = (): Promise<AssetPage> => page({ types: [PROJECT_TYPE], pageSize: 1, now: true })

  async function* list(types: readonly string[]): AsyncGenerator<readonly Item[]> {
    const stamp = readTime.stamp()
    let next: ReadPage
    try {
      next = readPage(await page({ types }))
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const isAboutTypes = types.some((type) => names(error, type))
      if (!isAboutTypes && isCode(error, CODE.invalidArgument) && (await readTime.check(stamp, probe))) yield* list(types)
      else yield* listWithout(types, error)
      return
    }
    answers += 1
    for (;;) {
      const { nextPageToken } = next
      // Asked for before this one is worked through.
      const following = nextPageToken === undefined ? undefined : pageAfter(types, nextPageToken)
      following?.catch(() => {})
      yield next.items
      if (following === undefined) return
      next = await following
    }
  }

  async function pageAfter(types: readonly string[], pageToken: string): Promise<ReadPage> {
    try {
      return readPage(await page({ types, pageToken }))
    } catch (error) {
      // The rest of the request was good enough for the first page.
      if (!(error instanceof CallError) || !isCode(error, CODE.invalidArgument)) throw error
      throw new CallError(error.method, { kind: 'stale-page', message: error.failure.message }, error.cause)
    }
  }

  /** Finds out which of the types it is that the service refuses: those that it names, or by halves. */
  async function* listWithout(types: readonly string[], error: CallError): AsyncGenerator<readonly Item[]> {
    refusals += 1
    const named = types.filter((type) => names(error, type))
    if (named.length > 0 && named.length < types.length) {
      refuse(named, error)
      yield* list(types.filter((type) => !named.includes(type)))
      return
    }
    const mayBeTypes = isCode(error, CODE.invalidArgument) || isDeniedTypes(error, content)
    if (!mayBeTypes || (answers === 0 && refusals > ENOUGH_REFUSALS)) throw withPermission(error, content)
    if (types.length === 1) {
      refuse(types, error)
      return
    }
    const middle = Math.ceil(types.length / 2)
    yield* list(types.slice(0, middle))
    yield* list(types.slice(middle))
  }

  function refuse(types: readonly string[], error: CallError): void {
    const { failure } = withPermission(error, content)
    const native = types.map((type) => `${type}${content.suffix}`)
    const unknown = failure.kind === 'fatal'
    const missing = failure.kind === 'denied' && failure.missing !== undefined ? ` (needs ${failure.missing})` : ''
    const what = unknown ? `Cloud Asset Inventory does not list ${native.join(', ')}: ${failure.message}` : `${error.message}${missing}`
    const known = refused.get(what)
    refused.set(what, {
      what,
      why: unknown ? 'not-collected' : WHY[failure.kind],
      where: parent,
      types: [...(known?.types ?? []), ...native]
    })
  }

  /** As soon as it is there: in the form that it arrives in, a page takes many times the memory. */
  function readPage({ assets, nextPageToken }: AssetPage): ReadPage {
    const corrected = readTime.corrected()?.toISOString()
    const items = assets.flatMap((asset) => {
      onAsset?.(asset)
      const items = itemsOfAsset(recordOf(asset), (type) => void listedOnly.set(type, (listedOnly.get(type) ?? 0) + 1))
      return corrected === undefined
        ? items
        : items.map((item) => ('resource' in item ? { resource: { ...item.resource, readTime: corrected } } : item))
    })
    return { items, ...(nextPageToken === undefined ? {} : { nextPageToken }) }
  }

  function* gaps(): Generator<readonly Item[]> {
    const told: Item[] = [...refused.values()].map((gap) => ({ gap }))
    for (const [type, count] of listedOnly) {
      const many = count === 1 ? '1 asset is' : `${count} assets are`
      const native = `${type}${content.suffix}`
      told.push({ gap: { what: `${native}: ${many} listed without content`, why: 'not-collected', where: parent, types: [native] } })
    }
    if (told.length > 0) yield told
  }

  try {
    yield* list(options.types)
  } catch (error) {
    // What is listed anew from its beginning tells its gaps anew, and a refusal of everything is one gap.
    if (answers > 0 && !(error instanceof CallError && error.failure.kind === 'stale-page')) yield* gaps()
    throw error
  }
  yield* gaps()
}

function isCode(error: unknown, code: number): error is CallError {
  return error instanceof CallError && serviceStatus(error.cause)?.code === code
}

/** Whether an error names a type, and not only one that it is the beginning of. */
function names({ failure }: CallError, type: string): boolean {
  const at = failure.message.indexOf(type)
  return at >= 0 && !/[A-Za-z]/.test(failure.message.charAt(at + type.length))
}

/**
 * Whether a denial may be about some of the types only. There are permissions for single types, and the service does not say which of
 * them it misses. https://cloud.google.com/asset-inventory/docs/per-resource-type-permission (2026-11-22)
 */
function isDeniedTypes(error: CallError, { permission }: Content): boolean {
  const { failure } = error
  if (failure.kind !== 'denied' || !isDeniedByRole(error)) return false
  return failure.missing === undefined || (failure.missing !== permission && failure.missing.startsWith('cloudasset.assets.'))
}

function isDeniedByRole({ cause }: CallError): boolean {
  const reason = serviceStatus(cause)?.reason
  return reason === undefined || reason === 'IAM_PERMISSION_DENIED'
}

/** The service often does not name the permission that it misses. */
function withPermission(error: CallError, { permission }: Content): CallError {
  const { failure } = error
  if (failure.kind !== 'denied' || failure.missing !== undefined || !isDeniedByRole(error)) return error
  return new CallError(error.method, { ...failure, missing: permission }, error.cause)
}
