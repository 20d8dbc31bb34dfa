import * as network from '@pulumi/azure-native/network'
import * as trafficmanager from '@pulumi/azure-native/trafficmanager'
import { dataIdentity } from './keys'
import { logAll } from './logs'
import {
  edgeSubnet,
  firewallSubnet,
  group,
  networkSecurityGroups,
  PRIMARY,
  type Place,
  primary,
  second,
  secondEdgeSubnet,
  secondFirewallSubnet
} from './network'

const SUBSCRIPTION = '/subscriptions/00000000-1111-2222-3333-444444444444'

export function publicAddress(name: string, { group, location }: Place = primary, label?: string): network.PublicIPAddress {
  return new network.PublicIPAddress(name, {
    resourceGroupName: group.name,
    location,
    sku: { name: 'Standard', tier: 'Regional' },
    publicIPAllocationMethod: 'Static',
    zones: ['1', '2', '3'],
    ddosSettings: { protectionMode: 'Enabled' },
    ...(label === undefined ? {} : { dnsSettings: { domainNameLabel: label } })
  })
}

/** The public interface of a region: HTTPS with TLS 1.2 and up, inspected in prevention mode; plain HTTP is sent on to HTTPS. */
function portalGateway(
  place: Place,
  { edge, cluster }: { readonly edge: network.Subnet; readonly cluster: string }
): { readonly gateway: network.ApplicationGateway; readonly address: network.PublicIPAddress } {
  const { suffix, group, groupName, location } = place
  const gatewayName = `portal-gateway${suffix}`
  const part = (kind: string, name: string): string =>
    `${SUBSCRIPTION}/resourceGroups/${groupName}/providers/Microsoft.Network/applicationGateways/${gatewayName}/${kind}/${name}`
  const waf = new network.WebApplicationFirewallPolicy(`portal${suffix}`, {
    resourceGroupName: group.name,
    location,
    policySettings: { state: 'Enabled', mode: 'Prevention', requestBodyCheck: true },
    managedRules: { managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1' }] }
  })
  const address = publicAddress(`portal${suffix}`, place, `sendmarc-portal${suffix}`)
  const gateway = new network.ApplicationGateway(`portal${suffix}`, {
    resourceGroupName: group.name,
    location,
    applicationGatewayName: gatewayName,
    zones: ['1', '2', '3'],
    sku: { name: 'WAF_v2', tier: 'WAF_v2' },
    autoscaleConfiguration: { minCapacity: 2, maxCapacity: 10 },
    firewallPolicy: { id: waf.id },
    sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101S' },
    identity: { type: 'UserAssigned', userAssignedIdentities: [dataIdentity.id] },
    gatewayIPConfigurations: [{ name: 'edge', subnet: { id: edge.id } }],
    frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: address.id } }],
    frontendPorts: [
      { name: 'https', port: 443 },
      { name: 'http', port: 80 }
    ],
    sslCertificates: [{ name: 'portal', keyVaultSecretId: 'https://sendmarc-keys.vault.azure.net/secrets/portal' }],
    backendAddressPools: [{ name: 'cluster', backendAddresses: [{ ipAddress: cluster }] }],
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
  logAll(gatewayName, gateway.id)
  return { gateway, address }
}

const first = portalGateway(primary, { edge: edgeSubnet, cluster: '10.1.0.10' })
const other = portalGateway(second, { edge: secondEdgeSubnet, cluster: '10.2.0.10' })
export const gateway = first.gateway
export const secondGateway = other.gateway

/** The name of the portal: West Europe while it is healthy, else North Europe. */
new trafficmanager.Profile('portal', {
  resourceGroupName: group.name,
  location: 'global',
  trafficRoutingMethod: 'Priority',
  dnsConfig: { relativeName: 'sendmarc-portal', ttl: 30 },
  monitorConfig: { protocol: 'HTTPS', port: 443, path: '/health' },
  endpoints: [first.address, other.address].map((address, index) => ({
    name: `region-${index + 1}`,
    type: 'Microsoft.Network/trafficManagerProfiles/azureEndpoints',
    targetResourceId: address.id,
    priority: index + 1
  }))
})

const policy = new network.FirewallPolicy('perimeter', {
  resourceGroupName: group.name,
  location: PRIMARY,
  sku: { tier: 'Premium' },
  threatIntelMode: 'Deny',
  intrusionDetection: { mode: 'Deny' }
})

for (const [place, subnet] of [
  [primary, firewallSubnet],
  [second, secondFirewallSubnet]
] as const) {
  const name = `perimeter${place.suffix}`
  const firewall = new network.AzureFirewall(name, {
    resourceGroupName: place.group.name,
    location: place.location,
    zones: ['1', '2', '3'],
    sku: { name: 'AZFW_VNet', tier: 'Premium' },
    firewallPolicy: { id: policy.id },
    ipConfigurations: [{ name: 'public', subnet: { id: subnet.id }, publicIPAddress: { id: publicAddress(name, place).id } }]
  })
  logAll(name, firewall.id)
}
for (const [name, guard] of Object.entries(networkSecurityGroups)) logAll(name, guard.id)
