import type { Properties } from '../sources/pulumi/properties.ts'
import type { Registration } from '../sources/pulumi/registration.ts'
import { createUrns } from '../sources/pulumi/urn.ts'
import type { ResourceOptions } from './analyzer-types.ts'
import type { EngineResource } from './engine-resource.ts'
import { defaultProvider, isProvider, type PackageConfig, pluginOf } from './provider-resource.ts'
import { seconds } from './timeout.ts'
import { dependenciesIn, wireForm } from './wire-form.ts'

/** Resources in the order in which the engine would see them. */
export interface EngineStack {
  readonly resources: readonly EngineResource[]
  /** Outputs that components and the stack register; all others have their inputs echoed, as in a preview. */
  readonly outputs: ReadonlyMap<string, Properties>
  readonly rootUrn: string
}

export interface StackBuilder extends EngineStack {
  readonly add: (registration: Registration) => void
  readonly addOutputs: (urn: string, outputs: Properties) => void
}

/** Turns registrations into what the engine makes of them, the default providers it adds itself among them. */
export function createEngineStack(names: { readonly stack: string; readonly project: string }, config: PackageConfig): StackBuilder {
  const urns = createUrns({ stack: names.stack, name: names.project })
  const resources: EngineResource[] = []
  const outputs = new Map<string, Properties>()
  const known = new Set<string>()
  const push = (resource: EngineResource): void => {
    if (known.has(resource.urn)) return
    known.add(resource.urn)
    resources.push(resource)
  }
  const providerFor = (registration: Registration): string | undefined => {
    const { type, custom, remote, provider } = registration
    if (!remote && (!custom || isProvider(type))) return undefined
    if (provider !== undefined) return provider
    const made = defaultProvider(registration, urns, config)
    push(made)
    return made.urn
  }
  return {
    resources,
    outputs,
    rootUrn: urns.of({ type: 'pulumi:pulumi:Stack', name: `${names.project}-${names.stack}`, parent: '' }),
    add(registration) {
      const provider = providerFor(registration)
      // Its provider makes the component and all that is in it.
      if (registration.remote) return
      const { urn, type, name, inputs, external, parent, dependencies } = registration
      push({
        urn,
        type,
        name,
        inputs: wireForm(isProvider(type) ? { ...inputs, ...pluginOf(registration) } : inputs),
        external,
        options: optionsOf(registration),
        ...(provider === undefined ? {} : { provider }),
        parent,
        dependencies,
        propertyDependencies: propertyDependenciesOf(registration)
      })
    },
    addOutputs(urn, registered) {
      outputs.set(urn, wireForm(registered))
    }
  }
}

function optionsOf(registration: Registration): ResourceOptions {
  const { protect, ignoreChanges, deleteBeforeReplace, additionalSecretOutputs, customTimeouts, parent } = registration
  return {
    protect,
    ignoreChanges,
    ...(deleteBeforeReplace === undefined ? {} : { deleteBeforeReplace }),
    additionalSecretOutputs,
    customTimeouts: {
      create: seconds(customTimeouts.create),
      update: seconds(customTimeouts.update),
      delete: seconds(customTimeouts.delete)
    },
    parent
  }
}

/** What the SDK says, what output values say themselves, and no property without any. */
function propertyDependenciesOf({ inputs, propertyDependencies, external }: Registration): EngineResource['propertyDependencies'] {
  if (external) return {}
  const keys = new Set([...Object.keys(propertyDependencies), ...Object.keys(inputs)])
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const urns = new Set([...(propertyDependencies[key] ?? []), ...dependenciesIn(inputs[key])])
      return urns.size === 0 ? [] : [[key, [...urns]]]
    })
  )
}
