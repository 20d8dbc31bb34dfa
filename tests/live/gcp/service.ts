// What Cloud Asset Inventory answers to ListAssets (v1), whichever way it is asked.
export type Content = 'RESOURCE' | 'IAM_POLICY'

/** An asset as `gcloud asset export` writes it. */
export interface Asset {
  readonly name: string
  readonly assetType: string
  readonly ancestors: readonly string[]
  readonly updateTime: string
  readonly resource?: {
    readonly version: string
    readonly discoveryDocumentUri: string
    readonly discoveryName: string
    readonly parent: string
    readonly location?: string
    readonly data: object
  }
  readonly iamPolicy?: object
}

/** A call as it arrived. */
export interface ListCall {
  /** Counts from 1. */
  readonly number: number
  readonly path: string
  readonly parent: string
  readonly contentType: Content
  readonly assetTypes: readonly string[]
  readonly pageSize: number
  readonly pageToken: string
  readonly readTime?: string
  readonly authorization?: string
  readonly at: number
}

/** google.rpc.Status, its details with their full message names. */
export interface RpcStatus {
  readonly code: number
  readonly message: string
  readonly details?: readonly (readonly [type: string, value: object])[]
}

export type Fault =
  | { readonly status: RpcStatus }
  /** What a proxy or front end says before the service is reached. */
  | { readonly http: { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string } }
  | { readonly wire: 'reset' | 'reset in the middle' | 'truncated' | 'stall' }
  | { readonly page: (assets: readonly Asset[], all: readonly Asset[]) => readonly Asset[] }
  /** A page may hold nothing and still not be the last. */
  | { readonly emptyPage: true }

export interface ServerOptions {
  readonly transport: 'grpc' | 'rest'
  /** What each parent holds. Others are denied. */
  readonly assets: Readonly<Record<string, readonly Asset[]>>
  /** Types that the service records; all when left out. */
  readonly records?: (type: string, content: Content) => boolean
  readonly fault?: (call: ListCall) => Fault | undefined
  readonly latencyMs?: number
  readonly now?: () => Date
  /** Whether a token is good; without it nobody is asked for one. */
  readonly accepts?: (authorization: string | undefined) => boolean
  /** Shorter pages than the thousand that callers ask for. */
  readonly pageSize?: number
  readonly tls?: { readonly key: string; readonly cert: string }
}

const INVALID_ARGUMENT = 3
const UNAUTHENTICATED = 16
export const DENIED: RpcStatus = {
  code: 7,
  message: 'Request denied by Cloud IAM.',
  details: [
    [
      'google.rpc.Help',
      {
        links: [
          {
            description: 'To check permissions required for this RPC:',
            url: 'https://cloud.google.com/asset-inventory/docs/access-control#required_permissions'
          }
        ]
      }
    ]
  ]
}
const DAY = 24 * 60 * 60 * 1000

export interface Page {
  readonly assets: readonly Asset[]
  readonly readTime: string
  readonly nextPageToken: string
}

export interface Service {
  answer(call: ListCall): Page | RpcStatus
  all(call: ListCall): readonly Asset[]
}

/** Numbers a call and writes it down. */
export type Arrived = (call: Omit<ListCall, 'number' | 'at'>) => ListCall

export function createService({ assets, records = () => true, now = () => new Date(), accepts, pageSize = 1000 }: ServerOptions): Service {
  const lists = new Map<string, readonly Asset[]>()
  const all = ({ parent, contentType, assetTypes }: ListCall): readonly Asset[] => {
    const key = `${parent} ${contentType} ${assetTypes.join()}`
    const wanted = new Set(assetTypes)
    const list =
      lists.get(key) ??
      (assets[parent] ?? []).filter(
        (asset) => (wanted.size === 0 || wanted.has(asset.assetType)) && (contentType === 'RESOURCE' || asset.iamPolicy !== undefined)
      )
    lists.set(key, list)
    return list
  }
  return {
    all,
    answer(call) {
      if (accepts?.(call.authorization) === false) {
        return {
          code: UNAUTHENTICATED,
          message:
            'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
          details: [
            [
              'google.rpc.ErrorInfo',
              { reason: 'ACCESS_TOKEN_EXPIRED', domain: 'googleapis.com', metadata: { service: 'cloudasset.googleapis.com' } }
            ]
          ]
        }
      }
      if (!Object.hasOwn(assets, call.parent)) return DENIED
      const unknown = call.assetTypes.find((type) => !records(type, call.contentType))
      if (unknown !== undefined) {
        return invalid(
          `No ${call.contentType} found that matches asset type ${unknown} for consumer project: 481516234200. For a list of supported content types and asset types, see https://cloud.google.com/asset-inventory/docs/supported-asset-types`
        )
      }
      const time = now()
      if (call.readTime !== undefined) {
        const asked = Date.parse(call.readTime)
        if (asked > time.getTime() || asked < time.getTime() - 35 * DAY) return invalid('Request contains an invalid argument.')
      }
      const readTime = call.readTime ?? time.toISOString()
      const start = startOf(call)
      if (start === undefined) return invalid('The page token is invalid or has expired.')
      const size = Math.min(call.pageSize === 0 ? 100 : call.pageSize, 1000, pageSize)
      const list = all(call)
      const end = start + size
      return { assets: list.slice(start, end), readTime, nextPageToken: end < list.length ? tokenOf(call, end) : '' }
    }
  }
}

function invalid(message: string): RpcStatus {
  return { code: INVALID_ARGUMENT, message }
}

/** Tokens are for the very request that they came from. */
function tokenOf({ parent, contentType, assetTypes, readTime }: ListCall, start: number): string {
  return Buffer.from(JSON.stringify([parent, contentType, assetTypes.length, readTime, start])).toString('base64url')
}

function startOf(call: ListCall): number | undefined {
  if (call.pageToken === '') return 0
  try {
    const start = (JSON.parse(Buffer.from(call.pageToken, 'base64url').toString()) as unknown[])[4] as number
    return tokenOf(call, start) === call.pageToken ? start : undefined
  } catch {
    return undefined
  }
}

export function answered(service: Service, call: ListCall, fault: Fault | undefined): Page | RpcStatus {
  if (fault !== undefined && 'status' in fault) return fault.status
  const found = service.answer(call)
  if ('code' in found || fault === undefined) return found
  if ('emptyPage' in fault) return { ...found, assets: [], nextPageToken: tokenOf(call, startOf(call) ?? 0) }
  if (!('page' in fault)) return found
  return { ...found, assets: fault.page(found.assets, service.all(call)) }
}

export function withContent({ resource, iamPolicy, ...asset }: Asset, content: Content): Asset {
  if (content === 'RESOURCE') return resource === undefined ? asset : { ...asset, resource }
  return iamPolicy === undefined ? asset : { ...asset, iamPolicy }
}
