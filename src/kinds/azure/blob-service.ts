import { defineKind } from '../../graph/kind.ts'
import { isWithin, setsSafely } from './fixes.ts'
import { inStorageAccount, retentionDays } from './storage-services.ts'

/** Settings of all blobs of a storage account. https://learn.microsoft.com/rest/api/storagerp/blob-services (2024-01-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.blob-service',
  title: 'Azure blob service',
  cloud: 'azure',
  role: 'attachment',
  types: { pulumi: ['azure-native:storage:BlobServiceProperties'], arm: ['Microsoft.Storage/storageAccounts/blobServices'] },
  names: [],
  links: [inStorageAccount],
  // Off unless switched on: https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-enable (2026-11-22).
  labels: 'none',
  facets: { softDelete: (r) => ({ days: retentionDays(r, 'deleteRetentionPolicy', { absent: false }) }) },
  fixes: {
    'soft-delete': (dialect, { minimumDays = 7 }) =>
      setsSafely('deleteRetentionPolicy', { enabled: true, days: minimumDays }, isWithin(minimumDays, 1, 365))(dialect)
  }
})
