import type { AssetServiceClient } from '@google-cloud/asset'
import type { ListedAsset } from './asset-record.ts'
import type { GcpConnection, Transport } from './connection.ts'
import { classify } from './failure.ts'

/** google.protobuf.Timestamp */
export interface Timestamp {
  readonly seconds: number
  readonly nanos: number
}

interface ListRequest {
  readonly parent: string
  readonly contentType: 'RESOURCE' | 'IAM_POLICY'
  readonly assetTypes: readonly string[]
  readonly pageSize: number
  readonly pageToken?: string
  readonly readTime?: Timestamp
}

export interface AssetPage {
  readonly assets: readonly ListedAsset[]
  readonly nextPageToken?: string
  readonly readTime?: Date
}

/** The SDK's client, without the patience of its own: every call is one attempt. */
export interface AssetClient {
  list(request: ListRequest, signal: AbortSignal): Promise<AssetPage>
  /** Forgets the credentials that are in use; the next call signs in anew. */
  renew(): void
}

type Client = Promise<AssetServiceClient>

export function createAssetClient(
  sdk: typeof AssetServiceClient,
  connection: GcpConnection,
  onProgress?: (message: string) => void
): AssetClient {
  const clients = new Map<Transport, Client>()
  let transport: Transport = connection.transport ?? 'grpc'
  let proven = connection.transport !== undefined

  function client(): Client {
    const known = clients.get(transport)
    if (known !== undefined) return known
    const made = makeClient(sdk, transport, connection)
    clients.set(transport, made)
    return made
  }

  /** Others may still be waiting for it, so it is not closed. */
  function forget(made: Client): void {
    for (const [key, known] of clients) if (known === made) clients.delete(key)
  }

  /** Where nothing has come through yet, it may be the way: many networks let HTTP/2 through to nobody. */
  function tryOtherWay(failed: Transport): void {
    if (proven || failed !== transport) return
    transport = transport === 'grpc' ? 'rest' : 'grpc'
    onProgress?.(`Cloud Asset Inventory did not answer; trying ${transport === 'rest' ? 'REST' : 'gRPC'}`)
  }

  return {
    async list(request, signal) {
      const way = transport
      const made = client()
      try {
        const page = await attempt(await made, request, signal)
        proven = true
        return page
      } catch (error) {
        // A connection on which an answer is overdue may be dead.
        if (signal.aborted) forget(made)
        if (signal.aborted || classify(error).kind === 'transient') tryOtherWay(way)
        else proven = true
        // A client that could not be made stays so.
        made.catch(() => forget(made))
        throw error
      }
    },
    renew: () => clients.clear()
  }
}

/** Hidden attempts would be neither counted nor bounded, and a dead connection would be shared with the client that replaces it. */
const CHANNEL = { 'grpc.enable_retries': 0, 'grpc.use_local_subchannel_pool': 1 }

async function makeClient(Sdk: typeof AssetServiceClient, transport: Transport, { client }: GcpConnection): Client {
  const made = new Sdk({
    ...CHANNEL,
    ...client?.(transport),
    fallback: transport === 'rest'
  })
  // Its methods leave a rejection that nobody can handle when this fails.
  await made.initialize()
  return made
}

interface RawPage {
  readonly assets?: readonly ListedAsset[] | null
  readonly nextPageToken?: string | null
  readonly readTime?: { readonly seconds?: unknown; readonly nanos?: unknown } | null
}

type InnerCall = Promise<readonly [assets: unknown, next: unknown, page: RawPage]> & { cancel(): void }

/** The method behind `listAssets`, which logs every answer and cannot be cancelled. */
type InnerList = (request: object, options: object) => InnerCall

function attempt({ innerApiCalls }: AssetServiceClient, request: ListRequest, signal: AbortSignal): Promise<AssetPage> {
  return new Promise((resolve, reject) => {
    const call = (innerApiCalls.listAssets as InnerList)(request, {
      autoPaginate: false,
      retry: { retryCodes: [] },
      otherArgs: { headers: { 'x-goog-request-params': `parent=${encodeURIComponent(request.parent)}` } }
    })
    const give = (): void => {
      call.cancel()
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', give, { once: true })
    // Signals outlive the calls they are for, and would keep the pages.
    const end = (): void => signal.removeEventListener('abort', give)
    call.then(
      ([, , page]) => {
        end()
        resolve(pageOf(page))
      },
      (error: Error) => {
        end()
        reject(error)
      }
    )
  })
}

function pageOf({ assets, nextPageToken, readTime }: RawPage): AssetPage {
  return {
    assets: assets ?? [],
    ...(typeof nextPageToken === 'string' && nextPageToken !== '' ? { nextPageToken } : {}),
    ...(readTime?.seconds === undefined ? {} : { readTime: new Date(Number(readTime.seconds) * 1000 + Number(readTime.nanos ?? 0) / 1e6) })
  }
}

export function timestampOf(time: Date): Timestamp {
  const ms = time.getTime()
  const seconds = Math.floor(ms / 1000)
  return { seconds, nanos: (ms - seconds * 1000) * 1e6 }
}
