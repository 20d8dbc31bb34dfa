import type { Signal, Told } from '../../model/facets.ts'

/** What platform metrics are about, by the words of their names. https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index (2026-11-28) */
const METRICS: readonly (readonly [Signal, RegExp])[] = [
  ['availability', /availab|health|heartbeat|uptime|alive|probe|kube_(node|pod)_status|replica|ping/i],
  [
    'capacity',
    /cpu|memory|disk|storage|percent|utiliz|quota|capacity|throughput|iops|connections?|session|load|requests?$|requestcount|bytes|queue|dtu|units|rate/i
  ],
  ['errors', /error|fail|5xx|exception|deadlock|restart|timeout|responsestatus|rejected/i],
  ['security', /ddos|threat|waf|attack|intrusion|idps|blocked|malicious|botprotection|ruleid/i]
]

const COMPUTE = ['microsoft.compute/virtualmachines', 'microsoft.compute/virtualmachinescalesets']
const NETWORKS = ['microsoft.network/virtualnetworks', 'microsoft.network/networksecuritygroups']

/** What the tables of a workspace tell, and whose records they are; those without a type are anybody's. */
const TABLES: readonly { readonly table: RegExp; readonly signals: readonly Signal[]; readonly of?: readonly string[] }[] = [
  { table: /\b(ContainerLog(V2)?|KubeEvents)\b/i, signals: ['errors'], of: ['microsoft.containerservice/managedclusters'] },
  { table: /\bKube(Node|Pod)Inventory\b/i, signals: ['availability'], of: ['microsoft.containerservice/managedclusters'] },
  {
    table: /\bAKS(Audit|AuditAdmin|ControlPlane)\b|kube-audit/i,
    signals: ['security'],
    of: ['microsoft.containerservice/managedclusters']
  },
  { table: /\bAZFW\w+|AzureFirewall\w*Log/i, signals: ['security'], of: ['microsoft.network/azurefirewalls'] },
  { table: /\bAGWFirewallLogs\b|ApplicationGatewayFirewallLog/i, signals: ['security'], of: ['microsoft.network/applicationgateways'] },
  { table: /\bHeartbeat\b/i, signals: ['availability'], of: COMPUTE },
  { table: /\b(Perf|InsightsMetrics)\b/i, signals: ['capacity'], of: COMPUTE },
  { table: /\b(Event|Syslog)\b/i, signals: ['errors'], of: COMPUTE },
  { table: /\b(SecurityEvent|CommonSecurityLog)\b/i, signals: ['security'], of: COMPUTE },
  { table: /\b(NTANetAnalytics|AzureNetworkAnalytics_CL|NTAIpDetails)\b/i, signals: ['security'], of: NETWORKS },
  { table: /\b(SecurityAlert|SecurityIncident|AzureActivity)\b/i, signals: ['security'] },
  { table: /\b(AppAvailabilityResults|availabilityResults)\b/i, signals: ['availability'] },
  { table: /\b(AppExceptions|AppTraces|exceptions)\b/i, signals: ['errors'] }
]

/** What a metric is about; several that must be crossed together are not told each for itself. */
export function toldByMetrics(names: readonly string[], of: string, { all }: { readonly all: boolean }): readonly Told[] {
  return names.flatMap((name): readonly Told[] => {
    const signals = METRICS.filter(([, words]) => words.test(name)).map(([signal]) => signal)
    if (signals.length === 0) return [{ signal: 'unclear', of, all: false }]
    return signals.map((signal) => ({ signal, of, all: all && names.length === 1 }))
  })
}

/** What a query is about, by the tables that it reads. */
export function toldByQuery(query: string): readonly Told[] {
  const tables = TABLES.filter(({ table }) => table.test(query))
  if (tables.length === 0) return [{ signal: 'unclear', of: '*', all: false }]
  return tables.flatMap(({ signals, of = ['*'] }) =>
    of.flatMap((type) => (['logs', ...signals] as const).map((signal) => ({ signal, of: type, all: of[0] !== '*' })))
  )
}

/** Administrative operations that change who may reach what. */
const GUARDS = /networksecuritygroups|firewall|roleassignments|policyassignments|microsoft\.security|vaults|policies/i

/** What the activity log tells of a category, or of one operation. https://learn.microsoft.com/azure/azure-monitor/platform/activity-log-schema (2026-11-28) */
export function toldByActivity(category: string, operation: string): readonly Told[] {
  const signal = category.toLowerCase() === 'administrative' && GUARDS.test(operation) ? 'security' : CATEGORIES[category.toLowerCase()]
  return [
    { signal: 'logs', of: '*', all: false },
    { signal: signal ?? 'unclear', of: '*', all: category.toLowerCase() === 'resourcehealth' }
  ]
}

const CATEGORIES: Readonly<Record<string, Signal>> = {
  security: 'security',
  servicehealth: 'availability',
  resourcehealth: 'availability',
  autoscale: 'capacity'
}
