import * as compute from '@pulumi/azure-native/compute'
import * as containerservice from '@pulumi/azure-native/containerservice'
import { alerted } from './alerts'
import { watched, workspace } from './logs'
import { platform } from './network'
import { at, CLASSIFIED } from './place'

/** The nearest that a public cloud has to hosts of one's own: servers that no other customer shares. */
const hosts = new compute.DedicatedHostGroup('platform', { ...at, platformFaultDomainCount: 2, supportAutomaticPlacement: true })

/** The cluster of a service: private control plane, and no account but the directory's. */
function cluster(service: string): containerservice.ManagedCluster {
  const created = new containerservice.ManagedCluster(service, {
    ...at,
    dnsPrefix: service,
    sku: { name: 'Base', tier: 'Standard' },
    enableRBAC: true,
    disableLocalAccounts: true,
    aadProfile: { managed: true, enableAzureRBAC: true },
    identity: { type: 'SystemAssigned' },
    apiServerAccessProfile: { enablePrivateCluster: true, enablePrivateClusterPublicFQDN: false },
    agentPoolProfiles: [
      {
        name: 'system',
        mode: 'System',
        vmSize: 'Standard_D8ds_v5',
        count: 3,
        hostGroupID: hosts.id,
        enableNodePublicIP: false,
        enableEncryptionAtHost: true,
        securityProfile: { enableSecureBoot: true, enableVTPM: true },
        vnetSubnetID: platform.id
      }
    ],
    addonProfiles: { omsagent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: workspace.id, useAADAuth: 'true' } } },
    tags: { ...CLASSIFIED, product: service }
  })
  watched(service, created.id)
  alerted(`${service}-cluster-load`, created.id, 'node_cpu_usage_percentage', 85)
  return created
}

export const clusters = { messaging: cluster('messaging'), voice: cluster('voice') }
