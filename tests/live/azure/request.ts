import type { Seen } from './fault.ts'

/** A query as it is sent. */
export interface GraphRequest {
  readonly subscriptions?: readonly string[]
  readonly query: string
  readonly options?: { readonly $top?: number; readonly $skipToken?: string; readonly resultFormat?: string }
}

/** A call as logs and scripts of faults know it. */
export function seenOf(method: string, url: URL, body: GraphRequest | undefined): Seen {
  const path = url.pathname.split('/').map(decodeURIComponent).join('/')
  const subscription =
    /^\/subscriptions\/([^/]+)/i.exec(path)?.[1]?.toLowerCase() ?? (body?.subscriptions?.length === 1 ? body.subscriptions[0] : undefined)
  return {
    method,
    path,
    action: actionOf(path),
    subscription,
    apiVersion: url.searchParams.get('api-version') ?? '',
    isLaterPage: url.searchParams.has('$skiptoken') || body?.options?.$skipToken !== undefined,
    ...(body === undefined ? {} : { query: body.query })
  }
}

/** The action that a path takes: its types, without their names. */
function actionOf(path: string): string {
  if (/^\/subscriptions(\/[^/]+)?$/i.test(path)) return 'Microsoft.Resources/subscriptions/read'
  const [namespace = '', ...rest] = path.slice(path.lastIndexOf('/providers/') + '/providers/'.length).split('/')
  if (rest.length === 0) return 'Microsoft.Resources/subscriptions/providers/read'
  return `${namespace}/${rest.filter((_, index) => index % 2 === 0).join('/')}/read`
}
