import type { Failure } from '../live/failure.ts'

/** The session had expired, and the credentials' provider has since given another: the call is worth making again. */
export class SessionRenewed extends Error {}

/**
 * What an error of the AWS SDK means. Of the service's own words only the name of the error, the permission and the sort of policy are told
 * on: messages about signatures quote the request with its token.
 * https://docs.aws.amazon.com/config/latest/APIReference/CommonErrors.html (2026-11-22)
 */
export function classify(thrown: unknown): Failure {
  if (thrown instanceof SessionRenewed) return { kind: 'transient', message: 'the session had expired and was renewed' }
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as SdkError
  const name = nameOf(error)
  const status = error.$metadata?.httpStatusCode
  const told = status === undefined ? name : `${name} (HTTP ${status})`
  if (error.$metadata?.clockSkewCorrected === true && REJECTED.has(name)) {
    return { kind: 'transient', message: 'the clock of this machine is off; the time of AWS is used' }
  }
  if (THROTTLED.has(name) || status === 429) return { kind: 'throttled', message: `too many calls: ${told}`, ...afterOf(error) }
  if (name === 'InvalidNextTokenException') return { kind: 'stale-page', message: 'the place in the list is not kept any more' }
  if (DENIED.has(name)) return denied(error, name)
  if (REJECTED.has(name) || SIGNED_OUT.has(name)) return { kind: 'unauthenticated', message: `the credentials are not accepted: ${told}` }
  if (GONE.has(name)) return { kind: 'gone', message: told }
  if (name === 'SyntaxError') return { kind: 'transient', message: 'the answer is cut off or no JSON' }
  if (isBroken(error) || (status ?? 0) >= 500 || name === 'TimeoutError') return { kind: 'transient', message: told, ...afterOf(error) }
  return { kind: 'fatal', message: told }
}

/** Whether the session has expired, as far as the service says. */
export function isExpired(error: unknown): boolean {
  return EXPIRED.has((error as SdkError | undefined)?.name ?? '')
}

/** Whether the credentials are not known in the region that was asked: they are wrong, or the region is not enabled for their account. */
export function isUnrecognised(error: unknown): boolean {
  return UNRECOGNISED.has((error as SdkError | undefined)?.name ?? '')
}

interface SdkError {
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly cause?: unknown
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
}

const THROTTLED = new Set([
  'LimitExceededException',
  'RequestLimitExceeded',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException'
])
const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException'])
const UNRECOGNISED = new Set(['InvalidClientTokenId', 'UnrecognizedClientException'])
/** Said of requests whose signature or date is wrong. */
const REJECTED = new Set([
  'AuthFailure',
  'InvalidSignatureException',
  'RequestExpired',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch'
])
const SIGNED_OUT = new Set([
  ...EXPIRED,
  ...UNRECOGNISED,
  'CredentialsProviderError',
  'IncompleteSignature',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NotAuthorized',
  'TokenProviderError'
])
const DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'InsufficientPermissionsException',
  'OptInRequired',
  'OrganizationAccessDeniedException',
  'SubscriptionRequiredException',
  'UnauthorizedOperation'
])
const GONE = new Set(['AccountSuspended', 'AccountSuspendedException', 'NoSuchConfigurationAggregatorException'])
const BROKEN = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT'
])

function nameOf({ name, code }: SdkError): string {
  const said = name === undefined || name === 'Error' ? code : name
  return said !== undefined && /^[\w.:-]{1,80}$/.test(said) ? said : 'an error without a name'
}

function denied({ message = '' }: SdkError, name: string): Failure {
  const missing = /not authorized to perform: (config:\w+)/.exec(message)?.[1]
  const policy = /with an explicit deny in an? ((?:[a-z]+[ -]){1,4}policy)/.exec(message)?.[1]
  return {
    kind: 'denied',
    message: policy === undefined ? `not allowed: ${name}` : `denied by a ${policy}`,
    ...(missing === undefined ? {} : { missing })
  }
}

/** Connections that break show as such, or as the cause of what the SDK throws. */
function isBroken(error: SdkError, depth = 0): boolean {
  if (BROKEN.has(error.code ?? '')) return true
  return depth < 5 && typeof error.cause === 'object' && error.cause !== null && isBroken(error.cause, depth + 1)
}

/** Seconds, or a date. */
function afterOf({ $response }: SdkError): { readonly afterMs?: number } {
  const hint = $response?.headers?.['retry-after'] ?? ''
  const ms = /^\d+(\.\d+)?$/.test(hint) ? Number(hint) * 1000 : Date.parse(hint) - Date.now()
  return ms > 0 ? { afterMs: ms } : {}
}
