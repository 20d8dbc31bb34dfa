/** What is needed of a parent to know which of its children to ask for. */
export interface Parent {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Tier and name of its SKU, lower case. */
  readonly sku: string
  /** Whether it has no public endpoint. */
  readonly isPrivate: boolean
}

/** Children that Resource Graph does not carry, and how Resource Manager gives those of one parent. */
export interface ChildRead {
  readonly type: string
  readonly parent: string
  /** The version that the properties of the kinds were written for; all in Azure/azure-rest-api-specs, as azure-native 3.28 uses them. */
  readonly apiVersion: string
  /** Below the parent; the parent can have none where there is no path. */
  readonly paths: (parent: Parent) => readonly string[]
  /** `<type>/read` when left out. */
  readonly permission?: string
  /** The path leads to one document rather than to a list. */
  readonly isOne?: boolean
  /** The list leaves properties out: each is read by its id as well. */
  readonly each?: { readonly filter?: string }
}

/** Lists that are called like their type. */
function lists(
  parent: string,
  apiVersion: string,
  names: readonly string[],
  where: (parent: Parent) => boolean = always
): readonly ChildRead[] {
  return names.map((name) => ({ type: `${parent}/${name}`, parent, apiVersion, paths: (each) => (where(each) ? [name] : []) }))
}

const always = (): boolean => true
const isPublic = ({ isPrivate }: Parent): boolean => !isPrivate
const isPremium = ({ sku }: Parent): boolean => /\bpremium\b/.test(sku)
/** The system database of an SQL server has no data, no key and no policies of its own. */
const isOfUser = ({ id }: Parent): boolean => !/\/databases\/master$/i.test(id)

const STORAGE = 'Microsoft.Storage/storageAccounts'
const VAULT = 'Microsoft.RecoveryServices/vaults'
const BACKUP_VAULT = 'Microsoft.DataProtection/backupVaults'
const SQL = 'Microsoft.Sql/servers'
const SETTINGS = 'Microsoft.Insights/diagnosticSettings'

export const CHILDREN: readonly ChildRead[] = [
  ...lists('Microsoft.ContainerService/managedClusters', '2025-09-01', ['agentPools']),
  {
    type: `${STORAGE}/blobServices`,
    parent: STORAGE,
    apiVersion: '2024-01-01',
    paths: (account) => ofService(account, 'blob', 'blobServices')
  },
  {
    type: `${STORAGE}/fileServices`,
    parent: STORAGE,
    apiVersion: '2024-01-01',
    paths: (account) => ofService(account, 'file', 'fileServices')
  },
  {
    type: `${STORAGE}/managementPolicies`,
    parent: STORAGE,
    apiVersion: '2024-01-01',
    paths: (account) => ofService(account, 'blob', 'managementPolicies/default'),
    isOne: true
  },
  ...lists('Microsoft.DBforMariaDB/servers', '2018-06-01', ['configurations', 'firewallRules']),
  ...lists('Microsoft.DBforMySQL/servers', '2017-12-01', ['configurations', 'firewallRules']),
  ...lists('Microsoft.DBforPostgreSQL/servers', '2017-12-01', ['configurations', 'firewallRules']),
  ...lists('Microsoft.DBforMySQL/flexibleServers', '2023-12-30', ['configurations']),
  ...lists('Microsoft.DBforMySQL/flexibleServers', '2023-12-30', ['firewallRules'], isPublic),
  ...lists('Microsoft.DBforPostgreSQL/flexibleServers', '2025-08-01', ['configurations']),
  ...lists('Microsoft.DBforPostgreSQL/flexibleServers', '2025-08-01', ['firewallRules'], isPublic),
  ...lists('Microsoft.Cache/Redis', '2024-11-01', ['firewallRules']),
  // https://learn.microsoft.com/azure/azure-cache-for-redis/cache-how-to-geo-replication: between caches of the tier Premium.
  ...lists('Microsoft.Cache/Redis', '2024-11-01', ['linkedServers'], isPremium),
  ...lists(SQL, '2023-08-01', [
    'azureADOnlyAuthentications',
    'encryptionProtector',
    'extendedAuditingSettings',
    'failoverGroups',
    'firewallRules',
    'ipv6FirewallRules'
  ]),
  ...lists(
    `${SQL}/databases`,
    '2023-08-01',
    ['backupLongTermRetentionPolicies', 'backupShortTermRetentionPolicies', 'extendedAuditingSettings', 'transparentDataEncryption'],
    isOfUser
  ),
  // The list tells neither the sort of key nor how it is rotated (Keys_List against Keys_Get of 2024-11-01).
  {
    type: 'Microsoft.KeyVault/vaults/keys',
    parent: 'Microsoft.KeyVault/vaults',
    apiVersion: '2024-11-01',
    paths: () => ['keys'],
    each: {}
  },
  ...lists(BACKUP_VAULT, '2025-01-01', ['backupInstances', 'backupPolicies']),
  ...lists(VAULT, '2024-10-01', ['backupPolicies']),
  {
    // Resource Graph has them as Backup center shows them, and the list leaves out how old the oldest copy is.
    // https://learn.microsoft.com/rest/api/backup/protected-items/get (2024-10-01, read 2026-11-22)
    type: `${VAULT}/backupFabrics/protectionContainers/protectedItems`,
    parent: VAULT,
    apiVersion: '2024-10-01',
    paths: () => ['backupProtectedItems'],
    permission: `${VAULT}/backupProtectedItems/read`,
    each: { filter: "expand eq 'extendedinfo'" }
  },
  { type: SETTINGS, parent: STORAGE, apiVersion: '2021-05-01-preview', paths: (account) => servicesOf(account).map(settingsOfService) },
  ...[
    'Microsoft.Cache/Redis',
    'Microsoft.ContainerService/managedClusters',
    'Microsoft.DocumentDB/databaseAccounts',
    'Microsoft.DBforMariaDB/servers',
    'Microsoft.DBforMySQL/flexibleServers',
    'Microsoft.DBforMySQL/servers',
    'Microsoft.DBforPostgreSQL/flexibleServers',
    'Microsoft.DBforPostgreSQL/servers',
    'Microsoft.KeyVault/vaults',
    'Microsoft.Network/applicationGateways',
    'Microsoft.Network/azureFirewalls',
    'Microsoft.Network/loadBalancers',
    'Microsoft.Network/natGateways',
    'Microsoft.Network/networkSecurityGroups',
    BACKUP_VAULT,
    VAULT,
    // A server has no settings but those of its database `master`.
    `${SQL}/databases`
  ].map((parent) => ({ type: SETTINGS, parent, apiVersion: '2021-05-01-preview', paths: () => [`providers/${SETTINGS}`] }))
]

/** What one call for a whole subscription lists. */
export interface SubscriptionList {
  readonly type: string
  readonly apiVersion: string
  readonly path: string
  readonly filter?: string
}

export const OF_SUBSCRIPTION: readonly SubscriptionList[] = [
  { type: 'Microsoft.Authorization/locks', apiVersion: '2020-05-01', path: 'providers/Microsoft.Authorization/locks' },
  { type: 'Microsoft.Security/pricings', apiVersion: '2024-01-01', path: 'providers/Microsoft.Security/pricings' },
  // All that apply to the subscription: its own, those of what is in it, and those of the management groups above it.
  // https://learn.microsoft.com/rest/api/authorization/role-assignments/list-for-subscription (2022-04-01, read 2026-11-28)
  {
    type: 'Microsoft.Authorization/roleAssignments',
    apiVersion: '2022-04-01',
    path: 'providers/Microsoft.Authorization/roleAssignments'
  },
  // What built-in roles allow is known without asking. https://learn.microsoft.com/azure/role-based-access-control/role-definitions-list (2026-11-28)
  {
    type: 'Microsoft.Authorization/roleDefinitions',
    apiVersion: '2022-04-01',
    path: 'providers/Microsoft.Authorization/roleDefinitions',
    filter: "type eq 'CustomRole'"
  }
]

/** Words of the service for: there is none, and can be none. */
export const ABSENT: ReadonlySet<string> = new Set([
  'ManagementPolicyNotFound',
  'FeatureNotSupportedForAccount',
  'ResourceTypeNotSupported',
  'MissingSubscriptionRegistration',
  'SubscriptionNotRegistered'
])

type StorageService = 'blob' | 'file' | 'queue' | 'table'

/**
 * The services that an account of its kind and tier has.
 * https://learn.microsoft.com/azure/storage/common/storage-account-overview#types-of-storage-accounts
 */
function servicesOf({ kind, sku }: Parent): readonly StorageService[] {
  const name = kind.toLowerCase()
  if (name === 'filestorage') return ['file']
  if (name === 'blobstorage' || name === 'blockblobstorage' || /\bpremium\b/.test(sku)) return ['blob']
  return ['blob', 'file', 'queue', 'table']
}

function ofService(account: Parent, service: StorageService, path: string): readonly string[] {
  return servicesOf(account).includes(service) ? [path] : []
}

/** Logs of an account are those of its services. https://learn.microsoft.com/azure/storage/blobs/monitor-blob-storage */
function settingsOfService(service: StorageService): string {
  return `${service}Services/default/providers/${SETTINGS}`
}
