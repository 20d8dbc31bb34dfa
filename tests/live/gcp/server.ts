// Cloud Asset Inventory on loopback.
import type { AddressInfo, Socket } from 'node:net'
import type { GcpConnection } from '../../../src/sources/gcp/connection.ts'
import { grpcServer } from './grpc-server.ts'
import { AUTH, GRPC } from './protocol.ts'
import { restServer } from './rest-server.ts'
import { createService, type ListCall, type ServerOptions } from './service.ts'

export interface InventoryServer {
  readonly port: number
  readonly calls: readonly ListCall[]
  /** How the SDK reaches it, without waiting long between attempts. */
  connection(pace?: GcpConnection['pace']): GcpConnection
  close(): Promise<void>
}

const PACE = { timeoutMs: 20_000, retries: 4, backoffMs: 5 }

export async function startServer(options: ServerOptions): Promise<InventoryServer> {
  const calls: ListCall[] = []
  const sockets = new Set<Socket>()
  const arrived = (call: Omit<ListCall, 'number' | 'at'>): ListCall => {
    const told = { ...call, number: calls.length + 1, at: performance.now() }
    calls.push(told)
    return told
  }
  const service = createService(options)
  const server = options.transport === 'grpc' ? grpcServer(options, service, arrived) : restServer(options, service, arrived)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // Faults break connections on purpose.
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    port,
    calls,
    connection: (pace = PACE) => ({ transport: options.transport, pace, client: () => clientOptions(options.transport, port) }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      })
  }
}

/** What the SDK's client is made with to reach a server without TLS as nobody. */
export function clientOptions(transport: 'grpc' | 'rest', port: number): NonNullable<ReturnType<NonNullable<GcpConnection['client']>>> {
  const auth = new AUTH.GoogleAuth({ authClient: new AUTH.PassThroughClient() })
  const place = { apiEndpoint: '127.0.0.1', port, auth }
  return transport === 'grpc' ? { ...place, sslCreds: GRPC.credentials.createInsecure() } : { ...place, protocol: 'http' }
}
