import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { regionName } from '../../model/region.ts'
import { alarmsElsewhere, heardByAlarms } from './alarm-watching.ts'
import { byRecoveryPoints, bySelections, recoveryPointsUntold } from './backup-selections.ts'
import { keyLevel, keyLink, settledLevel, settleKeyLevel } from './customer-key.ts'
import { regionalPlacement, regionsOf } from './place.ts'

/** Copies lie in three zones. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Introduction.html#ddb_highavailability (2026-11-22) */
const ZONES = 3

/** DynamoDB table. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html (2026-11-22) */
export default defineKind({
  id: 'aws.dynamodb-table',
  title: 'DynamoDB table',
  cloud: 'aws',
  role: 'database',
  types: { 'aws-config': ['AWS::DynamoDB::Table'] },
  names: ['tableName'],
  links: [keyLink('ssedescription.kmsmasterKeyArn')],
  facets: {
    monitoring: alarmsElsewhere,
    placement: (r) => regionalPlacement(r),
    replication: (r) => ({ regions: otherRegions(r) }),
    // A table is reached through the endpoint of its region.
    publicAddress: (r) => ({ addresses: r.byNature([], 'tableArn') }),
    // Every region's endpoint answers the internet; what the policies of a table or an organization turn away is not recorded.
    publicEndpoint: 'not-modelled',
    // Requests are signed, and policies that let the public in are refused.
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html (2026-11-22)
    anonymousAccess: (r) => ({ allowed: r.byNature(false, 'tableArn') }),
    // VPC endpoints belong to networks.
    privateConnectivity: 'not-modelled',
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    // Endpoints answer plain HTTP as well. https://docs.aws.amazon.com/general/latest/gr/ddb.html (2026-11-22)
    encryptionInTransit: 'not-modelled',
    zoneRedundancy: (r) => ({ zones: r.byNature(ZONES, 'tableArn') }),
    backup,
    backupHistory: recoveryPointsUntold,
    immutability: 'not-modelled',
    deletionProtection: (r) => ({ enabled: r.boolean('deletionProtectionEnabled', { absent: UNSTATED }) }),
    // IAM alone signs in. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/security-iam.html (2026-11-22)
    identity: (r) => ({ directoryOnly: r.byNature(true, 'tableArn') }),
    audit: () => ({
      enabled: unknown('not-collected', { missing: 'data events in the trails of CloudTrail' }),
      retentionDays: unknown('not-collected', { missing: 'logs are kept by the trail that receives them' })
    })
  },
  settle: {
    monitoring: heardByAlarms,
    encryptionAtRest: settleKeyLevel,
    backup: settleBackup,
    backupHistory: byRecoveryPoints
  }
})

/** Replicas of a global table of the present version; those of the first are listed elsewhere. */
function otherRegions(r: Reader): Fact<readonly string[]> {
  const replicas = chain(r.list('replicas'), (found) => list(found.map((replica) => replica.string('regionName', { absent: UNSTATED }))))
  const others = chain(replicas, (found) => {
    if (found.length === 0) return known([])
    return map(regionsOf(r), (own) => found.map(regionName).filter((region) => !own.includes(region)))
  })
  return chain(r.string('globalTableVersion', { absent: '' }), (version) =>
    version === '2017.11.29' ? unknown('not-collected', { missing: 'replicas of its global table' }) : others
  )
}

/** DynamoDB describes only encryption with a KMS key; without it a key that AWS owns is used. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html (2026-11-22) */
function encryptionKey(r: Reader): Fact<KeyLevel> {
  return keyLevel(known(true), r.string('ssedescription.kmsmasterKeyArn', { absent: '' }))
}

/**
 * Point-in-time recovery is backed up all the time, for 35 days unless fewer were chosen, which AWS Config may leave out.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html (2026-11-22)
 */
function backup(r: Reader): Facets['backup'] {
  const status = r.string(
    'supplementaryConfiguration.ContinuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus',
    {
      absent: UNSTATED
    }
  )
  const enabled = map(status, (text) => text === 'ENABLED')
  const days = r.number('supplementaryConfiguration.ContinuousBackupsDescription.pointInTimeRecoveryDescription.recoveryPeriodInDays', {
    absent: UNSTATED
  })
  const whenOn = <T>(then: Fact<T>, otherwise: T): Fact<T> => chain(enabled, (on) => (on ? then : known(otherwise)))
  return {
    enabled,
    everyHours: whenOn(known(0), Infinity),
    retentionDays: whenOn(days, 0),
    restoreWindowDays: whenOn(days, 0),
    regions: whenOn(regionsOf(r), []),
    zones: whenOn(known(ZONES), 0),
    key: encryptionKey(r)
  }
}

/** Without point-in-time recovery, plans of AWS Backup may still back a table up. */
function settleBackup(own: Facets['backup'], near: Neighbourhood): Answer<'backup'> {
  const settled = { ...own, key: settledLevel(own.key, near) }
  const isOff = own.enabled.state === 'known' && !own.enabled.value
  return isOff ? bySelections(settled)(own, near) : settled
}
