import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { type Answer, answerTo, ConfigError } from './service.ts'
import { ALWAYS_ENABLED, type Session, type World } from './world.ts'

/** A call as the service saw it. */
interface Call {
  readonly action: string
  readonly region: string
  readonly account: string
  readonly input: Readonly<Record<string, unknown>>
  /** When it came in, and when its answer was out: milliseconds on the clock of this process. */
  readonly at: number
  answered?: number
}

/** What goes wrong with calls of a sort: the nth of them (from 1), or all from the nth on. */
export interface Fault {
  readonly action?: string
  readonly region?: string
  /** Only calls for pages after the first. */
  readonly later?: boolean
  readonly nth: number
  readonly onwards?: boolean
  readonly effect: Effect
}

export type Effect =
  | { readonly error: string; readonly status: number; readonly message?: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly stallMs: number }
  /** A page that has records of the page before once more. */
  | 'repeat'
  /** The connection breaks before an answer. */
  | 'reset'
  /** The answer stops in the middle, as if it were whole. */
  | 'cut'
  /** The answer stops in the middle of what its head promised. */
  | 'break off'
  /** The session that the call is made with has expired. */
  | 'expire'
  /** The places in lists that were given out are not kept. */
  | 'forget places'
  /** The account is closed. */
  | 'close account'

export interface FakeConfig {
  readonly endpoint: string
  readonly calls: readonly Call[]
  readonly faults: Fault[]
  /** Waited before each answer. */
  latencyMs: number
  /** How far its clock is ahead of this machine's. */
  clockMs: number
  /** Actions that a policy allows; all when left out. */
  allowed: ReadonlySet<string> | undefined
  /** Faults that have not come about. */
  readonly untried: () => readonly Fault[]
  /** Most calls under way at one time. */
  readonly most: () => number
  close(): Promise<void>
}

const MOST_SKEW_MS = 5 * 60_000

/** AWS Config on loopback: AWS JSON 1.1 with its signatures, sessions, pages and errors. */
export async function startConfig(world: World, options: { readonly canary?: string } = {}): Promise<FakeConfig> {
  const calls: Call[] = []
  const hits = new Map<Fault, number>()
  let under = 0
  let most = 0
  let epoch = 0
  const closed = new Set<string>()

  const server = createServer((request, response) => {
    under += 1
    most = Math.max(most, under)
    response.on('close', () => (under -= 1))
    serve(request, response).catch((error: unknown) => response.destroy(error as Error))
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request)
    const now = Date.now() + fake.clockMs
    const send = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': '5d1c9a3e-6f40-4b8b-9a51-0d2e4c6b8a97',
        date: new Date(now).toUTCString(),
        'content-length': String(Buffer.byteLength(text)),
        ...(options.canary === undefined ? {} : { 'x-amz-debug-token': options.canary }),
        ...headers
      })
      response.end(text)
    }
    const refuse = ({ name, status, message }: ConfigError, headers: Readonly<Record<string, string>> = {}): void => {
      const said = options.canary === undefined ? message : `${message} ${options.canary}`
      send(status, JSON.stringify({ __type: `com.amazonaws.configservice#${name}`, message: said }), headers)
    }
    try {
      const action = /^StarlingDoveService\.(\w+)$/.exec(String(request.headers['x-amz-target']))?.[1]
      if (request.method !== 'POST' || action === undefined) throw new ConfigError('UnknownOperationException', 400, 'no such operation')
      const { region, session } = signed(request, world, now)
      const input = JSON.parse(body) as Record<string, unknown>
      const call: Call = { action, region, account: session.account, input, at: performance.now() }
      calls.push(call)
      response.on('close', () => (call.answered = performance.now()))
      if (fake.latencyMs > 0) await pause(fake.latencyMs)
      const effect = effectOn({ action, region, input })
      if (effect === 'expire') session.expired = true
      if (effect === 'forget places') epoch += 1
      if (effect === 'close account') closed.add(session.account)
      assertSession(session, region, request)
      if (closed.has(session.account)) throw unrecognised()
      assertEnabled(world, session, region)
      if (fake.allowed !== undefined && !fake.allowed.has(`config:${action}`)) throw denied(session, action)
      if (typeof effect === 'object' && 'error' in effect) {
        refuse(new ConfigError(effect.error, effect.status, effect.message ?? 'no reason'), effect.headers)
        return
      }
      if (typeof effect === 'object') await pause(effect.stallMs)
      if (effect === 'reset') {
        request.socket.resetAndDestroy()
        return
      }
      const answer: Answer = answerTo(world, { action, region, account: session.account, input, epoch, repeat: effect === 'repeat' })
      const text = JSON.stringify(answer)
      if (effect === 'cut') send(200, text.slice(0, Math.floor(text.length / 2)))
      else if (effect === 'break off') {
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1', 'content-length': String(Buffer.byteLength(text)) })
        response.write(text.slice(0, Math.floor(text.length / 2)), () => request.socket.destroy())
      } else send(200, text)
    } catch (error) {
      if (error instanceof ConfigError) refuse(error)
      else throw error
    }
  }

  function effectOn({ action, region, input }: Pick<Call, 'action' | 'region' | 'input'>): Effect | undefined {
    let effect: Effect | undefined
    for (const fault of fake.faults) {
      const isLater = input.NextToken !== undefined || input.nextToken !== undefined
      if ((fault.action ?? action) !== action || (fault.region ?? region) !== region || (fault.later === true && !isLater)) continue
      const hit = (hits.get(fault) ?? 0) + 1
      hits.set(fault, hit)
      if (hit === fault.nth || (fault.onwards === true && hit > fault.nth)) effect ??= fault.effect
    }
    return effect
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const fake: FakeConfig = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    faults: [],
    latencyMs: 0,
    clockMs: 0,
    allowed: undefined,
    untried: () => fake.faults.filter((fault) => (hits.get(fault) ?? 0) < fault.nth),
    most: () => most,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
  return fake
}

/** The region and the session of a signed request. */
function signed(request: IncomingMessage, { sessions }: World, now: number): { readonly region: string; readonly session: Session } {
  const scheme =
    /^AWS4-HMAC-SHA256 Credential=(?<key>\w+)\/(?<day>\d{8})\/(?<region>[\w-]+)\/config\/aws4_request, SignedHeaders=(?<headers>[\w;-]+), Signature=[0-9a-f]{64}$/
  const { key, day, region, headers } = scheme.exec(request.headers.authorization ?? '')?.groups ?? {}
  const date = String(request.headers['x-amz-date'])
  if (
    key === undefined ||
    region === undefined ||
    !['host', 'x-amz-date', 'x-amz-target'].every((name) => headers?.split(';').includes(name))
  ) {
    throw new ConfigError('IncompleteSignatureException', 400, 'Authorization header requires a signature')
  }
  const at = Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (day !== date.slice(0, 8) || Math.abs(now - at) > MOST_SKEW_MS) {
    const said = `Signature expired: ${date} is now earlier than ${new Date(now - MOST_SKEW_MS).toISOString()}`
    throw new ConfigError('InvalidSignatureException', 400, said)
  }
  const session = sessions.get(key)
  if (session === undefined) throw unrecognised()
  return { region, session }
}

function assertSession(session: Session, region: string, request: IncomingMessage): void {
  if (session.token !== undefined && request.headers['x-amz-security-token'] !== session.token) throw unrecognised()
  if (session.expired === true) throw new ConfigError('ExpiredTokenException', 400, 'The security token included in the request is expired')
  if (session.isOfGlobalEndpoint === true && !ALWAYS_ENABLED.includes(region)) throw unrecognised()
}

function assertEnabled({ accounts }: World, { account }: Session, region: string): void {
  const found = accounts.find(({ id }) => id === account)
  if (found === undefined || (!ALWAYS_ENABLED.includes(region) && !found.optedIn.has(region))) throw unrecognised()
}

function unrecognised(): ConfigError {
  return new ConfigError('UnrecognizedClientException', 400, 'The security token included in the request is invalid.')
}

function denied({ account }: Pick<Session, 'account'>, action: string): ConfigError {
  const who = `arn:aws:sts::${account}:assumed-role/asbuilt/nightly`
  const said = `User: ${who} is not authorized to perform: config:${action} because no identity-based policy allows the config:${action} action`
  return new ConfigError('AccessDeniedException', 400, said)
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const whole = Buffer.concat(parts)
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString('utf8')
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
