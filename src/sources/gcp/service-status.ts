/** What the service or its sign-in answered, whichever way the SDK tells it. */
export interface ServiceStatus {
  /** As google.rpc.Code counts. */
  readonly code: number
  readonly message: string
  /** google.rpc.ErrorInfo */
  readonly reason?: string
  readonly metadata?: Readonly<Record<string, string>>
  /** google.rpc.RetryInfo, or the header Retry-After */
  readonly retryMs?: number
}

export const CODE = {
  cancelled: 1,
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  permissionDenied: 7,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  outOfRange: 11,
  internal: 13,
  unavailable: 14,
  dataLoss: 15,
  unauthenticated: 16
} as const

/** Codes of HTTP begin here, where the SDK hands on one of those. */
const HTTP = 100
const HTTP_CODES: Readonly<Record<number, number>> = {
  400: CODE.invalidArgument,
  401: CODE.unauthenticated,
  403: CODE.permissionDenied,
  404: CODE.notFound,
  408: CODE.deadlineExceeded,
  409: CODE.aborted,
  429: CODE.resourceExhausted,
  500: CODE.internal,
  503: CODE.unavailable,
  504: CODE.deadlineExceeded
}
const CODE_NAMES: Readonly<Record<string, number>> = {
  INVALID_ARGUMENT: CODE.invalidArgument,
  NOT_FOUND: CODE.notFound,
  PERMISSION_DENIED: CODE.permissionDenied,
  RESOURCE_EXHAUSTED: CODE.resourceExhausted,
  FAILED_PRECONDITION: CODE.failedPrecondition,
  OUT_OF_RANGE: CODE.outOfRange,
  UNAVAILABLE: CODE.unavailable,
  UNAUTHENTICATED: CODE.unauthenticated
}

interface SdkError {
  readonly code?: unknown
  readonly message?: unknown
  /** gRPC: the message without its code. */
  readonly details?: unknown
  readonly statusDetails?: unknown
  readonly reason?: unknown
  readonly errorInfoMetadata?: unknown
  readonly response?: { readonly headers?: { get?(name: string): string | null } }
}

/** Undefined where no answer came at all, or none that could be read. */
export function serviceStatus(error: unknown): ServiceStatus | undefined {
  const { code, message, details, statusDetails, reason, errorInfoMetadata, response } = (error ?? {}) as SdkError
  if (typeof code !== 'number' || signInReason(error) !== undefined || inBetween(error) !== undefined) return undefined
  if (code >= HTTP) return httpStatus(code, String(message), response?.headers?.get?.('retry-after') ?? undefined)
  const told = typeof details === 'string' ? details : String(message)
  return {
    code,
    message: told,
    ...reasonOf(reason, told),
    ...(isRecord(errorInfoMetadata) ? { metadata: texts(errorInfoMetadata) } : {}),
    ...retryIn(statusDetails)
  }
}

/** Over REST the SDK hands the body of the answer on as the error's message. */
function httpStatus(status: number, body: string, retryAfter: string | undefined): ServiceStatus {
  const { message, status: name, details } = errorIn(body)
  const info = Array.isArray(details) ? details.find((detail) => isRecord(detail) && typeof detail.reason === 'string') : undefined
  const seconds = Number(retryAfter)
  const told = typeof message === 'string' ? message : `HTTP ${status}`
  return {
    code: CODE_NAMES[String(name)] ?? HTTP_CODES[status] ?? (status >= 500 ? CODE.unavailable : CODE.unknown),
    message: told,
    ...reasonOf(isRecord(info) ? info.reason : undefined, told),
    ...(isRecord(info) && isRecord(info.metadata) ? { metadata: texts(info.metadata) } : {}),
    ...(retryAfter === undefined || !Number.isFinite(seconds) ? {} : { retryMs: seconds * 1000 }),
    ...retryIn(details)
  }
}

/** google.api.ErrorReason, by the words of the message where the service does not give it. */
function reasonOf(reason: unknown, message: string): { readonly reason?: string } {
  if (typeof reason === 'string' && reason !== '') return { reason }
  if (/API has not been used in project|is disabled\. Enable it|requires a quota project/.test(message))
    return { reason: 'SERVICE_DISABLED' }
  if (/\bhas been (deleted|suspended)\b|\bpending deletion\b|not found or deleted/i.test(message)) return { reason: 'CONSUMER_INVALID' }
  return {}
}

function errorIn(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return isRecord(value) && isRecord(value.error) ? value.error : {}
  } catch {
    // Something in between answered, not the service.
    return {}
  }
}

/** `{ retryDelay: { seconds, nanos } }` over gRPC, `{ retryDelay: "7s" }` over REST. */
function retryIn(details: unknown): { readonly retryMs?: number } {
  const delay: unknown = Array.isArray(details)
    ? details.find((detail) => isRecord(detail) && 'retryDelay' in detail)?.retryDelay
    : undefined
  if (typeof delay === 'string') return { retryMs: Number.parseFloat(delay) * 1000 }
  return isRecord(delay) ? { retryMs: Number(delay.seconds ?? 0) * 1000 + Number(delay.nanos ?? 0) / 1e6 } : {}
}

const PLUGIN = 'Getting metadata from plugin failed with error: '

/**
 * What the sign-in before a call said when it was that which failed: `invalid_grant`. Undefined where it was the call, or where the
 * place that hands out tokens was not well or out of reach.
 */
export function signInReason(error: unknown): string | undefined {
  const { code, message, details } = (error ?? {}) as SdkError
  const text = String(details ?? message)
  if (text.includes('Could not load the default credentials')) return 'no default credentials'
  if (typeof code === 'number' && code >= 500) return undefined
  if (text.startsWith(PLUGIN) && typeof code === 'number' && code >= HTTP) return /[a-z]+(_[a-z]+)+/.exec(text)?.[0] ?? `HTTP ${code}`
  return /^(Error code )?(?<reason>[a-z]+(_[a-z]+)+)(:|$)/.exec(text)?.groups?.reason
}

/** The status of HTTP where something on the way answered instead of the service, which would have said more. */
export function inBetween(error: unknown): string | undefined {
  const { code, message, details } = (error ?? {}) as SdkError
  const overGrpc = /^Received HTTP status code (?<status>\d+)/.exec(String(details))?.groups?.status
  if (overGrpc !== undefined || typeof code !== 'number') return overGrpc
  const isRefusal = code >= 400 && code < 500 && code !== 401 && code !== 429
  return isRefusal && Object.keys(errorIn(String(message))).length === 0 ? String(code) : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function texts(value: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, String(inner)]))
}
