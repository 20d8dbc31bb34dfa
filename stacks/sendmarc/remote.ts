import * as network from '@pulumi/azure-native/network'
import { publicAddress } from './entry'
import { group, PRIMARY, vpnSubnet } from './network'

const TENANT = '11111111-2222-3333-4444-555555555555'

// Staff reach the network through an SSL VPN alone, and nobody gets in but through the directory.
new network.VirtualNetworkGateway('staff', {
  resourceGroupName: group.name,
  location: PRIMARY,
  gatewayType: 'Vpn',
  vpnType: 'RouteBased',
  sku: { name: 'VpnGw2AZ', tier: 'VpnGw2AZ' },
  ipConfigurations: [{ name: 'public', subnet: { id: vpnSubnet.id }, publicIPAddress: { id: publicAddress('staff').id } }],
  vpnClientConfiguration: {
    vpnClientAddressPool: { addressPrefixes: ['172.20.0.0/24'] },
    vpnClientProtocols: ['OpenVPN'],
    vpnAuthenticationTypes: ['AAD'],
    aadTenant: `https://login.microsoftonline.com/${TENANT}`,
    aadAudience: '41b23e61-6c1e-4545-b367-cd054e0ed4b4',
    aadIssuer: `https://sts.windows.net/${TENANT}/`
  }
})
