import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { standsInFor } from '../../graph/stands-in.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import { regionOfZone } from '../../model/region.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { keyLink, namedKey, settleKeyLevel } from './customer-key.ts'
import { location, nodes, nodeZones, scaling, settleNodes, zoneCount } from './gke-cluster-nodes.ts'
import { byItsPlans } from './gke-backup.ts'
import { controlPlane, directoryOnly } from './gke-control-plane.ts'
import { inlinePoolHardening } from './hardening.ts'
import { clusterLogs } from './host-logs.ts'
import { isZone } from './resource-name.ts'
import { unbacked } from './unbacked.ts'

/** GKE cluster. https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters (2026-11-22) */
export default defineKind({
  id: 'gcp.gke-cluster',
  title: 'GKE cluster',
  cloud: 'gcp',
  role: 'cluster',
  types: {
    pulumi: ['gcp:container/cluster:Cluster'],
    terraform: ['google_container_cluster'],
    cai: ['container.googleapis.com/Cluster']
  },
  labels: (r) => r.record('resourceLabels'),
  // The API's own `network` and `subnetwork` are short names, which a shared VPC makes ambiguous.
  links: [
    standsInFor('gcp.gke-cluster'),
    {
      name: 'inNetwork',
      to: ['gcp.network'],
      read: (r) => r.references(r.by({ terraform: 'network', 'gcp-api': 'networkConfig.network' }), /compute\/network:/)
    },
    {
      name: 'inSubnet',
      to: ['gcp.subnetwork'],
      read: (r) => r.references(r.by({ terraform: 'subnetwork', 'gcp-api': 'networkConfig.subnetwork' }), /compute\/subnetwork:/)
    },
    keyLink(() => 'databaseEncryption.keyName')
  ],
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: clusterLogs,
    monitoring: alertsElsewhere,
    placement: (r) => ({ regions: map(location(r), (name) => [regionOfZone(name)]), zones: nodeZones(r) }),
    controlPlane,
    publicAddress: (r) => ({ addresses: map(hasPublicNodes(r), (has) => (has ? ['ephemeral'] : [])) }),
    encryptionAtRest: (r) => ({ key: secretsKey(r) }),
    // A zonal cluster has one control plane, in one zone, however many zones its nodes are in.
    zoneRedundancy: (r) => ({ zones: chain(location(r), (name) => (isZone(name) ? known(1) : zoneCount(r))) }),
    nodes,
    scaling,
    backup: unbacked,
    // Only a program can refuse to delete a cluster, and only its own; the service has no such switch.
    deletionProtection: 'not-modelled',
    identity: (r) => ({ directoryOnly: directoryOnly(r) }),
    hardening: inlinePoolHardening,
    // Writes to the Kubernetes API are Admin Activity, which cannot be switched off and stays 400 days in the bucket `_Required`.
    // https://cloud.google.com/kubernetes-engine/docs/how-to/audit-logging, https://cloud.google.com/logging/quotas#logs_retention_periods (2026-11-22)
    audit: (r) => ({ enabled: r.byNature(true, 'loggingService'), retentionDays: r.byNature(400, 'loggingService') })
  },
  settle: {
    monitoring: heardOf('k8s_cluster', 'k8s_node', 'k8s_pod', 'k8s_container', 'k8s_control_plane_component'),
    encryptionAtRest: settleKeyLevel,
    nodes: settleNodes,
    backup: byItsPlans
  },
  fixes: {
    'no-public-address': (dialect) =>
      dialect === 'terraform'
        ? { path: 'privateClusterConfig.enablePrivateNodes', value: true }
        : { path: 'networkConfig.defaultEnablePrivateNodes', value: true },
    'private-control-plane': (dialect) =>
      dialect === 'terraform'
        ? { path: 'privateClusterConfig.enablePrivateEndpoint', value: true }
        : { path: 'controlPlaneEndpointsConfig.ipEndpointsConfig.enablePublicEndpoint', value: false },
    'identity-based-access': (dialect) => [
      { path: dialect === 'terraform' ? 'enableLegacyAbac' : 'legacyAbac.enabled', value: false },
      { path: 'masterAuth.clientCertificateConfig.issueClientCertificate', value: false }
    ]
  }
})

/** A pool may differ from the cluster; nodes are public by default. https://cloud.google.com/kubernetes-engine/docs/how-to/private-clusters (2026-11-22) */
function hasPublicNodes(r: Reader): Fact<boolean> {
  const older = r.boolean('privateClusterConfig.enablePrivateNodes', { absent: false })
  const isPrivate =
    r.dialect === 'gcp-api' ? anyTrue([older, r.boolean('networkConfig.defaultEnablePrivateNodes', { absent: false })]) : older
  return chain(isPrivate, (byDefault) =>
    chain(r.list('nodePools'), (pools) => {
      if (pools.length === 0) return known(!byDefault)
      return map(list(pools.map((pool) => pool.boolean('networkConfig.enablePrivateNodes', { absent: byDefault }))), (flags) =>
        flags.includes(false)
      )
    })
  )
}

/** Secrets in etcd; the disks of the nodes are their pools'. https://cloud.google.com/kubernetes-engine/docs/how-to/encrypting-secrets (2026-11-22) */
function secretsKey(r: Reader): Facets['encryptionAtRest']['key'] {
  return chain(r.string('databaseEncryption.state', { absent: 'DECRYPTED' }), (state) =>
    state === 'DECRYPTED' ? known('provider-key') : namedKey(r, 'databaseEncryption.keyName')
  )
}
