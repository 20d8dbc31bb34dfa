import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer, KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, unknown } from '../../model/fact.ts'
import { keyLevel, KMS_KEY, namesKey, weakestKey } from './disk-key.ts'
import { madeForGkeNodes } from './gke-made.ts'
import { serverHardening } from './hardening.ts'
import { templateLogs } from './host-logs.ts'
import { nestedReferences } from './nested-references.ts'
import { networkLinks, publicAddresses } from './network-interface.ts'
import { regionalPlacement } from './zone.ts'

/** Template of the servers of a group. https://cloud.google.com/compute/docs/reference/rest/v1/instanceTemplates (2026-11-22) */
export default defineKind({
  id: 'gcp.instance-template',
  title: 'Compute Engine instance template',
  cloud: 'gcp',
  role: 'server-group',
  types: {
    pulumi: ['gcp:compute/instanceTemplate:InstanceTemplate', 'gcp:compute/regionInstanceTemplate:RegionInstanceTemplate'],
    terraform: ['google_compute_instance_template', 'google_compute_region_instance_template'],
    cai: ['compute.googleapis.com/InstanceTemplate']
  },
  labels,
  links: [
    ...networkLinks(interfaces),
    {
      name: 'encryptedBy',
      to: ['gcp.kms-key'],
      read: (r) => nestedReferences(r.list(disks(r)), (disk) => disk.references(kmsPath(disk), KMS_KEY))
    }
  ],
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: templateLogs,
    placement,
    publicAddress: (r) => ({ addresses: publicAddresses(r, interfaces(r)) }),
    encryptionAtRest: (r) => ({ key: chain(r.list(disks(r)), (found) => weakestKey(found.map(levelOf))) }),
    // The group spreads and counts the servers, not its template.
    zoneRedundancy: 'not-applicable',
    nodes: 'not-applicable',
    scaling: 'not-applicable',
    hardening: (r) => serverHardening(r, r.dialect === 'terraform' ? '' : 'properties.')
  },
  providerMade: (r) => madeForGkeNodes(r, labels(r)),
  fixes: {
    'no-public-address': (dialect) => ({
      path: dialect === 'terraform' ? 'networkInterfaces[*].accessConfigs' : 'properties.networkInterfaces[*].accessConfigs',
      value: []
    })
  }
})

function interfaces(r: Reader): string {
  return r.by({ terraform: 'networkInterfaces', 'gcp-api': 'properties.networkInterfaces' })
}

function disks(r: Reader): string {
  return r.by({ terraform: 'disks', 'gcp-api': 'properties.disks' })
}

function labels(r: Reader): Fact<Readonly<Record<string, string>>> {
  return r.record(r.by({ terraform: 'labels', 'gcp-api': 'properties.labels' }))
}

/** Only a regional template lives in a region; a global one stores nothing anywhere, and its `region` merely says where its subnet is. */
function placement(r: Reader): Answer<'placement'> {
  const regional = r.dialect === 'terraform' ? r.byNature(/region/i.test(r.type), 'region') : r.present('region')
  if (regional.state === 'unknown') return { regions: regional, zones: r.byNature([], 'region') }
  return regional.value ? regionalPlacement(r) : 'not-applicable'
}

function kmsPath(disk: Reader): string {
  return disk.by({ terraform: 'diskEncryptionKey.kmsKeySelfLink', 'gcp-api': 'diskEncryptionKey.kmsKeyName' })
}

/** A new disk has the key that the template names, local SSD none; a disk that exists has its own. Templates hold no supplied keys. */
function levelOf(disk: Reader): Fact<KeyLevel> {
  return chain(disk.string('type', { absent: 'PERSISTENT' }), (type) => {
    if (type === 'SCRATCH') return disk.byNature('provider-key', 'type')
    return chain(disk.present('source'), (exists) =>
      exists
        ? unknown('not-collected', { missing: 'the disk that the template attaches is not collected' })
        : keyLevel([namesKey(disk, kmsPath(disk))])
    )
  })
}
