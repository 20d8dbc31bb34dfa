import type { Reader } from '../../graph/reader.ts'
import { anyTrue, type Fact, map, not } from '../../model/fact.ts'

/**
 * Whether the backup of a cluster leaves anything out: resources that are not named or chosen, or the volumes.
 * https://learn.microsoft.com/azure/backup/azure-kubernetes-service-cluster-backup-concept (2026-11-29)
 */
export function partOfCluster(parameters: Reader): Fact<boolean> {
  const chosen = ['includedNamespaces', 'excludedNamespaces', 'includedResourceTypes', 'excludedResourceTypes', 'labelSelectors'].map(
    (list) => map(parameters.strings(list), (found) => found.length > 0)
  )
  const without = ['snapshotVolumes', 'includeClusterScopeResources'].map((part) => not(parameters.boolean(part, { absent: false })))
  return anyTrue([...chosen, ...without])
}
