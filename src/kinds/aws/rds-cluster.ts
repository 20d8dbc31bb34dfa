import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alarmsElsewhere, heardByAlarms } from './alarm-watching.ts'
import { keyLink, settledLevel, settleKeyLevel } from './customer-key.ts'
import { namedByEach, regionalPlacement, texts } from './place.ts'
import { publicAddress, publicEndpoint, throughSecurityGroups } from './rds-access.ts'
import { clusterAudit } from './rds-audit.ts'
import { automatedBackup, history, historyOfSnapshots } from './rds-backup.ts'
import { storageKey } from './rds-encryption.ts'
import { namedAs, eachNamedAs, regionsElsewhere } from './rds-names.ts'
import { transitOf } from './rds-transit.ts'

/**
 * Aurora cluster, or Multi-AZ cluster of another engine; AWS Config shows those of DocumentDB and Neptune in the same form.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBCluster.html (2026-11-22)
 */
export default defineKind({
  id: 'aws.rds-cluster',
  title: 'RDS database cluster',
  cloud: 'aws',
  role: 'database',
  types: { 'aws-config': ['AWS::RDS::DBCluster'] },
  names: ['dBClusterIdentifier'],
  links: [
    { name: 'replicaOf', to: ['aws.rds-cluster', 'aws.rds-instance'], read: (r) => namedAs(r, 'cluster', 'replicationSourceIdentifier') },
    {
      name: 'uses',
      to: ['aws.rds-instance'],
      read: (r) => eachNamedAs(r, 'db', r.list('dbclusterMembers'), 'dbinstanceIdentifier')
    },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedByEach(r, 'vpcSecurityGroups', 'vpcSecurityGroupId') },
    keyLink('kmsKeyId')
  ],
  facets: {
    monitoring: alarmsElsewhere,
    placement: (r) => regionalPlacement(r, texts(r, 'availabilityZones')),
    // Clusters of the same global database count as read replicas, and those elsewhere are named by ARN.
    replication: (r) => ({ regions: regionsElsewhere(r, 'readReplicaIdentifiers') }),
    publicAddress: (r) => publicAddress(isPublic(r)),
    publicEndpoint: (r) => publicEndpoint(isPublic(r), r.number('port', { absent: UNSTATED })),
    anonymousAccess: 'not-applicable',
    // Every cluster lies in subnets of a VPC.
    privateConnectivity: (r) => ({ attached: map(r.string('dbsubnetGroup', { absent: UNSTATED }), (group) => group !== '') }),
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    encryptionInTransit: (r) => transitOf(r, r.string('dbclusterParameterGroup', { absent: UNSTATED })),
    zoneRedundancy: (r) => ({ zones: zones(r) }),
    backup: (r) => backup(r),
    backupHistory: history,
    immutability: 'not-modelled',
    deletionProtection: (r) => ({ enabled: r.boolean('deletionProtection', { absent: UNSTATED }) }),
    identity: (r) => ({ directoryOnly: directoryOnly(r) }),
    audit: clusterAudit
  },
  settle: {
    monitoring: heardByAlarms,
    publicAddress: (own, near) => ({ addresses: ofMembers(own.addresses, near, addressesOf) }),
    publicEndpoint: reachedThroughMembers,
    encryptionAtRest: settleKeyLevel,
    backup: (own, near) => ({ ...own, key: settledLevel(own.key, near) }),
    backupHistory: historyOfSnapshots('aws.rds-cluster-snapshot')
  }
})

/** Engines whose storage is the cluster's own, apart from its instances. */
const SHARED_STORAGE = /^(aurora|docdb|neptune)/

/**
 * Copies of the storage lie in three zones whatever instances there are; of other engines, a writer and two readers stand in three zones.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.html,
 * https://docs.aws.amazon.com/documentdb/latest/developerguide/how-it-works.html,
 * https://docs.aws.amazon.com/neptune/latest/userguide/feature-overview-storage.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html (2026-11-22)
 */
function zones(r: Reader): Fact<number> {
  return map(engine(r), () => 3)
}

function engine(r: Reader): Fact<string> {
  return r.string('engine', { absent: UNSTATED })
}

const OF_MEMBERS = 'its instances'

/** Only a Multi-AZ cluster says so of itself; where storage is shared, each instance has its own address. */
function isPublic(r: Reader): Fact<boolean> {
  return chain(engine(r), (name) =>
    SHARED_STORAGE.test(name) ? unknown('not-collected', { missing: OF_MEMBERS }) : r.boolean('publiclyAccessible', { absent: UNSTATED })
  )
}

/** All instances' answers; a cluster without instances has no address at all. */
function ofMembers<T>(own: Fact<readonly T[]>, near: Neighbourhood, read: (member: Neighbour) => Fact<readonly T[]>): Fact<readonly T[]> {
  if (own.state === 'known' || own.missing !== OF_MEMBERS) return own
  const members = near.to('uses')
  return chain(members, (found) => map(list(found.map(read)), (answers) => [...new Set(answers.flat())]))
}

function addressesOf(member: Neighbour): Fact<readonly string[]> {
  const answer = member.facet('publicAddress')
  return typeof answer === 'string' ? known([]) : answer.addresses
}

/** As open as the instance that is most so. */
function reachedThroughMembers(own: Facets['publicEndpoint'], near: Neighbourhood): Facets['publicEndpoint'] {
  const { reach } = own
  if (reach.state === 'known' || reach.missing !== OF_MEMBERS) return throughSecurityGroups(own, near) as Facets['publicEndpoint']
  const members = map(near.to('uses'), (found) =>
    found.map((member) => member.facet('publicEndpoint')).filter((answer) => typeof answer !== 'string')
  )
  if (members.state === 'unknown') return { reach: members, sources: members }
  const reaches = members.value.map((member) => member.reach)
  const isOpen = anyTrue(reaches.map((one) => map(one, (value) => value === 'open')))
  const isThere = anyTrue(reaches.map((one) => map(one, (value) => value !== 'closed')))
  return {
    reach: chain(isOpen, (open) => map(isThere, (there) => (open ? 'open' : there ? 'restricted' : 'closed'))),
    sources: map(list(members.value.map((member) => member.sources)), (found) => [...new Set(found.flat())])
  }
}

/** What is false of a cluster's encryption may still be a key that AWS owns, which only another property tells. */
function encryptionKey(r: Reader): Facets['encryptionAtRest']['key'] {
  return storageKey(r, r.boolean('storageEncrypted', { absent: UNSTATED }), known(true))
}

/** Where storage is shared it is backed up all the time. https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html (2026-11-22) */
function backup(r: Reader): Facets['backup'] {
  const everyHours = map(engine(r), (name) => (SHARED_STORAGE.test(name) ? 0 : 24))
  return automatedBackup(r, { key: encryptionKey(r), copies: known([]), everyHours })
}

/** As of an instance: IAM authentication only joins passwords. */
function directoryOnly(r: Reader): Fact<boolean> {
  return chain(r.boolean('iamdatabaseAuthenticationEnabled', { absent: UNSTATED }), (possible): Fact<boolean> => {
    return possible ? unknown('not-collected', { missing: 'users of the database are not in the inventory' }) : known(false)
  })
}
