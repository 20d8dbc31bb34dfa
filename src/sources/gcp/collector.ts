import { UNMODELLED_TYPES } from '../../model/unmodelled.ts'
import type { Collector, Order } from '../live/collector.ts'
import type { LiveSource } from '../live/open.ts'
import { createAssetClient } from './asset-client.ts'
import type { GcpConnection } from './connection.ts'
import { CONTENTS, typesWith } from './content.ts'
import { classify } from './failure.ts'
import { readListing } from './listing.ts'
import { createProjects, PROJECT_TYPE } from './projects.ts'
import { createReadTime } from './read-time.ts'
import { NOT_RECORDED, RECORDED_AS } from './recorded-types.ts'

const NAME = 'Cloud Asset Inventory'

export const SOURCE: LiveSource = {
  name: NAME,
  typeSystem: 'cai',
  classify,
  // A project may make 100 of these calls in a minute. https://cloud.google.com/asset-inventory/docs/quota (2026-11-22)
  calls: 4,
  units: 4,
  connect: (order, connection) => Promise.resolve(collectorOf(order, connection ?? {}))
}

/**
 * One list for each content reads a project, a folder or a whole organization: a list takes any number of types, and begins at the
 * parent that is named.
 */
function collectorOf({ target, types, readTime: asked, calls, onProgress }: Order, connection: GcpConnection): Collector {
  const parent = `${target.scope}/${target.id}`
  const client = createAssetClient(connection, onProgress)
  const readTime = createReadTime(asked, onProgress)
  const missing = types.filter((type) => NOT_RECORDED.includes(type))
  const recorded = new Set(types.filter((type) => !NOT_RECORDED.includes(type)).map((type) => RECORDED_AS[type] ?? type))
  // What plays a documented part has to be seen, even if nobody can read it yet.
  if (recorded.size > 0) for (const type of UNMODELLED_TYPES.cai) recorded.add(type)
  if (recorded.size > 0 && target.scope !== 'projects') recorded.add(PROJECT_TYPE)
  const wanted = [...recorded].sort()
  return {
    source: NAME,
    readTime: () => readTime.corrected() ?? asked,
    async *units() {
      if (missing.length > 0) yield { gap: { what: `${NAME} does not record ${missing.join(', ')}`, why: 'not-collected', types: missing } }
      for (const content of CONTENTS) {
        const listed = typesWith(content, wanted)
        if (listed.length === 0) continue
        yield {
          key: `${parent} ${content.type}`,
          account: parent,
          types: listed.map((type) => `${type}${content.suffix}`),
          async *pages() {
            const options = { parent, content, types: listed, client, calls, readTime }
            if (!listed.includes(PROJECT_TYPE) || content.type !== 'RESOURCE') {
              yield* readListing(options)
              return
            }
            const projects = createProjects()
            yield* readListing({ ...options, onAsset: projects.see })
            onProgress?.(`${parent}: ${projects.summary()}`)
          }
        }
      }
    }
  }
}
