import * as gcp from '@pulumi/gcp'
import type { Site } from './sites'

/** Application servers of one site, spread over three zones and without addresses of their own. */
export function siteApplication(site: Site, subnet: gcp.compute.Subnetwork): gcp.compute.RegionInstanceGroupManager {
  const template = new gcp.compute.InstanceTemplate(`application-${site.name}`, {
    machineType: 'n2-standard-4',
    region: site.region,
    tags: ['application'],
    disks: [{ sourceImage: 'projects/cos-cloud/global/images/family/cos-stable', boot: true, autoDelete: true }],
    networkInterfaces: [{ subnetwork: subnet.id }],
    metadata: { 'enable-oslogin': 'TRUE' },
    shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true }
  })
  const health = new gcp.compute.RegionHealthCheck(`application-${site.name}`, {
    region: site.region,
    httpsHealthCheck: { port: 8443, requestPath: '/health' }
  })
  return new gcp.compute.RegionInstanceGroupManager(`application-${site.name}`, {
    region: site.region,
    baseInstanceName: `application-${site.name}`,
    distributionPolicyZones: [...site.zones],
    targetSize: 3,
    versions: [{ instanceTemplate: template.selfLinkUnique }],
    namedPorts: [{ name: 'https', port: 8443 }],
    autoHealingPolicies: { healthCheck: health.id, initialDelaySec: 120 }
  })
}

/** The file-transfer host of one site: inside the network, its disk snapshotted daily and kept seven days in the region. */
export function siteFileTransfer(site: Site): void {
  const schedule = new gcp.compute.ResourcePolicy(`daily-${site.name}`, {
    region: site.region,
    snapshotSchedulePolicy: {
      schedule: { dailySchedule: { daysInCycle: 1, startTime: '03:00' } },
      retentionPolicy: { maxRetentionDays: 7, onSourceDiskDelete: 'APPLY_RETENTION_POLICY' },
      snapshotProperties: { storageLocations: site.region }
    }
  })
  const files = new gcp.compute.RegionDisk(`transfer-${site.name}`, {
    region: site.region,
    replicaZones: [site.zones[0], site.zones[1]],
    size: 500,
    type: 'pd-balanced'
  })
  new gcp.compute.RegionDiskResourcePolicyAttachment(`transfer-${site.name}-daily`, {
    disk: files.name,
    name: schedule.name,
    region: site.region
  })
}
