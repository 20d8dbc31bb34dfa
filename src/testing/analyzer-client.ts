import type { ServiceError } from '@grpc/grpc-js'
import type { AnalyzeResponse, RemediateResponse } from '@pulumi/pulumi/proto/analyzer_pb.js'
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
  close(): void
}

/** As large as the SDK's own limit. */
const LARGEST_MESSAGE = 400 * 1024 * 1024

type Reply<Response> = (error: ServiceError | null, response: Response) => void

export function createAnalyzerClient(sdk: PackSdk, port: number): AnalyzerClient {
  const stub = new sdk.stubs.AnalyzerClient(`127.0.0.1:${port}`, sdk.grpc.credentials.createInsecure(), {
    'grpc.max_receive_message_length': LARGEST_MESSAGE,
    'grpc.max_send_message_length': LARGEST_MESSAGE,
    // The address is our own machine's, whatever the environment says of proxies.
    'grpc.enable_http_proxy': 0
  })
  const requests = createRequests(sdk)
  const nothing = new sdk.Empty()
  const orWhenUnimplemented = async <Answer>(answer: Promise<Answer>, otherwise: Answer): Promise<Answer> => {
    try {
      return await answer
    } catch (cause) {
      if ((cause as ServiceError).code === sdk.grpc.status.UNIMPLEMENTED) return otherwise
      throw cause
    }
  }
  const implemented = (answer: Promise<unknown>): Promise<boolean> =>
    orWhenUnimplemented(
      answer.then(() => true),
      false
    )
  return {
    handshake: (folder) => implemented(asked((reply) => stub.handshake(requests.handshake(ENGINE_ADDRESS, folder), reply))),
    configureStack: (stack) => implemented(asked((reply) => stub.configureStack(requests.configureStack(stack), reply))),
    pluginVersion: async () => (await asked<{ getVersion(): string }>((reply) => stub.getPluginInfo(nothing, reply))).getVersion(),
    info: async () => infoOf(await asked((reply) => stub.getAnalyzerInfo(nothing, reply))),
    async configure(settings) {
      await asked<unknown>((reply) => stub.configure(requests.configure(settings), reply))
    },
    remediate: (resource) =>
      orWhenUnimplemented(asked<RemediateResponse>((reply) => stub.remediate(requests.analyze(resource), reply)).then(remediationOf), {
        remediations: [],
        notApplicable: []
      }),
    analyze: async (resource) => analysisOf(await asked((reply) => stub.analyze(requests.analyze(resource), reply))),
    analyzeStack: (resources) =>
      orWhenUnimplemented(asked<AnalyzeResponse>((reply) => stub.analyzeStack(requests.analyzeStack(resources), reply)).then(analysisOf), {
        diagnostics: [],
        notApplicable: []
      }),
    close: () => stub.close()
  }
}

function asked<Response>(ask: (reply: Reply<Response>) => unknown): Promise<Response> {
  return new Promise((resolve, reject) => {
    ask((error, response) => (error === null ? resolve(response) : reject(error)))
  })
}
