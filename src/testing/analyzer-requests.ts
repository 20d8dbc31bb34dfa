import type {
  AnalyzerProvider,
  AnalyzerResource,
  AnalyzerStackResource,
  EnforcementLevel,
  PolicySettings,
  ResourceOptions
} from './analyzer-types.ts'
import type { PackSdk } from './pack-sdk.ts'
import type { StackIdentity } from './stack-identity.ts'

/** Plain values to messages. */
export function createRequests({ messages, Struct }: PackSdk) {
  function handshake(engine: string, folder: string) {
    const request = new messages.AnalyzerHandshakeRequest()
    request.setEngineAddress(engine)
    request.setRootDirectory(folder)
    request.setProgramDirectory(folder)
    return request
  }

  function configureStack({ stack, project, organization, dryRun, config, configSecretKeys, tags }: Required<StackIdentity>) {
    const request = new messages.AnalyzerStackConfigureRequest()
    request.setStack(stack)
    request.setProject(project)
    request.setOrganization(organization)
    request.setDryRun(dryRun)
    request.setConfigSecretKeysList([...configSecretKeys])
    for (const [key, value] of Object.entries(config)) request.getConfigMap().set(key, value)
    for (const [key, value] of Object.entries(tags)) request.getTagsMap().set(key, value)
    return request
  }

  function configure(settings: Readonly<Record<string, PolicySettings>>) {
    const request = new messages.ConfigureAnalyzerRequest()
    for (const [policy, { level, properties }] of Object.entries(settings)) {
      const config = new messages.PolicyConfig()
      config.setEnforcementlevel(messages.EnforcementLevel[level.toUpperCase() as Uppercase<EnforcementLevel>])
      config.setProperties(Struct.fromJavaScript(properties))
      request.getPolicyconfigMap().set(policy, config)
    }
    return request
  }

  function analyze({ urn, type, name, properties, options = {}, provider }: AnalyzerResource) {
    const request = new messages.AnalyzeRequest()
    request.setUrn(urn)
    request.setType(type)
    request.setName(name)
    request.setProperties(Struct.fromJavaScript(properties))
    request.setOptions(optionsOf(options))
    if (provider !== undefined) request.setProvider(providerOf(provider))
    return request
  }

  function analyzeStack(resources: readonly AnalyzerStackResource[]) {
    const request = new messages.AnalyzeStackRequest()
    request.setResourcesList(resources.map(stackResourceOf))
    return request
  }

  function stackResourceOf(resource: AnalyzerStackResource) {
    const { urn, type, name, properties, options = {}, provider, parent = '', dependencies = [], propertyDependencies = {} } = resource
    const message = new messages.AnalyzerResource()
    message.setUrn(urn)
    message.setType(type)
    message.setName(name)
    message.setProperties(Struct.fromJavaScript(properties))
    message.setOptions(optionsOf(options))
    if (provider !== undefined) message.setProvider(providerOf(provider))
    message.setParent(parent)
    message.setDependenciesList([...dependencies])
    for (const [property, urns] of Object.entries(propertyDependencies)) {
      const list = new messages.AnalyzerPropertyDependencies()
      list.setUrnsList([...urns])
      message.getPropertydependenciesMap().set(property, list)
    }
    return message
  }

  function optionsOf(options: ResourceOptions) {
    const message = new messages.AnalyzerResourceOptions()
    message.setProtect(options.protect ?? false)
    message.setIgnorechangesList([...(options.ignoreChanges ?? [])])
    message.setDeletebeforereplace(options.deleteBeforeReplace ?? false)
    message.setDeletebeforereplacedefined(options.deleteBeforeReplace !== undefined)
    message.setAdditionalsecretoutputsList([...(options.additionalSecretOutputs ?? [])])
    message.setAliasesList([...(options.aliases ?? [])])
    message.setParent(options.parent ?? '')
    const timeouts = new messages.AnalyzerResourceOptions.CustomTimeouts()
    timeouts.setCreate(options.customTimeouts?.create ?? 0)
    timeouts.setUpdate(options.customTimeouts?.update ?? 0)
    timeouts.setDelete(options.customTimeouts?.delete ?? 0)
    timeouts.setRead(options.customTimeouts?.read ?? 0)
    message.setCustomtimeouts(timeouts)
    return message
  }

  function providerOf({ urn, type, name, properties }: AnalyzerProvider) {
    const message = new messages.AnalyzerProviderResource()
    message.setUrn(urn)
    message.setType(type)
    message.setName(name)
    message.setProperties(Struct.fromJavaScript(properties))
    return message
  }

  return { handshake, configureStack, configure, analyze, analyzeStack }
}
