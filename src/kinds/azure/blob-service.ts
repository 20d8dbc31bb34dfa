import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, type Fact, map } from '../../model/fact.ts'
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
  facets: { softDelete: (r) => ({ days: softDelete(r) }), retention },
  fixes: {
    'soft-delete': (dialect, { minimumDays = 7 }) =>
      setsSafely('deleteRetentionPolicy', { enabled: true, days: minimumDays }, isWithin(minimumDays, 1, 365))(dialect)
  }
})

function softDelete(r: Reader): Fact<number> {
  return retentionDays(r, 'deleteRetentionPolicy', { absent: false })
}

/**
 * The rules of the account delete; a version stays for good unless one of them deletes those, and of a container that is deleted everything
 * can be restored. https://learn.microsoft.com/azure/storage/blobs/versioning-overview, /soft-delete-container-overview (2026-11-28)
 */
function retention(r: Reader): Facets['retention'] {
  const containers = retentionDays(r, 'containerDeleteRetentionPolicy', { absent: false })
  const facts = all<[boolean, number, number]>([r.boolean('isVersioningEnabled', { absent: false }), softDelete(r), containers])
  return {
    earliestDays: r.byNature(Infinity, 'deleteRetentionPolicy'),
    latestDays: r.byNature(Infinity, 'deleteRetentionPolicy'),
    afterDeletionDays: map(facts, ([isVersioned, blobs, whole]) => (isVersioned ? Infinity : Math.max(blobs, whole)))
  }
}
