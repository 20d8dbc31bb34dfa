import { createServer, createSecureServer, type Http2SecureServer, type Http2Server, type ServerHttp2Stream } from 'node:http2'
import { setTimeout as after } from 'node:timers/promises'
import { ASSET, detailType, LIST_REQUEST, LIST_RESPONSE, STATUS } from './protocol.ts'
import {
  answered,
  type Arrived,
  type Asset,
  type Content,
  type ListCall,
  type Page,
  type RpcStatus,
  type ServerOptions,
  type Service,
  withContent
} from './service.ts'

const METHOD = '/google.cloud.asset.v1.AssetService/ListAssets'

/** The service over gRPC, which is HTTP/2 with a frame around each message. */
export function grpcServer(options: ServerOptions, service: Service, arrived: Arrived): Http2Server | Http2SecureServer {
  const server = options.tls === undefined ? createServer() : createSecureServer(options.tls)
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
  return server
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
  if (fault !== undefined && 'http' in fault) {
    stream.respond({ ':status': fault.http.status, ...fault.http.headers })
    stream.end(fault.http.body)
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
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }))
  stream.end(frame)
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
