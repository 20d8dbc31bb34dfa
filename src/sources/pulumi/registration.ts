import type { ReadResourceRequest, RegisterResourceRequest, TransformResourceOptions } from '@pulumi/pulumi/proto/resource_pb.js'
import { type Properties, propertiesOf } from './properties.ts'
import type { Transformed } from './transforms.ts'

/** One resource as a program registers or reads it, on its way to the engine and with its transforms applied. */
export interface Registration {
  readonly urn: string
  readonly type: string
  readonly name: string
  /** Made by a provider; the others are components and the stack itself. */
  readonly custom: boolean
  /** A component that its provider makes. */
  readonly remote: boolean
  /** Read by the program, not made by it. */
  readonly external: boolean
  /** Of what is read or imported; empty otherwise. */
  readonly id: string
  /** URN; empty for the stack. */
  readonly parent: string
  /** URN of the provider that the program chose; undefined where the default one makes it. */
  readonly provider?: string
  /** Version of the provider's plugin that the program's SDK asks for; empty where it asks for none. */
  readonly version: string
  readonly pluginDownloadUrl: string
  /** As on the wire: secrets in plain text beneath their mark, output values, resource references, assets. */
  readonly inputs: Properties
  /** URNs of all resources that it waits for. */
  readonly dependencies: readonly string[]
  /** Top-level property → URNs of the resources whose outputs flow into it. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>
  readonly protect: boolean
  readonly ignoreChanges: readonly string[]
  readonly deleteBeforeReplace?: boolean
  readonly additionalSecretOutputs: readonly string[]
  /** As the program wrote them: `5m`. Empty where it gives none. */
  readonly customTimeouts: { readonly create: string; readonly update: string; readonly delete: string }
}

/** Told of everything a program registers, before anything is left out as no concern of a scan. */
export interface RegistrationListener {
  register(registration: Registration): void
  /** What a component or the stack says of itself when it is complete. */
  registerOutputs(urn: string, outputs: Properties): void
}

export function registrationOf(request: RegisterResourceRequest, urn: string, transformed: Transformed): Registration {
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    remote: request.getRemote(),
    external: false,
    id: request.getImportid(),
    parent: request.getParent(),
    ...providerOf(transformed.provider),
    inputs: transformed.inputs,
    dependencies: request.getDependenciesList(),
    propertyDependencies: propertyDependenciesOf(request),
    ...(request.getDeletebeforereplacedefined() ? { deleteBeforeReplace: request.getDeletebeforereplace() } : {}),
    ...(transformed.options === undefined ? ownOptions(request) : transformedOptions(transformed.options, request))
  }
}

type Options = Pick<
  Registration,
  'version' | 'pluginDownloadUrl' | 'protect' | 'ignoreChanges' | 'additionalSecretOutputs' | 'customTimeouts'
>

function ownOptions(request: RegisterResourceRequest): Options {
  return {
    version: request.getVersion() || versionIn(request),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    protect: request.getProtect() ?? false,
    ignoreChanges: request.getIgnorechangesList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    customTimeouts: timeoutsOf(request.getCustomtimeouts())
  }
}

function transformedOptions(options: TransformResourceOptions, request: RegisterResourceRequest): Options {
  return {
    version: options.getVersion() || versionIn(request),
    pluginDownloadUrl: options.getPluginDownloadUrl(),
    protect: options.getProtect() ?? false,
    ignoreChanges: options.getIgnoreChangesList(),
    additionalSecretOutputs: options.getAdditionalSecretOutputsList(),
    customTimeouts: timeoutsOf(options.getCustomTimeouts())
  }
}

function timeoutsOf(timeouts: ReturnType<RegisterResourceRequest['getCustomtimeouts']>): Options['customTimeouts'] {
  return { create: timeouts?.getCreate() ?? '', update: timeouts?.getUpdate() ?? '', delete: timeouts?.getDelete() ?? '' }
}

export function readingOf(request: ReadResourceRequest, urn: string): Registration {
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    custom: true,
    remote: false,
    external: true,
    id: request.getId(),
    parent: request.getParent(),
    ...providerOf(request.getProvider()),
    version: request.getVersion() || versionIn(request),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    inputs: propertiesOf(request.getProperties()),
    dependencies: request.getDependenciesList(),
    propertyDependencies: {},
    protect: false,
    ignoreChanges: [],
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    customTimeouts: { create: '', update: '', delete: '' }
  }
}

export function propertyDependenciesOf(request: RegisterResourceRequest): Readonly<Record<string, readonly string[]>> {
  const dependencies: Record<string, readonly string[]> = {}
  request.getPropertydependenciesMap().forEach((urns, key) => {
    dependencies[key] = urns.getUrnsList()
  })
  return dependencies
}

/** A reference is the provider's URN and id, joined by `::`. */
function providerOf(reference: string): { readonly provider?: string } {
  return reference === '' ? {} : { provider: reference.slice(0, reference.lastIndexOf('::')) }
}

/** Packages that register themselves ask by a reference, which ends in the version (see `registerPackage` of the monitor). */
function versionIn(request: { getPackageref?(): string }): string {
  return /@(?<version>[^@]*)$/.exec(request.getPackageref?.() ?? '')?.groups?.version ?? ''
}
