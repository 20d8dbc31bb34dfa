import type { Collector, Order } from '../live/collector.ts'
import type { LiveSource } from '../live/open.ts'
import { askedTypes } from './asked-types.ts'
import { type AssetClient, createAssetClient } from './asset-client.ts'
import { type GcpConnection, loadClient } from './connection.ts'
import { CONTENTS, typesWith } from './content.ts'
import { classify } from './failure.ts'
import { readListing } from './listing.ts'
import { permissionsFor } from './permissions.ts'
import { createProjects, PROJECT_TYPE } from './projects.ts'
import { createReadTime } from './read-time.ts'

const NAME = 'Cloud Asset Inventory'

export const SOURCE: LiveSource = {
  name: NAME,
  typeSystem: 'cai',
  classify,
  // A project may make 100 of these calls in a minute. https://cloud.google.com/asset-inventory/docs/quota (2026-11-22)
  calls: 4,
  units: 4,
  role: (types, scope) => permissionsFor(types, scope).yaml,
  connect: async (order, connection: GcpConnection = {}) => {
    const client = createAssetClient(await loadClient(order.target.text), connection, order.onProgress)
    return collectorOf(order, client)
  }
}

/**
 * One list for each content reads a project, a folder or a whole organization: a list takes any number of types, and begins at the
 * parent that is named.
 */
function collectorOf({ target, types, readTime: asked, calls, onProgress }: Order, client: AssetClient): Collector {
  const parent = `${target.scope}/${target.id}`
  const readTime = createReadTime(asked, onProgress)
  const wanted = askedTypes(types, target.scope)
  return {
    source: NAME,
    readTime: () => readTime.corrected() ?? asked,
    async *units() {
      const { missing } = wanted
      if (missing.length > 0) yield { gap: { what: `${NAME} does not record ${missing.join(', ')}`, why: 'not-collected', types: missing } }
      for (const content of CONTENTS) {
        const listed = typesWith(content, wanted.asked)
        if (listed.length === 0) continue
        const options = { parent, content, types: listed, client, calls, readTime }
        yield {
          key: `${parent} ${content.type}`,
          account: parent,
          types: listed.map((type) => `${type}${content.suffix}`),
          async *pages() {
            const projects = createProjects()
            yield* readListing({ ...options, onAsset: projects.see })
            if (content.type === 'RESOURCE' && listed.includes(PROJECT_TYPE)) onProgress?.(`${parent}: ${projects.summary()}`)
          }
        }
      }
    }
  }
}
