import type { Failure } from '../live/failure.ts'
import { isObject, text } from '../inventory/json.ts'

/** What the service answered, as far as anybody looks at it. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: unknown
}

/** An answer that is not the one that was asked for. */
export class Refusal extends Error {
  readonly status: number
  /** The service's own word for it; of Resource Graph, which calls everything a bad request, that of the detail. */
  readonly code: string
  /** The action that is not allowed, where the service names it. */
  readonly action: string | undefined
  readonly afterMs: number | undefined
  /** Whether a later page of a list was asked for: the first one was answered, so the request itself is well formed. */
  readonly isLaterPage: boolean

  constructor({ status, headers, body }: Answer, options: { readonly isLaterPage: boolean }) {
    super(`the service answered ${status}`)
    this.name = 'Refusal'
    const error = isObject(body) ? (isObject(body.error) ? body.error : body) : {}
    const [detail] = Array.isArray(error.details) ? (error.details as readonly unknown[]) : []
    this.status = status
    this.code = word(isObject(detail) ? detail.code : undefined) ?? word(error.code) ?? ''
    this.action = /perform action '([A-Za-z]+\.[A-Za-z]+\/[A-Za-z0-9/]{1,200})'/.exec(text(error.message) ?? '')?.[1]
    this.afterMs = waitOf(headers)
    this.isLaterPage = options.isLaterPage
  }
}

/** The token of a call was taken until now and is no longer; the next attempt asks for another. */
export class StaleToken extends Error {}

/** An answer that says all is well, but not what was asked for. */
export class Unreadable extends Error {}

/** Whoever gives tokens does not answer for now. */
export class TokensDelayed extends Error {}

/** There is no token to call with. The message is ours. */
export class NotSignedIn extends Error {}

/**
 * What an error of a call means. Sentences of the service are not repeated, since nobody knows what they quote; its codes are words.
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors
 */
export function classify(error: unknown): Failure {
  if (error instanceof StaleToken) return { kind: 'transient', message: 'the access token had expired' }
  if (error instanceof TokensDelayed) return { kind: 'transient', message: 'the service that gives access tokens did not answer' }
  if (error instanceof NotSignedIn) return { kind: 'unauthenticated', message: error.message }
  if (error instanceof Unreadable) return { kind: 'transient', message: UNREADABLE }
  return error instanceof Refusal ? ofRefusal(error) : ofTransport(error)
}

function ofRefusal({ status, code, action, afterMs, isLaterPage }: Refusal): Failure {
  const message = code === '' ? `the service answered ${status}` : `the service answered ${status} ${code}`
  const after = afterMs === undefined ? {} : { afterMs }
  if (status === 429) return { kind: 'throttled', message, ...after }
  if (status === 408 || status >= 500) return { kind: 'transient', message, ...after }
  // Whatever the service itself says no to, it gives its word for it.
  if (status === 400 && code === '') return { kind: 'transient', message: UNREADABLE }
  if (status === 401) return { kind: 'unauthenticated', message }
  if (status === 403 || DENIED.has(code)) return { kind: 'denied', message, ...(action === undefined ? {} : { missing: action }) }
  if (status === 404) return { kind: 'gone', message }
  if (isLaterPage && (status === 400 || status === 410)) return { kind: 'stale-page', message }
  return { kind: 'fatal', message }
}

/** Resource Graph's word for a scope of which nothing may be read. */
const DENIED: ReadonlySet<string> = new Set(['NoValidSubscriptionsInQueryRequest', 'AuthorizationFailed', 'AccessDenied'])

const UNREADABLE = 'the answer was cut off, or is not the JSON that was asked for'

/** No answer, or none that can be read. */
function ofTransport(error: unknown): Failure {
  const codes = [error, (error as { cause?: unknown } | undefined)?.cause].map((each) =>
    word((each as { code?: unknown } | undefined)?.code)
  )
  const code = codes.find((each) => each !== undefined) ?? ''
  if (code === 'PARSE_ERROR') return { kind: 'transient', message: UNREADABLE }
  if (/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS_CERT)/.test(code))
    return { kind: 'fatal', message: `the certificate of the service is not trusted (${code})` }
  const name = word((error as Error | undefined)?.name) ?? 'error'
  if (code !== '' || name === 'AbortError' || name === 'RestError')
    return { kind: 'transient', message: `the connection failed (${code === '' ? name : code})` }
  return { kind: 'fatal', message: `the answer could not be read (${name})` }
}

/** A code or a name; nothing that could hold more than that. */
function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z]\w{0,59}$/.test(value) ? value : undefined
}

/** How long the service asks to be left alone. A date counts from the service's own clock. */
function waitOf(headers: Answer['headers']): number | undefined {
  const after = headers['retry-after']
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1000
  const until = Date.parse(after ?? '') - Date.parse(headers.date ?? '')
  return Number.isFinite(until) ? Math.max(until, 0) : spanMs(headers['x-ms-user-quota-resets-after'])
}

/** `hh:mm:ss`, possibly with fractions of a second, in milliseconds. */
export function spanMs(span: string | undefined): number | undefined {
  const { h, m, s } = /^(?<h>\d+):(?<m>\d{2}):(?<s>\d{2}(\.\d+)?)$/.exec(span ?? '')?.groups ?? {}
  return s === undefined ? undefined : ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000
}
