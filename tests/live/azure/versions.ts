/**
 * Versions of the APIs of what is read from Resource Manager, as Azure/azure-rest-api-specs has them (stable ones, read 2026-11-22; of
 * diagnostic settings there is no stable one later than 2017).
 */
export const API_VERSIONS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (
    [
      ['Microsoft.Authorization/locks', ['2016-09-01', '2020-05-01']],
      ['Microsoft.Authorization/roleAssignments', ['2015-07-01', '2022-04-01']],
      ['Microsoft.Authorization/roleDefinitions', ['2015-07-01', '2022-04-01']],
      ['Microsoft.Cache/Redis/firewallRules', ['2023-08-01', '2024-03-01', '2024-11-01']],
      ['Microsoft.Cache/Redis/linkedServers', ['2023-08-01', '2024-03-01', '2024-11-01']],
      ['Microsoft.ContainerService/managedClusters/agentPools', ['2025-07-01', '2025-08-01', '2025-09-01']],
      ['Microsoft.DataProtection/backupVaults/backupInstances', ['2024-04-01', '2025-01-01', '2025-07-01']],
      ['Microsoft.DataProtection/backupVaults/backupPolicies', ['2024-04-01', '2025-01-01', '2025-07-01']],
      ['Microsoft.DBforMariaDB/servers/configurations', ['2018-06-01']],
      ['Microsoft.DBforMariaDB/servers/firewallRules', ['2018-06-01']],
      ['Microsoft.DBforMySQL/flexibleServers/configurations', ['2021-05-01', '2022-01-01', '2023-06-30', '2023-12-30']],
      ['Microsoft.DBforMySQL/flexibleServers/firewallRules', ['2021-05-01', '2022-01-01', '2023-06-30', '2023-12-30']],
      ['Microsoft.DBforPostgreSQL/flexibleServers/configurations', ['2022-12-01', '2024-08-01', '2025-08-01']],
      ['Microsoft.DBforPostgreSQL/flexibleServers/firewallRules', ['2022-12-01', '2024-08-01', '2025-08-01']],
      ['Microsoft.Insights/diagnosticSettings', ['2016-09-01', '2017-05-01-preview', '2021-05-01-preview']],
      ['Microsoft.KeyVault/vaults/keys', ['2023-02-01', '2023-07-01', '2024-11-01']],
      ['Microsoft.Network/trafficManagerProfiles', ['2018-08-01', '2022-04-01']],
      ['Microsoft.RecoveryServices/vaults', ['2023-08-01', '2024-04-01', '2024-10-01', '2025-02-01']],
      ['Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems', ['2024-04-01', '2024-10-01', '2025-02-01']],
      ['Microsoft.RecoveryServices/vaults/backupPolicies', ['2024-04-01', '2024-10-01', '2025-02-01']],
      ['Microsoft.RecoveryServices/vaults/backupProtectedItems', ['2024-04-01', '2024-10-01', '2025-02-01']],
      ...[
        'azureADOnlyAuthentications',
        'databases',
        'databases/backupLongTermRetentionPolicies',
        'databases/backupShortTermRetentionPolicies',
        'databases/extendedAuditingSettings',
        'databases/transparentDataEncryption',
        'encryptionProtector',
        'extendedAuditingSettings',
        'failoverGroups',
        'firewallRules',
        'ipv6FirewallRules'
      ].map((part) => [`Microsoft.Sql/servers/${part}`, ['2021-11-01', '2023-08-01']] as const),
      ['Microsoft.Security/pricings', ['2023-01-01', '2024-01-01']],
      ['Microsoft.Storage/storageAccounts/blobServices', ['2023-05-01', '2024-01-01', '2025-01-01']],
      ['Microsoft.Storage/storageAccounts/fileServices', ['2023-05-01', '2024-01-01', '2025-01-01']],
      ['Microsoft.Storage/storageAccounts/managementPolicies', ['2023-05-01', '2024-01-01', '2025-01-01']]
    ] satisfies (readonly [string, readonly string[]])[]
  ).map(([type, versions]) => [type.toLowerCase(), versions])
)
