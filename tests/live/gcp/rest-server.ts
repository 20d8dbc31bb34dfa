import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { answered, type Arrived, type ListCall, type RpcStatus, type ServerOptions, type Service, withContent } from './service.ts'

/** The service over HTTP with JSON. */
export function restServer(options: ServerOptions, service: Service, arrived: Arrived): Server {
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
