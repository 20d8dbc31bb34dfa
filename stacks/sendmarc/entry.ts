import * as network from '@pulumi/azure-native/network'
import { dataIdentity } from './keys'
import { logAll } from './logs'
import { edgeSubnet, firewallSubnet, GROUP, group, networkSecurityGroups, PRIMARY } from './network'

const SUBSCRIPTION = '/subscriptions/00000000-1111-2222-3333-444444444444'

export function publicAddress(name: string): network.PublicIPAddress {
  return new network.PublicIPAddress(name, {
    resourceGroupName: group.name,
    location: PRIMARY,
    sku: { name: 'Standard', tier: 'Regional' },
    publicIPAllocationMethod: 'Static',
    zones: ['1', '2', '3'],
    ddosSettings: { protectionMode: 'Enabled' }
  })
}

const waf = new network.WebApplicationFirewallPolicy('portal', {
  resourceGroupName: group.name,
  location: PRIMARY,
  policySettings: { state: 'Enabled', mode: 'Prevention', requestBodyCheck: true },
  managedRules: { managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1' }] }
})

const gatewayName = 'portal-gateway'
const part = (kind: string, name: string): string =>
  `${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.Network/applicationGateways/${gatewayName}/${kind}/${name}`

/** The only public interface: HTTPS with TLS 1.2 and up, inspected in prevention mode; plain HTTP is sent on to HTTPS. */
export const gateway = new network.ApplicationGateway('portal', {
  resourceGroupName: group.name,
  location: PRIMARY,
  applicationGatewayName: gatewayName,
  zones: ['1', '2', '3'],
  sku: { name: 'WAF_v2', tier: 'WAF_v2' },
  autoscaleConfiguration: { minCapacity: 2, maxCapacity: 10 },
  firewallPolicy: { id: waf.id },
  sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101S' },
  identity: { type: 'UserAssigned', userAssignedIdentities: [dataIdentity.id] },
  gatewayIPConfigurations: [{ name: 'edge', subnet: { id: edgeSubnet.id } }],
  frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: publicAddress('portal').id } }],
  frontendPorts: [
    { name: 'https', port: 443 },
    { name: 'http', port: 80 }
  ],
  sslCertificates: [{ name: 'portal', keyVaultSecretId: 'https://sendmarc-keys.vault.azure.net/secrets/portal' }],
  backendAddressPools: [{ name: 'cluster', backendAddresses: [{ ipAddress: '10.1.0.10' }] }],
  backendHttpSettingsCollection: [{ name: 'cluster', port: 443, protocol: 'Https', requestTimeout: 30 }],
  httpListeners: [
    {
      name: 'https',
      protocol: 'Https',
      frontendIPConfiguration: { id: part('frontendIPConfigurations', 'public') },
      frontendPort: { id: part('frontendPorts', 'https') },
      sslCertificate: { id: part('sslCertificates', 'portal') }
    },
    {
      name: 'http',
      protocol: 'Http',
      frontendIPConfiguration: { id: part('frontendIPConfigurations', 'public') },
      frontendPort: { id: part('frontendPorts', 'http') }
    }
  ],
  redirectConfigurations: [{ name: 'to-https', redirectType: 'Permanent', targetListener: { id: part('httpListeners', 'https') } }],
  requestRoutingRules: [
    {
      name: 'portal',
      ruleType: 'Basic',
      priority: 100,
      httpListener: { id: part('httpListeners', 'https') },
      backendAddressPool: { id: part('backendAddressPools', 'cluster') },
      backendHttpSettings: { id: part('backendHttpSettingsCollection', 'cluster') }
    },
    {
      name: 'to-https',
      ruleType: 'Basic',
      priority: 110,
      httpListener: { id: part('httpListeners', 'http') },
      redirectConfiguration: { id: part('redirectConfigurations', 'to-https') }
    }
  ]
})

const policy = new network.FirewallPolicy('perimeter', {
  resourceGroupName: group.name,
  location: PRIMARY,
  sku: { tier: 'Premium' },
  threatIntelMode: 'Deny',
  intrusionDetection: { mode: 'Deny' }
})

const firewall = new network.AzureFirewall('perimeter', {
  resourceGroupName: group.name,
  location: PRIMARY,
  zones: ['1', '2', '3'],
  sku: { name: 'AZFW_VNet', tier: 'Premium' },
  firewallPolicy: { id: policy.id },
  ipConfigurations: [{ name: 'public', subnet: { id: firewallSubnet.id }, publicIPAddress: { id: publicAddress('perimeter').id } }]
})

logAll('portal-gateway', gateway.id)
logAll('perimeter', firewall.id)
for (const [name, guard] of Object.entries(networkSecurityGroups)) logAll(name, guard.id)
