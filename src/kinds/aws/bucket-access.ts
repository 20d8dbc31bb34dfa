import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, map, not, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { publicByPolicy } from './bucket-policy.ts'
import { notSet } from './supplement.ts'

const ACL = 'supplementaryConfiguration.AccessControlList'
const POLICY = 'what its policy and the block of it say'
const OBJECT_LISTS = 'access control lists of its objects, which no setting of the bucket switches off'

/**
 * What a bucket says of itself. Blocks on the bucket make its policy and its lists ineffective; those of the account may do so too.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html (2026-11-22)
 */
export function anonymousAccess(r: Reader): Facets['anonymousAccess'] {
  const ofObjects: Fact<boolean> = unknown('unreadable', { missing: OBJECT_LISTS })
  const byPolicy = allTrue([not(blocks(r, 'restrictPublicBuckets')), publicByPolicy(r)])
  const byLists = allTrue([not(blocks(r, 'ignorePublicAcls')), anyTrue([publicByList(r), ofObjects])])
  const allowed = anyTrue([byPolicy, byLists])
  // Only where nothing else is open is it said of the lists of objects.
  return {
    allowed: allowed.state === 'unknown' && byPolicy.state === 'unknown' ? { ...allowed, missing: byPolicy.missing ?? POLICY } : allowed
  }
}

/** A bucket without a block of its own has none on; an item without any supplementary configuration tells nothing. */
function blocks(r: Reader, block: 'restrictPublicBuckets' | 'ignorePublicAcls'): Fact<boolean> {
  return block === 'ignorePublicAcls'
    ? r.boolean('supplementaryConfiguration.PublicAccessBlockConfiguration.ignorePublicAcls', notSet(r, false))
    : r.boolean('supplementaryConfiguration.PublicAccessBlockConfiguration.restrictPublicBuckets', notSet(r, false))
}

/** What the account blocks holds for all of its buckets; of the blocks, the stricter one counts. */
export function unlessBlocked(own: Facets['anonymousAccess'], near: Neighbourhood): Facets['anonymousAccess'] {
  const { allowed } = own
  if (allowed.state === 'known' && !allowed.value) return own
  const account = accountBlocks(near)
  if (account.state === 'unknown') return allowed.state === 'known' ? { allowed: account } : own
  const isOn = (block: string): boolean => account.value.includes(block)
  const closed = map(account, () => false)
  const lists = isOn('ignorePublicAcls')
  const policy = isOn('restrictPublicBuckets')
  if (lists && policy) return { allowed: closed }
  if (!lists && !policy) return own
  if (allowed.state === 'unknown') return lists && allowed.missing === OBJECT_LISTS ? { allowed: closed } : own
  const isByList = allowed.evidence.some(({ path }) => path.toLowerCase().startsWith(ACL.toLowerCase()))
  if (isByList ? policy : lists) return own
  return { allowed: unknown('unreadable', { missing: isByList ? 'whom else its policy lets in' : OBJECT_LISTS }) }
}

function accountBlocks(near: Neighbourhood): Fact<readonly string[]> {
  return chain(near.to('usesPolicy'), ([account]) => {
    const setting = account?.facet('setting')
    if (setting === undefined || typeof setting === 'string')
      return unknown('not-collected', { missing: 'public access block of the account' })
    return map(setting.value, (text) => text.split(','))
  })
}

/** Groups whose members are anybody: any AWS account is as good as everyone. https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html (2026-11-22) */
function publicByList(r: Reader): Fact<boolean> {
  return map(grants(r), (found) => found.some(({ grantee, permission }) => EVERYONE.test(grantee) && permission !== 'ReadAcp'))
}

const EVERYONE = /(^|\/)(AllUsers|AuthenticatedUsers)$/

/** Grants to others than the owner; without any, other accounts may still hold some on single objects. */
export function directoryOnly(r: Reader): Fact<boolean> {
  return chain(
    grants(r),
    (found): Fact<boolean> =>
      found.some(({ isOwner }) => !isOwner)
        ? known(false)
        : unknown('not-collected', {
            missing: 'object ownership, which AWS Config does not record and which decides on access control lists'
          })
  )
}

interface Grant {
  readonly grantee: string
  readonly permission: string
  readonly isOwner: boolean
}

/** The bucket's own list, of which AWS Config keeps the text within a text. */
function grants(r: Reader): Fact<readonly Grant[]> {
  return chain(r.json('supplementaryConfiguration.AccessControlList', { absent: UNSTATED }), (json): Fact<readonly Grant[]> => {
    const { grantList, owner } = json as { readonly grantList?: unknown; readonly owner?: { readonly id?: unknown } }
    const entries: readonly unknown[] = Array.isArray(grantList) ? grantList : []
    return known(entries.map((entry) => grant(entry as Entry, owner?.id)))
  })
}

interface Entry {
  readonly grantee?: unknown
  readonly permission?: unknown
}

function grant({ grantee, permission }: Entry, owner: unknown): Grant {
  const { id, identifier, uri } = (typeof grantee === 'object' && grantee !== null ? grantee : { uri: grantee }) as Readonly<
    Record<string, unknown>
  >
  const name = [uri, identifier, id].find((each) => typeof each === 'string') ?? ''
  return { grantee: name, permission: String(permission), isOwner: owner !== undefined && id === owner }
}
