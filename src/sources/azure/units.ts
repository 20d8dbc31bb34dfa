import type { Item } from '../../model/source.ts'
import type { Unit } from '../live/collector.ts'
import { type AccountReading, isListed, type Reading } from './account-reading.ts'
import { createApiVersions } from './api-versions.ts'
import { bulkUnit } from './bulk-unit.ts'
import type { Census } from './census.ts'
import { childPages, listPages, readingsOf } from './child-pages.ts'
import { createListing, type Listing } from './listing.ts'
import { isOutdated, rereadUnit } from './reread-unit.ts'
import type { Subscription } from './subscriptions.ts'
import { REREAD } from './tables.ts'

/** The parts of one subscription: what is read in bulk, and then the children of what was found. */
export interface Parts {
  readonly bulk: readonly Unit[]
  readonly children: readonly Unit[]
}

export function partsOf(reading: Reading, subscription: Subscription, census: Census): Parts {
  const { azure, plan } = reading
  const account = `subscriptions/${subscription.id}`
  const context: AccountReading = {
    ...reading,
    account,
    subscription,
    census,
    versions: createApiVersions(azure, subscription.id),
    parents: new Map()
  }
  const again = REREAD.filter((each) => isListed(context, each.type) && isOutdated(census, each))
  const listings = new Map<string, Listing>()
  const isAgain = (type: string): boolean => again.some((each) => each.type === type)
  const bulk = [...plan.bulk].flatMap(([table, types]) => {
    const some = types.filter((type) => isListed(context, type) && !isAgain(type))
    return some.length === 0 ? [] : [bulkUnit(context, table, some, listingFor(some, listings))]
  })
  const rereads = again.map((each) => rereadUnit(context, each, listingFor([each.type], listings), listings))
  const children = [...plan.children].flatMap(([type, reads]) => {
    const some = reads.filter(({ parent }) => isListed(context, parent))
    const ofUnit = { account, key: `${account} ${type}`, types: [type] }
    const pages = (): AsyncIterable<readonly Item[]> => childPages(context, type, readingsOf(context, some, listings))
    return some.length === 0 ? [] : [{ ...ofUnit, pages }]
  })
  const isEmpty = plan.bulk.size > 0 && bulk.length + rereads.length === 0
  const ofSubscription = plan.ofSubscription
    .filter(() => !isEmpty)
    .map(
      (list): Unit => ({
        account,
        key: `${account} ${list.type}`,
        types: [list.type],
        pages: () => listPages(context, { ...list, path: `/${account}/${list.path}` })
      })
    )
  return { bulk: [...bulk, ...rereads], children: [...ofSubscription, ...children] }
}

function listingFor(types: readonly string[], listings: Map<string, Listing>): Listing {
  const listing = createListing(types)
  for (const type of types) listings.set(type, listing)
  return listing
}
