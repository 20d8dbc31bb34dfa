import * as containerservice from '@pulumi/azure-native/containerservice'
import { type Area, labelsOf } from './areas'
import type { Place } from './databases'

/** Messaging servers of one site: private control plane, directory accounts and roles only. */
export function siteMessaging(area: Area, { site, group, segments, log }: Place): void {
  const cluster = new containerservice.ManagedCluster(`messaging-${site.name}`, {
    resourceGroupName: group.name,
    location: site.location,
    dnsPrefix: 'messaging',
    sku: { name: 'Base', tier: 'Standard' },
    enableRBAC: true,
    disableLocalAccounts: true,
    aadProfile: { managed: true, enableAzureRBAC: true },
    identity: { type: 'SystemAssigned' },
    apiServerAccessProfile: { enablePrivateCluster: true, enablePrivateClusterPublicFQDN: false },
    networkProfile: { networkPlugin: 'azure', networkPolicy: 'cilium', networkDataplane: 'cilium' },
    agentPoolProfiles: [
      {
        name: 'system',
        mode: 'System',
        vmSize: 'Standard_D8ds_v5',
        count: 3,
        enableNodePublicIP: false,
        enableEncryptionAtHost: true,
        vnetSubnetID: segments.messaging.id
      }
    ],
    // The clusters of all sites of an area do the same work.
    tags: { ...labelsOf(area, 'content'), workload: `messaging-${area.name}` }
  })
  log(`messaging-${site.name}`, cluster.id)
}
