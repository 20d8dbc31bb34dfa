import type { Properties } from '../sources/pulumi/properties.ts'
import type { Registration } from '../sources/pulumi/registration.ts'
import type { Urns } from '../sources/pulumi/urn.ts'
import { SECRET_MARK, SIGNATURE } from '../sources/pulumi/value.ts'
import type { EngineResource } from './engine-resource.ts'

/** The stack's configuration, `package:key` → value. */
export interface PackageConfig {
  readonly values: Readonly<Record<string, string>>
  readonly secretKeys: readonly string[]
}

type Asking = Pick<Registration, 'type' | 'version' | 'pluginDownloadUrl'>

export function isProvider(type: string): boolean {
  return type.startsWith('pulumi:providers:')
}

/** The provider that the engine makes itself for a resource that names none: `pulumi:providers:gcp::default_9_37_0`. */
export function defaultProvider(asking: Asking, urns: Urns, config: PackageConfig): EngineResource {
  const owner = asking.type.slice(0, asking.type.indexOf(':'))
  const own = { type: `pulumi:providers:${owner}`, name: defaultName(asking), parent: '' }
  return {
    ...own,
    urn: urns.of(own),
    inputs: { ...configOf(owner, config), ...pluginOf(asking) },
    external: false,
    options: {},
    dependencies: [],
    propertyDependencies: {}
  }
}

/** The engine notes in every provider which plugin the SDK asks for. */
export function pluginOf({ version, pluginDownloadUrl }: Asking): Properties {
  return {
    ...(version === '' ? {} : { version }),
    ...(version === '' && pluginDownloadUrl === ''
      ? {}
      : { __internal: pluginDownloadUrl === '' ? {} : { pluginDownloadURL: pluginDownloadUrl } })
  }
}

function defaultName({ version, pluginDownloadUrl }: Asking): string {
  const url = pluginDownloadUrl.replace(/\/$/, '').replaceAll(/[^\w.-]+/g, '_')
  return ['default', version.replaceAll(/[.+-]/g, '_'), url].filter((part) => part !== '').join('_')
}

function configOf(owner: string, { values, secretKeys }: PackageConfig): Properties {
  const own = Object.entries(values).filter(([key]) => key.startsWith(`${owner}:`))
  return Object.fromEntries(
    own.map(([key, value]) => [key.slice(owner.length + 1), secretKeys.includes(key) ? { [SIGNATURE]: SECRET_MARK, value } : value])
  )
}
