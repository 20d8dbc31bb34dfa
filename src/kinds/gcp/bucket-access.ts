import type { Reader } from '../../graph/reader.ts'
import { anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { isEveryone } from './iam-policy.ts'

/** Off by default in the API, and so in the provider. https://cloud.google.com/storage/docs/uniform-bucket-level-access (2026-11-22) */
export function uniformAccess(r: Reader): Fact<boolean> {
  return r.boolean(r.by({ terraform: 'uniformBucketLevelAccess', 'gcp-api': 'iamConfiguration.uniformBucketLevelAccess.enabled' }), {
    absent: false
  })
}

/**
 * What a bucket says of itself: nothing is public where prevention is enforced. Otherwise its IAM policy decides (`not-collected` until that
 * is asked), and without uniform access the list of every single object as well, which no inventory delivers (`unreadable`).
 * `inherited` prevention may still come from the organization, which the IAM policy then could not contradict.
 * https://cloud.google.com/storage/docs/public-access-prevention (2026-11-22)
 */
export function publicAccess(r: Reader): Fact<boolean> {
  const prevention = r.string(r.by({ terraform: 'publicAccessPrevention', 'gcp-api': 'iamConfiguration.publicAccessPrevention' }), {
    absent: 'inherited'
  })
  return chain(prevention, (mode) =>
    mode === 'enforced' ? known(false) : chain(uniformAccess(r), (uniform) => (uniform ? leftToIam() : listed(r)))
  )
}

function leftToIam(): Fact<boolean> {
  return unknown('not-collected', { missing: 'IAM policy of the bucket' })
}

/** The bucket's own lists come with it in an inventory; in a program they are resources of their own. */
function listed(r: Reader): Fact<boolean> {
  const lists = r.dialect === 'gcp-api' ? [r.list('acl'), r.list('defaultObjectAcl')] : []
  const named = lists.map((list) =>
    chain(list, (entries) => anyTrue(entries.map((entry) => map(entry.string('entity', { absent: '' }), isEveryone))))
  )
  const ofObjects: Fact<boolean> = unknown('unreadable', {
    missing: 'access control lists of the objects, which uniform bucket-level access would switch off'
  })
  return anyTrue([...named, ofObjects])
}
