import type { FakeOptions } from './options.ts'
import { refusal, type Reply } from './reply.ts'
import type { ArmDocument } from './tenant.ts'
import { API_VERSIONS } from './versions.ts'

/** The documents of a subscription, by their ids and by the lists that they are in. */
export interface Documents {
  readonly byId: ReadonlyMap<string, ArmDocument>
  readonly lists: ReadonlyMap<string, readonly ArmDocument[]>
}

/** Documents by the path of the list that they are in. */
export function childLists(documents: readonly ArmDocument[]): ReadonlyMap<string, readonly ArmDocument[]> {
  return Map.groupBy(documents, ({ id }) => {
    const item = /^(.*\/vaults\/[^/]+)\/backupFabrics\/[^/]+\/protectionContainers\/[^/]+\/protectedItems\/[^/]+$/i.exec(id)?.[1]
    if (item !== undefined) return `${item}/backupProtectedItems`.toLowerCase()
    return id.slice(0, id.lastIndexOf('/')).toLowerCase()
  })
}

/** What Resource Manager has at a path. */
export function documentsAt(
  path: string,
  url: URL,
  { byId, lists }: Documents,
  page: (values: readonly unknown[], url: URL) => Reply
): Reply {
  const key = path.toLowerCase()
  const document = byId.get(key)
  if (document !== undefined) return { status: 200, body: key.includes('/protecteditems/') ? itemOf(document, url) : document }
  if (key.endsWith('/managementpolicies/default')) return refusal(404, 'ManagementPolicyNotFound', 'No ManagementPolicy found for account')
  const { parent, kind } = /^(?<parent>.*)\/(?<kind>[^/]+)$/.exec(key)?.groups ?? {}
  const subscriptionWide =
    /^\/subscriptions\/[^/]+\/providers\/microsoft\.(authorization\/(?:locks|roleassignments|roledefinitions)|recoveryservices\/vaults|security\/pricings)$/.exec(
      key
    )?.[1]
  if (subscriptionWide !== undefined)
    return page(
      [...byId.values()].filter(({ type }) => type.toLowerCase() === `microsoft.${subscriptionWide}`),
      url
    )
  const owner = (parent ?? '').replace(/\/providers\/microsoft\.insights$/, '').replace(/\/(blob|file|queue|table)services\/default$/, '')
  if (!byId.has(owner)) return refusal(404, 'ResourceNotFound', `The Resource '${path}' was not found.`)
  const account = byId.get(owner)
  if ((account?.kind === 'FileStorage' && kind === 'blobservices') || (account?.kind === 'BlockBlobStorage' && kind === 'fileservices'))
    return refusal(409, 'FeatureNotSupportedForAccount', 'The storage account is not of the right kind')
  return page((lists.get(key) ?? []).map(shortened), url)
}

/** What lists leave out. */
function shortened({ properties, ...rest }: ArmDocument): ArmDocument {
  if (/\/vaults\/keys$/i.test(rest.type)) return { ...rest, properties: { attributes: properties.attributes, keyUri: properties.keyUri } }
  const { extendedInfo: _, ...plain } = properties
  return { ...rest, properties: plain }
}

function itemOf(document: ArmDocument, url: URL): ArmDocument {
  return url.searchParams.get('$filter') === "expand eq 'extendedinfo'" ? document : shortened(document)
}

/** A provider with the versions of its types. */
export function providerOf(namespace: string, options: FakeOptions): unknown {
  const versions = { ...API_VERSIONS, ...options.apiVersions }
  const resourceTypes = Object.entries(versions)
    .filter(([type]) => type.toLowerCase().startsWith(`${namespace.toLowerCase()}/`))
    .map(([type, apiVersions]) => ({ resourceType: type.slice(namespace.length + 1), locations: ['West Europe'], apiVersions }))
  return { id: `/providers/${namespace}`, namespace, registrationState: 'Registered', resourceTypes }
}
