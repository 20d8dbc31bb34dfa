import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { segmentsOf, untoldSegments } from '../../graph/segments.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { auditFrom, longest, undiagnosed } from './diagnostics.ts'
import { childPlacement, placementOfParent } from './location.ts'
import { isExemptSubnet, unguarded } from './security-rules.ts'

const SECURITY_GROUP = /network:NetworkSecurityGroup$/
const OF_ITS_GROUP = 'rules of its network security group'

/** Subnet with a document of its own. https://learn.microsoft.com/rest/api/virtualnetwork/subnets (2026-11-22) */
export default defineKind({
  id: 'azure.subnet',
  title: 'Azure subnet',
  cloud: 'azure',
  role: 'subnet',
  types: { pulumi: ['azure-native:network:Subnet'], arm: ['Microsoft.Network/virtualNetworks/subnets'] },
  names: ['name', 'subnetName'],
  links: [
    {
      name: 'childOf',
      to: ['azure.virtual-network'],
      read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('virtualNetworkName', /network:VirtualNetwork$/))
    },
    { name: 'guardedBy', to: ['azure.network-security-group'], read: (r) => r.references('networkSecurityGroup.id', SECURITY_GROUP) }
  ],
  labels: 'none',
  facets: {
    placement: placementOfParent,
    ingress,
    addressSpace: (r) => ({ ranges: prefixes(r) }),
    segments: untoldSegments,
    audit: undiagnosed
  },
  settle: {
    placement: childPlacement('childOf'),
    ingress: rulesOfItsGroup,
    segments: (own, near) => segmentsOf(near.to('childOf'), own),
    audit: flowLogs
  }
})

/** One prefix or several. An address pool may hand them out, which the service alone knows. */
export function prefixes(subnet: Reader): Fact<readonly string[]> {
  const parts = all<[string, readonly string[]]>([subnet.string('addressPrefix', { absent: '' }), subnet.strings('addressPrefixes')])
  return chain(parts, ([one, several]) => {
    const found = [...new Set(one === '' ? several : [one, ...several])]
    return found.length > 0 ? known(found) : unknown('not-collected', { missing: `${subnet.pathOf('addressPrefix')} is not set` })
  })
}

function ingress(r: Reader): Answer<'ingress'> {
  const name = r.string(r.by({ 'azure-native': 'subnetName', arm: 'name' }), { absent: r.resource.name })
  // Subnets of Azure's own appliances, which need no group, are told by their names.
  if (name.state === 'unknown') return { rules: name }
  if (isExemptSubnet(name.value)) return 'not-applicable'
  const guarded = r.present('networkSecurityGroup.id', { emptyIs: 'absent', wiredTo: SECURITY_GROUP })
  return {
    rules: chain(guarded, (has) =>
      has ? unknown('not-collected', { missing: OF_ITS_GROUP }) : known([unguarded('', r.pathOf('networkSecurityGroup'))])
    )
  }
}

/** A security group's rules are those of every subnet that it guards. */
function rulesOfItsGroup(own: Facets['ingress'], near: Neighbourhood): Answer<'ingress'> {
  const { rules } = own
  if (rules.state === 'known' || rules.missing !== OF_ITS_GROUP) return own
  return {
    rules: chain(near.to('guardedBy'), ([group]) => {
      const answer = group?.facet('ingress')
      return answer === undefined || typeof answer === 'string' ? rules : answer.rules
    })
  }
}

/** Flow logs of the subnet itself, of its network, or of the security group that guards it. */
function flowLogs(own: Facets['audit'], near: Neighbourhood): Answer<'audit'> {
  const beyond = (link: 'childOf' | 'guardedBy') => {
    const logs = map(near.to(link), (found) => longest(found.map((other) => auditFrom(other.near, 'azure.flow-log'))))
    return { enabled: chain(logs, (log) => log.enabled), retentionDays: chain(logs, (log) => log.retentionDays) }
  }
  return longest([own, auditFrom(near, 'azure.flow-log'), beyond('childOf'), beyond('guardedBy')])
}
