import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, Sent } from '../../model/facets.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, list, map, not, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { DIAGNOSED } from './diagnosed-kinds.ts'

const WORKSPACE = /operationalinsights[^:]*:Workspace$/
const ACCOUNT = /storage[^:]*:StorageAccount$/

/** Diagnostic setting. https://learn.microsoft.com/rest/api/monitor/diagnostic-settings (2021-05-01-preview, read 2026-11-22) */
export default defineKind({
  id: 'azure.diagnostic-setting',
  title: 'Azure diagnostic setting',
  cloud: 'azure',
  role: 'log-export',
  types: {
    pulumi: ['azure-native:monitor:DiagnosticSetting', 'azure-native:insights:DiagnosticSetting'],
    arm: ['Microsoft.Insights/diagnosticSettings']
  },
  links: [
    {
      name: 'attachedTo',
      to: DIAGNOSED,
      read: (r) => map(r.dialect === 'arm' ? ownScope(r) : r.references('resourceUri', /./), withoutService)
    },
    { name: 'logsTo', to: ['azure.log-analytics-workspace', 'azure.storage-account'], read: destinations }
  ],
  labels: 'none',
  facets: {
    audit: (r) => ({ enabled: allTrue([hasDestination(r), logsAudit(r)]), retentionDays: retention(r) }),
    logExport: (r) => ({ sends: sends(r) })
  },
  settle: { audit: keptByDestination }
})

/** A setting's id is that of what it is set on, and its own name. */
function ownScope(r: Reader): Fact<readonly Reference[]> {
  const { id, origin } = r.resource
  return known([{ text: id.replace(/\/providers\/Microsoft\.Insights\/diagnosticSettings\/[^/]+$/i, '') }], {
    path: 'id',
    origin,
    value: id
  })
}

/** What is set on one service of a storage account, or on the master database of an SQL server, is told of the account or server. */
function withoutService(references: readonly Reference[]): readonly Reference[] {
  return references.map((reference) =>
    reference.text === undefined
      ? reference
      : { text: reference.text.replace(/\/((blob|file|queue|table)Services\/default|databases\/master)$/i, '') }
  )
}

function destinations(r: Reader): Fact<readonly Reference[]> {
  const both = [r.references('workspaceId', WORKSPACE), r.references('storageAccountId', ACCOUNT)]
  return map(all<(readonly Reference[])[]>(both), (found) => found.flat())
}

function hasDestination(r: Reader): Fact<boolean> {
  return anyTrue([
    r.present('workspaceId', { emptyIs: 'absent', wiredTo: WORKSPACE }),
    r.present('storageAccountId', { emptyIs: 'absent', wiredTo: ACCOUNT }),
    r.present('eventHubAuthorizationRuleId', { emptyIs: 'absent', wiredTo: /eventhub:/ }),
    r.present('marketplacePartnerId'),
    r.present('serviceBusRuleId')
  ])
}

/** Categories of all services that say who did or reached what; the rest is about health, speed and scaling. */
const AUDIT = new RegExp(
  [
    'audit', // AuditEvent, kube-audit, MySqlAuditLogs, SQLSecurityAuditEvents
    '^guard$',
    'accesslog', // application gateway, front door
    'firewall',
    '^azfw',
    '^storage(read|write|delete)$',
    '^networksecuritygroupevent$',
    '^postgresqllogs$',
    '^(dataplane|mongo|cassandra|gremlin|tableapi)requests$', // Cosmos DB
    '^connectedclientlist$', // cache for Redis
    '^(core|addon)azurebackup',
    'flowlog',
    '(gateway|tunnel|route|ike|p2s)diagnosticlog$'
  ].join('|'),
  'i'
)

function logsAudit(r: Reader): Fact<boolean> {
  return chain(r.list('logs'), (logs) => anyTrue(logs.map((log) => allTrue([log.boolean('enabled', { absent: false }), isAudit(log)]))))
}

function isAudit(log: Reader): Fact<boolean> {
  const group = map(log.string('categoryGroup', { absent: '' }), (name) => /^(audit|allLogs)$/i.test(name))
  return anyTrue([group, map(log.string('category', { absent: '' }), (name) => AUDIT.test(name))])
}

/**
 * Findings by the categories that they are logged under; the older ones of the firewall mix them with what its rules decide.
 * https://learn.microsoft.com/azure/firewall/monitor-firewall-reference,
 * https://learn.microsoft.com/azure/application-gateway/monitor-application-gateway-reference (2026-11-29)
 */
const FINDINGS: readonly (readonly [RegExp, Sent])[] = [
  [/^AZFWIdpsSignature$/i, { of: 'microsoft.network/azurefirewalls', all: true }],
  [/^AzureFirewall(Network|Application)Rule$/i, { of: 'microsoft.network/azurefirewalls', all: false }],
  [/^ApplicationGatewayFirewallLog$/i, { of: 'microsoft.network/applicationgateways', all: true }]
]

/** Whatever is in an account for storage alone, nobody need ever look at. */
function sends(r: Reader): Fact<readonly Sent[]> {
  const logged = chain(r.list('logs'), (logs) => map(list(logs.map(found)), (all) => all.flat()))
  return chain(hasDestination(r), (leads) => {
    if (!leads) return known([])
    return chain(isStoredAlone(r), (alone) => map(logged, (all) => (alone ? all.map((sent) => ({ ...sent, all: false })) : all)))
  })
}

function found(log: Reader): Fact<readonly Sent[]> {
  const named = all<[boolean, string, string]>([
    log.boolean('enabled', { absent: false }),
    log.string('categoryGroup', { absent: '' }),
    log.string('category', { absent: '' })
  ])
  return map(named, ([enabled, group, category]) => {
    if (!enabled) return []
    if (/^allLogs$/i.test(group)) return [{ of: '*', all: true }]
    return FINDINGS.filter(([name]) => name.test(category)).map(([, sent]) => sent)
  })
}

function isStoredAlone(r: Reader): Fact<boolean> {
  return not(
    anyTrue([
      r.present('workspaceId', { emptyIs: 'absent', wiredTo: WORKSPACE }),
      r.present('eventHubAuthorizationRuleId', { emptyIs: 'absent', wiredTo: /eventhub:/ }),
      r.present('marketplacePartnerId')
    ])
  )
}

const IN_WORKSPACE = 'retention of its workspace'
const IN_ACCOUNT = 'lifecycle rules of its storage account'

/** The destination decides: retention in the setting itself is no longer applied since 2025-09-30 (https://learn.microsoft.com/azure/azure-monitor/platform/migrate-to-azure-storage-lifecycle-policy, 2026-11-22). */
function retention(r: Reader): Fact<number> {
  const open = (missing: string): Fact<number> => unknown('not-collected', { missing })
  return chain(r.present('workspaceId', { emptyIs: 'absent', wiredTo: WORKSPACE }), (inWorkspace) => {
    if (inWorkspace) return open(IN_WORKSPACE)
    const stored = r.present('storageAccountId', { emptyIs: 'absent', wiredTo: ACCOUNT })
    return chain(stored, (inAccount) => open(inAccount ? IN_ACCOUNT : 'what its destination keeps'))
  })
}

function keptByDestination(own: Facets['audit'], near: Neighbourhood): Facets['audit'] {
  const { retentionDays: days } = own
  if (days.state === 'known') return own
  const kept = (kind: string, tell: (destination: Neighbour) => Fact<number>): Fact<number> =>
    chain(near.to('logsTo'), (found) => {
      const told = found.filter((destination) => destination.kind === kind).map(tell)
      return told.length === 0 ? days : map(list(told), (values) => Math.max(...values))
    })
  if (days.missing === IN_WORKSPACE) return { ...own, retentionDays: kept('azure.log-analytics-workspace', retentionOf) }
  return days.missing === IN_ACCOUNT ? { ...own, retentionDays: kept('azure.storage-account', lifetimeIn) } : own
}

function retentionOf(workspace: Neighbour): Fact<number> {
  const audit = workspace.facet('audit')
  return typeof audit === 'string' ? unknown('not-collected', { missing: IN_WORKSPACE }) : audit.retentionDays
}

/** Without lifecycle rules nothing deletes what is stored. */
function lifetimeIn(account: Neighbour): Fact<number> {
  const rules = account.near.from('childOf', ['azure.storage-management-policy'])
  return chain(
    rules,
    (found): Fact<number> => (found.length === 0 ? known(Number.POSITIVE_INFINITY) : unknown('not-collected', { missing: IN_ACCOUNT }))
  )
}
