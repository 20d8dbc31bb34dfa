import type { sendUnaryData } from '@grpc/grpc-js'
import type { LogRequest } from '@pulumi/pulumi/proto/engine_pb.js'
import type { Sdk } from './sdk.ts'

export interface EngineLog {
  onError(message: string): void
  onMessage(message: string): void
}

/** The other half of what a program talks to: its log, and the name of its root. */
export function engineService({ engine, empty }: Sdk, log: EngineLog) {
  const { DEBUG, ERROR } = engine.LogSeverity
  let root = ''
  return {
    log({ request }: { readonly request: LogRequest }, reply: sendUnaryData<unknown>) {
      reply(null, new empty.Empty())
      const severity = request.getSeverity()
      if (severity === ERROR) log.onError(request.getMessage())
      else if (severity !== DEBUG) log.onMessage(request.getMessage())
    },
    getRootResource(_call: unknown, reply: sendUnaryData<unknown>) {
      const response = new engine.GetRootResourceResponse()
      response.setUrn(root)
      reply(null, response)
    },
    setRootResource({ request }: { readonly request: { getUrn(): string } }, reply: sendUnaryData<unknown>) {
      root = request.getUrn()
      reply(null, new engine.SetRootResourceResponse())
    },
    startDebugging: (_call: unknown, reply: sendUnaryData<unknown>) => reply(null, new empty.Empty()),
    requirePulumiVersion: (_call: unknown, reply: sendUnaryData<unknown>) => reply(null, new engine.RequirePulumiVersionResponse())
  }
}
