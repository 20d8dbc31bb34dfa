// Errors in the service's own words.
import type { Fault, RpcStatus } from './service.ts'

export const QUOTA: RpcStatus = {
  code: 8,
  message:
    "Quota exceeded for quota metric 'ListAssets Requests' and limit 'ListAssets Requests per minute' of service 'cloudasset.googleapis.com'.",
  details: [
    [
      'google.rpc.ErrorInfo',
      { reason: 'RATE_LIMIT_EXCEEDED', domain: 'googleapis.com', metadata: { service: 'cloudasset.googleapis.com' } }
    ]
  ]
}
export const HINTED: RpcStatus = { ...QUOTA, details: [...(QUOTA.details ?? []), ['google.rpc.RetryInfo', { retryDelay: { seconds: 1 } }]] }
export const INTERNAL: RpcStatus = { code: 13, message: 'Internal error encountered.' }
export const UNAVAILABLE: RpcStatus = { code: 14, message: 'The service is currently unavailable.' }
export const TOKEN: RpcStatus = { code: 3, message: 'The page token is invalid or has expired.' }
export const INVALID: RpcStatus = { code: 3, message: 'Request contains an invalid argument.' }

export function status(given: RpcStatus): Fault {
  return { status: given }
}
