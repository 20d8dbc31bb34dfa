import type { Reader } from '../../graph/reader.ts'
import { type Fact, map } from '../../model/fact.ts'

/**
 * Whether Elastic Kubernetes Service made a resource for a cluster: it marks what is its own with a tag that nobody else can set, and the
 * machines of its managed node groups with another. https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html and
 * https://docs.aws.amazon.com/eks/latest/userguide/eks-using-tags.html (2026-11-22)
 */
export function madeByEks(r: Reader): Fact<boolean> {
  return map(r.record('tags'), (tags) => 'aws:eks:cluster-name' in tags || 'eks:nodegroup-name' in tags)
}
