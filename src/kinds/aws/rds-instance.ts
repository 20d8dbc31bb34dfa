import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facet, Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { alarmsElsewhere, heardByAlarms } from './alarm-watching.ts'
import { keyLink, settledLevel, settleKeyLevel } from './customer-key.ts'
import { named, namedByEach, regionsOf, zonalPlacement } from './place.ts'
import { inVpc, publicAddress, publicEndpoint, throughSecurityGroups } from './rds-access.ts'
import { audit } from './rds-audit.ts'
import { history, historyOfSnapshots, instanceBackup } from './rds-backup.ts'
import { isClustered, storageKey } from './rds-encryption.ts'
import { isMember, namedAs, regionsElsewhere } from './rds-names.ts'
import { instanceGroup, transitOf } from './rds-transit.ts'

/**
 * RDS database, alone or as an instance of a cluster, which then keeps the data and what is said of it.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.rds-instance',
  title: 'RDS database instance',
  cloud: 'aws',
  role: 'database',
  types: { 'aws-config': ['AWS::RDS::DBInstance'] },
  names: ['dBInstanceIdentifier'],
  links: [
    { name: 'replicaOf', to: ['aws.rds-instance'], read: (r) => namedAs(r, 'db', 'readReplicaSourceDBInstanceIdentifier') },
    { name: 'childOf', to: ['aws.rds-cluster'], read: (r) => namedAs(r, 'cluster', 'dBClusterIdentifier') },
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'dBSubnetGroup.vpcId') },
    { name: 'inSubnet', to: ['aws.subnet'], read: (r) => namedByEach(r, 'dBSubnetGroup.subnets', 'subnetIdentifier') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedByEach(r, 'vpcSecurityGroups', 'vpcSecurityGroupId') },
    keyLink('kmsKeyId')
  ],
  facets: {
    monitoring: alarmsElsewhere,
    placement,
    // The standby of a Multi-AZ instance stands in the same region; read replicas elsewhere are named by ARN.
    replication: (r) => ({ regions: regionsElsewhere(r, 'readReplicaDBInstanceIdentifiers') }),
    publicAddress: (r) => publicAddress(isPublic(r)),
    publicEndpoint: (r) => publicEndpoint(isPublic(r), r.number('endpoint.port', { absent: UNSTATED })),
    anonymousAccess: 'not-applicable',
    privateConnectivity: inVpc,
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    encryptionInTransit,
    zoneRedundancy: alone((r) => ({ zones: map(isMultiZone(r), (both) => (both ? 2 : 1)) })),
    backup: alone((r) => instanceBackup(r, encryptionKey(r))),
    backupHistory: alone(history),
    immutability: 'not-modelled',
    deletionProtection: alone((r) => ({ enabled: r.boolean('deletionProtection', { absent: UNSTATED }) })),
    identity: alone((r) => ({ directoryOnly: directoryOnly(r) })),
    audit: alone(audit)
  },
  settle: {
    monitoring: heardByAlarms,
    publicEndpoint: throughSecurityGroups,
    encryptionAtRest: settleKeyLevel,
    encryptionInTransit: asItsCluster,
    backup: (own, near) => ({ ...own, key: settledLevel(own.key, near) }),
    backupHistory: historyOfSnapshots('aws.rds-snapshot')
  }
})

/** What an instance answers for itself unless it is part of a cluster, which then answers for all of its instances. */
function alone<F extends Facet>(read: (r: Reader) => Answer<F>): (r: Reader) => Answer<F> {
  return (r) => {
    const member = isMember(r)
    if (member.state === 'known' && member.value) return 'not-applicable'
    const answer = read(r)
    if (typeof answer === 'string') return answer
    const facts = Object.entries(answer as Readonly<Record<string, Fact<unknown>>>).map(([name, fact]) => [name, chain(member, () => fact)])
    return Object.fromEntries(facts) as Facets[F]
  }
}

/** Where it serves from, then where its standby waits. */
function placement(r: Reader): Facets['placement'] {
  const first = zonalPlacement(r).zones
  const second = map(r.string('secondaryAvailabilityZone', { absent: '' }), (zone) => (zone === '' ? [] : [zone.toLowerCase()]))
  const zones = map(all<[readonly string[], readonly string[]]>([first, second]), ([own, standby]) =>
    own.length === 0 ? [] : [...own, ...standby]
  )
  return { regions: regionsOf(r), zones }
}

function isPublic(r: Reader): Fact<boolean> {
  return r.boolean('publiclyAccessible', { absent: UNSTATED })
}

/** A standby in a second zone. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html (2026-11-22) */
function isMultiZone(r: Reader): Fact<boolean> {
  return r.boolean('multiAZ', { absent: UNSTATED })
}

function encryptionKey(r: Reader): Facets['encryptionAtRest']['key'] {
  return storageKey(r, r.boolean('storageEncrypted', { absent: UNSTATED }), isClustered(r))
}

function encryptionInTransit(r: Reader): Facets['encryptionInTransit'] {
  const own = transitOf(r, instanceGroup(r))
  const ofCluster = unknown('not-collected', { missing: OF_CLUSTER })
  return {
    plaintextRefused: chain(isMember(r), (member) => (member ? ofCluster : own.plaintextRefused)),
    minimumTls: chain(isMember(r), (member) => (member ? ofCluster : own.minimumTls))
  }
}

const OF_CLUSTER = 'parameters of its cluster'

function asItsCluster(own: Facets['encryptionInTransit'], near: Neighbourhood): Answer<'encryptionInTransit'> {
  const { plaintextRefused } = own
  if (plaintextRefused.state === 'known' || plaintextRefused.missing !== OF_CLUSTER) return own
  const cluster = near.to('childOf')
  if (cluster.state === 'unknown') return { plaintextRefused: cluster, minimumTls: cluster }
  return cluster.value[0]?.facet('encryptionInTransit') ?? own
}

/** IAM authentication only joins the passwords of database users, which no inventory delivers. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html (2026-11-22) */
function directoryOnly(r: Reader): Fact<boolean> {
  return chain(r.boolean('iAMDatabaseAuthenticationEnabled', { absent: UNSTATED }), (possible): Fact<boolean> => {
    return possible ? unknown('not-collected', { missing: 'users of the database are not in the inventory' }) : known(false)
  })
}
