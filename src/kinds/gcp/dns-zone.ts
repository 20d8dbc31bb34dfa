import { defineKind } from '../../graph/kind.ts'
import { known } from '../../model/fact.ts'

/** Zone of Cloud DNS, served from everywhere. https://cloud.google.com/dns/docs/reference/rest/v1/managedZones (2026-11-28) */
export default defineKind({
  id: 'gcp.dns-zone',
  title: 'Cloud DNS zone',
  cloud: 'gcp',
  role: 'dns',
  types: { pulumi: ['gcp:dns/managedZone:ManagedZone'], terraform: ['google_dns_managed_zone'], cai: ['dns.googleapis.com/ManagedZone'] },
  facets: { placement: (r) => ({ regions: r.byNature(['global'], 'name'), zones: known([]) }) }
})
