import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, KeyLevel } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'
import { recorded, regionalPlacement } from './place.ts'

/**
 * A key that is to be deleted waits, as long as whoever asks for it says, but never for less than these days; until then it can be
 * brought back. https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html (2026-11-22)
 */
const SHORTEST_WAIT = 7

/** KMS key. https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html (2026-11-22) */
export default defineKind({
  id: 'aws.kms-key',
  title: 'KMS key',
  cloud: 'aws',
  role: 'key',
  types: { 'aws-config': ['AWS::KMS::Key'] },
  names: ['keyId'],
  facets: {
    placement: (r) => regionalPlacement(r),
    replication: (r) => ({ regions: otherRegions(r) }),
    encryptionAtRest: (r) => ({ key: level(r) }),
    keyRotation,
    deletionProtection: (r) => ({
      enabled: map(r.string('keyState', { absent: UNSTATED }), (state) => !/^Pending(Replica)?Deletion$/i.test(state))
    }),
    softDelete: (r) => ({ days: r.byNature(SHORTEST_WAIT, 'pendingDeletionWindowInDays') })
  }
})

/** A multi-Region key is there in other regions as well: every one of them lists all. */
function otherRegions(r: Reader): Facets['replication']['regions'] {
  return chain(r.boolean('multiRegion', { absent: false }), (several) => {
    if (!several) return known([])
    const primary = r.string('multiRegionConfiguration.primaryKey.region', { absent: UNSTATED })
    const replicas = chain(recorded(r, 'multiRegionConfiguration.replicaKeys'), (keys) =>
      list(keys.map((key) => key.string('region', { absent: UNSTATED })))
    )
    const own = r.string('awsRegion', { absent: UNSTATED })
    return map(all<[string, readonly string[], string]>([primary, replicas, own]), ([first, others, home]) =>
      [...new Set([first, ...others].map(regionName))].filter((region) => region !== regionName(home))
    )
  })
}

/**
 * KMS keeps every key in hardware of its own; one in an external key store lies where only the customer knows.
 * https://docs.aws.amazon.com/kms/latest/developerguide/data-protection.html,
 * https://docs.aws.amazon.com/kms/latest/developerguide/keystore-external.html (2026-11-22)
 */
function level(r: Reader): Fact<KeyLevel> {
  return chain(isManagedByAws(r), (managed): Fact<KeyLevel> => {
    if (managed) return known('provider-key')
    return map(r.string('origin', { absent: UNSTATED }), (origin) => (origin === 'EXTERNAL_KEY_STORE' ? 'customer-key' : 'hsm-key'))
  })
}

function isManagedByAws(r: Reader): Fact<boolean> {
  return map(r.string('keyManager', { absent: UNSTATED }), (manager) => manager === 'AWS')
}

/**
 * AWS rotates its own keys every year. Of the customer's, only symmetric encryption keys whose material KMS made rotate by themselves,
 * every 365 days unless another period between 90 and 2560 was chosen, which AWS Config does not record.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html (2026-11-22)
 */
function keyRotation(r: Reader): Answer<'keyRotation'> {
  const spec = r.string('keySpec', { absent: UNSTATED })
  if (spec.state === 'known' && spec.value !== 'SYMMETRIC_DEFAULT') return 'not-applicable'
  const own = chain(
    r.string('origin', { absent: UNSTATED }),
    (origin): Fact<number | 'never'> => (origin === 'AWS_KMS' ? period(r) : known('never'))
  )
  return {
    everyDays: chain(spec, () => chain(isManagedByAws(r), (managed): Fact<number | 'never'> => (managed ? known(365) : own)))
  }
}

function period(r: Reader): Fact<number | 'never'> {
  return chain(
    r.boolean('supplementaryConfiguration.KeyRotationStatus', { absent: UNSTATED }),
    (rotates): Fact<number | 'never'> =>
      rotates ? unknown('not-collected', { missing: 'rotated, but AWS Config does not record after how many days' }) : known('never')
  )
}
