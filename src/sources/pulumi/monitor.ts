import type { sendUnaryData, ServerUnaryCall, ServiceError } from '@grpc/grpc-js'
import type { RegisterResourceRequest, ReadResourceRequest, ResourceInvokeRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import type { Gap } from '../../model/resource.ts'
import { UNKNOWN_SENTINEL } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import type { Answers } from './answers.ts'
import { UNANSWERED } from './child/unanswered.ts'
import { type Position, programLocator } from './location.ts'
import type { Project } from './project.ts'
import { createProviders } from './provider.ts'
import { isCloudResource, resourceOf } from './resource.ts'
import type { Sdk } from './sdk.ts'
import { createTransforms, type Transformed } from './transforms.ts'
import { createUrns } from './urn.ts'
import { documentOf } from './value.ts'

type Reply<T> = sendUnaryData<T>
type Call<T> = Pick<ServerUnaryCall<T, unknown>, 'request'>

/** What a program asks its engine for, answered as at a first preview, and every resource it registers handed on. */
export function monitorService(sdk: Sdk, project: Project, answers: Answers, emit: (item: Item) => void) {
  const { resource: messages, struct, empty } = sdk
  const urns = createUrns(project)
  const locate = programLocator(project.folder)
  const providers = createProviders(project.config.values)
  const transforms = createTransforms(sdk)
  const registered = new Set<string>()
  const told = new Set<string>()
  const tell = (gap: Gap): void => {
    if (!told.has(gap.what)) emit({ gap })
    told.add(gap.what)
  }
  const structOf = (value: Readonly<Record<string, unknown>>) => struct.Struct.fromJavaScript(value as Parameters<typeof struct.Struct.fromJavaScript>[0])

  function register(request: RegisterResourceRequest, urn: string, { inputs, provider }: Transformed): void {
    const type = request.getType()
    if (registered.has(urn)) return tell({ what: `two resources are called ${urn}; the second was not read`, why: 'unreadable', types: [type] })
    registered.add(urn)
    if (type.startsWith('pulumi:providers:')) providers.add(urn, inputs)
    if (request.getRemote()) return tell({ what: `${urn} is a component whose resources its provider makes; they were not seen`, why: 'not-collected' })
    if (!isCloudResource({ type, custom: request.getCustom() })) return
    const location = providers.placeOf({ type, provider, inputs })
    const sourceLocation = locate(positionsOf(request))
    const propertyDependencies: Record<string, readonly string[]> = {}
    request.getPropertydependenciesMap().forEach((dependencies, key) => {
      propertyDependencies[key] = dependencies.getUrnsList()
    })
    const secretProperties = request.getAdditionalsecretoutputsList()
    const state = { urn, type, inputs, propertyDependencies, secretProperties, ...(location === undefined ? {} : { location }), ...(sourceLocation === undefined ? {} : { sourceLocation }) }
    const id = request.getImportid()
    emit({ resource: resourceOf(id === '' ? state : { ...state, id }, project.secrets) })
  }

  function invoke(request: ResourceInvokeRequest, args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
    const token = request.getTok()
    if (token === 'pulumi:pulumi:getResource') return { urn: args.urn, id: '', state: {} }
    const answer = answers.find(token, args)
    if (answer !== undefined) return answer
    tell({ what: `data function ${token} was not answered; its values are unknown (--answers answers it)`, why: 'not-collected', types: [token] })
    return undefined
  }

  function read(request: ReadResourceRequest, urn: string): Readonly<Record<string, unknown>> {
    const type = request.getType()
    const id = request.getId()
    const given = propertiesOf(request.getProperties())
    if (type === 'pulumi:pulumi:StackReference') {
      const outputs = answers.find(type, given)
      if (outputs !== undefined) return { ...given, outputs, secretOutputNames: [] }
      tell({ what: `outputs of stack ${String(given.name ?? id)} are unknown (--answers answers them)`, why: 'not-collected', types: [type] })
      return given
    }
    if (!isCloudResource({ type, custom: true }) || registered.has(urn)) return given
    registered.add(urn)
    const sourceLocation = locate(positionsOf(request))
    const known = resourceOf({ urn, type, inputs: {}, id, external: true, ...(sourceLocation === undefined ? {} : { sourceLocation }) })
    // Nothing of it is declared here: every leaf is unknown, none has the provider's default.
    emit({ resource: { ...known, document: UNKNOWN_SENTINEL } })
    return given
  }

  return {
    getDeploymentInfo(_call: Call<unknown>, reply: Reply<unknown>) {
      const info = new messages.DeploymentInfo()
      info.setSupportedfeaturesList(NAMED_FEATURES.flatMap((name) => messages.ResourceMonitorFeature[`RESOURCE_MONITOR_FEATURE_${name}`] ?? []))
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
        try {
          register(request, urn, transformed)
        } catch {
          tell({ what: `${urn} could not be read`, why: 'unreadable', types: [request.getType()] })
        }
      }
      const own = transforms.of(request, urn)
      if (own.length === 0) return answer({ inputs: propertiesOf(request.getObject()), provider: request.getProvider() })
      transforms.apply(own, request).then((transformed) => answer(transformed, structOf(transformed.inputs))).catch(refuse(sdk, reply))
    },
    registerResourceOutputs: (_call: Call<unknown>, reply: Reply<unknown>) => reply(null, new empty.Empty()),
    readResource({ request }: Call<ReadResourceRequest>, reply: Reply<unknown>) {
      const urn = urns.of({ type: request.getType(), name: request.getName(), parent: request.getParent() })
      const response = new messages.ReadResourceResponse()
      response.setUrn(urn)
      response.setProperties(structOf(read(request, urn)))
      reply(null, response)
    },
    existsResource(_call: Call<unknown>, reply: Reply<unknown>) {
      const response = new messages.ExistsResourceResponse()
      response.setUnknown(true)
      reply(null, response)
    },
    invoke({ request }: Call<ResourceInvokeRequest>, reply: Reply<unknown>) {
      const answer = (args: Readonly<Record<string, unknown>>): void => {
        const response = new sdk.InvokeResponse()
        const result = invoke(request, args)
        response.setReturn(structOf(result ?? NO_ANSWER))
        if (result === undefined) (response.setUnknown as undefined | typeof response.setUnknown)?.call(response, true)
        reply(null, response)
      }
      transforms.applyToInvoke(request.getTok(), request.getArgs()).then((args) => answer(documentOf(args) as Record<string, unknown>)).catch(refuse(sdk, reply))
    },
    call({ request }: Call<{ getTok(): string }>, reply: Reply<unknown>) {
      tell({ what: `method ${request.getTok()} was not called; its result is unknown`, why: 'not-collected', types: [request.getTok()] })
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
    close: transforms.close
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
const FEATURES = new Set(NAMED_FEATURES.map((name) => name.toLowerCase().replace(/_[a-z]/g, ([, letter]) => (letter as string).toUpperCase())))

function propertiesOf(object: { toJavaScript(): unknown } | undefined): Readonly<Record<string, unknown>> {
  return (object?.toJavaScript() ?? {}) as Readonly<Record<string, unknown>>
}

/** The SDK's own guess comes last: it counts stack frames and is off by one for some classes. Older SDKs have nothing else. */
function positionsOf(request: RegisterResourceRequest | ReadResourceRequest): readonly Position[] {
  const trace = (request.getStacktrace as undefined | typeof request.getStacktrace)?.call(request)
  const frames = trace?.getFramesList().map((frame) => frame.getPc()) ?? []
  return [...frames, request.getSourceposition()].flatMap((place) =>
    place === undefined ? [] : [{ uri: place.getUri(), line: place.getLine(), column: place.getColumn() }]
  )
}

function refuse(sdk: Sdk, reply: Reply<unknown>): (cause: unknown) => void {
  return (cause) => {
    const details = (cause as Partial<ServiceError>).details ?? (cause as Error).message
    reply({ code: sdk.grpc.status.UNKNOWN, details })
  }
}
