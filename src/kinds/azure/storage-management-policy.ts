import { defineKind } from '../../graph/kind.ts'
import { deletionsOf } from './storage-rules.ts'
import { inStorageAccount } from './storage-services.ts'

/** Lifecycle rules of a storage account. https://learn.microsoft.com/rest/api/storagerp/management-policies (2024-01-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.storage-management-policy',
  title: 'Azure storage management policy',
  cloud: 'azure',
  role: 'attachment',
  types: { pulumi: ['azure-native:storage:ManagementPolicy'], arm: ['Microsoft.Storage/storageAccounts/managementPolicies'] },
  names: [],
  links: [inStorageAccount],
  labels: 'none',
  facets: { retention: deletionsOf }
})
