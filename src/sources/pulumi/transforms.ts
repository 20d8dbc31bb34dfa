import type { Callback } from '@pulumi/pulumi/proto/callback_pb.js'
import type { RegisterResourceRequest, TransformResourceOptions } from '@pulumi/pulumi/proto/resource_pb.js'
import { UNKNOWN_SENTINEL } from '../../model/resource.ts'
import { type Properties, propertiesOf } from './properties.ts'
import type { Sdk, Struct } from './sdk.ts'
import { OUTPUT_MARK, SECRET_MARK, SIGNATURE } from './value.ts'

/** What a resource is after its transforms have run. */
export interface Transformed {
  readonly inputs: Properties
  readonly provider: string
  /** Absent where no transform ran: then the request's own hold. */
  readonly options?: TransformResourceOptions
}

/** The program's own functions that change resources and calls on their way to the engine; they run in the program. */
export interface Transforms {
  addForStack(callback: Callback): void
  addForInvokes(callback: Callback): void
  /** Remembers the transforms of this resource for its children; returns all that apply to it, in the engine's order. */
  of(request: RegisterResourceRequest, urn: string): readonly Callback[]
  apply(callbacks: readonly Callback[], request: RegisterResourceRequest): Promise<Transformed>
  applyToInvoke(token: string, args: Struct | undefined): Promise<Properties>
  readonly close: () => void
}

export function createTransforms(sdk: Sdk): Transforms {
  const forStack: Callback[] = []
  const forInvokes: Callback[] = []
  const ownByUrn = new Map<string, { readonly parent: string; readonly callbacks: readonly Callback[] }>()
  const client = createCallbackClient(sdk)
  return {
    addForStack: (callback) => void forStack.push(callback),
    addForInvokes: (callback) => void forInvokes.push(callback),
    of(request, urn) {
      const parent = request.getParent()
      // Absent in SDKs from before transforms.
      const callbacks = (request.getTransformsList as undefined | typeof request.getTransformsList)?.call(request) ?? []
      ownByUrn.set(urn, { parent, callbacks })
      const inherited: Callback[] = []
      for (let above = ownByUrn.get(parent); above !== undefined; above = ownByUrn.get(above.parent)) inherited.push(...above.callbacks)
      return [...callbacks, ...inherited, ...forStack]
    },
    async apply(callbacks, request) {
      let properties = propertiesOf(request.getObject())
      let options = optionsOf(sdk, request)
      for (const callback of callbacks) {
        const message = new sdk.resource.TransformRequest()
        message.setType(request.getType())
        message.setName(request.getName())
        message.setCustom(request.getCustom())
        message.setParent(request.getParent())
        message.setProperties(sdk.struct.Struct.fromJavaScript(asOutputs(properties) as Properties))
        message.setOptions(options)
        const response = sdk.resource.TransformResponse.deserializeBinary(await client.call(callback, message.serializeBinary()))
        properties = response.getProperties()?.toJavaScript() ?? properties
        options = response.getOptions() ?? options
      }
      return { inputs: fromOutputs(properties) as Properties, provider: options.getProvider(), options }
    },
    async applyToInvoke(token, args) {
      let properties = propertiesOf(args)
      for (const callback of forInvokes) {
        const message = new sdk.resource.TransformInvokeRequest()
        message.setToken(token)
        message.setArgs(sdk.struct.Struct.fromJavaScript(properties))
        message.setOptions(new sdk.resource.TransformInvokeOptions())
        const response = sdk.resource.TransformInvokeResponse.deserializeBinary(await client.call(callback, message.serializeBinary()))
        properties = response.getArgs()?.toJavaScript() ?? properties
      }
      return properties
    },
    close: () => client.close()
  }
}

function createCallbackClient(sdk: Sdk) {
  const clients = new Map<string, InstanceType<ReturnType<Sdk['callbacks']>['stubs']['CallbacksClient']>>()
  return {
    call(callback: Callback, payload: Uint8Array): Promise<Uint8Array> {
      const { stubs, messages } = sdk.callbacks()
      const target = callback.getTarget()
      const client = clients.get(target) ?? new stubs.CallbacksClient(target, sdk.grpc.credentials.createInsecure())
      clients.set(target, client)
      const request = new messages.CallbackInvokeRequest()
      request.setToken(callback.getToken())
      request.setRequest(payload)
      return new Promise((resolve, reject) => {
        client.invoke(request, (error, response) => (error === null ? resolve(response.getResponse_asU8()) : reject(error)))
      })
    },
    close(): void {
      for (const client of clients.values()) client.close()
    }
  }
}

/** The options that a transform may look at and that have always been in the protocol. */
function optionsOf(sdk: Sdk, request: RegisterResourceRequest) {
  const options = new sdk.resource.TransformResourceOptions()
  options.setDependsOnList(request.getDependenciesList())
  options.setProtect(request.getProtect() ?? false)
  options.setIgnoreChangesList(request.getIgnorechangesList())
  options.setReplaceOnChangesList(request.getReplaceonchangesList())
  options.setVersion(request.getVersion())
  options.setAliasesList(request.getAliasesList())
  options.setProvider(request.getProvider())
  options.setCustomTimeouts(request.getCustomtimeouts())
  options.setPluginDownloadUrl(request.getPlugindownloadurl())
  options.setRetainOnDelete(request.getRetainondelete() ?? false)
  options.setDeletedWith(request.getDeletedwith())
  options.setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList())
  if (request.getDeletebeforereplacedefined()) options.setDeleteBeforeReplace(request.getDeletebeforereplace())
  return options
}

/** As the engine does: a transform meets every unknown and every secret as an Output. */
function asOutputs(value: unknown): unknown {
  if (value === UNKNOWN_SENTINEL) return { [SIGNATURE]: OUTPUT_MARK }
  if (Array.isArray(value)) return value.map(asOutputs)
  if (typeof value !== 'object' || value === null) return value
  const record = value as Properties
  if (record[SIGNATURE] === SECRET_MARK) return { [SIGNATURE]: OUTPUT_MARK, value: record.value, secret: true }
  if (SIGNATURE in record) return value
  return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, asOutputs(inner)]))
}

/** Back to what other resources may depend on: the SDK cannot register an Output without its promise. */
function fromOutputs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromOutputs)
  if (typeof value !== 'object' || value === null) return value
  const record = value as Properties
  if (record[SIGNATURE] === OUTPUT_MARK) {
    const plain = 'value' in record ? record.value : UNKNOWN_SENTINEL
    return record.secret === true ? { [SIGNATURE]: SECRET_MARK, value: plain } : fromOutputs(plain)
  }
  if (SIGNATURE in record) return value
  return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, fromOutputs(inner)]))
}
