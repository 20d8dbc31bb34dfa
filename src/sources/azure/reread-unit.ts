import type { Item } from '../../model/source.ts'
import { isObject } from '../inventory/json.ts'
import type { Unit } from '../live/collector.ts'
import { type AccountReading, withChildren } from './account-reading.ts'
import type { Census } from './census.ts'
import { childPages, listPages, readingsOf } from './child-pages.ts'
import type { Listing } from './listing.ts'
import { type Reread, typeKey } from './tables.ts'

/** Whether Resource Graph read any of them with a version that does not tell all. */
export function isOutdated({ types }: Census, { type, since }: Reread): boolean {
  const versions = types?.get(typeKey(type))?.versions
  return versions === undefined || [...versions].some((version) => version === undefined || version < since)
}

/** Types of which Resource Graph tells too little, from Resource Manager. */
export function rereadUnit(context: AccountReading, reread: Reread, listing: Listing, listings: ReadonlyMap<string, Listing>): Unit {
  const { account } = context
  const { type, apiVersion, parent, path } = reread
  const missing = withChildren(context.plan, [type])
  const noted = async function* (pages: AsyncIterable<readonly Item[]>): AsyncGenerator<readonly Item[]> {
    listing.begin()
    try {
      for await (const page of pages) {
        for (const item of page) if ('resource' in item && isObject(item.resource.document)) listing.note(item.resource.document)
        yield context.plan.isAsked(type) ? page : page.filter((item) => 'gap' in item)
      }
    } finally {
      listing.end()
    }
  }
  return {
    key: `${account} ${type}`,
    account,
    types: missing,
    pages() {
      if (parent === undefined) return noted(listPages(context, { type, apiVersion, path: `/${account}/${path}` }))
      const readings = readingsOf(context, [{ type, parent, apiVersion, paths: () => [path] }], listings)
      return noted(childPages(context, type, readings))
    }
  }
}
