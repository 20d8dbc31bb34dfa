import type { QueryRequest } from '@azure/arm-resourcegraph'
import type { Calls } from '../live/calls.ts'
import { isObject, text } from '../inventory/json.ts'
import { type Answer, Refusal, spanMs, StaleToken, Unreadable } from './failure.ts'
import { createQuota, type Quota } from './quota.ts'
import { createTokens, type TokenSource } from './tokens.ts'

/** How to reach Azure, where not as its SDK would by itself. */
export interface AzureConnection {
  /** Azure Resource Manager of another cloud: `https://management.chinacloudapi.cn`. Always https: the SDK sends its token nowhere else. */
  readonly endpoint?: string
  /** Signs in; the default chain of @azure/identity when left out. */
  readonly credential?: TokenSource
  /** Authorities to be trusted besides those that are known. */
  readonly tlsOptions?: { readonly ca: string }
  readonly pace?: { readonly timeoutMs?: number; readonly retries?: number; readonly backoffMs?: number }
}

/** Reads Azure Resource Manager and Resource Graph: every request is a call, and goes out only while the service has said that it may. */
export interface Azure {
  /** The document at a path. `permission` is the action that it takes. */
  get(permission: string, path: string, query: Query): Promise<unknown>
  /** A list at a path, page by page. */
  list(permission: string, path: string, query: Query): AsyncGenerator<readonly unknown[]>
  /** One page of a query to Resource Graph. */
  ask(request: QueryRequest): Promise<GraphPage>
  /** How far the service's clock is ahead of ours; undefined until it answered. */
  readonly clockSkewMs: () => number | undefined
}

export type Query = Readonly<Record<string, string>>

export interface GraphPage {
  readonly rows: readonly unknown[]
  /** Rows of all pages. */
  readonly total: number
  readonly skipToken?: string
  /** More rows match than can be had. */
  readonly isTruncated: boolean
}

export const GRAPH_PERMISSION = 'Microsoft.ResourceGraph/resources/read'
const PUBLIC_CLOUD = 'https://management.azure.com'

/**
 * A subscription takes 250 reads at once and 25 more each second; older cells count by the hour and say by `Retry-After` when that is over.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling (2026-11-22)
 */
const SUBSCRIPTION_REFILL_MS = 1000

/** Loads the SDK; nothing is called yet. */
export async function connect(connection: AzureConnection, calls: Calls, tenant: string | undefined): Promise<Azure> {
  const [{ createResourceManagement }, { ResourceGraphClient }] = await Promise.all([
    import('@azure/arm-resources/api'),
    import('@azure/arm-resourcegraph')
  ])
  const { endpoint = PUBLIC_CLOUD, tlsOptions } = connection
  const tokens = createTokens(connection.credential ?? (await defaultCredential(tenant)))
  const options = {
    endpoint,
    credentials: { scopes: [`${endpoint}/.default`] },
    retryOptions: { maxRetries: 0 },
    ...(tlsOptions === undefined ? {} : { tlsOptions: { ca: tlsOptions.ca } })
  }
  const manager = createResourceManagement(tokens, '', options)
  const graph = new ResourceGraphClient(tokens, options)
  const graphQuota = createQuota()
  const quotas = new Map<string, Quota>()
  let skewMs: number | undefined

  async function call<T>(
    permission: string,
    { quota, isLaterPage, turn }: { readonly quota: Quota; readonly isLaterPage: boolean; readonly turn: (body: unknown) => T },
    attempt: (signal: AbortSignal) => Promise<Sent>
  ): Promise<T> {
    await quota.take()
    let told: Parameters<Quota['done']>[0]
    try {
      return await calls.make(permission, async (signal) => {
        const { token, ...answer } = await attempt(signal)
        told = quotaOf(answer.headers)
        const ahead = Date.parse(answer.headers.date ?? '') - Date.now()
        if (Number.isFinite(ahead)) skewMs ??= ahead
        if (answer.status === 401 && token !== undefined && tokens.refused(token)) throw new StaleToken()
        if (answer.status !== 200) throw new Refusal(answer, { isLaterPage })
        if (token !== undefined) tokens.accepted(token)
        return turn(answer.body)
      })
    } finally {
      quota.done(told)
    }
  }

  const quotaOfPath = (path: string): Quota => {
    const scope = /^\/subscriptions\/([^/?]+)/i.exec(path)?.[1]?.toLowerCase() ?? ''
    const quota = quotas.get(scope) ?? createQuota()
    quotas.set(scope, quota)
    return quota
  }

  const read = <T>(permission: string, address: string, isLaterPage: boolean, turn: (body: unknown) => T): Promise<T> =>
    call(permission, { quota: quotaOfPath(address), isLaterPage, turn }, async (abortSignal) => {
      const { status, headers, body, request } = await manager.pathUnchecked(address).get({ abortSignal })
      return { status: Number(status), headers, body: body as unknown, token: bearer(request.headers.get('authorization')) }
    })

  return {
    clockSkewMs: () => skewMs,
    get: (permission, path, query) => read(permission, addressOf(path, query), false, (body) => body),
    async *list(permission, path, query) {
      const visited = new Set<string>()
      for (let address: string | undefined = addressOf(path, query); address !== undefined; ) {
        visited.add(address)
        const { values, next }: ListPage = await read(permission, address, visited.size > 1, (body) => listPageOf(body, endpoint, visited))
        yield values
        address = next
      }
    },
    ask(query) {
      const isLaterPage = query.options?.skipToken !== undefined
      return call(GRAPH_PERMISSION, { quota: graphQuota, isLaterPage, turn: graphPageOf }, async (abortSignal) => {
        // The SDK cannot read every error that a gateway answers, so the answer is taken before it tries.
        let sent: Sent | undefined
        const onResponse: NonNullable<NonNullable<Parameters<typeof graph.resources>[1]>['onResponse']> = (raw) => {
          const { status, rawHeaders = {}, bodyAsText, parsedBody, request } = raw
          sent = {
            status,
            headers: rawHeaders,
            body: parsedBody ?? parsed(bodyAsText),
            token: bearer(request.headers.get('authorization'))
          }
        }
        try {
          await graph.resources(query, { abortSignal, onResponse })
        } catch (error) {
          if (sent === undefined || sent.status === 200) throw error
        }
        return sent as Sent
      })
    }
  }
}

type Sent = Answer & { readonly token: string | undefined }

async function defaultCredential(tenant: string | undefined): Promise<TokenSource> {
  const { DefaultAzureCredential } = await import('@azure/identity')
  return new DefaultAzureCredential(tenant === undefined ? {} : { tenantId: tenant })
}

/** Names of resources may hold anything but a slash. */
function addressOf(path: string, query: Query): string {
  return `${path.split('/').map(encodeURIComponent).join('/')}?${new URLSearchParams(query).toString().replaceAll('+', '%20')}`
}

/** The token goes to no other host, whatever a next link says. */
function withoutHost(link: string, endpoint: string): string {
  const { pathname, search } = new URL(link, endpoint)
  return `${pathname}${search}`
}

function bearer(header: string | undefined): string | undefined {
  return header?.replace(/^Bearer /i, '')
}

function quotaOf(headers: Answer['headers']): Parameters<Quota['done']>[0] {
  const ofGraph = headers['x-ms-user-quota-remaining']
  if (ofGraph !== undefined) {
    const resetsAfterMs = spanMs(headers['x-ms-user-quota-resets-after'])
    return resetsAfterMs === undefined ? undefined : { remaining: Number(ofGraph), resetsAfterMs }
  }
  const ofSubscription = headers['x-ms-ratelimit-remaining-subscription-reads']
  return ofSubscription === undefined ? undefined : { remaining: Number(ofSubscription), resetsAfterMs: SUBSCRIPTION_REFILL_MS }
}

function parsed(body: string | null | undefined): unknown {
  try {
    return JSON.parse(body ?? '')
  } catch {
    return undefined
  }
}

interface ListPage {
  readonly values: readonly unknown[]
  readonly next: string | undefined
}

/** An answer without the list that was asked for is none, and never an empty list. */
function listPageOf(body: unknown, endpoint: string, visited: ReadonlySet<string>): ListPage {
  const { value, nextLink } = isObject(body) ? body : {}
  if (!Array.isArray(value)) throw new Unreadable()
  const link = text(nextLink)
  const next = link === undefined || link === '' ? undefined : withoutHost(link, endpoint)
  if (next !== undefined && visited.has(next)) throw new Unreadable()
  return { values: value as readonly unknown[], next }
}

function graphPageOf(body: unknown): GraphPage {
  const { data, totalRecords, resultTruncated, $skipToken } = isObject(body) ? body : {}
  if (!Array.isArray(data)) throw new Unreadable()
  const skipToken = text($skipToken)
  return {
    rows: data as readonly unknown[],
    total: Number(totalRecords),
    isTruncated: resultTruncated === 'true' || resultTruncated === true,
    ...(skipToken === undefined || skipToken === '' ? {} : { skipToken })
  }
}
