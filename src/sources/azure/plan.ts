import { CHILDREN, type ChildRead, OF_SUBSCRIPTION, type SubscriptionList } from './children.ts'
import { INSIDE, SAME_TYPE, type Table, TABLES, TOLD_BY, typeKey } from './tables.ts'

/** From where the types that are asked for are read. */
export interface Plan {
  /** Types by table, those of which only the children are asked for included. */
  readonly bulk: ReadonlyMap<Table, readonly string[]>
  readonly inside: readonly (typeof INSIDE)[number][]
  /** How children are read, by their type. */
  readonly children: ReadonlyMap<string, readonly ChildRead[]>
  readonly ofSubscription: readonly SubscriptionList[]
  /** Types that nothing here can read. */
  readonly unread: readonly string[]
  /** Whether a type is asked for itself. */
  readonly isAsked: (type: string) => boolean
}

export function planFor(types: readonly string[]): Plan {
  const asked = new Set(types.map((type) => typeKey(canonical(type))))
  const isAsked = (type: string): boolean => asked.has(typeKey(type))
  const reads = CHILDREN.filter(({ type }) => isAsked(type))
  // Settings are of interest on what is itself.
  const wanted = reads.filter(({ type, parent }) => !isExtension(type) || isAsked(parent))
  const inside = INSIDE.filter(({ type }) => isAsked(type))
  const parents = new Set([...wanted, ...inside].map(({ parent }) => typeKey(parent)))
  const bulk = new Map<Table, readonly string[]>()
  for (const [table, carried] of Object.entries(TABLES) as [Table, readonly string[]][]) {
    const chosen = carried.filter((type) => isAsked(type) || parents.has(typeKey(type)))
    if (chosen.length > 0) bulk.set(table, chosen)
  }
  const known = new Set(
    [...Object.values(TABLES).flat(), ...[...CHILDREN, ...INSIDE, ...OF_SUBSCRIPTION].map(({ type }) => type)].map(typeKey)
  )
  return {
    bulk,
    inside,
    children: Map.groupBy(wanted, ({ type }) => type),
    ofSubscription: OF_SUBSCRIPTION.filter(({ type }) => isAsked(type)),
    unread: types.filter((type) => !known.has(typeKey(canonical(type))) && !isOfDirectory(type)),
    isAsked
  }
}

/** The table that carries a type. */
export function tableOf(type: string): Table | undefined {
  return (Object.keys(TABLES) as Table[]).find((table) => TABLES[table].some((each) => typeKey(each) === typeKey(type)))
}

function canonical(type: string): string {
  return SAME_TYPE[type] ?? TOLD_BY[type] ?? type
}

/** Set on resources of many types, rather than part of one. */
function isExtension(type: string): boolean {
  return typeKey(type) === 'microsoft.insights/diagnosticsettings'
}

/** The directory is not in Resource Manager: what Microsoft Graph exports is an input of its own. */
function isOfDirectory(type: string): boolean {
  return typeKey(type).startsWith('microsoft.graph/')
}
