import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'no-public-address',
  title: 'No public address',
  description: 'The resource itself holds no address that is reachable from the internet, neither a fixed nor an ephemeral one.',
  remedy: 'Remove the public address and reach the resource through a private network or a load balancer',
  severity: 'high',
  needs: ['publicAddress'],
  parameters: {},
  judge({ facets: { publicAddress } }) {
    return decide(publicAddress.addresses, {
      what: 'public address',
      required: 'none',
      holds: (addresses) => addresses.length === 0,
      show: (addresses) => addresses.join(', ') || 'none',
      says: (addresses) => (addresses.length === 0 ? 'has no public address' : `has the public address ${addresses.join(', ')}`)
    })
  }
})
