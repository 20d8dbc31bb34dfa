import * as gcp from '@pulumi/gcp'
import { type Area, labelsOf, type Site } from './areas'
import type { SiteNetwork } from './network'

/** The public entry of one site: HTTPS with TLS 1.2 and up, ended in the site's own region. Returns the address that it answers at. */
export function siteEntry(
  area: Area,
  { name, region }: Site,
  { proxies }: SiteNetwork,
  servers: gcp.compute.RegionInstanceGroupManager
): gcp.compute.Address {
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
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      labels: labelsOf(area, 'entry')
    },
    { dependsOn: [proxies] }
  )
  return address
}

/** The name by which customers of an area reach it: its first site while that is healthy, else the others of the same area. */
export function areaEntry({ name, probedFrom }: Area, zone: gcp.dns.ManagedZone, addresses: readonly gcp.compute.Address[]): void {
  const [first, ...others] = addresses.map(({ address, region }) => ({ externalEndpoints: [address], region }))
  if (first === undefined) throw new Error(`Cannot make an entry of ${name}: it has no site`)
  const health = new gcp.compute.HealthCheck(`transfer-${name}`, {
    sourceRegions: [...probedFrom],
    checkIntervalSec: 30,
    httpsHealthCheck: { port: 443, requestPath: '/health' }
  })
  new gcp.dns.RecordSet(`transfer-${name}`, {
    managedZone: zone.name,
    name: `${name}.transfer.example.com.`,
    type: 'A',
    ttl: 60,
    routingPolicy: {
      healthCheck: health.id,
      primaryBackup: {
        primary: { externalEndpoints: first.externalEndpoints },
        backupGeos: others.map(({ region, externalEndpoints }) => ({ location: region, healthCheckedTargets: { externalEndpoints } }))
      }
    }
  })
}
