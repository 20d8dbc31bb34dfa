import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { allTrue } from '../../model/fact.ts'
import { cloudLogging } from './cloud-logging.ts'
import { networkPlacement } from './network-scope.ts'

/** Cloud Router. https://cloud.google.com/compute/docs/reference/rest/v1/routers (2026-11-22) */
export default defineKind({
  id: 'gcp.router',
  title: 'Cloud Router',
  cloud: 'gcp',
  role: 'gateway',
  types: { pulumi: ['gcp:compute/router:Router'], terraform: ['google_compute_router'], cai: ['compute.googleapis.com/Router'] },
  links: [{ name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('network', /compute\/network:/) }],
  labels: 'none',
  facets: { placement: networkPlacement, audit: natLogs }
})

/** A router writes logs for its NAT gateways only. The API keeps them in the router; in a program they are resources of their own (gcp.router-nat). */
function natLogs(r: Reader): Answer<'audit'> {
  if (r.dialect === 'terraform') return 'not-applicable'
  const nats = r.list('nats')
  if (nats.state === 'unknown') return cloudLogging(nats)
  if (nats.value.length === 0) return 'not-applicable'
  return cloudLogging(allTrue(nats.value.map((nat) => nat.boolean('logConfig.enable', { absent: false }))))
}
