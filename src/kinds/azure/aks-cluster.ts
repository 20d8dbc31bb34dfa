import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { standsInFor } from '../../graph/stands-in.ts'
import type { Facets, Reach } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, known, list, map, isObserved, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { protectedBy, untoldProtection } from './antimalware.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { backupOfCluster } from './backup-instances.ts'
import { settleKeyLevel } from './customer-key.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { sets, setsWhatFailed } from './fixes.ts'
import { inlinePoolHardening } from './hardening.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { lockedGroup, protectedByLock, unlocked } from './locks.ts'
import { DISK_ENCRYPTION_SET } from './managed-disk.ts'
import { clusterFacts, NO_POOLS, type PoolOfCluster, poolFacts, poolZones, scalesByItself } from './node-pools.ts'
import { unprotected } from './protected-items.ts'

/** AKS cluster. https://learn.microsoft.com/rest/api/aks/managed-clusters (2025-09-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.aks-cluster',
  title: 'AKS cluster',
  cloud: 'azure',
  role: 'cluster',
  types: { pulumi: ['azure-native:containerservice:ManagedCluster'], arm: ['Microsoft.ContainerService/managedClusters'] },
  names: ['resourceName'],
  links: [
    standsInFor('azure.aks-cluster'),
    inResourceGroup,
    lockedGroup,
    {
      name: 'logsTo',
      to: ['azure.log-analytics-workspace'],
      read: (r) => r.references('addonProfiles.omsagent.config.logAnalyticsWorkspaceResourceID', /operationalinsights[^:]*:Workspace$/)
    },
    { name: 'encryptedBy', to: ['azure.disk-encryption-set'], read: (r) => r.references('diskEncryptionSetID', DISK_ENCRYPTION_SET) }
  ],
  facets: {
    malwareProtection: untoldProtection,
    hostLogs: (r) => ({ sent: hostLogs(r) }),
    monitoring: alertsElsewhere,
    placement,
    controlPlane,
    publicAddress: (r) => ({ addresses: clusterFacts(inlinePools(r)).addresses }),
    // Disks of the nodes and of their volumes; secrets in the control plane may have a key of their own besides.
    encryptionAtRest: (r) => ({
      key: map(r.present('diskEncryptionSetID', { emptyIs: 'absent', wiredTo: DISK_ENCRYPTION_SET }), (has) =>
        has ? 'customer-key' : 'provider-key'
      )
    }),
    zoneRedundancy: (r) => ({ zones: clusterFacts(inlinePools(r)).zones }),
    nodes: (r) => ({ minimum: clusterFacts(inlinePools(r)).minimum }),
    scaling,
    backup: unprotected,
    deletionProtection: unlocked,
    identity: (r) => ({ directoryOnly: directoryOnly(r) }),
    hardening: inlinePoolHardening,
    // "If not specified, the default is 'Free'", which has no agreed availability: see `ManagedClusterSKU` in the reference above.
    edition: (r) => ({ name: r.string('sku.tier', { absent: 'Free' }) }),
    audit: undiagnosed
  },
  settle: {
    malwareProtection: protectedBy({ extensions: false, plan: 'containers' }),
    monitoring: heardOf({ types: ['microsoft.containerservice/managedclusters'], group: 'childOf', diagnosed: true, logsTo: true }),
    placement: settlePlacement,
    publicAddress: (own, near) => ({ addresses: allAddresses(own.addresses, near) }),
    encryptionAtRest: settleKeyLevel,
    zoneRedundancy: (own, near) => ({ zones: leastOf(own.zones, near, zonesOf) }),
    nodes: (own, near) => ({ minimum: leastOf(own.minimum, near, nodesOf, filled) }),
    backup: backupOfCluster,
    deletionProtection: protectedByLock,
    audit: auditByDiagnostics
  },
  fixes: {
    'private-control-plane': sets('apiServerAccessProfile.enablePrivateCluster', true),
    'no-public-address': sets('agentPoolProfiles[0].enableNodePublicIP', false),
    'zone-redundant': sets('agentPoolProfiles[0].availabilityZones', ['1', '2', '3']),
    'identity-based-access': setsWhatFailed({ disableLocalAccounts: true, 'aadProfile.managed': true })
  }
})

/**
 * The add-on of the platform sends what nodes and containers log. Without it something of one's own inside may.
 * https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-enable (2026-11-29)
 */
function hostLogs(r: Reader): Fact<boolean> {
  return r.boolean('addonProfiles.omsagent.enabled', { absent: UNSTATED })
}

function inlinePools(r: Reader): Fact<readonly PoolOfCluster[]> {
  return map(r.list('agentPoolProfiles'), (pools) => pools.map(poolFacts))
}

/**
 * Pools with a document of their own tell for themselves. "If not specified, the default is Manual": see
 * `ManagedClusterNodeProvisioningProfile` in the reference above; Auto makes nodes for whatever does not fit on those that there are.
 */
function scaling(r: Reader): Facets['scaling'] {
  const automatic = chain(r.list('agentPoolProfiles'), (pools) =>
    pools.length === 0 ? unknown('not-collected', { missing: NO_POOLS }) : allTrue(pools.map(scalesByItself))
  )
  return {
    automatic,
    newPools: map(r.string('nodeProvisioningProfile.mode', { absent: 'Manual' }), (mode) => mode.toLowerCase() === 'auto')
  }
}

function placement(r: Reader): Facets['placement'] {
  const zones = chain(r.list('agentPoolProfiles'), (pools) => map(list(pools.map(poolZones)), (found) => [...new Set(found.flat())].sort()))
  return { regions: placementOf(r).regions, zones }
}

/** Public unless the cluster is private, from everywhere unless ranges are listed. */
function controlPlane(r: Reader): Facets['controlPlane'] {
  const isPrivate = r.boolean('apiServerAccessProfile.enablePrivateCluster', { absent: false })
  const ranges = map(r.strings('apiServerAccessProfile.authorizedIPRanges'), (found) => (found.length === 0 ? EVERYWHERE : found))
  const sources = chain(isPrivate, (closed): Fact<readonly string[]> => (closed ? known([]) : ranges))
  return { reach: map(sources, reachOf), sources }
}

const EVERYWHERE = ['0.0.0.0/0']

function reachOf(sources: readonly string[]): Reach {
  if (sources.length === 0) return 'closed'
  return sources.some((source) => source === '0.0.0.0/0') ? 'open' : 'restricted'
}

/** Local accounts are on unless disabled, which takes a cluster that signs in with the directory. */
function directoryOnly(r: Reader): Fact<boolean> {
  return allTrue([r.boolean('disableLocalAccounts', { absent: false }), r.boolean('aadProfile.managed', { absent: false })])
}

/** Pools with a document of their own; where none were collected, a live cluster lists all that there are. */
function ownPools(own: Fact<unknown>, near: Neighbourhood): Fact<readonly Neighbour[]> {
  const pools = near.from('childOf', ['azure.aks-agent-pool'])
  return pools.state === 'unknown' && pools.why === 'not-collected' && isObserved(own) ? known([]) : pools
}

function allAddresses(own: Fact<readonly string[]>, near: Neighbourhood): Fact<readonly string[]> {
  const told = chain(ownPools(own, near), (pools) => list([own, ...pools.map(addressesOf)]))
  return map(told, (found) => [...new Set(found.flat())])
}

type Counting = (told: readonly number[]) => readonly number[]

function leastOf(
  own: Fact<number>,
  near: Neighbourhood,
  tell: (pool: Neighbour) => Fact<number>,
  counting: Counting = (told) => told
): Fact<number> {
  return chain(ownPools(own, near), (pools) => {
    const told = pools.map(tell)
    const silent = own.state === 'unknown' && own.missing === NO_POOLS && told.length > 0
    const values = map(list(told), counting)
    return silent
      ? map(values, (found) => (found.length === 0 ? 0 : Math.min(...found)))
      : map(all([own, values]), ([inline, found]) => Math.min(inline, ...found))
  })
}

function addressesOf(pool: Neighbour): Fact<readonly string[]> {
  const answer = pool.facet('publicAddress')
  return typeof answer === 'string' ? known([]) : answer.addresses
}

function zonesOf(pool: Neighbour): Fact<number> {
  const answer = pool.facet('zoneRedundancy')
  return typeof answer === 'string' ? known(1) : answer.zones
}

function nodesOf(pool: Neighbour): Fact<number> {
  const answer = pool.facet('nodes')
  return typeof answer === 'string' ? known(0) : answer.minimum
}

/** An empty pool is one for the user's work, as AKS takes none of the system without nodes (page in node-pools.ts). */
function filled(minimums: readonly number[]): readonly number[] {
  return minimums.filter((minimum) => minimum > 0)
}
