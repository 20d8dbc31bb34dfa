import type { sendUnaryData, UntypedServiceImplementation } from '@grpc/grpc-js'
import type {
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzeRequest,
  AnalyzerStackConfigureRequest,
  ConfigureAnalyzerRequest,
  AnalyzeStackRequest
} from '@pulumi/pulumi/proto/analyzer_pb.js'
import { type Properties, propertiesOf } from '../sources/pulumi/properties.ts'
import { SECRET_MARK, SIGNATURE } from '../sources/pulumi/value.ts'
import type { Information } from './information.ts'
import type { Analysis, Pack } from './pack.ts'
import { createMessages } from './messages.ts'
import type { Protocol } from './protocol.ts'
import { refusalOf } from './refusal.ts'
import type { Registered } from './registered.ts'
import type { Level, PolicySettings } from './settings.ts'

type Call<T> = { readonly request: T }
type Reply = sendUnaryData<unknown>

/** pulumirpc.Analyzer over a pack. What goes wrong fails the call, and so the preview: a gate that broke is closed. */
export function analyzerService(protocol: Protocol, information: Information, pack: Pack): UntypedServiceImplementation {
  const messages = createMessages(protocol, information)
  const { analyzer, empty, grpc } = protocol
  const answer = async (reply: Reply, response: () => unknown): Promise<void> => {
    try {
      reply(null, await response())
    } catch (cause) {
      reply({ code: grpc.status.INVALID_ARGUMENT, details: refusalOf(cause) })
    }
  }
  const analysis = (result: Analysis): object => messages.analysis(result)
  return {
    handshake: (_: unknown, reply: Reply) => reply(null, new analyzer.AnalyzerHandshakeResponse()),
    getPluginInfo: (_: unknown, reply: Reply) => reply(null, messages.pluginInfo()),
    getAnalyzerInfo: (_: unknown, reply: Reply) => void answer(reply, () => messages.analyzerInfo()),
    configureStack: ({ request }: Call<AnalyzerStackConfigureRequest>, reply: Reply) =>
      void answer(reply, () => {
        pack.begin(configOf(request))
        return new analyzer.AnalyzerStackConfigureResponse()
      }),
    configure: ({ request }: Call<ConfigureAnalyzerRequest>, reply: Reply) =>
      void answer(reply, async () => {
        await pack.configure(settingsOf(request))
        return new empty.Empty()
      }),
    remediate: ({ request }: Call<AnalyzeRequest>, reply: Reply) =>
      void answer(reply, () => messages.remediations(pack.remediate(registeredOf(request)))),
    analyze: ({ request }: Call<AnalyzeRequest>, reply: Reply) => void answer(reply, () => analysis(pack.analyze(registeredOf(request)))),
    analyzeStack: ({ request }: Call<AnalyzeStackRequest>, reply: Reply) =>
      void answer(reply, () => analysis(pack.analyzeStack(request.getResourcesList().map(placedOf)))),
    cancel: (_: unknown, reply: Reply) => reply(null, new empty.Empty())
  }
}

/** Configuration comes as plain text; what is secret of it gets its mark. */
function configOf(request: AnalyzerStackConfigureRequest): Properties {
  const secrets = new Set(request.getConfigSecretKeysList())
  const entries = [...request.getConfigMap().entries()].map(([key, value]) => [
    key,
    secrets.has(key) ? { [SIGNATURE]: SECRET_MARK, value } : value
  ])
  return Object.fromEntries(entries) as Properties
}

function settingsOf(request: ConfigureAnalyzerRequest): Readonly<Record<string, PolicySettings>> {
  const entries = [...request.getPolicyconfigMap().entries()].map(([policy, config]) => [
    policy,
    { ...propertiesOf(config.getProperties()), enforcementLevel: LEVEL_OF[config.getEnforcementlevel()] }
  ])
  return Object.fromEntries(entries) as Readonly<Record<string, PolicySettings>>
}

/** EnforcementLevel of analyzer.proto: ADVISORY 0, MANDATORY 1, DISABLED 2, REMEDIATE 3. */
const LEVEL_OF: Readonly<Record<number, Level>> = { 0: 'advisory', 1: 'mandatory', 2: 'disabled', 3: 'remediate' }

function registeredOf(request: AnalyzeRequest | AnalyzerResource): Registered {
  const provider = request.getProvider()
  return {
    urn: request.getUrn(),
    type: request.getType(),
    properties: propertiesOf(request.getProperties()),
    secretProperties: request.getOptions()?.getAdditionalsecretoutputsList() ?? [],
    ...(provider === undefined ? {} : { provider: providerOf(provider) })
  }
}

function providerOf(provider: AnalyzerProviderResource): NonNullable<Registered['provider']> {
  return { urn: provider.getUrn(), properties: propertiesOf(provider.getProperties()) }
}

function placedOf(resource: AnalyzerResource): Registered {
  const entries = [...resource.getPropertydependenciesMap().entries()].map(([property, urns]) => [property, urns.getUrnsList()])
  return { ...registeredOf(resource), propertyDependencies: Object.fromEntries(entries) as Registered['propertyDependencies'] & object }
}
