import type { Reader } from '../../graph/reader.ts'
import { type Fact, map } from '../../model/fact.ts'

/**
 * Whether AKS made a resource for a cluster: it lies in a node resource group of the default name, or carries the tags of AKS or
 * of the Azure cloud provider of Kubernetes. https://learn.microsoft.com/azure/aks/faq (2026-11-22)
 */
export function madeByAks(reader: Reader): Fact<boolean> {
  const inNodeGroup = /\/resourcegroups\/mc_/i.test(reader.resource.id)
  return map(reader.record('tags'), (tags) => inNodeGroup || Object.keys(tags).some((tag) => /^(aks-managed-|k8s-azure-)/i.test(tag)))
}
