import type { ServiceError } from '@grpc/grpc-js'
import type { Analysis, AnalyzerResource, AnalyzerStackResource, PackInfo, PolicySettings, RemediationResponse } from './analyzer-types.ts'
import { analysisOf, infoOf, remediationOf } from './analyzer-responses.ts'
import { createRequests } from './analyzer-requests.ts'
import { ENGINE_ADDRESS } from './pack-process.ts'
import type { PackSdk } from './pack-sdk.ts'
import type { StackIdentity } from './stack-identity.ts'

/** pulumirpc.Analyzer over plain values. Every call fails with what gRPC says. */
export interface AnalyzerClient {
  /** False where the pack does not implement it, which the engine takes as well. */
  handshake(folder: string): Promise<boolean>
  configureStack(stack: Required<StackIdentity>): Promise<boolean>
  pluginVersion(): Promise<string>
  info(): Promise<PackInfo>
  configure(settings: Readonly<Record<string, PolicySettings>>): Promise<void>
  remediate(resource: AnalyzerResource): Promise<RemediationResponse>
  analyze(resource: AnalyzerResource): Promise<Analysis>
  analyzeStack(resources: readonly AnalyzerStackResource[]): Promise<Analysis>
  cancel(): Promise<boolean>
  close(): void
}

/** As large as the SDK's own limit. */
const LARGEST_MESSAGE = 400 * 1024 * 1024

type Call<Request, Response> = (request: Request, reply: (error: ServiceError | null, response: Response) => void) => unknown

export function createAnalyzerClient(sdk: PackSdk, port: number): AnalyzerClient {
  const stub = new sdk.stubs.AnalyzerClient(`127.0.0.1:${port}`, sdk.grpc.credentials.createInsecure(), {
    'grpc.max_receive_message_length': LARGEST_MESSAGE,
    'grpc.max_send_message_length': LARGEST_MESSAGE,
    // The address is our own machine's, whatever the environment says of proxies.
    'grpc.enable_http_proxy': 0
  })
  const requests = createRequests(sdk)
  const call = <Request, Response>(method: Call<Request, Response>, request: Request): Promise<Response> =>
    new Promise((resolve, reject) => {
      method.call(stub, request, (error, response) => (error === null ? resolve(response) : reject(error)))
    })
  const implemented = async (reply: Promise<unknown>): Promise<boolean> => {
    try {
      await reply
      return true
    } catch (cause) {
      if ((cause as ServiceError).code === sdk.grpc.status.UNIMPLEMENTED) return false
      throw cause
    }
  }
  return {
    handshake: (folder) => implemented(call(stub.handshake, requests.handshake(ENGINE_ADDRESS, folder))),
    configureStack: (stack) => implemented(call(stub.configureStack, requests.configureStack(stack))),
    pluginVersion: async () => (await call<never, { getVersion(): string }>(stub.getPluginInfo, new sdk.Empty())).getVersion(),
    info: async () => infoOf(await call(stub.getAnalyzerInfo, new sdk.Empty())),
    async configure(settings) {
      await call(stub.configure, requests.configure(settings))
    },
    async remediate(resource) {
      try {
        return remediationOf(await call(stub.remediate, requests.analyze(resource)))
      } catch (cause) {
        if ((cause as ServiceError).code === sdk.grpc.status.UNIMPLEMENTED) return { remediations: [], notApplicable: [] }
        throw cause
      }
    },
    analyze: async (resource) => analysisOf(await call(stub.analyze, requests.analyze(resource))),
    async analyzeStack(resources) {
      try {
        return analysisOf(await call(stub.analyzeStack, requests.analyzeStack(resources)))
      } catch (cause) {
        if ((cause as ServiceError).code === sdk.grpc.status.UNIMPLEMENTED) return { diagnostics: [], notApplicable: [] }
        throw cause
      }
    },
    cancel: () => implemented(call(stub.cancel, new sdk.Empty())),
    close: () => stub.close()
  }
}
