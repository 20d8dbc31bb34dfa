import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GcpConnection } from '../../../src/sources/gcp/connection.ts'
import { AUTH, GRPC } from './protocol.ts'

export interface Tokens {
  readonly url: string
  readonly given: () => number
  close(): Promise<void>
}

/** Where refresh tokens are exchanged for access tokens. */
export async function startTokens({ refuse = false } = {}): Promise<Tokens> {
  let given = 0
  const server: Server = createServer((_request, response) => {
    const json = { 'content-type': 'application/json' }
    if (refuse) {
      response.writeHead(400, json).end(JSON.stringify({ error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }))
      return
    }
    given += 1
    response.writeHead(200, json).end(JSON.stringify({ access_token: `ya29.token-${given}`, expires_in: 3600, token_type: 'Bearer' }))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    given: () => given,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** Signed in as a user, as `gcloud auth application-default login` leaves it. */
export function signedIn(transport: 'grpc' | 'rest', port: number, oauth2TokenUrl: string, ca: string): GcpConnection {
  return {
    pace: { retries: 2, backoffMs: 5 },
    client: () => {
      const user = new AUTH.UserRefreshClient({
        clientId: 'asbuilt',
        clientSecret: 'none',
        refreshToken: 'r1',
        endpoints: { oauth2TokenUrl }
      })
      const place = { apiEndpoint: '127.0.0.1', port, auth: new AUTH.GoogleAuth({ authClient: user }) }
      if (transport === 'rest') return { ...place, protocol: 'http' }
      const headers = {
        getRequestHeaders: async (url?: string) => Object.fromEntries((await user.getRequestHeaders(url)).entries())
      }
      const sslCreds = GRPC.credentials.combineChannelCredentials(
        GRPC.credentials.createSsl(Buffer.from(ca)),
        GRPC.credentials.createFromGoogleCredential(headers)
      )
      return { ...place, sslCreds }
    }
  }
}
