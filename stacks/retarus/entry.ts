import * as gcp from '@pulumi/gcp'
import type { Site } from './areas'
import type { SiteNetwork } from './network'

/** The public entry of one site: HTTPS with TLS 1.2 and up, ended in the site's own region. */
export function siteEntry({ name, region }: Site, { proxies }: SiteNetwork, servers: gcp.compute.RegionInstanceGroupManager): void {
  const health = new gcp.compute.RegionHealthCheck(`entry-${name}`, { region, httpsHealthCheck: { port: 8443, requestPath: '/health' } })
  const backend = new gcp.compute.RegionBackendService(`entry-${name}`, {
    region,
    protocol: 'HTTPS',
    portName: 'https',
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    healthChecks: health.id,
    backends: [{ group: servers.instanceGroup, balancingMode: 'UTILIZATION', capacityScaler: 1 }],
    logConfig: { enable: true, sampleRate: 1 }
  })
  const urls = new gcp.compute.RegionUrlMap(`entry-${name}`, { region, defaultService: backend.id })
  const tls = new gcp.compute.RegionSslPolicy(`entry-${name}`, { region, profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' })
  const https = new gcp.compute.RegionTargetHttpsProxy(`entry-${name}`, {
    region,
    urlMap: urls.id,
    sslPolicy: tls.id,
    certificateManagerCertificates: [`projects/messaging/locations/${region}/certificates/entry`]
  })
  const address = new gcp.compute.Address(`entry-${name}`, { region, addressType: 'EXTERNAL', networkTier: 'STANDARD' })
  new gcp.compute.ForwardingRule(
    `entry-${name}`,
    {
      region,
      target: https.id,
      ipAddress: address.id,
      portRange: '443',
      network: proxies.network,
      networkTier: 'STANDARD',
      loadBalancingScheme: 'EXTERNAL_MANAGED'
    },
    { dependsOn: [proxies] }
  )
}
