import { NotSignedIn, TokensDelayed } from './failure.ts'

/** What gives tokens; a credential of @azure/identity is one. */
export interface TokenSource {
  getToken(scopes: string | string[], options?: object): Promise<{ readonly token: string; readonly expiresOnTimestamp: number } | null>
}

/** Tokens for calls, each kept until it expires or the service refuses it. */
export interface Tokens extends TokenSource {
  getToken(scopes: string | string[], options?: object): Promise<{ readonly token: string; readonly expiresOnTimestamp: number }>
  /** The service took one. */
  accepted(): void
  /** The service did not take it; whether another one may help. */
  refused(token: string): boolean
}

/** Time before its expiry from which a token is no longer used. */
const MARGIN_MS = 120_000

/** Tokens in a row that may be refused before any other is: one may expire on its way, but not each. */
const TIMES = 2

interface Kept {
  readonly token: string
  readonly expiresOn: number
}

/**
 * The SDK keeps a token until it has expired by this machine's clock. It is told that each has expired already, so that it asks here
 * every time: here a refusal counts as well.
 */
export function createTokens(source: TokenSource): Tokens {
  let kept: Kept | undefined
  let asking: Promise<Kept> | undefined
  let refusals = 0
  const ask = async (scopes: string | string[], options: object | undefined): Promise<Kept> => {
    let access: Awaited<ReturnType<TokenSource['getToken']>>
    try {
      access = await source.getToken(scopes, options)
    } catch (cause) {
      if (isUnreachable(cause)) throw new TokensDelayed('', { cause })
      throw new NotSignedIn(`no credential gave a token (${(cause as Error | undefined)?.name ?? 'error'}); run az login`, { cause })
    }
    if (access === null) throw new NotSignedIn('no credential gave a token; run az login')
    const { token, expiresOnTimestamp: expiresOn } = access
    kept = { token, expiresOn }
    return kept
  }
  return {
    async getToken(scopes, options) {
      // A challenge of the service names claims that the next token has to meet.
      const isChallenged = options !== undefined && 'claims' in options && options.claims !== undefined
      const current = kept
      if (current !== undefined && !isChallenged && Date.now() < current.expiresOn - MARGIN_MS) return expired(current)
      asking ??= ask(scopes, options).finally(() => {
        asking = undefined
      })
      return expired(await asking)
    },
    accepted() {
      refusals = 0
    },
    refused(token) {
      // Calls that were under way with it are refused as well.
      if (kept?.token === token) {
        kept = undefined
        refusals += 1
      }
      return refusals <= TIMES
    }
  }
}

function expired({ token }: Kept): { token: string; expiresOnTimestamp: number } {
  return { token, expiresOnTimestamp: 0 }
}

/** The service that gives tokens could not be reached, which may pass. */
function isUnreachable(cause: unknown): boolean {
  const { code, statusCode } = (cause ?? {}) as { readonly code?: unknown; readonly statusCode?: unknown }
  if (typeof statusCode === 'number') return statusCode === 429 || statusCode >= 500
  return typeof code === 'string' && /^(E[A-Z_]+|REQUEST_SEND_ERROR)$/.test(code)
}
