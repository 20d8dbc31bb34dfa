import { defineKind } from '../../graph/kind.ts'
import { chain, unknown } from '../../model/fact.ts'
import { asItsCluster, untoldProtection } from './antimalware.ts'
import { sets } from './fixes.ts'
import { poolHardening } from './hardening.ts'
import { childPlacement, placementOfParent } from './location.ts'
import { poolFacts, poolZones, scalesByItself } from './node-pools.ts'

/** Node pool of an AKS cluster. https://learn.microsoft.com/rest/api/aks/agent-pools (2025-09-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.aks-agent-pool',
  title: 'AKS node pool',
  cloud: 'azure',
  role: 'node-pool',
  types: { pulumi: ['azure-native:containerservice:AgentPool'], arm: ['Microsoft.ContainerService/managedClusters/agentPools'] },
  names: [],
  links: [
    {
      name: 'childOf',
      to: ['azure.aks-cluster'],
      read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('resourceName', /containerservice[^:]*:ManagedCluster$/))
    }
  ],
  facets: {
    malwareProtection: untoldProtection,
    placement: (r) => ({ regions: placementOfParent(r).regions, zones: poolZones(r) }),
    publicAddress: (r) => ({ addresses: poolFacts(r).addresses }),
    // The cluster's disk encryption set holds for every pool.
    encryptionAtRest: () => ({ key: unknown('not-collected', { missing: 'disk encryption set of its cluster' }) }),
    zoneRedundancy: (r) => ({ zones: poolFacts(r).zones }),
    nodes: (r) => ({ minimum: poolFacts(r).minimum }),
    // Its cluster tells whether pools are added.
    scaling: (r) => ({ automatic: scalesByItself(r), newPools: unknown('not-collected', { missing: 'whether its cluster adds pools' }) }),
    hardening: poolHardening
  },
  settle: {
    placement: childPlacement('childOf'),
    malwareProtection: asItsCluster,
    encryptionAtRest: (own, near) => ({
      key: chain(near.to('childOf'), ([cluster]) => {
        const encryption = cluster?.facet('encryptionAtRest')
        return encryption === undefined || typeof encryption === 'string' ? own.key : encryption.key
      })
    }),
    scaling: (own, near) => ({
      ...own,
      newPools: chain(near.to('childOf'), ([cluster]) => {
        const scaling = cluster?.facet('scaling')
        return scaling === undefined || typeof scaling === 'string' ? own.newPools : scaling.newPools
      })
    })
  },
  fixes: { 'no-public-address': sets('enableNodePublicIP', false), 'zone-redundant': sets('availabilityZones', ['1', '2', '3']) }
})
