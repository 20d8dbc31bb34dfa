import type { UntypedServiceImplementation } from '@grpc/grpc-js'
import { ScanError } from '../errors.ts'
import { LARGEST_MESSAGE } from '../sources/pulumi/server.ts'
import type { Protocol } from './protocol.ts'

/** Serves on the loopback interface, and tells the engine the port as the first line on standard output. */
export function serveAnalyzer({ grpc, analyzerStubs }: Protocol, service: UntypedServiceImplementation): Promise<void> {
  const server = new grpc.Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE, 'grpc.max_send_message_length': LARGEST_MESSAGE })
  server.addService(analyzerStubs.AnalyzerService, service)
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (cause, port) => {
      if (cause !== null) return reject(new ScanError('pack-setup', 'Cannot open a port on 127.0.0.1 for the policy pack', { cause }))
      process.stdout.write(`${port}\n`, () => resolve())
    })
  })
}
