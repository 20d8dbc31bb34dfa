import * as network from '@pulumi/azure-native/network'
import type * as resources from '@pulumi/azure-native/resources'
import * as trafficmanager from '@pulumi/azure-native/trafficmanager'
import { type Output, interpolate } from '@pulumi/pulumi'
import { type Area, labelsOf } from './areas'
import type { Place } from './databases'

/** The public entry of one site: HTTPS with TLS 1.2 and up, inspected on the way in. Returns the address that it answers at. */
export function siteEntry(area: Area, { site, group, segments, log }: Place): network.PublicIPAddress {
  const { name, location } = site
  const at = { resourceGroupName: group.name, location }
  const waf = new network.WebApplicationFirewallPolicy(`entry-${name}`, {
    ...at,
    policySettings: { state: 'Enabled', mode: 'Prevention', requestBodyCheck: true },
    managedRules: { managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1' }] }
  })
  const address = new network.PublicIPAddress(`entry-${name}`, {
    ...at,
    sku: { name: 'Standard' },
    publicIPAllocationMethod: 'Static',
    dnsSettings: { domainNameLabel: `transfer-${name}` }
  })
  const gatewayName = `entry-${name}`
  const part = (kind: string, called: string): Output<string> =>
    interpolate`${group.id}/providers/Microsoft.Network/applicationGateways/${gatewayName}/${kind}/${called}`
  const gateway = new network.ApplicationGateway(`entry-${name}`, {
    ...at,
    applicationGatewayName: gatewayName,
    sku: { name: 'WAF_v2', tier: 'WAF_v2' },
    autoscaleConfiguration: { minCapacity: 2, maxCapacity: 10 },
    firewallPolicy: { id: waf.id },
    sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101S' },
    gatewayIPConfigurations: [{ name: 'front', subnet: { id: segments.front.id } }],
    frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: address.id } }],
    frontendPorts: [{ name: 'https', port: 443 }],
    sslCertificates: [{ name: 'transfer', keyVaultSecretId: 'https://transfer-certificates.vault.azure.net/secrets/transfer' }],
    backendAddressPools: [{ name: 'messaging', backendAddresses: [{ ipAddress: `10.${site.octet}.16.10` }] }],
    backendHttpSettingsCollection: [{ name: 'messaging', port: 8443, protocol: 'Https', requestTimeout: 30 }],
    httpListeners: [
      {
        name: 'https',
        protocol: 'Https',
        frontendIPConfiguration: { id: part('frontendIPConfigurations', 'public') },
        frontendPort: { id: part('frontendPorts', 'https') },
        sslCertificate: { id: part('sslCertificates', 'transfer') }
      }
    ],
    requestRoutingRules: [
      {
        name: 'transfer',
        ruleType: 'Basic',
        priority: 100,
        httpListener: { id: part('httpListeners', 'https') },
        backendAddressPool: { id: part('backendAddressPools', 'messaging') },
        backendHttpSettings: { id: part('backendHttpSettingsCollection', 'messaging') }
      }
    ],
    tags: { ...labelsOf(area, 'entry'), 'transfer-encryption': 'tls' }
  })
  log(`entry-${name}`, gateway.id)
  return address
}

/** The name by which customers of an area reach it: its first site while that is healthy, else the others of the same area. */
export function areaEntry(area: Area, group: resources.ResourceGroup, addresses: readonly network.PublicIPAddress[]): void {
  new trafficmanager.Profile(`transfer-${area.name}`, {
    resourceGroupName: group.name,
    location: 'global',
    trafficRoutingMethod: 'Priority',
    dnsConfig: { relativeName: `transfer-${area.name}`, ttl: 30 },
    monitorConfig: { protocol: 'HTTPS', port: 443, path: '/health' },
    endpoints: addresses.map((address, index) => ({
      name: `site-${index + 1}`,
      type: 'Microsoft.Network/trafficManagerProfiles/azureEndpoints',
      targetResourceId: address.id,
      priority: index + 1
    })),
    tags: labelsOf(area, 'entry')
  })
}
