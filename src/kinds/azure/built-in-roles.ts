import type { AccessLevel, GrantedParts, Rights } from '../../model/facets.ts'

interface BuiltIn {
  readonly name: string
  readonly rights: Rights
}

/**
 * Built-in roles that open what documents speak of, or that are granted everywhere and open none of it. What others allow is known where
 * their definitions were collected. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles (2026-11-28)
 */
const ROWS: readonly (readonly [id: string, name: string, level: AccessLevel, on: GrantedParts])[] = [
  ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'Owner', 'admin', 'all'],
  ['18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'User Access Administrator', 'admin', 'all'],
  ['f58310d9-a9f6-439a-9e8d-f62e7b41a168', 'Role Based Access Control Administrator', 'admin', 'all'],
  ['b24988ac-6180-42a0-ab88-20f7382dd24c', 'Contributor', 'write', 'all'],
  // Settings only: content needs a role of its own.
  ['acdd72a7-3385-48ef-bd42-f606fba81ae7', 'Reader', 'inspect', 'all'],
  // Keys of accounts open their content.
  ['17d1049b-9a84-46fb-8f53-869881c3d3ab', 'Storage Account Contributor', 'write', ['object-storage']],
  ['81a9662b-bebf-436f-a333-f67b29880f12', 'Storage Account Key Operator Service Role', 'write', ['object-storage']],
  ['c12c1c16-33a1-487b-954d-41c89c60f349', 'Reader and Data Access', 'write', ['object-storage']],
  ['b7e6dc6d-f1e8-4753-8033-0f276bb0955b', 'Storage Blob Data Owner', 'admin', ['object-storage']],
  ['ba92f5b4-2d11-453d-a403-e96b0029c9fe', 'Storage Blob Data Contributor', 'write', ['object-storage']],
  ['2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', 'Storage Blob Data Reader', 'read', ['object-storage']],
  ['69566ab7-960f-475b-8e7c-b3118f30c6bd', 'Storage File Data Privileged Contributor', 'admin', ['object-storage']],
  ['b8eda974-7b85-4f76-af95-65846b26df6d', 'Storage File Data Privileged Reader', 'read', ['object-storage']],
  ['0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb', 'Storage File Data SMB Share Contributor', 'write', ['object-storage']],
  ['aba4ae5f-2193-4029-9191-0cb91df5e314', 'Storage File Data SMB Share Reader', 'read', ['object-storage']],
  ['974c5e8b-45b9-4653-ba55-5f855dd0fb88', 'Storage Queue Data Contributor', 'write', ['object-storage']],
  ['9b7fa17d-e63e-47b0-bb0a-15c516ac86ec', 'SQL DB Contributor', 'write', ['database']],
  ['6d8ee4ec-f05a-4a1d-8b00-a9b17e38b437', 'SQL Server Contributor', 'write', ['database']],
  ['056cd41c-7e88-42e1-933e-88ba6a50c9c3', 'SQL Security Manager', 'write', ['database']],
  ['e0f68234-74aa-48ed-b826-c38b57376e17', 'Redis Cache Contributor', 'write', ['cache']],
  ['1c0163c0-47e6-4577-8991-ea5c82e286e4', 'Virtual Machine Administrator Login', 'admin', ['server']],
  ['fb879df8-f326-4884-b1cf-06f3ad86be52', 'Virtual Machine User Login', 'write', ['server']],
  ['9980e02c-c2be-4d73-94e8-173b1dc7cf3c', 'Virtual Machine Contributor', 'write', ['server']],
  ['4d97b98b-1d4f-4787-a291-c67834d212e7', 'Network Contributor', 'write', ['network']],
  ['befefa01-2a29-4197-83a8-272ff33ce314', 'DNS Zone Contributor', 'write', ['network']],
  ['b12aa53e-6015-4669-85d0-8515ebb3ae7f', 'Private DNS Zone Contributor', 'write', ['network']],
  ['0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8', 'Azure Kubernetes Service Cluster Admin Role', 'admin', ['cluster']],
  ['b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b', 'Azure Kubernetes Service RBAC Cluster Admin', 'admin', ['cluster']],
  ['3498e952-d568-435e-9b2c-8d77e338d7f7', 'Azure Kubernetes Service RBAC Admin', 'admin', ['cluster']],
  ['ed7f3fbd-7b88-4dd4-9017-9adb7ce333f8', 'Azure Kubernetes Service Contributor Role', 'write', ['cluster']],
  ['a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb', 'Azure Kubernetes Service RBAC Writer', 'write', ['cluster']],
  ['7f6c6a51-bcf8-42ba-9220-52d62157d7db', 'Azure Kubernetes Service RBAC Reader', 'read', ['cluster']],
  ['4abbcc35-e782-43d8-92c5-2d3f1bd2253f', 'Azure Kubernetes Service Cluster User Role', 'inspect', ['cluster']],
  ['00482a5a-887f-4fb3-b363-3b7fe8e74483', 'Key Vault Administrator', 'admin', ['key']],
  ['f25e0fa2-a7c8-4377-a976-54943a77a395', 'Key Vault Contributor', 'write', ['key']],
  ['14b46e9e-c2b7-41b4-b07b-48a6ebf60603', 'Key Vault Crypto Officer', 'write', ['key']],
  ['12338af0-0e69-4776-bea7-57ae8d297424', 'Key Vault Crypto User', 'write', ['key']],
  ['e147488a-f6f5-4113-8e2d-b22465e65bf6', 'Key Vault Crypto Service Encryption User', 'write', ['key']],
  ['b86a8fe4-44ce-4948-aee5-eccb2c155cd7', 'Key Vault Secrets Officer', 'write', ['key']],
  ['4633458b-17de-408a-b874-0445c86b69e6', 'Key Vault Secrets User', 'read', ['key']],
  ['21090545-7ca7-4776-b22c-e363652d74d2', 'Key Vault Reader', 'inspect', ['key']],
  ['43d0d8ad-25c7-4714-9337-8ba259a9fe05', 'Monitoring Reader', 'inspect', 'all'],
  ['73c42c96-874c-492b-b04d-ab87d138a893', 'Log Analytics Reader', 'inspect', 'all'],
  ['39bc4728-0917-49c7-9d2c-d95423bc2eb4', 'Security Reader', 'inspect', 'all'],
  ['a795c7a0-d4a2-40c1-ae25-d81f01202912', 'Backup Reader', 'inspect', 'all'],
  ['72fafb9e-0641-4937-9268-a91bfd8191a3', 'Cost Management Reader', 'inspect', []],
  ['fa23ad8b-c56e-40d8-ac0c-ce449e1d2c64', 'Billing Reader', 'inspect', []]
]

/** By the id of its definition, which is the same in every subscription. */
const BUILT_IN: ReadonlyMap<string, BuiltIn> = new Map(ROWS.map(([id, name, level, on]) => [id, { name, rights: { level, on } }]))

export function builtInRole(id: string): BuiltIn | undefined {
  return BUILT_IN.get(id.toLowerCase())
}
