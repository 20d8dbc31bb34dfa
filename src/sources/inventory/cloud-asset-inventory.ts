import type { Item } from '../../model/source.ts'
import { isObject, text } from './json.ts'

/** Whether a JSON value looks like an asset of Cloud Asset Inventory, in camelCase or snake_case, or a temporal asset around one. */
export function isAsset(value: unknown): boolean {
  if (!isObject(value)) return false
  if (isObject(value.asset)) return isAsset(value.asset)
  return typeof (value.assetType ?? value.asset_type) === 'string'
}

/** The type of an asset whose line begins with its name and type, as exports write them; undefined where it has to be parsed. */
export function assetTypeAt(head: string): string | undefined {
  return /^\{"name":\s?"[^"\\]*",\s?"asset_?[tT]ype":\s?"([^"\\]*)"/.exec(head)?.[1]
}

/**
 * One asset as `gcloud asset list`, `gcloud asset export` or the REST API write it. Resource content and the IAM policy
 * become a resource each, the latter with the type `<assetType>#iamPolicy`. An asset without content is only a name.
 * https://cloud.google.com/asset-inventory/docs/reference/rest/v1/Asset
 */
export function itemsOfAsset(value: unknown, onListedOnly: (type: string) => void): readonly Item[] {
  if (!isObject(value)) return []
  if (isObject(value.asset)) return value.deleted === true ? [] : itemsOfAsset(value.asset, onListedOnly)
  const type = text(value.assetType ?? value.asset_type) ?? ''
  const id = text(value.name) ?? ''
  const items: Item[] = []
  const { resource } = value
  if (isObject(resource) && isObject(resource.data)) {
    const location = text(resource.location)
    items.push({
      resource: {
        id,
        typeSystem: 'cai',
        type,
        name: id.slice(id.lastIndexOf('/') + 1),
        cloud: 'gcp',
        document: resource.data,
        origin: 'observed',
        ...(location === undefined ? {} : { location }),
        ...ownerOf(value.ancestors),
        ...ancestorsOf(value),
        ...otherNames(id, resource.data)
      }
    })
  }
  const policy = value.iamPolicy ?? value.iam_policy
  if (isObject(policy)) {
    items.push({
      resource: {
        id: `${id}#iamPolicy`,
        typeSystem: 'cai',
        type: `${type}#iamPolicy`,
        name: id.slice(id.lastIndexOf('/') + 1),
        cloud: 'gcp',
        document: policy,
        origin: 'observed',
        ...ancestorsOf(value)
      }
    })
  }
  if (items.length === 0) onListedOnly(type)
  return items
}

function ancestorsOf({ ancestors }: Readonly<Record<string, unknown>>): { ancestors?: readonly string[] } {
  return Array.isArray(ancestors) && ancestors.every((each) => typeof each === 'string') ? { ancestors } : {}
}

/** The nearest of those that hold the asset: its project by number, where names of assets have its id or its number. */
function ownerOf(ancestors: unknown): { owner?: string } {
  const owner = Array.isArray(ancestors) ? text(ancestors[0]) : undefined
  return owner === undefined ? {} : { owner }
}

/** A link to itself, and its own name where that has the id of a project of which the asset's has the number. */
function otherNames(id: string, data: Readonly<Record<string, unknown>>): { aliases?: readonly string[] } {
  const name = text(data.name)
  const full = name !== undefined && /^projects\/[^/]+\/[^/]+\//.test(name) && !id.endsWith(name) ? [name] : []
  const link = text(data.selfLink)
  const aliases = link === undefined ? full : [link, ...full]
  return aliases.length === 0 ? {} : { aliases }
}
