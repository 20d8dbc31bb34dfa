import type { ArmDocument } from '../tenant.ts'
import type { Maker } from './maker.ts'

/** Networks with their guards and addresses, and what shares them out. */
export function addNetworks({ random, each, add, resource, diagnose, home, groups, guards, subnets, addresses }: Maker): void {
  const plans: ArmDocument[] = []
  each(1, (index) =>
    plans.push(resource('Microsoft.Network/ddosProtectionPlans', `ddos-${index}`, { properties: { virtualNetworks: [] } }))
  )
  each(30, (index) => {
    const type = 'Microsoft.Network/networkSecurityGroups'
    const id = `${random.pick(groups)}/providers/${type}/tier-${index}-nsg`
    const rule = (called: string, priority: number, port: string, source: string): object => ({
      id: `${id}/securityRules/${called}`,
      name: called,
      type: `${type}/securityRules`,
      properties: {
        access: 'Allow',
        direction: 'Inbound',
        priority,
        protocol: 'Tcp',
        sourceAddressPrefix: source,
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: port
      }
    })
    const securityRules = [
      rule('https', 100, '443', 'Internet'),
      ...(random.percent(20) ? [rule('ssh', 110, '22', '*')] : [rule('ssh', 110, '22', '10.0.0.0/8')])
    ]
    const guard = add(type, id, { location: home, properties: { securityRules, provisioningState: 'Succeeded' } })
    guards.push(guard)
    diagnose(guard.id, 'NetworkSecurityGroupEvent')
  })
  each(12, (index) => {
    const type = 'Microsoft.Network/virtualNetworks'
    const id = `${random.pick(groups)}/providers/${type}/vnet-${index}`
    const inside = ['app', 'data', 'GatewaySubnet'].map((called) => ({
      id: `${id}/subnets/${called}`,
      name: called,
      type: `${type}/subnets`,
      properties: {
        addressPrefix: `10.${index}.0.0/24`,
        ...(called === 'GatewaySubnet' || random.percent(10) ? {} : { networkSecurityGroup: { id: random.pick(guards).id } })
      }
    }))
    subnets.push(...inside.slice(0, 2).map((subnet) => subnet.id))
    const shielded = random.percent(60)
    add(type, id, {
      location: home,
      properties: {
        addressSpace: { addressPrefixes: [`10.${index}.0.0/16`] },
        subnets: inside,
        enableDdosProtection: shielded,
        ...(shielded ? { ddosProtectionPlan: { id: random.pick(plans).id } } : {})
      }
    })
  })
  each(20, (index) => {
    addresses.push(
      resource('Microsoft.Network/publicIPAddresses', `ip-${index}`, {
        sku: { name: 'Standard', tier: 'Regional' },
        zones: ['1', '2', '3'],
        properties: {
          publicIPAllocationMethod: 'Static',
          ipAddress: `203.0.113.${index % 250}`,
          ddosSettings: { protectionMode: random.pick(['Enabled', 'VirtualNetworkInherited', 'Disabled']) }
        }
      }).id
    )
  })
  each(3, (index) => {
    const gateway = resource('Microsoft.Network/natGateways', `nat-${index}`, {
      sku: { name: 'Standard' },
      properties: { publicIpAddresses: [{ id: random.pick(addresses) }], subnets: [{ id: random.pick(subnets) }] }
    })
    diagnose(gateway.id, 'NatGatewayFlowlogsV1')
  })
  each(8, (index) => {
    const balancer = resource('Microsoft.Network/loadBalancers', `balancer-${index}`, {
      sku: { name: 'Standard', tier: 'Regional' },
      properties: {
        frontendIPConfigurations: [
          {
            name: 'front',
            properties: random.percent(50) ? { publicIPAddress: { id: random.pick(addresses) } } : { subnet: { id: random.pick(subnets) } }
          }
        ],
        backendAddressPools: [],
        loadBalancingRules: [{ name: 'https', properties: { protocol: 'Tcp', frontendPort: 443, backendPort: 8443 } }]
      }
    })
    diagnose(balancer.id, 'LoadBalancerHealthEvent')
  })
}
