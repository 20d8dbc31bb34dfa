import type { Node } from '../graph/node.ts'
import { SECRET, UNKNOWN_SENTINEL } from '../model/resource.ts'
import type { LabelContradiction, TenancyResult, TenantRegister } from '../model/tenant.ts'
import { assignedBy, type Membership } from './membership.ts'
import { labelOf } from './scope.ts'

/** How the register fits what was seen: how much each tenant has, and where labels say otherwise. */
export function tenancyResult(register: TenantRegister, nodes: readonly Node[], membershipOf: (node: Node) => Membership): TenancyResult {
  const counts = new Map(register.tenants.map((tenant) => [tenant, 0]))
  const contradictions: LabelContradiction[] = []
  for (const node of nodes) {
    const { resource, kind, labels } = node
    if (resource.external === true) continue
    const membership = membershipOf(node)
    for (const tenant of membership.certain) counts.set(tenant, (counts.get(tenant) ?? 0) + 1)
    if (labels.state === 'unknown') continue
    for (const [label, registered] of assignedBy(membership).values) {
      const value = labelOf(labels.value, label, kind.cloud)
      if (value === undefined || value === UNKNOWN_SENTINEL || value === SECRET || registered.includes(value)) continue
      const places = membership.certain.filter(({ options }) => options[label] !== undefined).map(({ place }) => place)
      contradictions.push({ resource: resource.id, name: resource.name, label, value, registered, places })
    }
  }
  return {
    tenants: register.tenants.map((tenant) => ({ id: tenant.id, place: tenant.place, resources: counts.get(tenant) ?? 0 })),
    contradictions
  }
}
