import kind from '../../../src/kinds/azure/vpn-connection.ts'
import type { KindFixture } from '../fixture.ts'

const live = (properties: object) => ({ document: { name: 'to-customer', location: 'westeurope', properties } })
const declared = (given: object) => ({ document: { resourceGroupName: 'ledger-prod', location: 'westeurope', ...given } })
const ipsec = (connectionProtocol: string) => ({ connectionType: 'IPsec', connectionProtocol, ipsecPolicies: [] })
const UNTOLD = { placement: { regions: '?not-collected', zones: [] }, tunnel: { protocols: '?not-collected' } }

export default {
  kind,
  same: { 'azure-native': declared(ipsec('IKEv2')), arm: live(ipsec('IKEv2')) },
  facets: { placement: { regions: ['westeurope'], zones: [] }, tunnel: { protocols: ['ikev2'] } },
  failing: { 'azure-native': declared(ipsec('IKEv1')), arm: live(ipsec('IKEv1')) },
  failingFacets: { tunnel: { protocols: ['ikev1'] } },
  absent: { 'azure-native': UNTOLD, arm: UNTOLD },
  cases: [
    {
      title: 'is no tunnel over a private line',
      dialect: 'arm',
      given: live({ connectionType: 'ExpressRoute' }),
      facets: { tunnel: 'not-applicable' }
    },
    {
      title: 'does not guess a protocol that is left out',
      dialect: 'azure-native',
      given: declared({ connectionType: 'IPsec' }),
      facets: { tunnel: { protocols: '?not-collected' } }
    }
  ]
} satisfies KindFixture
