import type { ReadResourceRequest, RegisterResourceRequest } from '@pulumi/pulumi/proto/resource_pb.js'
import { type Gap, UNKNOWN_SENTINEL } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import type { Answers } from './answers.ts'
import { type Position, programLocator } from './location.ts'
import type { Project } from './project.ts'
import { type Properties, propertiesOf } from './properties.ts'
import { createProviders } from './provider.ts'
import { propertyDependenciesOf, type RegistrationListener, readingOf, registrationOf } from './registration.ts'
import { isCloudResource, resourceOf } from './resource.ts'
import type { Transformed } from './transforms.ts'

/** Turns what a program asks for into resources and gaps, and knows what to answer. */
export interface Recorder {
  readonly register: (request: RegisterResourceRequest, urn: string, transformed: Transformed) => void
  readonly registerOutputs: (urn: string, outputs: Properties) => void
  /** The properties of a resource that the program only reads, as far as anybody knows them. */
  readonly read: (request: ReadResourceRequest, urn: string) => Properties
  /** The result of a data function; undefined when nobody knows it. */
  readonly invoke: (token: string, args: Properties) => Properties | undefined
  /** A method of a resource, which only its provider could run. */
  readonly call: (token: string) => void
}

export function createRecorder(project: Project, answers: Answers, emit: (item: Item) => void, listener?: RegistrationListener): Recorder {
  const locate = programLocator(project.folder)
  const providers = createProviders(project.config.values)
  const registered = new Set<string>()
  const told = new Set<string>()
  const tell = (gap: Gap): void => {
    if (!told.has(gap.what)) emit({ gap })
    told.add(gap.what)
  }

  function record(request: RegisterResourceRequest, urn: string, transformed: Transformed): void {
    const { inputs, provider } = transformed
    const type = request.getType()
    if (registered.has(urn))
      return tell({ what: `two resources are called ${urn}; the second was not read`, why: 'unreadable', types: [type] })
    registered.add(urn)
    listener?.register(registrationOf(request, urn, transformed))
    if (type.startsWith('pulumi:providers:')) providers.add(urn, inputs)
    if (request.getRemote())
      return tell({ what: `${urn} is a component whose resources its provider makes; they were not seen`, why: 'not-collected' })
    if (!isCloudResource({ type, custom: request.getCustom() })) return
    const id = request.getImportid()
    const location = providers.placeOf({ type, provider, inputs })
    const sourceLocation = locate(positionsOf(request))
    const state = {
      urn,
      type,
      inputs,
      propertyDependencies: propertyDependenciesOf(request),
      secretProperties: request.getAdditionalsecretoutputsList(),
      ...(id === '' ? {} : { id }),
      ...(location === undefined ? {} : { location }),
      ...(sourceLocation === undefined ? {} : { sourceLocation })
    }
    emit({ resource: resourceOf(state, project.secrets) })
  }

  function readStack(request: ReadResourceRequest, given: Properties): Properties {
    const type = request.getType()
    const outputs = answers.find(type, given)
    if (outputs !== undefined) return { ...given, outputs, secretOutputNames: [] }
    tell({ what: `outputs of stack ${request.getId()} are unknown (--answers answers them)`, why: 'not-collected', types: [type] })
    return given
  }

  return {
    register(request, urn, transformed) {
      try {
        record(request, urn, transformed)
      } catch {
        tell({ what: `${urn} could not be read`, why: 'unreadable', types: [request.getType()] })
      }
    },
    registerOutputs: (urn, outputs) => listener?.registerOutputs(urn, outputs),
    read(request, urn) {
      const type = request.getType()
      if (!registered.has(urn)) listener?.register(readingOf(request, urn))
      const given = propertiesOf(request.getProperties())
      if (type === 'pulumi:pulumi:StackReference') return readStack(request, given)
      if (!isCloudResource({ type, custom: true }) || registered.has(urn)) return given
      registered.add(urn)
      const sourceLocation = locate(positionsOf(request))
      const state = {
        urn,
        type,
        inputs: {},
        id: request.getId(),
        external: true,
        ...(sourceLocation === undefined ? {} : { sourceLocation })
      }
      // Nothing of it is declared here: every leaf is unknown, none has the provider's default.
      emit({ resource: { ...resourceOf(state), document: UNKNOWN_SENTINEL } })
      return given
    },
    invoke(token, args) {
      if (token === 'pulumi:pulumi:getResource') return { urn: args.urn, id: '', state: {} }
      const answer = answers.find(token, args)
      if (answer !== undefined) return answer
      tell({
        what: `data function ${token} was not answered; its values are unknown (--answers answers it)`,
        why: 'not-collected',
        types: [token]
      })
      return undefined
    },
    call: (token) => tell({ what: `method ${token} was not called; its result is unknown`, why: 'not-collected', types: [token] })
  }
}

/** The SDK's own guess comes last: it counts stack frames and is off by one for some classes. Older SDKs have nothing else. */
function positionsOf(request: RegisterResourceRequest | ReadResourceRequest): readonly Position[] {
  const trace = (request.getStacktrace as undefined | typeof request.getStacktrace)?.call(request)
  const frames = trace?.getFramesList().map((frame) => frame.getPc()) ?? []
  return [...frames, request.getSourceposition()].flatMap((place) =>
    place === undefined ? [] : [{ uri: place.getUri(), line: place.getLine(), column: place.getColumn() }]
  )
}
