import type { Maker } from './maker.ts'

/** Gateways and firewalls with their policies, and zones of names. */
export function addGateways({ random, each, add, resource, child, diagnose, home, groups, subnets, addresses }: Maker): void {
  const wafs: string[] = []
  each(3, (index) => {
    const properties = {
      policySettings: { state: 'Enabled', mode: random.pick(['Prevention', 'Detection']), requestBodyCheck: true },
      customRules: [],
      managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.2' }] }
    }
    wafs.push(resource('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies', `waf-${index}`, { properties }).id)
    resource('Microsoft.Network/FrontDoorWebApplicationFirewallPolicies', `edgewaf${index}`, {
      location: 'Global',
      sku: { name: 'Premium_AzureFrontDoor' },
      properties: {
        policySettings: { enabledState: 'Enabled', mode: random.pick(['Prevention', 'Detection']) },
        customRules: { rules: [] },
        managedRules: { managedRuleSets: [] }
      }
    })
  })
  each(4, (index) => {
    const id = `${random.pick(groups)}/providers/Microsoft.Network/applicationGateways/gateway-${index}`
    const part = (path: string): object => ({ id: `${id}/${path}` })
    add('Microsoft.Network/applicationGateways', id, {
      location: home,
      zones: ['1', '2', '3'],
      properties: {
        sku: { name: 'WAF_v2', tier: 'WAF_v2' },
        sslPolicy: { policyType: 'Predefined', policyName: random.pick(['AppGwSslPolicy20220101', 'AppGwSslPolicy20150501']) },
        gatewayIPConfigurations: [{ name: 'gateway', properties: { subnet: { id: random.pick(subnets) } } }],
        frontendIPConfigurations: [
          { name: 'public', id: `${id}/frontendIPConfigurations/public`, properties: { publicIPAddress: { id: random.pick(addresses) } } }
        ],
        frontendPorts: [{ name: '443', id: `${id}/frontendPorts/443`, properties: { port: 443 } }],
        sslCertificates: [{ name: 'storefront', properties: { publicCertData: 'MIID' } }],
        httpListeners: [
          {
            name: 'https',
            id: `${id}/httpListeners/https`,
            properties: {
              protocol: 'Https',
              frontendIPConfiguration: part('frontendIPConfigurations/public'),
              frontendPort: part('frontendPorts/443'),
              sslCertificate: part('sslCertificates/storefront')
            }
          }
        ],
        requestRoutingRules: [
          {
            name: 'serve',
            properties: {
              ruleType: 'Basic',
              priority: 10,
              httpListener: part('httpListeners/https'),
              backendAddressPool: part('backendAddressPools/app')
            }
          }
        ],
        firewallPolicy: { id: random.pick(wafs) }
      }
    })
    diagnose(id, 'ApplicationGatewayAccessLog')
  })
  each(2, (index) => {
    const policy = resource('Microsoft.Network/firewallPolicies', `hub-policy-${index}`, {
      properties: { sku: { tier: 'Premium' }, threatIntelMode: 'Deny', intrusionDetection: { mode: random.pick(['Deny', 'Alert']) } }
    })
    child(policy, 'ruleCollectionGroups', 'published', {
      priority: 300,
      ruleCollections: [
        {
          name: 'publish',
          priority: 200,
          ruleCollectionType: 'FirewallPolicyNatRuleCollection',
          action: { type: 'DNAT' },
          rules: [
            {
              ruleType: 'NatRule',
              name: 'storefront',
              ipProtocols: ['TCP'],
              sourceAddresses: ['*'],
              destinationAddresses: ['203.0.113.9'],
              destinationPorts: [random.pick(['443', '3389'])],
              translatedAddress: '10.1.0.4',
              translatedPort: '443'
            }
          ]
        }
      ]
    })
    const firewall = resource('Microsoft.Network/azureFirewalls', `hub-${index}`, {
      zones: ['1', '2'],
      properties: {
        sku: { name: 'AZFW_VNet', tier: 'Premium' },
        threatIntelMode: 'Deny',
        firewallPolicy: { id: policy.id },
        ipConfigurations: [{ name: 'hub', properties: { publicIPAddress: { id: random.pick(addresses) } } }]
      }
    })
    diagnose(firewall.id, 'AZFWNetworkRule')
  })
  each(2, (index) =>
    resource('Microsoft.Network/trafficManagerProfiles', `ledger-${index}`, {
      location: 'global',
      properties: {
        profileStatus: 'Enabled',
        trafficRoutingMethod: random.pick(['Priority', 'Geographic']),
        monitorConfig: { protocol: 'HTTPS', port: 443, path: '/health' },
        endpoints: [0, 1].map((place) => ({
          name: `site-${place}`,
          type: 'Microsoft.Network/trafficManagerProfiles/azureEndpoints',
          properties: { endpointStatus: 'Enabled', targetResourceId: random.pick(addresses), endpointLocation: 'West Europe' }
        }))
      }
    })
  )
  each(2, (index) =>
    resource('Microsoft.Network/dnsZones', `ledger${index}.example`, { location: 'global', properties: { zoneType: 'Public' } })
  )
}
