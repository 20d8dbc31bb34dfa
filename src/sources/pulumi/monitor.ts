import type { sendUnaryData, ServerUnaryCall, ServiceError } from '@grpc/grpc-js'
import type {
  ReadResourceRequest,
  RegisterResourceOutputsRequest,
  RegisterResourceRequest,
  ResourceInvokeRequest
} from '@pulumi/pulumi/proto/resource_pb.js'
import { UNKNOWN_SENTINEL } from '../../model/resource.ts'
import { UNANSWERED } from './child/unanswered.ts'
import type { Project } from './project.ts'
import { type Properties, propertiesOf } from './properties.ts'
import type { Recorder } from './recorder.ts'
import type { Sdk } from './sdk.ts'
import { createTransforms, type Transformed } from './transforms.ts'
import { createUrns } from './urn.ts'
import { documentOf } from './value.ts'

type Reply<T> = sendUnaryData<T>
type Call<T> = Pick<ServerUnaryCall<T, unknown>, 'request'>

/** What a program asks of its engine, answered as at a first preview; `close` lets go of the program's own functions. */
export function monitorService(sdk: Sdk, project: Project, recorder: Recorder) {
  const { resource: messages, struct, empty } = sdk
  const urns = createUrns(project)
  const transforms = createTransforms(sdk)
  const structOf = (value: Properties) => struct.Struct.fromJavaScript(value)

  return {
    getDeploymentInfo(_call: Call<unknown>, reply: Reply<unknown>) {
      const info = new messages.DeploymentInfo()
      info.setSupportedfeaturesList(
        NAMED_FEATURES.flatMap((name) => messages.ResourceMonitorFeature[`RESOURCE_MONITOR_FEATURE_${name}`] ?? [])
      )
      reply(null, info)
    },
    supportsFeature(call: Call<{ getId(): string }>, reply: Reply<unknown>) {
      const response = new messages.SupportsFeatureResponse()
      response.setHassupport(FEATURES.has(call.request.getId()))
      reply(null, response)
    },
    registerResource({ request }: Call<RegisterResourceRequest>, reply: Reply<unknown>) {
      const parent = request.getParent()
      const urn = urns.of({ type: request.getType(), name: request.getName(), parent })
      const answer = (transformed: Transformed, object = request.getObject()): void => {
        const response = new messages.RegisterResourceResponse()
        response.setUrn(urn)
        response.setObject(request.getCustom() || request.getRemote() ? object : new struct.Struct())
        reply(null, response)
        recorder.register(request, urn, transformed)
      }
      const own = transforms.of(request, urn)
      if (own.length === 0) return answer({ inputs: propertiesOf(request.getObject()), provider: request.getProvider() })
      transforms
        .apply(own, request)
        .then((transformed) => answer(transformed, structOf(transformed.inputs)))
        .catch(refuse(sdk, reply))
    },
    registerResourceOutputs({ request }: Call<RegisterResourceOutputsRequest>, reply: Reply<unknown>) {
      reply(null, new empty.Empty())
      recorder.registerOutputs(request.getUrn(), propertiesOf(request.getOutputs()))
    },
    readResource({ request }: Call<ReadResourceRequest>, reply: Reply<unknown>) {
      const urn = urns.of({ type: request.getType(), name: request.getName(), parent: request.getParent() })
      const response = new messages.ReadResourceResponse()
      response.setUrn(urn)
      response.setProperties(structOf(recorder.read(request, urn)))
      reply(null, response)
    },
    existsResource(_call: Call<unknown>, reply: Reply<unknown>) {
      const response = new messages.ExistsResourceResponse()
      response.setUnknown(true)
      reply(null, response)
    },
    invoke({ request }: Call<ResourceInvokeRequest>, reply: Reply<unknown>) {
      const answer = (args: Properties): void => {
        const response = new sdk.InvokeResponse()
        const result = recorder.invoke(request.getTok(), args)
        response.setReturn(structOf(result ?? NO_ANSWER))
        if (result === undefined) (response.setUnknown as undefined | typeof response.setUnknown)?.call(response, true)
        reply(null, response)
      }
      transforms
        .applyToInvoke(request.getTok(), request.getArgs())
        .then((args) => answer(documentOf(args) as Properties))
        .catch(refuse(sdk, reply))
    },
    call({ request }: Call<{ getTok(): string }>, reply: Reply<unknown>) {
      recorder.call(request.getTok())
      const response = new sdk.provider.CallResponse()
      response.setReturn(structOf(NO_ANSWER))
      reply(null, response)
    },
    registerStackTransform({ request }: Call<Parameters<typeof transforms.addForStack>[0]>, reply: Reply<unknown>) {
      transforms.addForStack(request)
      reply(null, new empty.Empty())
    },
    registerStackInvokeTransform({ request }: Call<Parameters<typeof transforms.addForInvokes>[0]>, reply: Reply<unknown>) {
      transforms.addForInvokes(request)
      reply(null, new empty.Empty())
    },
    registerResourceHook: (_call: Call<unknown>, reply: Reply<unknown>) => reply(null, new empty.Empty()),
    registerErrorHook: (_call: Call<unknown>, reply: Reply<unknown>) => reply(null, new empty.Empty()),
    registerPackage({ request }: Call<{ getName(): string; getVersion(): string }>, reply: Reply<unknown>) {
      const response = new messages.RegisterPackageResponse()
      response.setRef(`${request.getName()}@${request.getVersion()}`)
      reply(null, response)
    },
    signalAndWaitForShutdown: (_call: Call<unknown>, reply: Reply<unknown>) => reply(null, new empty.Empty()),
    close: () => transforms.close()
  }
}

/** Read on the program's side, by what runs there ahead of it. */
const NO_ANSWER = { [UNANSWERED]: UNKNOWN_SENTINEL }

/** What this monitor understands; a feature it does not name could change what comes over the wire. */
const NAMED_FEATURES = [
  'SECRETS',
  'RESOURCE_REFERENCES',
  'OUTPUT_VALUES',
  'ALIAS_SPECS',
  'DELETED_WITH',
  'REPLACE_WITH',
  'TRANSFORMS',
  'INVOKE_TRANSFORMS',
  'PARAMETERIZATION',
  'RESOURCE_HOOKS',
  'ERROR_HOOKS'
] as const

/** The same as SDKs without GetDeploymentInfo call it: `aliasSpecs`. */
const FEATURES = new Set(
  NAMED_FEATURES.map((name) => name.toLowerCase().replace(/_[a-z]/g, ([, letter]) => (letter as string).toUpperCase()))
)

function refuse(sdk: Sdk, reply: Reply<unknown>): (cause: unknown) => void {
  return (cause) => {
    const details = (cause as Partial<ServiceError>).details ?? (cause as Error).message
    reply({ code: sdk.grpc.status.UNKNOWN, details })
  }
}
