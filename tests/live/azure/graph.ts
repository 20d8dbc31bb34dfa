import type { ArmDocument, FakeSubscription } from './tenant.ts'

/** A row of Resource Graph: the document in its columns, of which every row has all. */
export type Row = Readonly<Record<string, unknown>>

export interface GraphData {
  readonly tenant: string
  readonly subscriptions: readonly FakeSubscription[]
  /** Whether whoever asks may read a type there. */
  readonly maySee: (subscription: string, type: string) => boolean
  /** The version of the API with which resources of a type were read. */
  readonly versionOf: (type: string) => string | null
}

/** Tables of types that are not in `resources`. https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources (2026-11-22) */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'microsoft.network/firewallpolicies/rulecollectiongroups': 'networkresources',
  'microsoft.resources/subscriptions/resourcegroups': 'resourcecontainers',
  'microsoft.dataprotection/backupvaults/backupinstances': 'recoveryservicesresources',
  'microsoft.dataprotection/backupvaults/backuppolicies': 'recoveryservicesresources',
  'microsoft.recoveryservices/vaults/backuppolicies': 'recoveryservicesresources',
  'microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems': 'recoveryservicesresources'
}

/** Children of these kinds are tracked resources, and rows of `resources`. */
const TRACKED_CHILDREN =
  /^microsoft\.(sql\/servers\/databases|network\/networkwatchers\/flowlogs|network\/privatednszones\/virtualnetworklinks|compute\/virtualmachines\/extensions)$/

type Query =
  | { readonly kind: 'rows'; readonly table: string; readonly types: readonly string[] }
  | { readonly kind: 'counts'; readonly table: string; readonly types: readonly string[]; readonly by: readonly string[] }
  | { readonly kind: 'subscriptions' }

/** Understands just the queries that the collector sends; anything else is refused, as the real service refuses what is no query. */
export function parseQuery(text: string): Query | undefined {
  if (
    /^resourcecontainers\n\| where type =~ 'microsoft\.resources\/subscriptions'\n\| project id, subscriptionId, name, properties\n\| order by id asc$/.test(
      text
    )
  )
    return { kind: 'subscriptions' }
  const { table, list, rest } =
    /^(?<table>resources|networkresources|resourcecontainers)\n\| where type in~ \((?<list>'[a-z0-9./]+'(, '[a-z0-9./]+')*)\)\n\| (?<rest>.+)$/.exec(
      text
    )?.groups ?? {}
  if (table === undefined || list === undefined) return undefined
  const types = list.split(', ').map((type) => type.slice(1, -1))
  if (rest === 'order by id asc') return { kind: 'rows', table, types }
  const by = /^summarize resources=count\(\) by (?<by>subscriptionId, type(, apiVersion)?)$/.exec(rest ?? '')?.groups?.by?.split(', ')
  // The column is documented for the table `resources` alone.
  return by === undefined || (by.includes('apiVersion') && table !== 'resources') ? undefined : { kind: 'counts', table, types, by }
}

/** All rows that a query has, in its order. */
export function answer(query: Query, asked: readonly string[], data: GraphData): readonly Row[] {
  const subscriptions = data.subscriptions.filter(({ id }) => asked.includes(id))
  if (query.kind === 'subscriptions') {
    return subscriptions
      .filter(({ id }) => data.maySee(id, 'microsoft.resources/subscriptions'))
      .map(({ id, name, state }) => ({
        id: `/subscriptions/${id}`,
        subscriptionId: id,
        name,
        properties: { state, managementGroupAncestorsChain: [] }
      }))
  }
  const rows = subscriptions.flatMap(({ id, documents }) =>
    documents
      .filter((document) => isIn(document, query.table) && query.types.includes(rowType(document)) && data.maySee(id, rowType(document)))
      .map((document) => rowOf(document, id, data))
  )
  if (query.kind === 'rows')
    return rows.map((row): Row => ({ ...row, apiVersion: undefined })).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
  const groups = Map.groupBy(rows, (row) => JSON.stringify(query.by.map((column) => row[column])))
  return [...groups].map(([key, members]) => ({
    ...Object.fromEntries(query.by.map((column, index) => [column, (JSON.parse(key) as unknown[])[index]])),
    resources: members.length
  }))
}

function isIn(document: ArmDocument, table: string): boolean {
  const type = rowType(document)
  const own = ELSEWHERE[type]
  if (own !== undefined) return own === table
  return (
    table === 'resources' &&
    (type.split('/').length === 2 || TRACKED_CHILDREN.test(type)) &&
    !/^microsoft\.(insights\/diagnosticsettings|security\/pricings|authorization\/(locks|roleassignments|roledefinitions))$/.test(type)
  )
}

function rowType({ type }: ArmDocument): string {
  return type === 'Microsoft.Resources/resourceGroups' ? 'microsoft.resources/subscriptions/resourcegroups' : type.toLowerCase()
}

/** Columns that a document does not fill are null, or empty. */
function rowOf(
  { id, name, location, kind, tags, properties, ...rest }: ArmDocument,
  subscription: string,
  { tenant, versionOf }: GraphData
): Row {
  const type = rowType({ id, name, properties, ...rest })
  return {
    id,
    name,
    type,
    tenantId: tenant,
    kind: kind ?? '',
    location: (location ?? '').toLowerCase().replaceAll(' ', ''),
    resourceGroup: /\/resourceGroups\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? '',
    subscriptionId: subscription,
    managedBy: '',
    sku: rest.sku ?? null,
    plan: null,
    properties,
    tags: tags ?? null,
    identity: rest.identity ?? null,
    zones: rest.zones ?? null,
    extendedLocation: null,
    apiVersion: versionOf(type)
  }
}
