import type { Reader } from '../../graph/reader.ts'
import { type Fact, map } from '../../model/fact.ts'

// https://cloud.google.com/kubernetes-engine/docs/concepts/firewall-rules (2026-11-22): gke-<cluster>-<8 hex digits>-…, k8s-… and k8s2-….
const GKE_NAME = /^(gke-.+-[0-9a-f]{8}-|k8s2?-)/

/** Firewalls and load balancer parts that GKE keeps for its nodes, services and ingresses; what a program declares is never one. */
export function madeByGke(r: Reader): Fact<boolean> {
  if (r.dialect === 'terraform') return r.byNature(false, 'name')
  return map(r.string('name', { absent: '' }), (name) => GKE_NAME.test(name))
}

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
