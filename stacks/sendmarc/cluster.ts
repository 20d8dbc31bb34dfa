import * as containerservice from '@pulumi/azure-native/containerservice'
import * as dns from '@pulumi/azure-native/dns'
import { logAll, workspace } from './logs'
import { clusterSubnet, group, PRIMARY } from './network'

/** The cluster that runs the portal: private control plane, directory accounts only, three nodes over three zones. */
export const cluster = new containerservice.ManagedCluster('portal', {
  resourceGroupName: group.name,
  location: PRIMARY,
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
  agentPoolProfiles: [
    {
      name: 'system',
      mode: 'System',
      vmSize: 'Standard_D4ds_v5',
      count: 3,
      enableAutoScaling: true,
      minCount: 3,
      maxCount: 9,
      availabilityZones: ['1', '2', '3'],
      enableNodePublicIP: false,
      enableEncryptionAtHost: true,
      vnetSubnetID: clusterSubnet.id
    }
  ]
})

new containerservice.AgentPool('workers', {
  resourceGroupName: group.name,
  resourceName: cluster.name,
  agentPoolName: 'workers',
  mode: 'User',
  vmSize: 'Standard_D8ds_v5',
  count: 2,
  enableAutoScaling: true,
  minCount: 2,
  maxCount: 12,
  availabilityZones: ['1', '2', '3'],
  enableNodePublicIP: false,
  enableEncryptionAtHost: true,
  vnetSubnetID: clusterSubnet.id
})

logAll('portal-cluster', cluster.id)

// Public by nature: the records that the service generates have to be resolvable.
new dns.Zone('records', { resourceGroupName: group.name, location: 'global', zoneName: 'records.example.com', zoneType: 'Public' })
