import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { networkPlacement } from './network-scope.ts'

/** Reserved IP address, regional or global. https://cloud.google.com/compute/docs/reference/rest/v1/addresses (2026-11-22) */
export default defineKind({
  id: 'gcp.address',
  title: 'Reserved IP address',
  cloud: 'gcp',
  role: 'address',
  types: {
    pulumi: ['gcp:compute/address:Address', 'gcp:compute/globalAddress:GlobalAddress'],
    terraform: ['google_compute_address', 'google_compute_global_address'],
    cai: ['compute.googleapis.com/Address', 'compute.googleapis.com/GlobalAddress']
  },
  // The API names a forwarding rule's address by its number.
  names: ['name', 'address'],
  facets: { placement: networkPlacement, ddosProtection, zoneRedundancy: 'not-applicable' }
})

/** An external address is protected by what uses it: Cloud Armor behind a load balancer, network edge security of the region elsewhere. */
function ddosProtection(r: Reader): Answer<'ddosProtection'> {
  const type = r.string('addressType', { absent: 'EXTERNAL' })
  return type.state === 'known' && type.value === 'INTERNAL' ? 'not-applicable' : 'not-modelled'
}
