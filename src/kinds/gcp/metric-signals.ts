import type { Signal, Told } from '../../model/facets.ts'
import { matchedBy } from './logged-entries.ts'

/** What metrics are about, by the words of their types. https://cloud.google.com/monitoring/api/metrics_gcp (2026-11-28) */
const METRICS: readonly (readonly [Signal, RegExp])[] = [
  ['availability', /uptime|\/up$|availab|health|node\/status|probe|replica(s|tion)_?(state|available)|instances_running/i],
  ['capacity', /cpu|memory|disk|storage|quota|utiliz|bytes_used|connections?$|num_backends|iops|throttle|\/load_|request_count|volume/i],
  ['errors', /error|fail|5xx|restart_count|deadlock|dropped|oom/i],
  ['security', /ddos|securitypolic|networksecurity|firewallinsights|ids\.googleapis/i]
]

/** What entries of logs are about, by the logs and fields that a filter names. */
const ENTRIES: readonly (readonly [Signal, RegExp])[] = [
  [
    'security',
    /ids\.googleapis|threat|compute\.googleapis\.com%2Ffirewall|cloudaudit|protoPayload|securitypolic|securitycenter|logs\/firewall/i
  ],
  ['errors', /severity\s*(>=|>|=|:)\s*"?(WARNING|ERROR|CRITICAL|ALERT|EMERGENCY)|error|exception/i],
  ['availability', /unhealthy|healthcheck|uptime|NodeNotReady/i]
]

/** Logs that entries of one sort of resource alone are in. */
const LOG_OF: readonly (readonly [RegExp, string])[] = [
  [/ids\.googleapis/i, 'ids.googleapis.com/Endpoint'],
  [/firewall_threat/i, 'networksecurity.googleapis.com/FirewallEndpoint'],
  [/compute\.googleapis\.com%2F(firewall|vpc_flows)|networkmanagement\.googleapis\.com%2Fvpc_flows/i, 'gce_subnetwork'],
  // What administrators do to the project says nothing of attacks on one of its resources.
  [/cloudaudit/i, 'audited_resource']
]

/** Entries of everything in the project, by nothing but how grave they are. */
const SEVERITY_ALONE = /^\s*severity\s*(>=|>|=)\s*"?\w+"?\s*$/i

/** A filter that names further labels looks at some of the resources only. */
const NARROWED = /resource\.labels?\.|metadata\.|group\.id|labels\."?(instance|project)|project\s*=/i

/** What a filter on time series looks at. */
export function toldByMetric(filter: string): readonly Told[] {
  const metric = /metric\.type\s*=\s*(?:starts_with\(\s*)?["']([^"']+)["']/.exec(filter)?.[1] ?? ''
  const of = resourceType(filter)
  return asTold(matching(METRICS, metric), of ?? '*', of !== undefined && !of.startsWith('uptime') && !NARROWED.test(filter))
}

/** What a query in a language of its own looks at, which resources of that sort is not read. */
export function toldByQuery(query: string): readonly Told[] {
  return asTold(matching(METRICS, query), '*', false)
}

/** What a filter on entries of logs looks at: those of the resources that it names, of the log that it names, or of everything. */
export function toldByEntries(filter: string): readonly Told[] {
  const log = /logName\s*[:=~]+\s*"?([^"\s]+)|log_id\(\s*"([^"]+)"/i.exec(filter)
  const logName = log?.[1] ?? log?.[2]
  const ofLog =
    logName === undefined ? (SEVERITY_ALONE.test(filter) ? '*' : undefined) : LOG_OF.find(([pattern]) => pattern.test(logName))?.[1]
  const of = resourceType(filter) ?? ofLog
  if (of !== undefined && leavesOut(filter, of, logName)) return asTold([], '*', false)
  return asTold(['logs', ...matching(ENTRIES, filter)], of ?? '*', of !== undefined && !NARROWED.test(filter))
}

/** A filter may name a log or a sort of resource to take it out: what it looks at then is not read. */
function leavesOut(filter: string, of: string, logName = ''): boolean {
  const log = logName.replace(/^.*\/logs\//, '')
  return of !== '*' && matchedBy(filter, { log, resourceType: of }) === 'none'
}

/** Metrics that a project makes of its logs have the name of their own resource. */
export function logMetricIn(filter: string): string | undefined {
  return /logging\.googleapis\.com\/user\/([^"'\s)]+)/.exec(filter)?.[1]
}

function resourceType(filter: string): string | undefined {
  return /resource\.type\s*[:=]\s*["']?([\w./-]+)/.exec(filter)?.[1]
}

function matching(words: readonly (readonly [Signal, RegExp])[], text: string): readonly Signal[] {
  return words.filter(([, pattern]) => pattern.test(text)).map(([signal]) => signal)
}

function asTold(signals: readonly Signal[], of: string, all: boolean): readonly Told[] {
  return signals.length === 0 ? [{ signal: 'unclear', of, all: false }] : signals.map((signal) => ({ signal, of, all }))
}
