import type { Properties } from '../sources/pulumi/properties.ts'
import type { Registration } from '../sources/pulumi/registration.ts'
import type { Urns } from '../sources/pulumi/urn.ts'
import { SECRET_MARK, SIGNATURE } from '../sources/pulumi/value.ts'
import type { EngineResource } from './engine-stack.ts'

/** The stack's configuration, `package:key` → value. */
export interface PackageConfig {
  readonly values: Readonly<Record<string, string>>
  readonly secretKeys: readonly string[]
}

/** The provider that the engine makes itself for a resource that names none: `pulumi:providers:gcp::default_9_37_0`. */
export function defaultProvider(
  { type, version, pluginDownloadUrl }: Pick<Registration, 'type' | 'version' | 'pluginDownloadUrl'>,
  urns: Urns,
  config: PackageConfig
): EngineResource {
  const owner = type.slice(0, type.indexOf(':'))
  const name = nameOf(version, pluginDownloadUrl)
  const own = { type: `pulumi:providers:${owner}`, name, parent: '' }
  return {
    ...own,
    urn: urns.of(own),
    inputs: {
      ...configOf(owner, config),
      ...(version === '' ? {} : { version }),
      ...(version === '' && pluginDownloadUrl === '' ? {} : { __internal: pluginDownloadUrl === '' ? {} : { pluginDownloadURL: pluginDownloadUrl } })
    },
    external: false,
    options: {},
    dependencies: [],
    propertyDependencies: {}
  }
}

function nameOf(version: string, pluginDownloadUrl: string): string {
  const url = pluginDownloadUrl.replace(/\/$/, '').replaceAll(/[^\w.-]+/g, '_')
  return ['default', ...(version === '' ? [] : [version.replaceAll(/[.+-]/g, '_')]), ...(url === '' ? [] : [url])].join('_')
}

function configOf(owner: string, { values, secretKeys }: PackageConfig): Properties {
  const own = Object.entries(values).filter(([key]) => key.startsWith(`${owner}:`))
  return Object.fromEntries(
    own.map(([key, value]) => [
      key.slice(owner.length + 1),
      secretKeys.includes(key) ? { [SIGNATURE]: SECRET_MARK, value } : value
    ])
  )
}
