import type { Reader } from '../../graph/reader.ts'
import { type Fact, map } from '../../model/fact.ts'

/**
 * Servers, disks, templates and groups that GKE makes for its nodes are named `gke-…` and labelled `goog-gke-node`, the disks
 * of volume claims `goog-gke-volume`. What a program declares is never one.
 * https://cloud.google.com/kubernetes-engine/docs/how-to/creating-managing-labels (2026-11-22)
 */
export function madeForGkeNodes(r: Reader, labels: Fact<Readonly<Record<string, string>>> = r.record('labels')): Fact<boolean> {
  if (r.dialect === 'terraform') return r.byNature(false, 'name')
  if (r.named(/^gke-/)) return map(r.envelope('name'), () => true)
  return map(labels, (set) => 'goog-gke-node' in set || 'goog-gke-volume' in set)
}
