import type { Registration } from '../sources/pulumi/registration.ts'
import { createUrns } from '../sources/pulumi/urn.ts'
import { createEngineStack } from './engine-stack.ts'
import { PackError } from './pack-error.ts'
import type { PackResource } from './pack-resource.ts'
import type { Staged } from './program-stack.ts'
import { wireProperties } from './written-value.ts'

export interface WrittenOptions {
  readonly stack?: string
  readonly pulumiConfig?: Readonly<Record<string, string>>
}

const STACK_TYPE = 'pulumi:pulumi:Stack'

export function stageResources(resources: readonly PackResource[], { stack: given = 'dev', pulumiConfig = {} }: WrittenOptions): Staged {
  const [stackName = 'dev', project = 'project', organization = 'organization'] = given.split('/').toReversed()
  const values = Object.fromEntries(
    Object.entries(pulumiConfig).map(([key, value]) => [key.includes(':') ? key : `${project}:${key}`, value])
  )
  const stack = createEngineStack({ stack: stackName, project }, { values, secretKeys: [] })
  const urns = createNames(resources, { stack: stackName, project, root: stack.rootUrn })
  stack.add(registration({ type: STACK_TYPE, name: `${project}-${stackName}`, component: true }, stack.rootUrn, urns, ''))
  for (const resource of resources) {
    const urn = urns.of(resource)
    stack.add(registration(resource, urn, urns, resource.parent === undefined ? stack.rootUrn : urns.named(resource.parent)))
    if (resource.outputs !== undefined) stack.addOutputs(urn, wireProperties(resource.outputs, resource.name))
  }
  return { stack, identity: { stack: stackName, project, organization, config: values }, gaps: [], secrets: [] }
}

function registration(resource: PackResource, urn: string, urns: Names, parent: string): Registration {
  const { type, name, props = {}, dependsOn = {}, provider, component = false, external = false } = resource
  const propertyDependencies = Object.fromEntries(Object.entries(dependsOn).map(([key, names]) => [key, names.map(urns.named)]))
  return {
    urn,
    type,
    name,
    custom: !component,
    remote: false,
    external,
    id: '',
    parent,
    ...(provider === undefined ? {} : { provider: urns.named(provider) }),
    version: resource.version ?? '',
    pluginDownloadUrl: '',
    inputs: wireProperties(props, name),
    dependencies: [...new Set(Object.values(propertyDependencies).flat())],
    propertyDependencies,
    protect: resource.protect ?? false,
    ignoreChanges: resource.ignoreChanges ?? [],
    additionalSecretOutputs: resource.additionalSecretOutputs ?? [],
    customTimeouts: { create: '', update: '', delete: '' }
  }
}

interface Names {
  of(resource: PackResource): string
  /** The URN of the one resource of that name, or that URN. */
  readonly named: (name: string) => string
}

function createNames(
  resources: readonly PackResource[],
  { stack, project, root }: { readonly stack: string; readonly project: string; readonly root: string }
): Names {
  const urns = createUrns({ stack, name: project })
  const known = new Map<PackResource, string>()
  const find = (name: string): PackResource => {
    const found = resources.filter((resource) => resource.name === name || known.get(resource) === name)
    const [only] = found
    if (only === undefined) throw new PackError(`Cannot use the resources: there is no ${name} among them`)
    if (found.length > 1) throw new PackError(`Cannot use the resources: ${found.length} are called ${name}; refer to it by its URN`)
    return only
  }
  const of = (resource: PackResource, below: readonly PackResource[] = []): string => {
    const urn = known.get(resource)
    if (urn !== undefined) return urn
    if (below.includes(resource)) throw new PackError(`Cannot use the resources: ${resource.name} is its own parent`)
    const { type, name, parent } = resource
    const parentUrn = parent === undefined || parent === root ? root : of(find(parent), [...below, resource])
    const own = urns.of({ type, name, parent: parentUrn })
    known.set(resource, own)
    return own
  }
  const taken = new Set<string>()
  for (const resource of resources) {
    const own = of(resource)
    if (taken.has(own)) throw new PackError(`Cannot use the resources: two are ${own}`)
    taken.add(own)
  }
  return { of: (resource) => of(resource), named: (name) => (name === root ? root : of(find(name))) }
}
