import * as gcp from '@pulumi/gcp'
import { REGION } from './place'

const LOGGED = { metadata: 'INCLUDE_ALL_METADATA' }
/** Google's health checks, which reach what the load balancer hands on as well. */
const HEALTH_CHECKS = ['130.211.0.0/22', '35.191.0.0/16']
/** Identity-Aware Proxy: configuration ports are reached by named staff from registered terminals, and by nobody else. */
const IDENTITY_AWARE_PROXY = ['35.235.240.0/20']

export const network = new gcp.compute.Network('platform', { autoCreateSubnetworks: false })
export const subnet = new gcp.compute.Subnetwork('platform', {
  network: network.id,
  region: REGION,
  ipCidrRange: '10.40.0.0/20',
  privateIpGoogleAccess: true,
  logConfig: { aggregationInterval: 'INTERVAL_5_SEC', flowSampling: 1, metadata: 'INCLUDE_ALL_METADATA' }
})

new gcp.compute.Firewall('services', {
  network: network.id,
  direction: 'INGRESS',
  sourceRanges: HEALTH_CHECKS,
  targetTags: ['messaging', 'voice'],
  allows: [{ protocol: 'tcp', ports: ['8443'] }],
  logConfig: LOGGED
})
new gcp.compute.Firewall('configuration', {
  network: network.id,
  direction: 'INGRESS',
  sourceRanges: IDENTITY_AWARE_PROXY,
  allows: [{ protocol: 'tcp', ports: ['22'] }],
  logConfig: LOGGED
})
denyTheRest('platform', network)

// Next-generation features: what comes in is handed to a threat-prevention profile.
const inspection = new gcp.compute.NetworkFirewallPolicy('next-generation', { description: 'Threat prevention on every way in' })
new gcp.compute.NetworkFirewallPolicyRule('inspect-inbound', {
  firewallPolicy: inspection.name,
  ruleName: 'inspect-inbound',
  priority: 100,
  direction: 'INGRESS',
  action: 'apply_security_profile_group',
  securityProfileGroup: 'organizations/123456789012/locations/global/securityProfileGroups/threat-prevention',
  enableLogging: true,
  match: { srcIpRanges: HEALTH_CHECKS, layer4Configs: [{ ipProtocol: 'tcp', ports: ['8443'] }] }
})
new gcp.compute.NetworkFirewallPolicyAssociation('next-generation', { attachmentTarget: network.id, firewallPolicy: inspection.name })

const router = new gcp.compute.Router('outbound', { network: network.id, region: REGION })
new gcp.compute.RouterNat('outbound', {
  router: router.name,
  region: REGION,
  natIpAllocateOption: 'AUTO_ONLY',
  sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
  logConfig: { enable: true, filter: 'ALL' }
})

export const serviceAccess = peeredServices('platform', network)

/** Where databases of the platform's services are reached, without an address of their own. */
export function peeredServices(name: string, owner: gcp.compute.Network): gcp.servicenetworking.Connection {
  const range = new gcp.compute.GlobalAddress(`${name}-services`, {
    purpose: 'VPC_PEERING',
    addressType: 'INTERNAL',
    prefixLength: 16,
    network: owner.id
  })
  return new gcp.servicenetworking.Connection(`${name}-services`, {
    network: owner.id,
    service: 'servicenetworking.googleapis.com',
    reservedPeeringRanges: [range.name]
  })
}

export function denyTheRest(name: string, owner: gcp.compute.Network): void {
  new gcp.compute.Firewall(`${name}-nothing-else`, {
    network: owner.id,
    direction: 'INGRESS',
    priority: 65534,
    sourceRanges: ['0.0.0.0/0'],
    denies: [{ protocol: 'all' }],
    logConfig: LOGGED
  })
}
