/**
 * Where each type is read from. Resource Graph carries those that its reference lists, read 2026-11-22:
 * https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources
 * Single servers of PostgreSQL were taken off that list when they were retired; a row that is left is still in `resources`.
 */
export const TABLES = {
  resources: [
    'Microsoft.Cache/Redis',
    'Microsoft.Compute/diskEncryptionSets',
    'Microsoft.Compute/disks',
    'Microsoft.Compute/snapshots',
    'Microsoft.Compute/virtualMachines',
    'Microsoft.Compute/virtualMachines/extensions',
    'Microsoft.Compute/virtualMachineScaleSets',
    'Microsoft.ContainerService/managedClusters',
    'Microsoft.DataProtection/backupVaults',
    'Microsoft.DBforMariaDB/servers',
    'Microsoft.DBforMySQL/flexibleServers',
    'Microsoft.DBforMySQL/servers',
    'Microsoft.DBforPostgreSQL/flexibleServers',
    'Microsoft.DBforPostgreSQL/servers',
    'Microsoft.DocumentDB/databaseAccounts',
    'Microsoft.Insights/actionGroups',
    'Microsoft.Insights/activityLogAlerts',
    'Microsoft.Insights/autoscaleSettings',
    'Microsoft.Insights/metricAlerts',
    'Microsoft.Insights/scheduledQueryRules',
    'Microsoft.KeyVault/vaults',
    'Microsoft.Network/applicationGateways',
    'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
    'Microsoft.Network/azureFirewalls',
    'Microsoft.Network/connections',
    'Microsoft.Network/ddosProtectionPlans',
    'Microsoft.Network/dnsZones',
    'Microsoft.Network/firewallPolicies',
    'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies',
    'Microsoft.Network/loadBalancers',
    'Microsoft.Network/natGateways',
    'Microsoft.Network/networkInterfaces',
    'Microsoft.Network/networkSecurityGroups',
    'Microsoft.Network/networkWatchers/flowLogs',
    'Microsoft.Network/privateEndpoints',
    'Microsoft.Network/publicIPAddresses',
    'Microsoft.Network/trafficManagerProfiles',
    'Microsoft.Network/virtualNetworkGateways',
    'Microsoft.Network/virtualNetworks',
    'Microsoft.Network/vpnServerConfigurations',
    'Microsoft.OperationalInsights/workspaces',
    'Microsoft.RecoveryServices/vaults',
    'Microsoft.Sql/servers',
    'Microsoft.Sql/servers/databases',
    'Microsoft.Storage/storageAccounts',
    'Microsoft.Web/certificates'
  ],
  networkresources: ['Microsoft.Network/firewallPolicies/ruleCollectionGroups'],
  resourcecontainers: ['Microsoft.Resources/subscriptions/resourceGroups']
} as const

export type Table = keyof typeof TABLES

/** Other names of what Resource Graph carries. */
export const SAME_TYPE: Readonly<Record<string, string>> = {
  'Microsoft.Resources/resourceGroups': 'Microsoft.Resources/subscriptions/resourceGroups'
}

/** Children that their parent's document holds whole, so that nothing needs to be called for them. */
export const INSIDE = [
  { type: 'Microsoft.Network/virtualNetworks/subnets', parent: 'Microsoft.Network/virtualNetworks', list: 'subnets' },
  {
    type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
    parent: 'Microsoft.Network/virtualNetworks',
    list: 'virtualNetworkPeerings'
  },
  {
    type: 'Microsoft.Network/networkSecurityGroups/securityRules',
    parent: 'Microsoft.Network/networkSecurityGroups',
    list: 'securityRules'
  }
] as const

/** Settings that another type tells as well: the extended one is the same policy together with what filters its events. */
export const TOLD_BY: Readonly<Record<string, string>> = {
  'Microsoft.Sql/servers/auditingSettings': 'Microsoft.Sql/servers/extendedAuditingSettings',
  'Microsoft.Sql/servers/databases/auditingSettings': 'Microsoft.Sql/servers/databases/extendedAuditingSettings'
}

/**
 * Types of which a property decides that not every version of their API tells, while its absence would be taken for the default. Resource
 * Graph says with which version it read a row; what it read with one before `since` is read again from Resource Manager with `apiVersion`.
 * https://learn.microsoft.com/azure/governance/resource-graph/samples/starter#apiversion (2026-11-22)
 */
export interface Reread {
  readonly type: string
  readonly since: string
  readonly apiVersion: string
  /** The parent that lists them; the subscription when left out. */
  readonly parent?: string
  readonly path: string
}

export const REREAD: readonly Reread[] = [
  {
    // Keys of single databases and zones since 2022-08-01-preview, redundancy of backups since 2021-02-01-preview:
    // https://learn.microsoft.com/azure/templates/microsoft.sql/change-log/servers/databases (2026-11-22)
    type: 'Microsoft.Sql/servers/databases',
    since: '2022-08-01',
    apiVersion: '2023-08-01',
    parent: 'Microsoft.Sql/servers',
    path: 'databases'
  },
  {
    // `redundancySettings` to be set since 2023-08-01, soft delete since 2023-04-01:
    // https://learn.microsoft.com/azure/templates/microsoft.recoveryservices/change-log/vaults (2026-11-22)
    type: 'Microsoft.RecoveryServices/vaults',
    since: '2023-08-01',
    apiVersion: '2024-10-01',
    path: 'providers/Microsoft.RecoveryServices/vaults'
  },
  {
    // `alwaysServe` of endpoints since 2022-04-01:
    // https://learn.microsoft.com/azure/templates/microsoft.network/change-log/trafficmanagerprofiles (2026-11-29)
    type: 'Microsoft.Network/trafficManagerProfiles',
    since: '2022-04-01',
    apiVersion: '2022-04-01',
    path: 'providers/Microsoft.Network/trafficManagerProfiles'
  }
]

/** Types compare without case: Resource Graph writes them in lower case. */
export function typeKey(type: string): string {
  return type.toLowerCase()
}

const SPELLING = new Map(
  Object.values(TABLES)
    .flat()
    .map((type) => [typeKey(type), type as string])
)

/** A type of the tables as it is spelled there. */
export function spelledType(type: string): string {
  return SPELLING.get(typeKey(type)) ?? type
}
