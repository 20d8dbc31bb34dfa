import * as gcp from '@pulumi/gcp'
import type { Site } from './sites'

/** Google's front ends and health checks, from which proxied traffic arrives. */
const GOOGLE_FRONT_ENDS = ['130.211.0.0/22', '35.191.0.0/16']
/** Identity-Aware Proxy, the only way in for administrators. */
const IDENTITY_AWARE_PROXY = ['35.235.240.0/20']

export const network = new gcp.compute.Network('campaign', { autoCreateSubnetworks: false, routingMode: 'REGIONAL' })

new gcp.compute.Firewall('campaign-from-front-ends', {
  network: network.id,
  direction: 'INGRESS',
  sourceRanges: GOOGLE_FRONT_ENDS,
  targetTags: ['application'],
  allows: [{ protocol: 'tcp', ports: ['8443'] }],
  logConfig: { metadata: 'INCLUDE_ALL_METADATA' }
})

new gcp.compute.Firewall('transfer-from-front-ends', {
  network: network.id,
  direction: 'INGRESS',
  sourceRanges: GOOGLE_FRONT_ENDS,
  targetTags: ['file-transfer'],
  allows: [{ protocol: 'tcp', ports: ['22'] }],
  logConfig: { metadata: 'INCLUDE_ALL_METADATA' }
})

new gcp.compute.Firewall('administration', {
  network: network.id,
  direction: 'INGRESS',
  sourceRanges: IDENTITY_AWARE_PROXY,
  targetTags: ['application', 'file-transfer'],
  allows: [{ protocol: 'tcp', ports: ['22'] }],
  logConfig: { metadata: 'INCLUDE_ALL_METADATA' }
})

new gcp.compute.Firewall('everything-else', {
  network: network.id,
  direction: 'INGRESS',
  priority: 65534,
  sourceRanges: ['0.0.0.0/0'],
  denies: [{ protocol: 'all' }],
  logConfig: { metadata: 'INCLUDE_ALL_METADATA' }
})

// Prevention, not only detection: the network firewall policy hands internet traffic to a threat-prevention profile.
const inspection = new gcp.compute.NetworkFirewallPolicy('inspection', {
  description: 'Intrusion prevention on every path from the internet'
})

new gcp.compute.NetworkFirewallPolicyRule('inspect-inbound', {
  firewallPolicy: inspection.name,
  ruleName: 'inspect-inbound',
  priority: 100,
  direction: 'INGRESS',
  action: 'apply_security_profile_group',
  securityProfileGroup: 'organizations/123456789012/locations/global/securityProfileGroups/threat-prevention',
  enableLogging: true,
  match: { srcIpRanges: GOOGLE_FRONT_ENDS, layer4Configs: [{ ipProtocol: 'tcp', ports: ['8443', '22'] }] }
})

new gcp.compute.NetworkFirewallPolicyAssociation('inspection-of-campaign', {
  attachmentTarget: network.id,
  firewallPolicy: inspection.name
})

const services = new gcp.compute.GlobalAddress('services', {
  purpose: 'VPC_PEERING',
  addressType: 'INTERNAL',
  prefixLength: 16,
  network: network.id
})

export const serviceAccess = new gcp.servicenetworking.Connection('services', {
  network: network.id,
  service: 'servicenetworking.googleapis.com',
  reservedPeeringRanges: [services.name]
})

/** The application subnet of one site, with outbound-only internet access. */
export function siteNetwork(site: Site): gcp.compute.Subnetwork {
  const subnet = new gcp.compute.Subnetwork(`application-${site.name}`, {
    network: network.id,
    region: site.region,
    ipCidrRange: site.appRange,
    privateIpGoogleAccess: true,
    logConfig: { aggregationInterval: 'INTERVAL_5_SEC', flowSampling: 0.5, metadata: 'INCLUDE_ALL_METADATA' }
  })
  const router = new gcp.compute.Router(`outbound-${site.name}`, { network: network.id, region: site.region })
  new gcp.compute.RouterNat(`outbound-${site.name}`, {
    router: router.name,
    region: site.region,
    natIpAllocateOption: 'AUTO_ONLY',
    sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
    logConfig: { enable: true, filter: 'ERRORS_ONLY' }
  })
  return subnet
}
