import * as gcp from '@pulumi/gcp'
import { type Area, labelsOf, type Site } from './areas'
import type { SiteNetwork } from './network'

const IMAGE = 'projects/cos-cloud/global/images/family/cos-stable'
/** Nobody signs in to a server but by the directory. */
const SIGN_IN = { 'enable-oslogin': 'TRUE', 'block-project-ssh-keys': 'TRUE' }

/** Messaging servers of one site. */
export function siteMessaging(area: Area, site: Site, { messaging }: SiteNetwork): gcp.compute.RegionInstanceGroupManager {
  const template = new gcp.compute.InstanceTemplate(`messaging-${site.name}`, {
    machineType: 'n2-standard-4',
    region: site.region,
    tags: ['messaging'],
    labels: labelsOf(area, 'content'),
    disks: [{ sourceImage: IMAGE, boot: true, autoDelete: true }],
    networkInterfaces: [{ subnetwork: messaging.id }],
    metadata: SIGN_IN,
    shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true }
  })
  return new gcp.compute.RegionInstanceGroupManager(`messaging-${site.name}`, {
    region: site.region,
    baseInstanceName: `messaging-${site.name}`,
    distributionPolicyZones: [...site.zones],
    targetSize: 4,
    versions: [{ instanceTemplate: template.selfLinkUnique }],
    namedPorts: [{ name: 'https', port: 8443 }]
  })
}

/** The host from which the operations centre reaches a site. */
export function siteOperations(area: Area, site: Site, { operations }: SiteNetwork): void {
  new gcp.compute.Instance(`operations-${site.name}`, {
    machineType: 'e2-medium',
    zone: site.zones[0],
    tags: ['operations'],
    labels: labelsOf(area, 'log'),
    bootDisk: { initializeParams: { image: IMAGE } },
    networkInterfaces: [{ subnetwork: operations.id }],
    metadata: SIGN_IN
  })
}
