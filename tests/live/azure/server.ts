import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { AzureConnection } from '../../../src/sources/azure/connection.ts'
import { selfSigned } from './certificate.ts'
import { createScript, type Fault, type Seen } from './fault.ts'
import type { FakeOptions } from './options.ts'
import { refusal, type Reply, unsigned } from './reply.ts'
import { type GraphRequest, seenOf } from './request.ts'
import { createService } from './service.ts'
import type { FakeTenant } from './tenant.ts'

export interface FakeAzure {
  readonly connection: AzureConnection
  readonly calls: readonly (Seen & { readonly status: number })[]
  /** Calls under way at one time, at most. */
  readonly mostAtOnce: () => number
  /** Takes a subscription out of the tenant. */
  vanish(subscription: string): void
  /** Takes a resource out of its subscription. */
  remove(id: string): void
  close(): Promise<void>
}

const certificate = selfSigned()

/** Azure Resource Manager and Resource Graph on loopback, as Azure/azure-rest-api-specs describes them. */
export async function startAzure(tenant: FakeTenant, options: FakeOptions = {}): Promise<FakeAzure> {
  const calls: (Seen & { readonly status: number })[] = []
  const struck = createScript(options.faults ?? [])
  const gone = new Set<string>()
  const removed = new Set<string>()
  const tokens = new Map<string, number>()
  const now = (): number => Date.now() + (options.clockMs ?? 0)
  let underWay = 0
  let mostAtOnce = 0

  const server = createServer(certificate, (request, response) => {
    underWay += 1
    mostAtOnce = Math.max(mostAtOnce, underWay)
    void serve(request, response)
  })
  // The TCP connection below a request's TLS one, which alone can be reset.
  const sockets = new Map<number, Socket>()
  server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket))
  const service = createService(tenant, options, { gone, removed, now, endpoint: () => endpoint })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '', 'https://localhost')
    const body = chunks.length === 0 ? undefined : (JSON.parse(Buffer.concat(chunks).toString()) as GraphRequest)
    const seen = seenOf(request.method ?? '', url, body)
    options.onCall?.(seen)
    const fault = struck(seen)
    const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
    if (fault?.kind === 'expired token') tokens.set(token, 0)
    if (options.latencyMs !== undefined) await pause(options.latencyMs)
    if (fault?.kind === 'stall') await pause(fault.ms)
    const isSignedIn = (tokens.get(token) ?? 0) > now()
    const reply = !isSignedIn
      ? unsigned(tokens.has(token))
      : fault?.kind === 'status'
        ? refusal(fault.status, fault.code, fault.message, fault.headers)
        : service(seen, url, body)
    calls.push({ ...seen, status: reply.status })
    underWay -= 1
    send(request, response, reply, fault)
  }

  function send(request: IncomingMessage, response: ServerResponse, reply: Reply, fault: Fault | undefined): void {
    if (fault?.kind === 'reset') {
      sockets.get(request.socket.remotePort ?? 0)?.resetAndDestroy()
      return
    }
    const text = fault?.kind === 'garbled' ? '<html><body>502 Bad Gateway</body></html>' : JSON.stringify(reply.body)
    response.writeHead(reply.status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      date: new Date(now()).toUTCString(),
      'x-ms-request-id': 'f3b7d6a2-5f0a-4a0e-8f4e-2f9e0a5a9c11',
      ...options.headers,
      ...reply.headers
    })
    if (fault?.kind !== 'truncated') {
      response.end(text)
      return
    }
    response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.destroy())
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const endpoint = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  let issued = 0
  return {
    calls,
    mostAtOnce: () => mostAtOnce,
    vanish: (subscription) => void gone.add(subscription),
    remove: (id) => void removed.add(id),
    connection: {
      endpoint,
      tlsOptions: { ca: certificate.cert },
      credential: {
        getToken() {
          const token = `token-${++issued}-${'x'.repeat(20)}`
          const expiresOnTimestamp = now() + (options.tokenMs ?? 3_600_000)
          tokens.set(token, expiresOnTimestamp)
          return Promise.resolve({ token, expiresOnTimestamp })
        }
      },
      pace: { timeoutMs: 5_000, retries: 6, backoffMs: 5 }
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
