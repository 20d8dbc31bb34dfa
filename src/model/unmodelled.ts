import type { Cloud, TypeSystem } from './resource.ts'
import type { Role } from './role.ts'

/** Types that play a part that documents speak of, but that no kind reads yet: what is said of all of that part stays open. */
const TYPES: readonly { readonly cloud: Cloud; readonly role: Role; readonly types: RegExp }[] = [
  {
    cloud: 'gcp',
    role: 'database',
    types:
      /^(alloydb|spanner|bigtableadmin|firestore)\.googleapis\.com\/(cluster|instance|database)$|^bigquery\.googleapis\.com\/dataset$|^gcp:(alloydb\/instance|spanner\/instance|bigtable\/instance|bigquery\/dataset|firestore\/database):/i
  },
  {
    cloud: 'gcp',
    role: 'cache',
    types:
      /^(memcache|memorystore)\.googleapis\.com\/instance$|^redis\.googleapis\.com\/cluster$|^gcp:(memcache\/instance|memorystore\/instance|redis\/cluster):/i
  },
  {
    cloud: 'gcp',
    role: 'object-storage',
    types: /^file\.googleapis\.com\/instance$|^netapp\.googleapis\.com\/volume$|^gcp:(filestore\/instance|netapp\/volume):/i
  },
  {
    cloud: 'azure',
    role: 'database',
    types:
      /^microsoft\.(documentdb\/(mongo|cassandra)clusters|dbforpostgresql\/servergroupsv2|kusto\/clusters|sql\/managedinstances|synapse\/workspaces)$|^azure-native(_\w+)?:((documentdb|mongocluster)(\/v\w+)?:mongocluster|(documentdb|cosmosdb)(\/v\w+)?:cassandracluster|dbforpostgresql(\/v\w+)?:(servergroup)?cluster|kusto(\/v\w+)?:cluster|sql(\/v\w+)?:managedinstance|synapse(\/v\w+)?:workspace)$/i
  },
  {
    cloud: 'azure',
    role: 'cache',
    types: /^microsoft\.cache\/redisenterprise$|^azure-native(_\w+)?:redisenterprise(\/v\w+)?:redisenterprise$/i
  },
  {
    cloud: 'azure',
    role: 'object-storage',
    types: /^microsoft\.netapp\/netappaccounts\/capacitypools\/volumes$|^azure-native(_\w+)?:netapp(\/v\w+)?:(capacitypool)?volume$/i
  },
  {
    cloud: 'azure',
    role: 'load-balancer',
    types:
      /^microsoft\.(cdn\/profiles|network\/frontdoors)$|^azure-native(_\w+)?:(cdn(\/v\w+)?:profile|(network|frontdoor)(\/v\w+)?:frontdoor)$/i
  },
  {
    cloud: 'azure',
    role: 'certificate',
    types:
      /^microsoft\.(app\/managedenvironments\/(managed)?certificates|certificateregistration\/certificateorders)$|^azure-native(_\w+)?:(app(\/v\w+)?:(managed)?certificate|certificateregistration(\/v\w+)?:appservicecertificateorder)$/i
  },
  { cloud: 'aws', role: 'database', types: /^aws::(redshift::cluster|cassandra::keyspace)$/i },
  { cloud: 'azure', role: 'key-store', types: /^microsoft\.keyvault\/managedhsms$|^azure-native(_\w+)?:keyvault(\/v\w+)?:managedhsm$/i }
]

/** Other providers of the same clouds: nothing of theirs is read, whatever part it plays. Groups and grants hold nothing themselves. */
const OTHER_PROVIDERS: readonly { readonly cloud: Cloud; readonly types: RegExp }[] = [
  { cloud: 'gcp', types: /^google-native:/i },
  { cloud: 'azure', types: /^(azure:(?!core\/|authorization\/|management\/)|azapi:)/i }
]

/** The same types by name, for sources that have to ask for each. Programs declare theirs unasked. */
export const UNMODELLED_TYPES = {
  cai: [
    'alloydb.googleapis.com/Cluster',
    'alloydb.googleapis.com/Instance',
    'bigquery.googleapis.com/Dataset',
    'bigtableadmin.googleapis.com/Cluster',
    'bigtableadmin.googleapis.com/Instance',
    'file.googleapis.com/Instance',
    'firestore.googleapis.com/Database',
    'memcache.googleapis.com/Instance',
    'memorystore.googleapis.com/Instance',
    'netapp.googleapis.com/Volume',
    'redis.googleapis.com/Cluster',
    'spanner.googleapis.com/Database',
    'spanner.googleapis.com/Instance'
  ],
  arm: [
    'Microsoft.App/managedEnvironments/certificates',
    'Microsoft.App/managedEnvironments/managedCertificates',
    'Microsoft.Cache/redisEnterprise',
    'Microsoft.Cdn/profiles',
    'Microsoft.CertificateRegistration/certificateOrders',
    'Microsoft.DBforPostgreSQL/serverGroupsv2',
    'Microsoft.DocumentDB/cassandraClusters',
    'Microsoft.DocumentDB/mongoClusters',
    'Microsoft.KeyVault/managedHSMs',
    'Microsoft.Kusto/clusters',
    'Microsoft.Network/frontDoors',
    'Microsoft.NetApp/netAppAccounts/capacityPools/volumes',
    'Microsoft.Sql/managedInstances',
    'Microsoft.Synapse/workspaces'
  ]
} as const satisfies Partial<Record<TypeSystem, readonly string[]>>

/** A type that no kind reads, with the part it plays, where that is known, and how many there are. */
export interface Unmodelled {
  readonly type: string
  readonly cloud: Cloud
  readonly role?: Role
  readonly resources: number
}

/** Those of the types, with their numbers, that play a part of which documents speak, or may. */
export function unmodelledParts(census: ReadonlyMap<string, number>): readonly Unmodelled[] {
  return [...census].flatMap(([type, resources]) => [
    ...TYPES.filter(({ types }) => types.test(type)).map(({ cloud, role }) => ({ type, cloud, role, resources })),
    ...OTHER_PROVIDERS.filter(({ types }) => types.test(type)).map(({ cloud }) => ({ type, cloud, resources }))
  ])
}
