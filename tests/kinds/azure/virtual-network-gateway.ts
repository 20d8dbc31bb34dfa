import kind from '../../../src/kinds/azure/virtual-network-gateway.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const SUBNET = `${NETWORK}/virtualNetworks/ledger-vnet/subnets/GatewaySubnet`
const ADDRESS = `${NETWORK}/publicIPAddresses/staff`
const clients = (vpnClientProtocols: readonly string[], vpnAuthenticationTypes: readonly string[]) => ({
  vpnClientAddressPool: { addressPrefixes: ['172.16.0.0/24'] },
  vpnClientProtocols,
  vpnAuthenticationTypes,
  aadTenant: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555'
})
const live = (vpnClientConfiguration: object) => ({
  document: {
    id: `${NETWORK}/virtualNetworkGateways/staff`,
    name: 'staff',
    location: 'westeurope',
    properties: {
      gatewayType: 'Vpn',
      vpnType: 'RouteBased',
      ipConfigurations: [{ name: 'public', properties: { subnet: { id: SUBNET }, publicIPAddress: { id: ADDRESS } } }],
      vpnClientConfiguration
    }
  }
})
const declared = (vpnClientConfiguration: object) => ({
  document: {
    resourceGroupName: 'ledger-prod',
    virtualNetworkGatewayName: 'staff',
    location: 'West Europe',
    gatewayType: 'Vpn',
    vpnType: 'RouteBased',
    ipConfigurations: [{ name: 'public', subnet: { id: SUBNET }, publicIPAddress: { id: ADDRESS } }],
    vpnClientConfiguration
  }
})
const NOBODY = { placement: { regions: '?not-collected', zones: [] }, tunnel: 'not-applicable', identity: 'not-applicable' }
const links = { inSubnet: [{ text: SUBNET }], usesAddress: [{ text: ADDRESS }] }
const signIn = (...types: readonly string[]) => ({ dialect: 'arm' as const, given: live(clients(['OpenVPN'], types)) })

export default {
  kind,
  same: { 'azure-native': declared(clients(['OpenVPN'], ['AAD'])), arm: live(clients(['OpenVPN'], ['AAD'])) },
  facets: { placement: { regions: ['westeurope'], zones: [] }, tunnel: { protocols: ['tls'] }, identity: { directoryOnly: true } },
  links: { 'azure-native': links, arm: links },
  failing: {
    'azure-native': declared(clients(['IkeV2', 'SSTP'], ['Certificate'])),
    arm: live(clients(['IkeV2', 'SSTP'], ['Certificate']))
  },
  failingFacets: { tunnel: { protocols: ['ikev2', 'tls'] }, identity: { directoryOnly: false } },
  absent: { 'azure-native': NOBODY, arm: NOBODY },
  cases: [
    {
      title: 'lets people in without the directory as well',
      ...signIn('AAD', 'Certificate'),
      facets: { identity: { directoryOnly: false } }
    },
    { title: 'leaves open whom a RADIUS server asks', ...signIn('Radius'), facets: { identity: { directoryOnly: '?not-collected' } } },
    {
      title: 'does not guess protocols that are left out',
      dialect: 'arm',
      given: live({ vpnClientAddressPool: { addressPrefixes: ['172.16.0.0/24'] } }),
      facets: { tunnel: { protocols: '?not-collected' }, identity: { directoryOnly: '?not-collected' } }
    },
    {
      title: 'does not take a protocol that is not known here for a safe one',
      dialect: 'arm',
      given: live(clients(['WireGuard'], ['AAD'])),
      facets: { tunnel: { protocols: '?unreadable' } }
    },
    {
      title: 'waits for a configuration that is known only after apply',
      dialect: 'azure-native',
      given: { document: { location: 'westeurope', vpnClientConfiguration: UNKNOWN_SENTINEL } },
      facets: { tunnel: { protocols: '?computed' }, identity: { directoryOnly: '?computed' } }
    }
  ]
} satisfies KindFixture
