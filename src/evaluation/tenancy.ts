import type { Graph } from '../graph/graph.ts'
import type { Kind } from '../graph/kind.ts'
import { labelsOf, type Node } from '../graph/node.ts'
import { type Fact, known, map, mergeUnknown, type Unknown, unknown } from '../model/fact.ts'
import type { Answer, Facets } from '../model/facets.ts'
import { UNKNOWN_SENTINEL } from '../model/resource.ts'
import type { TenancyResult, Tenant, TenantPlace, TenantRegister } from '../model/tenant.ts'
import { assignedBy, createMembership, type Membership } from './membership.ts'
import { tenancyResult } from './tenancy-result.ts'

const NO_REGISTER = unknown('not-collected', { missing: 'no register says whose data it holds (--tenants)' })

/** A graph with its tenants. */
interface Tenanted {
  /** Every resource knows whose data it holds, and counts as bearing what its tenants chose as labels. */
  readonly graph: Graph
  /** How the register fits; undefined where there is none. */
  readonly result: () => TenancyResult | undefined
}

export function withTenants(graph: Graph, register: TenantRegister | undefined): Tenanted {
  const membershipOf = register === undefined ? undefined : createMembership(register, graph)
  const tenancyOf = register === undefined || membershipOf === undefined ? undefined : createTenancy(register, graph, membershipOf)
  const answered: Graph = {
    ...graph,
    answer: (node, facet) => {
      if (facet === 'labels' && membershipOf !== undefined) return bearing(node, assignedBy(membershipOf(node))) as never
      if (facet !== 'tenancy') return graph.answer(node, facet)
      return (tenancyOf?.(node) ?? { tenants: NO_REGISTER, seen: NO_REGISTER, whole: NO_REGISTER }) as never
    }
  }
  if (register === undefined || membershipOf === undefined) return { graph: answered, result: () => undefined }
  return {
    graph: { ...answered, assigned: (node) => assignedBy(membershipOf(node)) },
    result: () => tenancyResult(register, graph.nodes, membershipOf)
  }
}

/** What a resource bears counts more than what it is given; two tenants that give different values give none. */
function bearing(node: Node, { values, open }: ReturnType<typeof assignedBy>): Answer<'labels'> {
  const own = labelsOf(node)
  const given = [...values].flatMap(([name, each]) => (each.length === 1 ? [[name, each[0] as string] as const] : []))
  const added = { ...Object.fromEntries([...open].map((name) => [name, UNKNOWN_SENTINEL])), ...Object.fromEntries(given) }
  return typeof own === 'string' ? own : { values: map(own.values, (labels) => ({ ...added, ...labels })) }
}

function createTenancy(
  register: TenantRegister,
  graph: Graph,
  membershipOf: (node: Node) => Membership
): (node: Node) => Answer<'tenancy'> {
  let holdings: ReadonlyMap<Tenant, Holding> | undefined
  return (node) => {
    const { certain, open, nobody } = membershipOf(node)
    if (certain.length === 0 && open.length === 0 && nobody === true) return 'not-applicable'
    const tenants = tenantsOf(node, membershipOf(node))
    if (tenants.state === 'unknown') return { tenants, seen: tenants, whole: tenants }
    holdings ??= holdingsOf(register, graph, membershipOf)
    const own = certain.map((tenant) => holdings?.get(tenant) as Holding)
    const openPlaces = own.flatMap((holding) => holding.open)
    return {
      tenants,
      seen: known(own.flatMap(({ tenant, places }) => [...places].map(([region, example]) => ({ tenant: tenant.id, region, example })))),
      whole: openPlaces.length > 0 ? mergeUnknown(openPlaces) : known(true)
    }
  }
}

function tenantsOf({ resource }: Node, { certain, open }: Membership): Facets['tenancy']['tenants'] {
  if (open.length > 0) {
    const missing = `whether it belongs to ${open.map(({ id }) => id).join(', ')} is not known yet`
    return unknown('computed', { missing, waitsOn: [resource.id] })
  }
  if (certain.length === 0) return unknown('not-collected', { missing: 'no tenant of the register has it' })
  return known(
    certain.map(({ id, regions, jurisdictions, place }) => ({
      id,
      place,
      ...(regions === undefined ? {} : { regions }),
      ...(jurisdictions === undefined ? {} : { jurisdictions })
    })),
    ...certain.map(({ id, place }) => ({ path: place, origin: 'declared' as const, value: id }))
  )
}

/** Where a tenant's data was seen, and what else of it there may be. */
interface Holding {
  readonly tenant: Tenant
  readonly places: Map<TenantPlace['region'], TenantPlace['example']>
  readonly open: Unknown[]
}

function holdingsOf({ tenants }: TenantRegister, graph: Graph, membershipOf: (node: Node) => Membership): ReadonlyMap<Tenant, Holding> {
  const gap = graph.gapOf(holdsData)
  const unseen = gap === undefined ? [] : [unknown('not-collected', { missing: `not everything was seen: ${gap.what}` })]
  const holdings = new Map(tenants.map((tenant): [Tenant, Holding] => [tenant, { tenant, places: new Map(), open: [...unseen] }]))
  for (const node of graph.nodes) {
    if (node.resource.external === true || !holdsData(node.kind)) continue
    const { certain, open } = membershipOf(node)
    const { id, name } = node.resource
    for (const tenant of open) {
      holdings
        .get(tenant)
        ?.open.push(unknown('computed', { missing: `whether ${name} belongs to ${tenant.id} is not known yet`, waitsOn: [id] }))
    }
    if (certain.length === 0) continue
    const regions = regionsOf(node, graph)
    for (const tenant of certain) {
      const holding = holdings.get(tenant) as Holding
      if (regions.state === 'unknown') holding.open.push({ ...regions, missing: `place of ${name}: ${regions.missing ?? 'not known'}` })
      else for (const region of regions.value) if (!holding.places.has(region)) holding.places.set(region, name)
    }
  }
  return holdings
}

/** What is encrypted at rest stores something. */
function holdsData({ facets }: Kind): boolean {
  return facets.encryptionAtRest !== undefined && facets.encryptionAtRest !== 'not-applicable'
}

function regionsOf(node: Node, graph: Graph): Fact<readonly string[]> {
  const placement = graph.answer(node, 'placement')
  if (placement === 'not-applicable') return known([])
  if (typeof placement === 'string' || 'error' in placement) return unknown('not-collected', { missing: 'not modelled' })
  return placement.regions
}
