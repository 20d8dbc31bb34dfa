import type { Item } from '../../model/source.ts'
import { isObject, type JsonObject, text } from './json.ts'

/**
 * Whether a JSON value looks like a configuration item of AWS Config: one of a snapshot or an answer of `aws configservice`. Advanced
 * queries answer with items as text.
 */
export function isConfigurationItem(value: unknown): boolean {
  const item = typeof value === 'string' ? parsed(value) : value
  return isObject(item) && /^\w+::/.test(text(item.resourceType) ?? '') && typeof item.resourceId === 'string'
}

/** Whether an answer names a page that follows, as `aws configservice` prints it when told how many items to print. */
export function namesNextPage(text: string): boolean {
  return /"[Nn]extToken"\s*:\s*"[^"\\]+"/.test(text)
}

/**
 * One configuration item as snapshots, advanced queries and `BatchGetResourceConfig` tell it; they differ in the case of names, in what
 * is kept as text, and in the form of tags. An item without configuration is only a name: Config has found the resource, but does not
 * record its type. https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html (2026-11-22)
 */
export function itemsOfConfigurationItem(value: unknown, onListedOnly: (type: string) => void): readonly Item[] {
  const item = typeof value === 'string' ? parsed(value) : value
  if (!isObject(item)) return []
  const status = text(item.configurationItemStatus) ?? 'OK'
  if (status.startsWith('ResourceDeleted')) return []
  const type = text(item.resourceType) ?? ''
  const configuration = unpacked(item.configuration)
  if (!isObject(configuration) || status === 'ResourceNotRecorded') {
    onListedOnly(type)
    return []
  }
  const location = text(item.awsRegion)
  // Only what was got by its id has its configuration as text, and neither tags nor relationships beside it.
  const isBare = typeof item.configuration === 'string'
  const tags = tagsIn(item.tags) ?? (isBare ? tagsAmong(configuration) : {})
  return [
    {
      resource: {
        ...identityOf(item, type),
        typeSystem: 'aws-config',
        type,
        name:
          [item.resourceName, tags?.Name, item.resourceId].find((name): name is string => typeof name === 'string' && name !== '') ?? '',
        cloud: 'aws',
        document: {
          ...configuration,
          ...present('supplementaryConfiguration', supplementOf(item.supplementaryConfiguration)),
          relationships: Array.isArray(item.relationships) ? item.relationships : isBare ? NOT_DELIVERED : [],
          tags: tags ?? NOT_DELIVERED,
          ...present('accountId', accountOf(item)),
          ...present('awsRegion', location),
          ...present('availabilityZone', text(item.availabilityZone))
        },
        origin: 'observed',
        ...present('location', location)
      }
    }
  ]
}

/** Stands where `BatchGetResourceConfig` delivers nothing, so that nobody takes that for none. */
const NOT_DELIVERED = '[not delivered]'

/**
 * Its ARN. The recovery points of some services have the ARN of the snapshot that they are, which is a resource of its own; some sorts of
 * resources have none, of which one is the same in every region that records it.
 */
function identityOf(item: JsonObject, type: string): { readonly id: string; readonly aliases: readonly string[] } {
  const arn = text(item.arn ?? item.ARN) ?? ''
  const resourceId = text(item.resourceId) ?? ''
  if (arn === '') {
    const place = type === 'AWS::S3::AccountPublicAccessBlock' ? 'global' : text(item.awsRegion)
    return { id: [accountOf(item), place, type, resourceId].join('/'), aliases: [resourceId] }
  }
  if (type === 'AWS::Backup::RecoveryPoint') return { id: `${arn}#recoveryPoint`, aliases: [...new Set([arn, resourceId])] }
  return { id: arn, aliases: resourceId === arn ? [] : [resourceId] }
}

function accountOf(item: JsonObject): string | undefined {
  return text(item.accountId ?? item.awsAccountId)
}

/** Tags as snapshots have them (`{ key: value }`) or as queries answer (`[{ key, value, tag }]`); undefined where nothing is said. */
function tagsIn(tags: unknown): Readonly<Record<string, string>> | undefined {
  if (Array.isArray(tags)) {
    const entries = tags.map((tag) => (isObject(tag) ? [text(tag.key ?? tag.Key), text(tag.value ?? tag.Value) ?? ''] : []))
    return Object.fromEntries(entries.filter(([key]) => key !== undefined)) as Record<string, string>
  }
  return isObject(tags) ? (tags as Record<string, string>) : undefined
}

/** Tags that a service shows among the resource's own properties. None there is not none: some services leave them out. */
function tagsAmong(configuration: JsonObject): Readonly<Record<string, string>> | undefined {
  const own = [configuration.tags, configuration.Tags, configuration.tagList].find((tags) => Array.isArray(tags) && tags.length > 0)
  return tagsIn(own)
}

function supplementOf(value: unknown): JsonObject | undefined {
  if (!isObject(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpacked(part)]))
}

/** JSON that is kept as text, and as text within text. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*(["{[]|true$|false$|null$)/.test(value)) return value
  const inner = parsed(value)
  return inner === undefined ? value : unpacked(inner)
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

function present<K extends string, T>(name: K, value: T | undefined): { readonly [key in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in K]: T })
}
