import type { QueryRequest } from '@azure/arm-resourcegraph'
import type { Calls } from '../live/calls.ts'
import { type Answer, Refusal, spanMs, StaleToken } from './failure.ts'
import { type GraphPage, graphPageOf, type ListPage, listPageOf } from './pages.ts'
import { createQuota, type Quota, type Told } from './quota.ts'
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

type Query = Readonly<Record<string, string>>

export const GRAPH_PERMISSION = 'Microsoft.ResourceGraph/resources/read'
const PUBLIC_CLOUD = 'https://management.azure.com'

/**
 * A subscription takes 250 reads at once and 25 more each second; older cells count by the hour and say by `Retry-After` when that is over.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
const SUBSCRIPTION_REFILL = { resetsAfterMs: 1000, refill: 25 }

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

  function call<T>(
    permission: string,
    { quota, isLaterPage, turn }: { readonly quota: Quota; readonly isLaterPage: boolean; readonly turn: (body: unknown) => T },
    attempt: (signal: AbortSignal) => Promise<Sent>
  ): Promise<T> {
    return calls.make(permission, async (signal) => {
      const { token, ...answer } = await inQuota(quota, () => attempt(signal))
      const ahead = Date.parse(answer.headers.date ?? '') - Date.now()
      if (Number.isFinite(ahead)) skewMs ??= ahead
      if (answer.status === 401 && token !== undefined && tokens.refused(token)) throw new StaleToken()
      if (answer.status !== 200) throw new Refusal(answer, { isLaterPage })
      tokens.accepted()
      return turn(answer.body)
    })
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

function bearer(header: string | undefined): string | undefined {
  return header?.replace(/^Bearer /i, '')
}

/** Sends once the quota allows it. A wait counts as part of the call, whose timeout is longer than any window. */
async function inQuota(quota: Quota, send: () => Promise<Sent>): Promise<Sent> {
  await quota.take()
  let told: Told | undefined
  try {
    const sent = await send()
    told = quotaOf(sent.headers)
    return sent
  } finally {
    quota.done(told)
  }
}

function quotaOf(headers: Answer['headers']): Told | undefined {
  const ofGraph = headers['x-ms-user-quota-remaining']
  if (ofGraph !== undefined) {
    const resetsAfterMs = spanMs(headers['x-ms-user-quota-resets-after'])
    return resetsAfterMs === undefined ? undefined : { remaining: Number(ofGraph), resetsAfterMs }
  }
  const ofSubscription = headers['x-ms-ratelimit-remaining-subscription-reads']
  return ofSubscription === undefined ? undefined : { remaining: Number(ofSubscription), ...SUBSCRIPTION_REFILL }
}

function parsed(body: string | null | undefined): unknown {
  try {
    return JSON.parse(body ?? '')
  } catch {
    return undefined
  }
}
