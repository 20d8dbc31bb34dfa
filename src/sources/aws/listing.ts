import type { BaseConfigurationItem, ResourceKey, ResourceType } from '@aws-sdk/client-config-service'
import type { Item } from '../../model/source.ts'
import { itemsOfConfigurationItem } from '../inventory/aws-config.ts'
import type { Aws } from './connection.ts'
import { PAGE_SIZE, pagesOf, withoutConfiguration } from './query.ts'

interface Listed {
  readonly account: string
  readonly region: string
  readonly type: string
  readonly verify: (account: unknown) => void
}

/** How often keys that were not processed are asked for again. */
const AGAIN = 5

/**
 * Reads the resources of a type without advanced queries: their ids, and then their items by id. Those come without tags and relationships.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_BatchGetResourceConfig.html (2026-11-22)
 */
export async function* listedItems(aws: Aws, { account, region, type, verify }: Listed): AsyncGenerator<readonly Item[]> {
  const resourceType = type as ResourceType
  let listedOnly = 0
  const pages = pagesOf(async ({ NextToken: nextToken }) => {
    const input = { resourceType, limit: PAGE_SIZE, ...(nextToken === undefined ? {} : { nextToken }) }
    const page = await aws.call(region, 'ListDiscoveredResources', (config, options) => config.listDiscoveredResources(input, options))
    return { keys: page.resourceIdentifiers ?? [], NextToken: page.nextToken }
  }, 'config:ListDiscoveredResources')
  for await (const { keys } of pages) {
    const wanted = keys.flatMap(({ resourceId }) => (resourceId === undefined ? [] : [{ resourceType, resourceId }]))
    const found = await itemsByKey(aws, region, wanted)
    listedOnly += wanted.length - found.length
    verify(found[0]?.accountId)
    yield found.flatMap((item) => itemsOfConfigurationItem(item, () => void (listedOnly += 1)))
  }
  if (listedOnly > 0) yield [{ gap: withoutConfiguration(type, listedOnly, `${account} ${region}`) }]
}

async function itemsByKey(aws: Aws, region: string, keys: readonly ResourceKey[]): Promise<readonly BaseConfigurationItem[]> {
  const found: BaseConfigurationItem[] = []
  let rest = [...keys]
  for (let round = 0; rest.length > 0 && round < AGAIN; round++) {
    const resourceKeys = rest
    const page = await aws.call(region, 'BatchGetResourceConfig', (config, options) =>
      config.batchGetResourceConfig({ resourceKeys }, options)
    )
    found.push(...(page.baseConfigurationItems ?? []))
    rest = page.unprocessedResourceKeys ?? []
  }
  return found
}
