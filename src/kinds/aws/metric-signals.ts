import type { Signal } from '../../model/facets.ts'

const METRICS: readonly (readonly [Signal, RegExp])[] = [
  ['availability', /statuscheck|healthyhost|healthcheck|availab|cluster_failed_node|node_status|replicalag|clusterstatus/i],
  ['capacity', /cpu|memory|storage|disk|connection|iops|throughput|capacity|throttl|queue|latency|requestcount|utiliz|load|space|bytes/i],
  ['errors', /5xx|4xx|error|restarts?$|deadlock|rejected|exceptions?$/i],
  ['security', /ddos|blockedrequests|attack|guardduty|unauthorized|rootaccount|signin/i]
]

/** What a metric is about, by the words of its name. */
export function signalsOf(metric: string): readonly Signal[] {
  return METRICS.filter(([, words]) => words.test(metric)).map(([signal]) => signal)
}
