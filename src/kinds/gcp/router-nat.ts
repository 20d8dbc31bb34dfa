import { defineKind } from '../../graph/kind.ts'
import { cloudLogging } from './cloud-logging.ts'
import { networkPlacement } from './network-scope.ts'

/** Cloud NAT gateway as a program declares it; inventories show it inside its router (gcp.router). https://cloud.google.com/nat/docs/monitoring (2026-11-22) */
export default defineKind({
  id: 'gcp.router-nat',
  title: 'Cloud NAT gateway',
  cloud: 'gcp',
  role: 'gateway',
  types: { pulumi: ['gcp:compute/routerNat:RouterNat'], terraform: ['google_compute_router_nat'] },
  links: [
    { name: 'childOf', to: ['gcp.router'], read: (r) => r.references('router', /compute\/router:/) },
    { name: 'usesAddress', to: ['gcp.address'], read: (r) => r.references('natIps', /compute\/address:/) }
  ],
  labels: 'none',
  facets: { placement: networkPlacement, audit: (r) => cloudLogging(r.boolean('logConfig.enable', { absent: false })) },
  fixes: { 'audit-logged': () => ({ path: 'logConfig', value: { enable: true, filter: 'ALL' } }) }
})
