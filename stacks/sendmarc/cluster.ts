import * as containerservice from '@pulumi/azure-native/containerservice'
import * as dns from '@pulumi/azure-native/dns'
import type * as network from '@pulumi/azure-native/network'
import { logAll, workspace } from './logs'
import { clusterSubnet, group, type Place, primary, second, secondClusterSubnet } from './network'

/** A cluster that runs the portal: private control plane, directory accounts only, three nodes over three zones. */
function portalCluster({ suffix, group, location }: Place, subnet: network.Subnet): containerservice.ManagedCluster {
  const pool = {
    enableAutoScaling: true,
    availabilityZones: ['1', '2', '3'],
    enableNodePublicIP: false,
    enableEncryptionAtHost: true,
    vnetSubnetID: subnet.id
  }
  const created = new containerservice.ManagedCluster(`portal${suffix}`, {
    resourceGroupName: group.name,
    location,
    dnsPrefix: 'portal',
    kubernetesVersion: '1.33',
    sku: { name: 'Base', tier: 'Standard' },
    enableRBAC: true,
    disableLocalAccounts: true,
    aadProfile: { managed: true, enableAzureRBAC: true, adminGroupObjectIDs: ['66666666-7777-8888-9999-000000000000'] },
    identity: { type: 'SystemAssigned' },
    apiServerAccessProfile: { enablePrivateCluster: true, enablePrivateClusterPublicFQDN: false },
    networkProfile: { networkPlugin: 'azure', networkDataplane: 'cilium', outboundType: 'userDefinedRouting' },
    addonProfiles: { omsagent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: workspace.id } } },
    agentPoolProfiles: [{ ...pool, name: 'system', mode: 'System', vmSize: 'Standard_D4ds_v5', count: 3, minCount: 3, maxCount: 9 }],
    // The clusters of both regions do the same work.
    tags: { workload: 'portal' }
  })
  new containerservice.AgentPool(`workers${suffix}`, {
    ...pool,
    resourceGroupName: group.name,
    resourceName: created.name,
    agentPoolName: 'workers',
    mode: 'User',
    vmSize: 'Standard_D8ds_v5',
    count: 2,
    minCount: 2,
    maxCount: 12
  })
  logAll(`portal-cluster${suffix}`, created.id)
  return created
}

export const cluster = portalCluster(primary, clusterSubnet)
export const secondCluster = portalCluster(second, secondClusterSubnet)

// Public by nature: the records that the service generates have to be resolvable.
new dns.Zone('records', { resourceGroupName: group.name, location: 'global', zoneName: 'records.example.com', zoneType: 'Public' })
