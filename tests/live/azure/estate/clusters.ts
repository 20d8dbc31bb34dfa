import type { Maker } from './maker.ts'

/** Clusters with their pools. */
export function addClusters({ random, each, resource, child, diagnose, locked, sets }: Maker): void {
  each(3, (index) => {
    const pool = (called: string, count: number): Record<string, unknown> => ({
      name: called,
      count,
      enableAutoScaling: false,
      enableNodePublicIP: random.percent(10),
      availabilityZones: random.pick([['1', '2', '3'], ['1']]),
      mode: called === 'system' ? 'System' : 'User',
      vmSize: 'Standard_D4s_v5'
    })
    const pools = [pool('system', 3), pool('jobs', random.pick([1, 4]))]
    const cluster = resource('Microsoft.ContainerService/managedClusters', `portal-aks-${index}`, {
      sku: { name: 'Base', tier: 'Standard' },
      properties: {
        kubernetesVersion: '1.33',
        agentPoolProfiles: pools,
        apiServerAccessProfile: { enablePrivateCluster: random.percent(70) },
        disableLocalAccounts: random.percent(50),
        aadProfile: { managed: true, enableAzureRBAC: true },
        ...(random.percent(50) ? { diskEncryptionSetID: random.pick(sets) } : {})
      }
    })
    for (const { name: called, ...rest } of pools)
      child(cluster, 'agentPools', called as string, { ...rest, provisioningState: 'Succeeded' })
    diagnose(cluster.id, 'kube-audit')
    locked(cluster)
  })
}
