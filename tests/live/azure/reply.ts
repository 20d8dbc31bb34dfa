/** What the service answers. */
export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export function refusal(
  status: number,
  code: string,
  message = 'The request failed.',
  headers: Readonly<Record<string, string>> = {}
): Reply {
  return { status, body: { error: { code, message } }, headers }
}

/** As Resource Graph says no to everything. */
export function graphRefusal(code: string, message: string): Reply {
  const support =
    'Please provide below info when asking for support: timestamp = 2026-11-22T10:00:00Z, correlationId = 05f5e58e-03ef-4aea-a6d7-7200f7e742f6.'
  return { status: 400, body: { error: { code: 'BadRequest', message: support, details: [{ code, message }] } } }
}

export function forbidden(action: string, scope: string): Reply {
  const client =
    "The client 'scanner@ledger.example' with object id '3f2b8b51-4a3e-4f3a-8f0a-6d6c1c4c9a10' does not have authorization to perform action"
  return refusal(
    403,
    'AuthorizationFailed',
    `${client} '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`
  )
}

export function unsigned(isExpired: boolean): Reply {
  return isExpired
    ? refusal(
        401,
        'ExpiredAuthenticationToken',
        "The access token expiry UTC time '11/22/2026 9:00:00 AM' is earlier than current UTC time '11/22/2026 9:10:00 AM'."
      )
    : refusal(401, 'InvalidAuthenticationToken', 'The access token is invalid.')
}
