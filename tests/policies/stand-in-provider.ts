import { createRequire } from 'node:module'
import { isDeepStrictEqual } from 'node:util'
import type * as GrpcModule from '@grpc/grpc-js'
import type * as PluginMessages from '@pulumi/pulumi/proto/plugin_pb.js'
import type * as ProviderStubs from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import type * as ProviderMessages from '@pulumi/pulumi/proto/provider_pb.js'

const load = createRequire(import.meta.url)
const grpc = load('@grpc/grpc-js') as typeof GrpcModule
const messages = load('@pulumi/pulumi/proto/provider_pb.js') as typeof ProviderMessages
const { ResourceProviderService } = load('@pulumi/pulumi/proto/provider_grpc_pb.js') as typeof ProviderStubs
const { PluginInfo } = load('@pulumi/pulumi/proto/plugin_pb.js') as typeof PluginMessages
const { Empty } = load('google-protobuf/google/protobuf/empty_pb.js') as { Empty: new () => object }
const { Struct } = load('google-protobuf/google/protobuf/struct_pb.js') as { Struct: { fromJavaScript(value: object): Properties } }

/** google.protobuf.Struct, which has no types of its own here. */
type Properties = NonNullable<ReturnType<ProviderMessages.CreateRequest['getProperties']>>

/** What the engine had done: `create`, `update` or `delete`, never in a preview. */
export interface Deed {
  readonly verb: 'create' | 'update' | 'delete'
  readonly urn: string
  /** What it was given, secrets and all; nothing to delete. */
  readonly inputs?: unknown
}

export interface StandInProvider {
  readonly port: number
  readonly deeds: readonly Deed[]
  close(): void
}

/** As large as the SDK's own limit. */
const LARGEST_MESSAGE = 400 * 1024 * 1024

/**
 * A resource provider on the loopback interface that makes nothing: whatever is wanted is there, with the inputs as outputs
 * and no others but `id` and `name`, which are known once it is made. The engine attaches to it by
 * `PULUMI_DEBUG_PROVIDERS=<name>:<port>`.
 */
export function startStandInProvider({ name, version }: { readonly name: string; readonly version: string }): Promise<StandInProvider> {
  const deeds: Deed[] = []
  const server = new grpc.Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE, 'grpc.max_send_message_length': LARGEST_MESSAGE })
  server.addService(ResourceProviderService, { ...introduction(name, version), ...configuration(), ...life(deeds), ...questions() })
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (cause, port) => {
      if (cause === null) resolve({ port, deeds, close: () => server.forceShutdown() })
      else reject(cause)
    })
  })
}

function introduction(name: string, version: string) {
  return {
    handshake: answer(() => {
      const response = new messages.ProviderHandshakeResponse()
      response.setAcceptSecrets(true)
      response.setAcceptResources(true)
      return response
    }),
    attach: answer(() => new Empty()),
    cancel: answer(() => new Empty()),
    getPluginInfo: answer(() => {
      const info = new PluginInfo()
      info.setVersion(version)
      return info
    }),
    getSchema: answer(() => {
      const response = new messages.GetSchemaResponse()
      response.setSchema(JSON.stringify({ name, version }))
      return response
    })
  }
}

function configuration() {
  return {
    checkConfig: answer(checked),
    diffConfig: answer(compared),
    configure: answer(() => {
      const response = new messages.ConfigureResponse()
      response.setAcceptsecrets(true)
      response.setAcceptresources(true)
      response.setSupportspreview(true)
      return response
    })
  }
}

function life(deeds: Deed[]) {
  return {
    check: answer(checked),
    diff: answer(compared),
    create: answer((request: ProviderMessages.CreateRequest) => {
      const response = new messages.CreateResponse()
      if (request.getPreview()) {
        response.setProperties(request.getProperties())
        return response
      }
      const inputs = request.getProperties()?.toJavaScript()
      deeds.push({ verb: 'create', urn: request.getUrn(), inputs })
      const [type, name] = request.getUrn().split('::').slice(2) as [string, string]
      const id = `stand-in/${type.split(':').at(-1)}/${name}`
      response.setId(id)
      response.setProperties(Struct.fromJavaScript({ name, ...inputs, id }))
      return response
    }),
    read: answer((request: ProviderMessages.ReadRequest) => {
      const response = new messages.ReadResponse()
      response.setId(request.getId())
      response.setProperties(request.getProperties())
      response.setInputs(request.getInputs())
      return response
    }),
    update: answer((request: ProviderMessages.UpdateRequest) => {
      if (!request.getPreview()) deeds.push({ verb: 'update', urn: request.getUrn(), inputs: request.getNews()?.toJavaScript() })
      const response = new messages.UpdateResponse()
      response.setProperties(request.getNews())
      return response
    }),
    delete: answer((request: ProviderMessages.DeleteRequest) => {
      deeds.push({ verb: 'delete', urn: request.getUrn() })
      return new Empty()
    })
  }
}

function questions() {
  return {
    invoke: answer(() => {
      const response = new messages.InvokeResponse()
      response.setReturn(Struct.fromJavaScript({}))
      return response
    })
  }
}

function checked(request: ProviderMessages.CheckRequest): object {
  const response = new messages.CheckResponse()
  response.setInputs(request.getNews())
  return response
}

function compared(request: ProviderMessages.DiffRequest): object {
  const response = new messages.DiffResponse()
  const before = request.getOldInputs() ?? request.getOlds()
  const isSame = isDeepStrictEqual(before?.toJavaScript(), request.getNews()?.toJavaScript())
  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges
  response.setChanges(isSame ? DIFF_NONE : DIFF_SOME)
  return response
}

/** A handler that throws fails its call, and not the process. */
function answer<Request>(respond: (request: Request) => object) {
  return ({ request }: { readonly request: Request }, reply: (cause: object | null, response?: object) => void): void => {
    let response: object
    try {
      response = respond(request)
    } catch (cause) {
      return reply({ code: grpc.status.INTERNAL, details: (cause as Error).message })
    }
    reply(null, response)
  }
}
