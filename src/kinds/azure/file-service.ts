import { defineKind } from '../../graph/kind.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { isWithin, setsSafely } from './fixes.ts'
import { inStorageAccount, retentionDays } from './storage-services.ts'

/** Settings of all file shares of a storage account. https://learn.microsoft.com/rest/api/storagerp/file-services (2024-01-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.file-service',
  title: 'Azure file service',
  cloud: 'azure',
  role: 'attachment',
  types: { pulumi: ['azure-native:storage:FileServiceProperties'], arm: ['Microsoft.Storage/storageAccounts/fileServices'] },
  names: [],
  links: [inStorageAccount],
  // On for newer accounts, off for older ones: https://learn.microsoft.com/azure/storage/files/storage-files-prevent-file-share-deletion (2026-11-22).
  labels: 'none',
  facets: { softDelete: (r) => ({ days: retentionDays(r, 'shareDeleteRetentionPolicy', { absent: UNSTATED }) }) },
  fixes: {
    'soft-delete': (dialect, { minimumDays = 7 }) =>
      setsSafely('shareDeleteRetentionPolicy', { enabled: true, days: minimumDays }, isWithin(minimumDays, 1, 365))(dialect)
  }
})
