import type { Seen } from './fault.ts'
import { answer, type GraphData, parseQuery } from './graph.ts'
import type { FakeOptions } from './options.ts'
import { forbidden, graphRefusal, refusal, type Reply } from './reply.ts'
import type { GraphRequest } from './request.ts'
import { childLists, type Documents, documentsAt, providerOf } from './resources.ts'
import type { FakeTenant } from './tenant.ts'
import { API_VERSIONS } from './versions.ts'

/** What changes while the service runs. */
export interface World {
  readonly gone: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
  readonly now: () => number
  readonly endpoint: () => string
}

const ID = /^\/subscriptions\/([^/]+)/i

/** Answers calls of whoever is signed in. */
export function createService(
  tenant: FakeTenant,
  options: FakeOptions,
  { gone, removed, now, endpoint }: World
): (seen: Seen, url: URL, body: GraphRequest | undefined) => Reply {
  const { denied = [], unreadable = [], listPage = 100 } = options
  const parents = new Map(
    tenant.subscriptions.map(({ id, documents }) => [
      id,
      { byId: new Map(documents.map((document) => [document.id.toLowerCase(), document])), lists: childLists(documents) }
    ])
  )
  const there = (): FakeTenant['subscriptions'] => tenant.subscriptions.filter(({ id }) => !gone.has(id))
  const refusedActions = (subscription: string): readonly string[] => [
    ...(unreadable.includes(subscription) ? ['*'] : []),
    ...denied.filter((rule) => rule.subscription === undefined || rule.subscription === subscription).flatMap(({ actions }) => actions)
  ]
  const granted = options.granted ?? ['*/read', 'Microsoft.Resources/deployments/*']
  const may = (subscription: string, action: string): boolean =>
    granted.some((pattern) => matches(pattern, action)) && !refusedActions(subscription).some((pattern) => matches(pattern, action))
  const window = { startedAt: 0, used: 0 }
  const buckets = new Map<string, { tokens: number; at: number }>()
  const graph: GraphData = {
    tenant: tenant.id,
    get subscriptions() {
      return there()
    },
    maySee: (subscription, type) => may(subscription, `${type}/read`),
    versionOf: (type) => (options.graphVersions?.[type] === undefined ? '2025-01-01' : options.graphVersions[type])
  }

  /** A list in pages; the token is where to go on. */
  const page = (values: readonly unknown[], url: URL): Reply => {
    const from = Number(url.searchParams.get('$skiptoken') ?? '0')
    const next = from + listPage
    const link = new URL(url.pathname + url.search, endpoint())
    link.searchParams.set('$skiptoken', String(next))
    return { status: 200, body: { value: values.slice(from, next), ...(next < values.length ? { nextLink: link.toString() } : {}) } }
  }

  const ask = (body: GraphRequest): Reply => {
    const quota = options.graphQuota
    const headers: Record<string, string> = {}
    if (quota !== undefined) {
      if (now() - window.startedAt >= quota.windowMs) Object.assign(window, { startedAt: now(), used: 0 })
      window.used += 1
      const left = (quota.windowMs - (now() - window.startedAt)) / 1000
      headers['x-ms-user-quota-remaining'] = String(Math.max(0, quota.queries - window.used))
      headers['x-ms-user-quota-resets-after'] = `00:00:${left.toFixed(7).padStart(10, '0')}`
      if (window.used > quota.queries) return refusal(429, 'RateLimiting', 'Please provide below info when asking for support', headers)
    }
    const query = parseQuery(body.query)
    if (query === undefined || body.options?.resultFormat !== 'objectArray') return graphRefusal('InvalidQuery', 'Query is invalid.')
    const asked = body.subscriptions ?? []
    const eligible = asked.filter((id) => there().some((each) => each.id === id) && !unreadable.includes(id))
    if (eligible.length === 0)
      return graphRefusal(
        'NoValidSubscriptionsInQueryRequest',
        `There must be at least one subscription that is eligible to contain resources. Given: '${asked.join(',')}'.`
      )
    const rows = answer(query, eligible, graph).filter(({ id }) => !removed.has(String(id)))
    const { from = 0, size = 100 } = tokenOf(body.options.$skipToken)
    const top = Math.min(body.options.$top ?? size, 1000)
    const next = from + top
    const isEnd = next >= rows.length
    const withheld = query.kind === 'rows' && isEnd ? (options.withheld ?? 0) : 0
    const canPage = query.kind !== 'counts'
    const data = rows.slice(Math.max(0, from - (from > 0 ? (options.overlap ?? 0) : 0)), isEnd ? rows.length - withheld : next)
    const result = {
      totalRecords: rows.length,
      count: data.length,
      facets: [],
      data,
      resultTruncated: isEnd || canPage ? 'false' : 'true',
      ...(isEnd || !canPage ? {} : { $skipToken: Buffer.from(JSON.stringify({ from: next, size: top })).toString('base64') })
    }
    const length = Buffer.byteLength(JSON.stringify(result))
    if (options.payloadLimit !== undefined && length > options.payloadLimit)
      return graphRefusal(
        'ResponsePayloadTooLarge',
        `Response payload size is ${length}, and has exceeded the limit of ${options.payloadLimit}.`
      )
    return { status: 200, body: result, headers }
  }

  const take = (subscription: string): Reply['headers'] | undefined => {
    const quota = options.readQuota
    if (quota === undefined) return {}
    const bucket = buckets.get(subscription) ?? { tokens: quota.reads, at: now() }
    bucket.tokens = Math.min(quota.reads, bucket.tokens + ((now() - bucket.at) / 1000) * quota.perSecond)
    bucket.at = now()
    buckets.set(subscription, bucket)
    if (bucket.tokens < 1) return undefined
    bucket.tokens -= 1
    return { 'x-ms-ratelimit-remaining-subscription-reads': String(Math.floor(bucket.tokens)) }
  }

  const manage = ({ path, action, subscription: id }: Seen, url: URL): Reply => {
    if (/^\/subscriptions$/i.test(path)) {
      return page(
        there().map((each) => ({
          id: `/subscriptions/${each.id}`,
          subscriptionId: each.id,
          displayName: each.name,
          state: each.state,
          tenantId: tenant.id
        })),
        url
      )
    }
    const group = /^\/providers\/Microsoft\.Management\/managementGroups\/([^/]+)\/descendants$/i.exec(path)?.[1]
    if (group !== undefined) {
      if (!may('', action)) return forbidden(action, path)
      if (group !== tenant.managementGroup)
        return refusal(404, 'NotFound', `'/providers/Microsoft.Management/managementGroups/${group}' not found`)
      const parent = { id: `/providers/Microsoft.Management/managementGroups/${group}` }
      const children = there().map((each) => ({
        id: `/subscriptions/${each.id}`,
        type: 'Microsoft.Management/managementGroups/subscriptions',
        name: each.id,
        properties: { displayName: each.name, parent }
      }))
      return page(
        [
          {
            id: `${parent.id}-sandbox`,
            type: 'Microsoft.Management/managementGroups',
            name: `${group}-sandbox`,
            properties: { displayName: 'sandbox', parent }
          },
          ...children
        ],
        url
      )
    }
    const subscription = there().find((each) => each.id === id)
    if (id === undefined || subscription === undefined)
      return refusal(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`)
    if (!may(id, action)) return forbidden(action, path)
    if (path.replace(ID, '') === '') {
      return {
        status: 200,
        body: { id: path, subscriptionId: id, displayName: subscription.name, state: subscription.state, tenantId: tenant.id }
      }
    }
    if (/\/providers\/Microsoft\.Authorization\/permissions$/i.test(path)) {
      return page([{ actions: granted, notActions: refusedActions(id), dataActions: [], notDataActions: [] }], url)
    }
    if (action === 'Microsoft.Resources/subscriptions/providers/read')
      return { status: 200, body: providerOf(path.slice(path.lastIndexOf('/') + 1), options) }
    const version = url.searchParams.get('api-version') ?? ''
    const known = options.apiVersions?.[typeOf(action)] ?? API_VERSIONS[typeOf(action)]
    if (known?.includes(version) !== true)
      return refusal(
        400,
        'NoRegisteredProviderFound',
        `No registered resource provider found for API version '${version}' of type '${typeOf(action)}'. The supported api-versions are '${known?.join(', ')}'.`
      )
    return documentsAt(path, url, parents.get(id) as Documents, page)
  }

  return (seen, url, body) => {
    if (body !== undefined)
      return seen.path === '/providers/Microsoft.ResourceGraph/resources' && seen.method === 'POST'
        ? ask(body)
        : refusal(405, 'MethodNotAllowed', '')
    if (seen.method !== 'GET') return refusal(405, 'MethodNotAllowed', '')
    const headers = seen.subscription === undefined ? {} : take(seen.subscription)
    if (headers === undefined) return refusal(429, 'SubscriptionRequestsThrottled', 'Number of requests exceeded', { 'retry-after': '1' })
    const reply = manage(seen, url)
    return { ...reply, headers: { ...headers, ...reply.headers } }
  }
}

function tokenOf(token: string | undefined): { readonly from?: number; readonly size?: number } {
  return token === undefined ? {} : (JSON.parse(Buffer.from(token, 'base64').toString()) as { from: number; size: number })
}

function typeOf(action: string): string {
  return action.replace(/\/read$/, '').toLowerCase()
}

function matches(pattern: string, action: string): boolean {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`, 'i').test(action)
}
