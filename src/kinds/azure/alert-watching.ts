import type { Reference, Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { urnType } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { joined, monitoredBy, type Watching } from '../../model/monitoring.ts'
import type { LinkName, Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

/** Kinds that alert rules can look at: one that asks for what is heard of it has to be listed. */
export const WATCHED = [
  'azure.aks-cluster',
  'azure.application-gateway',
  'azure.azure-firewall',
  'azure.cosmos-account',
  'azure.load-balancer',
  'azure.log-analytics-workspace',
  'azure.mariadb-server',
  'azure.mysql-flexible-server',
  'azure.mysql-server',
  'azure.network-security-group',
  'azure.postgresql-flexible-server',
  'azure.postgresql-server',
  'azure.redis',
  'azure.resource-group',
  'azure.sql-database',
  'azure.virtual-machine',
  'azure.virtual-machine-scale-set',
  'azure.virtual-network'
]

const RULES = ['azure.metric-alert', 'azure.log-alert', 'azure.activity-log-alert']
const ELSEWHERE = unknown('not-collected', { missing: 'alert rules' })

/** What a resource's own document says of alerts: nothing, alert rules are resources of their own. */
export function alertsElsewhere(): Facets['monitoring'] {
  return { availability: ELSEWHERE, errors: ELSEWHERE, capacity: ELSEWHERE, security: ELSEWHERE, logs: ELSEWHERE }
}

/** Where a rule looks: at resources, at all that is below a group or subscription, or at logs that anything may write to a workspace. */
export function scopes(r: Reader): Fact<readonly Reference[]> {
  return map(r.references('scopes', /./), (found) => found.flatMap(scope))
}

export function isWide(text: string): boolean {
  return /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?\/?$/i.test(text)
}

function scope(reference: Reference): readonly Reference[] {
  const { text, wired = [] } = reference
  if (text !== undefined && isWide(text)) return [{ within: text.replace(/\/$/, '') }]
  const isOfLogs = text === undefined ? wired.some((urn) => LOG_STORES.test(urnType(urn))) : LOG_STORES.test(text)
  return isOfLogs ? [reference, { within: '' }] : [reference]
}

const LOG_STORES = /operationalinsights[^/]*(:Workspace$|\/workspaces\/)|(insights[^/]*:Component$|insights\/components\/)/i

/** How a kind is heard of. */
interface Hearing {
  /** Its ARM types, lower case. */
  readonly types: readonly string[]
  /** The link that leads to its resource group in a program. */
  readonly group?: LinkName
  /** Whether diagnostic settings send its logs to a workspace. */
  readonly diagnosed?: boolean
  /** Whether it names a workspace itself. */
  readonly logsTo?: boolean
}

/** Heard of by the rules on the resource, its resource group or subscription, or on the workspace that its logs are sent to. */
export function heardOf(hearing: Hearing): Settling<'monitoring'> {
  return (_own, near) => {
    const around = map(near.from('watches', RULES), (rules) =>
      rules.map((rule) => ({ alert: rule, isCertain: looksAt(rule, near, hearing) }))
    )
    // A scope that an inventory names holds for whatever lies below it, a group that a program makes for what is in that.
    const isInventoried = near.self.id.startsWith('/')
    const ofGroup =
      hearing.group === undefined || isInventoried
        ? known([])
        : chain(near.to(hearing.group), (groups) => joined(groups.map(watchingGroup)))
    return monitoredBy(joined([around, ofGroup]), hearing.types)
  }
}

function watchingGroup(group: Neighbour): Fact<readonly Watching[]> {
  if (group.kind !== 'azure.resource-group') return known([])
  return map(group.near.from('watches', RULES), (rules) => rules.map((alert) => ({ alert, isCertain: true })))
}

/** A rule on logs looks at what writes them: for certain at what sends its own to the same workspace. */
function looksAt(rule: Neighbour, near: Neighbourhood, { diagnosed = false, logsTo = false }: Hearing): boolean {
  if (rule.kind !== 'azure.log-alert') return true
  const targets = rule.near.to('watches')
  if (targets.state === 'unknown') return false
  const stores = targets.value.filter(({ kind }) => kind === 'azure.log-analytics-workspace')
  if (stores.length === 0 || stores.some(({ id }) => id === near.self.id)) return true
  const settings = diagnosed
    ? chain(near.from('attachedTo', ['azure.diagnostic-setting']), (found) =>
        map(list(found.map((one) => one.near.to('logsTo'))), (all) => all.flat())
      )
    : known([])
  const own = logsTo ? near.to('logsTo') : known([])
  const sent = [settings, own].flatMap((fact) => (fact.state === 'known' ? fact.value : []))
  return stores.some(({ id }) => sent.some((store) => store.id === id))
}
