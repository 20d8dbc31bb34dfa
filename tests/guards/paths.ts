import type { Kind } from '../../src/graph/kind.ts'
import { readNode } from '../../src/graph/node.ts'
import { Reader } from '../../src/graph/reader.ts'
import { dialectOf } from '../../src/graph/registry.ts'
import type { Dialect, TypeSystem } from '../../src/model/resource.ts'
import type { KindFixture } from '../kinds/fixture.ts'
import { ALL_FACETS } from '../kinds/small-graph.ts'
import { unknownLeaves } from '../kinds/unknown-leaves.ts'
import { configProperties } from './config-properties.ts'
import { recordFields } from './record-fields.ts'
import { parametersOf } from './parameters.ts'
import { declarationFile, isPublished, type Published } from './published.ts'

/** Every path that a kind looks up over all documents of its fixture, by dialect; indexes removed. */
export function pathsRead(fixture: KindFixture): ReadonlyMap<Dialect, ReadonlySet<string>> {
  const paths = new Map<Dialect, Set<string>>()
  const listen = (dialect: Dialect, path: string): void => {
    const known = paths.get(dialect) ?? new Set<string>()
    // Elements are read by paths that evidence also carries, so the wrapper may stand in them.
    paths.set(dialect, known.add(path.replaceAll(/\[\d+\]/g, '')))
  }
  for (const [typeSystem, types] of Object.entries(fixture.kind.types)) {
    for (const type of types) {
      const dialect = dialectOf({ typeSystem: typeSystem as TypeSystem, type })
      for (const document of documents(fixture, dialect)) {
        for (const origin of ['declared', 'observed'] as const) {
          const resource = {
            id: '/a/b/c/d',
            typeSystem: typeSystem as TypeSystem,
            type,
            name: 'x',
            cloud: fixture.kind.cloud,
            document,
            origin
          }
          readNode(resource, fixture.kind, ALL_FACETS, { listen })
          fixture.kind.providerMade?.(new Reader(resource, dialect, { listen }))
          for (const safe of predicates(fixture.kind, dialect)) safe(new Reader(resource, dialect, { listen }))
        }
      }
    }
  }
  return paths
}

/** For which documents repairs are safe, where that is asked of the document. */
function predicates(kind: Kind, dialect: Dialect): readonly ((reader: Reader) => boolean)[] {
  const repairs = Object.entries(kind.fixes ?? {}).flatMap(([id, fix]) =>
    parametersOf(id).flatMap((parameters) => fix(dialect, parameters) ?? [])
  )
  return repairs.map(({ safe }) => safe).filter((safe) => typeof safe === 'function')
}

function documents(fixture: KindFixture, dialect: Dialect): readonly unknown[] {
  const cases = (fixture.cases ?? []).filter((each) => each.dialect === dialect).map(({ given }) => given.document)
  const neighbours = (fixture.neighbours ?? [])
    .flatMap(({ resources }) => resources)
    .filter((resource) => fixture.kind.types[resource.typeSystem]?.includes(resource.type) === true && dialectOf(resource) === dialect)
    .map(({ document }) => document)
  const same = fixture.same[dialect]?.document
  return [{}, same, unknownLeaves(same), fixture.failing[dialect]?.document, ...cases, ...neighbours].filter(
    (document) => document !== undefined
  )
}

const GOOGLE_CLIENTS: Readonly<Record<string, (type: string) => Published>> = {
  'compute.googleapis.com': (type) => ({ file: '@googleapis/compute/build/v1.d.ts', type: `compute_v1.Schema$${type}` }),
  'sqladmin.googleapis.com': () => ({ file: '@googleapis/sqladmin/build/v1.d.ts', type: 'sqladmin_v1.Schema$DatabaseInstance' }),
  'storage.googleapis.com': (type) => ({ file: '@googleapis/storage/build/v1.d.ts', type: `storage_v1.Schema$${type}` }),
  'container.googleapis.com': (type) => ({ file: '@googleapis/container/build/v1.d.ts', type: `container_v1.Schema$${type}` }),
  'logging.googleapis.com': (type) => ({ file: '@googleapis/logging/build/v2.d.ts', type: `logging_v2.Schema$${type}` }),
  'cloudresourcemanager.googleapis.com': (type) => ({
    file: '@googleapis/cloudresourcemanager/build/v3.d.ts',
    type: `cloudresourcemanager_v3.Schema$${type}`
  }),
  'redis.googleapis.com': (type) => ({ file: '@google-cloud/redis/build/protos/protos.d.ts', type: `google.cloud.redis.v1.I${type}` }),
  'cloudkms.googleapis.com': (type) => ({ file: '@google-cloud/kms/build/protos/protos.d.ts', type: `google.cloud.kms.v1.I${type}` })
}

/** Where the vendor publishes the shape of a kind's documents in a dialect. */
export function publishedShapes(kind: Kind, dialect: Dialect): readonly Published[] {
  return SHAPES[dialect](kind.types)
}

const SHAPES: Readonly<Record<Dialect, (types: Kind['types']) => readonly Published[]>> = {
  terraform: ({ pulumi = [] }) => pulumi.flatMap((token) => pulumiShapes('@pulumi/gcp', token, ['Args', 'State', ''])),
  'azure-native': ({ pulumi = [] }) => pulumi.flatMap((token) => pulumiShapes('@pulumi/azure-native', token, ['Args'])),
  arm: ({ pulumi = [] }) => pulumi.flatMap((token) => pulumiShapes('@pulumi/azure-native', token, ['', 'Args'])),
  'gcp-api': ({ cai = [] }) =>
    cai
      .map(googleShape)
      .filter((shape) => shape !== undefined)
      .filter(isPublished),
  'aws-api': (types) => (types['aws-config'] ?? []).flatMap(configProperties),
  neutral: ({ neutral = [] }) => neutral.map((kind) => ({ properties: recordFields(kind) }))
}

function pulumiShapes(sdk: string, token: string, suffixes: readonly string[]): readonly Published[] {
  const [, module = '', name = ''] = token.split(':')
  const folder = module.split('/')[0] as string
  const file = `${sdk}/${folder}/${name.charAt(0).toLowerCase()}${name.slice(1)}.d.ts`
  const spelled = declarationFile(module.includes('/') ? `${sdk}/${module}.d.ts` : file)
  return suffixes.map((suffix) => ({ file: spelled, type: `${name}${suffix}` })).filter(isPublished)
}

function googleShape(type: string): Published | undefined {
  const [service = '', name = ''] = type.split('/')
  const client = GOOGLE_CLIENTS[service]
  if (name.endsWith('#iamPolicy')) return GOOGLE_CLIENTS['cloudresourcemanager.googleapis.com']?.('Policy')
  return client?.(name)
}
