// Cloud Asset Inventory on loopback: ListAssets (v1) as the service answers it, over gRPC and over REST.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createPlainServer, createSecureServer, type Http2Server, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import type { GcpConnection } from '../../../src/sources/gcp/connection.ts'
import { ASSET, AUTH, detailType, GRPC, LIST_REQUEST, LIST_RESPONSE, STATUS } from './protocol.ts'

export type Content = 'RESOURCE' | 'IAM_POLICY'

/** An asset as `gcloud asset export` writes it. */
export interface Asset {
  readonly name: string
  readonly assetType: string
  readonly ancestors: readonly string[]
  readonly updateTime: string
  readonly resource?: {
    readonly version: string
    readonly discoveryDocumentUri: string
    readonly discoveryName: string
    readonly parent: string
    readonly location?: string
    readonly data: object
  }
  readonly iamPolicy?: object
}

/** A call as it arrived. */
export interface ListCall {
  /** Counts from 1. */
  readonly number: number
  readonly path: string
  readonly parent: string
  readonly contentType: Content
  readonly assetTypes: readonly string[]
  readonly pageSize: number
  readonly pageToken: string
  readonly readTime?: string
  readonly authorization?: string
  readonly at: number
}

/** google.rpc.Status, its details with their full message names. */
export interface RpcStatus {
  readonly code: number
  readonly message: string
  readonly details?: readonly (readonly [type: string, value: object])[]
}

export type Fault =
  | { readonly status: RpcStatus }
  /** What a proxy or front end says before the service is reached. REST only. */
  | { readonly http: { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string } }
  | { readonly wire: 'reset' | 'reset in the middle' | 'truncated' | 'stall' }
  | { readonly page: (assets: readonly Asset[], all: readonly Asset[]) => readonly Asset[] }

export interface ServerOptions {
  readonly transport: 'grpc' | 'rest'
  /** What each parent holds. Others are denied. */
  readonly assets: Readonly<Record<string, readonly Asset[]>>
  /** Types that the service records; all when left out. */
  readonly records?: (type: string, content: Content) => boolean
  readonly fault?: (call: ListCall) => Fault | undefined
  readonly latencyMs?: number
  readonly now?: () => Date
  /** Whether a token is good; without it nobody is asked for one. */
  readonly accepts?: (authorization: string | undefined) => boolean
  /** Shorter pages than the thousand that callers ask for. */
  readonly pageSize?: number
  readonly tls?: { readonly key: string; readonly cert: string }
}

export interface InventoryServer {
  readonly port: number
  readonly calls: readonly ListCall[]
  /** How the SDK reaches it, without waiting long between attempts. */
  connection(pace?: GcpConnection['pace']): GcpConnection
  close(): Promise<void>
}

const OK = 0
const INVALID_ARGUMENT = 3
const UNAUTHENTICATED = 16
export const DENIED: RpcStatus = {
  code: 7,
  message: 'Request denied by Cloud IAM.',
  details: [
    [
      'google.rpc.Help',
      {
        links: [
          {
            description: 'To check permissions required for this RPC:',
            url: 'https://cloud.google.com/asset-inventory/docs/access-control#required_permissions'
          }
        ]
      }
    ]
  ]
}
const DAY = 24 * 60 * 60 * 1000
const METHOD = '/google.cloud.asset.v1.AssetService/ListAssets'
const PACE = { timeoutMs: 20_000, retries: 4, backoffMs: 5 }

export async function startServer(options: ServerOptions): Promise<InventoryServer> {
  const calls: ListCall[] = []
  const sockets = new Set<Socket>()
  const arrived = (call: Omit<ListCall, 'number' | 'at'>): ListCall => {
    const told = { ...call, number: calls.length + 1, at: performance.now() }
    calls.push(told)
    return told
  }
  const service = createService(options)
  const server = options.transport === 'grpc' ? grpcServer(options, service, arrived) : restServer(options, service, arrived)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // Faults break connections on purpose.
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    port,
    calls,
    connection: (pace = PACE) => ({ transport: options.transport, pace, client: () => clientOptions(options.transport, port) }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      })
  }
}

/** What the SDK's client is made with to reach a server without TLS as nobody. */
export function clientOptions(transport: 'grpc' | 'rest', port: number): NonNullable<ReturnType<NonNullable<GcpConnection['client']>>> {
  const auth = new AUTH.GoogleAuth({ authClient: new AUTH.PassThroughClient() })
  const place = { apiEndpoint: '127.0.0.1', port, auth }
  return transport === 'grpc' ? { ...place, sslCreds: GRPC.credentials.createInsecure() } : { ...place, protocol: 'http' }
}

interface Page {
  readonly assets: readonly Asset[]
  readonly readTime: string
  readonly nextPageToken: string
}

interface Service {
  answer(call: ListCall): Page | RpcStatus
  all(call: ListCall): readonly Asset[]
}

function createService({ assets, records = () => true, now = () => new Date(), accepts, pageSize = 1000 }: ServerOptions): Service {
  const lists = new Map<string, readonly Asset[]>()
  const all = ({ parent, contentType, assetTypes }: ListCall): readonly Asset[] => {
    const key = `${parent} ${contentType} ${assetTypes.join()}`
    const wanted = new Set(assetTypes)
    const list =
      lists.get(key) ??
      (assets[parent] ?? []).filter(
        (asset) =>
          (wanted.size === 0 || wanted.has(asset.assetType)) && (contentType === 'RESOURCE' || asset.iamPolicy !== undefined)
      )
    lists.set(key, list)
    return list
  }
  return {
    all,
    answer(call) {
      if (accepts?.(call.authorization) === false) {
        return {
          code: UNAUTHENTICATED,
          message:
            'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
          details: [['google.rpc.ErrorInfo', { reason: 'ACCESS_TOKEN_EXPIRED', domain: 'googleapis.com', metadata: { service: 'cloudasset.googleapis.com' } }]]
        }
      }
      if (!Object.hasOwn(assets, call.parent)) return DENIED
      const unknown = call.assetTypes.find((type) => !records(type, call.contentType))
      if (unknown !== undefined) {
        return invalid(
          `No ${call.contentType} found that matches asset type ${unknown} for consumer project: 481516234200. For a list of supported content types and asset types, see https://cloud.google.com/asset-inventory/docs/supported-asset-types`
        )
      }
      const time = now()
      if (call.readTime !== undefined) {
        const asked = Date.parse(call.readTime)
        if (asked > time.getTime() || asked < time.getTime() - 35 * DAY) return invalid('Request contains an invalid argument.')
      }
      const readTime = call.readTime ?? time.toISOString()
      const start = startOf(call)
      if (start === undefined) return invalid('The page token is invalid or has expired.')
      const size = Math.min(call.pageSize === 0 ? 100 : call.pageSize, 1000, pageSize)
      const list = all(call)
      const end = start + size
      return { assets: list.slice(start, end), readTime, nextPageToken: end < list.length ? tokenOf(call, end) : '' }
    }
  }
}

function invalid(message: string): RpcStatus {
  return { code: INVALID_ARGUMENT, message }
}

/** Tokens are for the very request that they came from. */
function tokenOf({ parent, contentType, assetTypes, readTime }: ListCall, start: number): string {
  return Buffer.from(JSON.stringify([parent, contentType, assetTypes.length, readTime, start])).toString('base64url')
}

function startOf(call: ListCall): number | undefined {
  if (call.pageToken === '') return 0
  try {
    const start = (JSON.parse(Buffer.from(call.pageToken, 'base64url').toString()) as unknown[])[4] as number
    return tokenOf(call, start) === call.pageToken ? start : undefined
  } catch {
    return undefined
  }
}

type Arrived = (call: Omit<ListCall, 'number' | 'at'>) => ListCall

function grpcServer(options: ServerOptions, service: Service, arrived: Arrived): Http2Server {
  const server = options.tls === undefined ? createPlainServer() : createSecureServer(options.tls)
  server.on('stream', (stream: ServerHttp2Stream, headers) => {
    stream.on('error', () => {})
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const request = LIST_REQUEST.toObject(LIST_REQUEST.decode(Buffer.concat(chunks).subarray(5)), {
        enums: String,
        defaults: true,
        longs: Number
      })
      const readTime = request.readTime as { seconds: number; nanos: number } | null
      const call = arrived({
        path: headers[':path'] ?? '',
        parent: request.parent as string,
        contentType: request.contentType as Content,
        assetTypes: request.assetTypes as readonly string[],
        pageSize: request.pageSize as number,
        pageToken: request.pageToken as string,
        ...(readTime === null ? {} : { readTime: new Date(readTime.seconds * 1000 + readTime.nanos / 1e6).toISOString() }),
        ...(headers.authorization === undefined ? {} : { authorization: headers.authorization })
      })
      void answerGrpc(options, service, call, stream)
    })
  })
  return server as Http2Server
}

async function answerGrpc(options: ServerOptions, service: Service, call: ListCall, stream: ServerHttp2Stream): Promise<void> {
  const fault = options.fault?.(call)
  if (fault !== undefined && 'wire' in fault && fault.wire === 'stall') return
  if (options.latencyMs !== undefined) await after(options.latencyMs)
  if (stream.destroyed) return
  if (fault !== undefined && 'wire' in fault && fault.wire === 'reset') {
    stream.session?.socket.destroy()
    return
  }
  const headers = { ':status': 200, 'content-type': 'application/grpc' }
  const found = call.path === METHOD ? answered(service, call, fault) : { code: 12, message: 'Method not found.' }
  if ('code' in found) {
    stream.respond({ ...headers, ...trailersOf(found) }, { endStream: true })
    return
  }
  const message = encodePage(found, call.contentType)
  const frame = Buffer.concat([Buffer.alloc(5), message])
  frame.writeUInt32BE(message.length, 1)
  if (fault !== undefined && 'wire' in fault) {
    stream.respond(headers)
    stream.write(frame.subarray(0, frame.length / 2), () => {
      if (fault.wire === 'truncated') stream.end()
      else setTimeout(() => stream.session?.socket.destroy(), 5)
    })
    return
  }
  stream.respond(headers, { waitForTrailers: true })
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': String(OK) }))
  stream.end(frame)
}

function answered(service: Service, call: ListCall, fault: Fault | undefined): Page | RpcStatus {
  if (fault !== undefined && 'status' in fault) return fault.status
  const found = service.answer(call)
  if ('code' in found || fault === undefined || !('page' in fault)) return found
  return { ...found, assets: fault.page(found.assets, service.all(call)) }
}

function trailersOf({ code, message, details }: RpcStatus): Record<string, string> {
  const trailers = { 'grpc-status': String(code), 'grpc-message': message.replaceAll(/[^ -~]|%/g, encodeURIComponent) }
  if (details === undefined) return trailers
  const any = details.map(([type, value]) => {
    const message = detailType(type)
    return { type_url: `type.googleapis.com/${type}`, value: message.encode(message.fromObject(value)).finish() }
  })
  const status = STATUS.encode(STATUS.fromObject({ code, message, details: any })).finish()
  return { ...trailers, 'grpc-status-details-bin': Buffer.from(status).toString('base64') }
}

const encoded = new WeakMap<Asset, Map<Content, Buffer>>()

/** The assets of a page are its repeated field 2; each is encoded once. */
function encodePage({ assets, readTime, nextPageToken }: Page, content: Content): Buffer {
  const rest = LIST_RESPONSE.encode(LIST_RESPONSE.fromObject({ readTime: timestamp(readTime), nextPageToken })).finish()
  return Buffer.concat([...assets.map((asset) => encodeAsset(asset, content)), rest])
}

function encodeAsset(asset: Asset, content: Content): Buffer {
  const known = encoded.get(asset) ?? new Map<Content, Buffer>()
  encoded.set(asset, known)
  let bytes = known.get(content)
  if (bytes === undefined) {
    const { resource, updateTime, ...told } = withContent(asset, content)
    const message = ASSET.fromObject({
      ...told,
      updateTime: timestamp(updateTime),
      ...(resource === undefined ? {} : { resource: { ...resource, data: struct(resource.data) } })
    })
    const body = ASSET.encode(message).finish()
    bytes = Buffer.concat([Buffer.from([0x12]), varint(body.length), body])
    known.set(content, bytes)
  }
  return bytes
}

function withContent({ resource, iamPolicy, ...asset }: Asset, content: Content): Asset {
  if (content === 'RESOURCE') return resource === undefined ? asset : { ...asset, resource }
  return iamPolicy === undefined ? asset : { ...asset, iamPolicy }
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 0x80)
  return Buffer.from([...bytes, rest])
}

function timestamp(text: string): object {
  const time = Date.parse(text)
  return { seconds: Math.floor(time / 1000), nanos: (((time % 1000) + 1000) % 1000) * 1e6 }
}

function struct(value: object): object {
  return { fields: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, protoValue(inner)])) }
}

function protoValue(value: unknown): object {
  if (value === null) return { nullValue: 0 }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number') return { numberValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return Array.isArray(value) ? { listValue: { values: value.map(protoValue) } } : { structValue: struct(value as object) }
}

function restServer(options: ServerOptions, service: Service, arrived: Arrived): ReturnType<typeof createServer> {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const query = url.searchParams
    const parent = /^\/v1\/([^/]+\/[^/]+)\/assets$/.exec(decodeURIComponent(url.pathname))?.[1] ?? ''
    const content = query.get('contentType') ?? ''
    const readTime = query.get('readTime')
    const { authorization } = request.headers
    const call = arrived({
      path: url.pathname,
      parent,
      contentType: content === '1' || content === 'RESOURCE' ? 'RESOURCE' : 'IAM_POLICY',
      assetTypes: query.getAll('assetTypes'),
      pageSize: Number(query.get('pageSize') ?? 0),
      pageToken: query.get('pageToken') ?? '',
      ...(readTime === null ? {} : { readTime }),
      ...(authorization === undefined ? {} : { authorization })
    })
    void answerRest(options, service, call, { request, response })
  })
}

async function answerRest(
  options: ServerOptions,
  service: Service,
  call: ListCall,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse }
): Promise<void> {
  const fault = options.fault?.(call)
  if (fault !== undefined && 'wire' in fault && fault.wire === 'stall') return
  if (options.latencyMs !== undefined) await after(options.latencyMs)
  if (fault !== undefined && 'wire' in fault && fault.wire === 'reset') {
    request.socket.destroy()
    return
  }
  if (fault !== undefined && 'http' in fault) {
    response.writeHead(fault.http.status, fault.http.headers).end(fault.http.body)
    return
  }
  const found = request.method === 'GET' ? answered(service, call, fault) : { code: 12, message: 'Method not found.' }
  const json = { 'content-type': 'application/json; charset=UTF-8' }
  if ('code' in found) {
    response.writeHead(HTTP_STATUS[found.code]?.[0] ?? 500, json).end(JSON.stringify(errorBody(found)))
    return
  }
  const { readTime, nextPageToken, assets } = found
  const told = assets.map((asset) => withContent(asset, call.contentType))
  const body = Buffer.from(JSON.stringify({ readTime, assets: told, ...(nextPageToken === '' ? {} : { nextPageToken }) }))
  if (fault === undefined || !('wire' in fault)) {
    response.writeHead(200, json).end(body)
    return
  }
  if (fault.wire === 'truncated') {
    // Cut off by something in between that does not care for lengths.
    response.writeHead(200, json).end(body.subarray(0, body.length / 2))
    return
  }
  response.writeHead(200, { ...json, 'content-length': body.length })
  response.write(body.subarray(0, body.length / 2), () => setTimeout(() => request.socket.destroy(), 5))
}

const HTTP_STATUS: Readonly<Record<number, readonly [status: number, name: string]>> = {
  3: [400, 'INVALID_ARGUMENT'],
  5: [404, 'NOT_FOUND'],
  7: [403, 'PERMISSION_DENIED'],
  8: [429, 'RESOURCE_EXHAUSTED'],
  12: [501, 'UNIMPLEMENTED'],
  13: [500, 'INTERNAL'],
  14: [503, 'UNAVAILABLE'],
  16: [401, 'UNAUTHENTICATED']
}

function errorBody({ code, message, details = [] }: RpcStatus): object {
  const [status, name] = HTTP_STATUS[code] ?? [500, 'INTERNAL']
  return {
    error: {
      code: status,
      message,
      status: name,
      details: details.map(([type, value]) => ({ '@type': `type.googleapis.com/${type}`, ...jsonDetail(value) }))
    }
  }
}

/** Durations are texts in JSON. */
function jsonDetail(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'retryDelay' ? `${(inner as { seconds: number }).seconds}s` : inner])
  )
}
