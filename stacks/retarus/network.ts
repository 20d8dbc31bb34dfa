import * as gcp from '@pulumi/gcp'
import type { Area, Site } from './areas'

/** Google's health checks. */
const HEALTH_CHECKS = ['130.211.0.0/22', '35.191.0.0/16']
/** Identity-Aware Proxy, the only way in for the operations centre. */
const IDENTITY_AWARE_PROXY = ['35.235.240.0/20']

export interface AreaNetwork {
  readonly network: gcp.compute.Network
  /** The peering over which databases are reached. */
  readonly serviceAccess: gcp.servicenetworking.Connection
}

export interface SiteNetwork {
  readonly proxies: gcp.compute.Subnetwork
  readonly messaging: gcp.compute.Subnetwork
  readonly operations: gcp.compute.Subnetwork
}

function proxyRange({ octet }: Site): string {
  return `10.${octet}.8.0/23`
}

/** A network of the area's own, joined to no other: front, messaging, data and operations are segments of it. */
export function areaNetwork({ name, sites }: Area): AreaNetwork {
  const network = new gcp.compute.Network(name, { autoCreateSubnetworks: false, routingMode: 'GLOBAL' })
  const admit = (purpose: string, sourceRanges: string[], targetTags: string[], port: string): void => {
    new gcp.compute.Firewall(`${name}-${purpose}`, {
      network: network.id,
      direction: 'INGRESS',
      sourceRanges,
      targetTags,
      allows: [{ protocol: 'tcp', ports: [port] }],
      logConfig: { metadata: 'INCLUDE_ALL_METADATA' }
    })
  }
  admit('front-to-messaging', [...sites.map(proxyRange), ...HEALTH_CHECKS], ['messaging'], '8443')
  admit('operations', IDENTITY_AWARE_PROXY, ['operations'], '22')
  new gcp.compute.Firewall(`${name}-nothing-else`, {
    network: network.id,
    direction: 'INGRESS',
    priority: 65534,
    sourceRanges: ['0.0.0.0/0'],
    denies: [{ protocol: 'all' }],
    logConfig: { metadata: 'INCLUDE_ALL_METADATA' }
  })
  const services = new gcp.compute.GlobalAddress(`${name}-services`, {
    purpose: 'VPC_PEERING',
    addressType: 'INTERNAL',
    prefixLength: 16,
    network: network.id
  })
  const serviceAccess = new gcp.servicenetworking.Connection(`${name}-services`, {
    network: network.id,
    service: 'servicenetworking.googleapis.com',
    reservedPeeringRanges: [services.name]
  })
  return { network, serviceAccess }
}

/** The segments of one site; what passes through them is logged for the operations centre. */
export function siteNetwork(site: Site, network: gcp.compute.Network): SiteNetwork {
  const { name, region, octet } = site
  const segment = (purpose: string, ipCidrRange: string): gcp.compute.Subnetwork =>
    new gcp.compute.Subnetwork(`${purpose}-${name}`, {
      network: network.id,
      region,
      ipCidrRange,
      privateIpGoogleAccess: true,
      logConfig: { aggregationInterval: 'INTERVAL_5_SEC', flowSampling: 1, metadata: 'INCLUDE_ALL_METADATA' }
    })
  return {
    messaging: segment('messaging', `10.${octet}.0.0/22`),
    operations: segment('operations', `10.${octet}.4.0/24`),
    proxies: new gcp.compute.Subnetwork(`front-${name}`, {
      network: network.id,
      region,
      ipCidrRange: proxyRange(site),
      purpose: 'REGIONAL_MANAGED_PROXY',
      role: 'ACTIVE'
    })
  }
}
