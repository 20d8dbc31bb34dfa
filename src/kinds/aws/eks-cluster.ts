import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { standsInFor } from '../../graph/stands-in.ts'
import type { Facets, KeyLevel, Reach } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { alarmsElsewhere, heardByAlarms } from './alarm-watching.ts'
import { bySelections, unselected } from './backup-selections.ts'
import { keyLevel, settleKeyLevel } from './customer-key.ts'
import { ofItsGroups } from './eks-nodes.ts'
import { named, namedIn, regionalPlacement, texts } from './place.ts'

/** EKS cluster. https://docs.aws.amazon.com/eks/latest/APIReference/API_Cluster.html (2026-11-22) */
export default defineKind({
  id: 'aws.eks-cluster',
  title: 'EKS cluster',
  cloud: 'aws',
  role: 'cluster',
  types: { 'aws-config': ['AWS::EKS::Cluster'] },
  names: ['Name'],
  links: [
    standsInFor('aws.eks-cluster'),
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => namedIn(r, 'ResourcesVpcConfig.SubnetIds') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedIn(r, 'ResourcesVpcConfig.SecurityGroupIds') },
    {
      name: 'encryptedBy',
      to: ['aws.kms-key'],
      read: (r) => chain(configurations(r), (found) => map(list(found.map((one) => named(one, KEY))), (keys) => keys.flat()))
    }
  ],
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    hostLogs: 'not-modelled',
    monitoring: alarmsElsewhere,
    placement: (r) => regionalPlacement(r),
    controlPlane,
    publicAddress: () => ({ addresses: OF_ITS_NODES }),
    encryptionAtRest: (r) => ({ key: secretsKey(r) }),
    zoneRedundancy: () => ({ zones: OF_ITS_NODES }),
    nodes: () => ({ minimum: OF_ITS_NODES }),
    scaling: () => ({ automatic: OF_ITS_NODES, newPools: OF_ITS_NODES }),
    backup: unselected,
    // AWS Config does not record whether a cluster refuses to be deleted.
    deletionProtection: 'not-modelled',
    // Whoever signs in does so with IAM or an OpenID Connect provider: a cluster has no accounts of its own.
    // https://docs.aws.amazon.com/eks/latest/userguide/cluster-auth.html (2026-11-22)
    identity: (r) => ({ directoryOnly: r.byNature(true, 'RoleArn') }),
    audit
  },
  // What runs in a cluster may back up what it holds as well. https://docs.aws.amazon.com/aws-backup/latest/devguide/eks-backups.html (2026-11-29)
  settle: { monitoring: heardByAlarms, ...ofItsGroups, encryptionAtRest: settleKeyLevel, backup: bySelections('not-modelled') }
})

/** Node groups are no resources of AWS Config; the Auto Scaling groups that they make are. */
const OF_ITS_NODES = unknown('not-collected', {
  missing: 'Auto Scaling groups of its nodes; there are none where Fargate or EKS runs them'
})

/** The public endpoint is open to 0.0.0.0/0 unless ranges are listed. https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html (2026-11-22) */
function controlPlane(r: Reader): Facets['controlPlane'] {
  const ranges = map(texts(r, 'ResourcesVpcConfig.PublicAccessCidrs'), (found) => (found.length === 0 ? EVERYWHERE : found))
  const sources = chain(
    r.boolean('ResourcesVpcConfig.EndpointPublicAccess', { absent: UNSTATED }),
    (isPublic): Fact<readonly string[]> => (isPublic ? ranges : known([]))
  )
  return { reach: map(sources, reachOf), sources }
}

const EVERYWHERE = ['0.0.0.0/0']

function reachOf(sources: readonly string[]): Reach {
  if (sources.length === 0) return 'closed'
  return sources.some((source) => source.endsWith('/0')) ? 'open' : 'restricted'
}

const KEY = 'Provider.KeyArn'

/** `secrets` is the only thing that a key of KMS can be named for. */
function configurations(r: Reader): Fact<readonly Reader[]> {
  return r.list('EncryptionConfig')
}

/** Without a named key, keys of AWS encrypt secrets and the storage of etcd. https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html (2026-11-22) */
function secretsKey(r: Reader): Fact<KeyLevel> {
  return chain(configurations(r), ([first]) =>
    first === undefined ? known('provider-key') : keyLevel(known(true), first.string(KEY, { absent: '' }))
  )
}

/** Off unless switched on; the logs go to a log group, which AWS Config does not record. https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html (2026-11-22) */
function audit(r: Reader): Facets['audit'] {
  const path = 'Logging.ClusterLogging.EnabledTypes'
  return {
    enabled: chain(r.list(path), (types) =>
      anyTrue(
        types.map((type) => map(type.string('Type', { absent: '' }), (name) => name === 'audit')),
        [{ path, origin: 'provider-default' }]
      )
    ),
    retentionDays: unknown('not-collected', { missing: 'retention of its log group' })
  }
}
