import type { UntypedServiceImplementation } from '@grpc/grpc-js'
import { ScanError } from '../../errors.ts'
import type { Sdk } from './sdk.ts'

export interface Served {
  readonly address: string
  close(): void
}

/** As large as the SDK's own limit. */
export const LARGEST_MESSAGE = 400 * 1024 * 1024

/** Serves on the loopback interface only. */
export function serve(sdk: Sdk, services: { readonly monitor: object; readonly engine: object }): Promise<Served> {
  const server = new sdk.grpc.Server({
    'grpc.max_receive_message_length': LARGEST_MESSAGE,
    'grpc.max_send_message_length': LARGEST_MESSAGE
  })
  server.addService(sdk.resourceStubs.ResourceMonitorService, guarded(sdk, services.monitor))
  server.addService(sdk.engineStubs.EngineService, guarded(sdk, services.engine))
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', sdk.grpc.ServerCredentials.createInsecure(), (cause, port) => {
      if (cause !== null)
        return reject(new ScanError('program-setup', 'Cannot open a port on 127.0.0.1 to run the program against', { cause }))
      if (sdk.startsServers) server.start()
      resolve({ address: `127.0.0.1:${port}`, close: () => server.forceShutdown() })
    })
  })
}

/** A handler that throws fails its call, and so the program, but not the scan. */
function guarded(sdk: Sdk, service: object): UntypedServiceImplementation {
  const handlers = Object.entries(service as Record<string, (call: unknown, reply: (error: unknown) => void) => void>)
  const guarded = Object.fromEntries(
    handlers.map(([name, handle]) => [
      name,
      (call: unknown, reply: (error: unknown) => void): void => {
        try {
          handle(call, reply)
        } catch (cause) {
          reply({ code: sdk.grpc.status.INTERNAL, details: `${name} failed: ${(cause as Error).message}` })
        }
      }
    ])
  )
  return guarded as UntypedServiceImplementation
}
