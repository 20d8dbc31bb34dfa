import { expect, it } from 'vitest'
import { createRegistry } from '../../src/graph/registry.ts'
import { KINDS } from '../../src/kinds/index.ts'
import type { TypeSystem } from '../../src/model/resource.ts'
import { UNMODELLED_TYPES, unmodelledParts } from '../../src/model/unmodelled.ts'

const PARTS: readonly (readonly [string, TypeSystem, string, string])[] = [
  ['Microsoft.Cache/redisEnterprise', 'arm', 'azure', 'cache'],
  ['azure-native:redisenterprise/v20240901:RedisEnterprise', 'pulumi', 'azure', 'cache'],
  ['Microsoft.DocumentDB/mongoClusters', 'arm', 'azure', 'database'],
  ['azure-native:mongocluster:MongoCluster', 'pulumi', 'azure', 'database'],
  ['Microsoft.Kusto/clusters', 'arm', 'azure', 'database'],
  ['bigquery.googleapis.com/Dataset', 'cai', 'gcp', 'database'],
  ['gcp:bigquery/dataset:Dataset', 'pulumi', 'gcp', 'database'],
  ['Microsoft.Sql/managedInstances', 'arm', 'azure', 'database'],
  ['Microsoft.KeyVault/managedHSMs', 'arm', 'azure', 'key-store'],
  ['Microsoft.Cdn/profiles', 'arm', 'azure', 'load-balancer'],
  ['Microsoft.App/managedEnvironments/managedCertificates', 'arm', 'azure', 'certificate'],
  ['azure-native:app/v20240301:Certificate', 'pulumi', 'azure', 'certificate'],
  ['Microsoft.CertificateRegistration/certificateOrders', 'arm', 'azure', 'certificate'],
  ['azure-native:network/v20211001:FrontDoor', 'pulumi', 'azure', 'load-balancer'],
  ['alloydb.googleapis.com/Instance', 'cai', 'gcp', 'database'],
  ['gcp:alloydb/instance:Instance', 'pulumi', 'gcp', 'database'],
  ['spanner.googleapis.com/Instance', 'cai', 'gcp', 'database'],
  ['redis.googleapis.com/Cluster', 'cai', 'gcp', 'cache'],
  ['file.googleapis.com/Instance', 'cai', 'gcp', 'object-storage']
]

it.each(PARTS)('%s plays a part that nobody reads', (type, typeSystem, cloud, role) => {
  expect(unmodelledParts(new Map([[type, 3]]))).toEqual([{ type, cloud, role, resources: 3 }])
  expect(createRegistry(KINDS).recognise({ typeSystem, type }), 'is modelled by now: take it out of the list').toBeUndefined()
})

const NAMED = Object.entries(UNMODELLED_TYPES).flatMap(([system, types]) => types.map((type) => [type, system as TypeSystem] as const))

it.each(NAMED)('%s, which is asked for by name, is one of them', (type, typeSystem) => {
  expect(unmodelledParts(new Map([[type, 1]]))).toHaveLength(1)
  expect(createRegistry(KINDS).recognise({ typeSystem, type }), 'is modelled by now: take it out of the list').toBeUndefined()
})

it.each(PARTS.filter(([, system]) => system !== 'pulumi'))('%s is asked for by name', (type) => {
  expect(NAMED.map(([named]) => named)).toContain(type)
})

it.each(['compute.googleapis.com/HealthCheck', 'Microsoft.Cache/redisEnterprise/databases', 'pubsub.googleapis.com/Topic'])(
  '%s plays none',
  (type) => {
    expect(unmodelledParts(new Map([[type, 1]]))).toEqual([])
  }
)
