import { defineKind } from '../../graph/kind.ts'
import { known } from '../../model/fact.ts'
import { inResourceGroup } from './location.ts'

/** Public DNS zone, served from every region whatever its `location` says. https://learn.microsoft.com/rest/api/dns/zones (2026-11-22) */
export default defineKind({
  id: 'azure.dns-zone',
  title: 'Azure DNS zone',
  cloud: 'azure',
  role: 'dns',
  types: { pulumi: ['azure-native:dns:Zone', 'azure-native:network:Zone'], arm: ['Microsoft.Network/dnsZones'] },
  names: ['name', 'zoneName'],
  links: [inResourceGroup],
  facets: { placement: (r) => ({ regions: r.byNature(['global'], 'location'), zones: known([]) }) }
})
