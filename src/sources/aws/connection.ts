import type * as Sdk from '@aws-sdk/client-config-service'
import { ScanError } from '../../errors.ts'
import type { Calls } from '../live/calls.ts'
import { isExpired, SessionRenewed } from './failure.ts'
import type { Action } from './permissions.ts'

/** How AWS is reached where not as its SDK would by itself: by environment, profile, or the machine's role. */
export interface AwsConnection {
  /** In place of the endpoints of AWS Config, for every region. */
  readonly endpoint?: string
  /** The region that the environment would name: its partition is read, and aggregators live in it. */
  readonly region?: string
  readonly credentials?: Credentials | ((options?: { readonly forceRefresh?: boolean }) => Promise<Credentials>)
  readonly pace?: { readonly timeoutMs?: number; readonly retries?: number; readonly backoffMs?: number }
}

/** Keys of a user, or of a session. */
interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

/** AWS Config in any region. */
export interface Aws {
  /** The region that the environment names. */
  readonly home: string | undefined
  /** Types of resources that AWS Config can record. */
  readonly types: ReadonlySet<string>
  credentials(): Promise<Credentials>
  /** Makes a call; what fails is a `CallError`. */
  call<T>(region: string, action: Action, ask: Ask<T>): Promise<T>
}

type Ask<T> = (config: Sdk.ConfigService, options: { readonly abortSignal: AbortSignal }) => Promise<T>

export async function connectTo(target: string, calls: Calls, connection: AwsConnection): Promise<Aws> {
  const sdk = await loadSdk(target)
  // The SDK makes no attempt of its own beyond the first: whoever calls it counts, waits and gives up.
  const settings = { maxAttempts: 1, ...(connection.endpoint === undefined ? {} : { endpoint: connection.endpoint }) }
  const own = {
    ...(connection.region === undefined ? {} : { region: connection.region }),
    ...(connection.credentials === undefined ? {} : { credentials: connection.credentials })
  }
  const first = new sdk.ConfigService({ ...settings, ...own })
  const { credentials } = first.config
  const clients = new Map<string, Sdk.ConfigService>()
  // One session and one set of connections for all regions.
  const clientIn = (region: string): Sdk.ConfigService => {
    const { requestHandler } = first.config
    const client = clients.get(region) ?? new sdk.ConfigService({ ...settings, region, credentials, requestHandler })
    clients.set(region, client)
    return client
  }
  return {
    home: await regionOf(first),
    types: new Set(Object.values(sdk.ResourceType)),
    credentials,
    call: (region, action, ask) =>
      calls.make(`config:${action}`, async (abortSignal) => {
        const used = await credentials()
        try {
          return await ask(clientIn(region), { abortSignal })
        } catch (error) {
          if (isExpired(error) && (await isRenewed(credentials, used))) throw new SessionRenewed()
          throw error
        }
      })
  }
}

async function loadSdk(target: string): Promise<typeof Sdk> {
  try {
    return await import('@aws-sdk/client-config-service')
  } catch (cause) {
    throw new ScanError('unreadable-input', `Cannot read ${target}: the package @aws-sdk/client-config-service is not installed`, { cause })
  }
}

/** Whether another session is to be had than the one that has expired; somebody else may already have asked for it. */
async function isRenewed(credentials: Sdk.ConfigService['config']['credentials'], used: Credentials): Promise<boolean> {
  const isOther = ({ accessKeyId, sessionToken }: Credentials): boolean =>
    accessKeyId !== used.accessKeyId || sessionToken !== used.sessionToken
  try {
    return isOther(await credentials()) || isOther(await credentials({ forceRefresh: true }))
  } catch {
    return false
  }
}

async function regionOf({ config }: Sdk.ConfigService): Promise<string | undefined> {
  try {
    return await config.region()
  } catch {
    // Nobody has chosen one.
    return undefined
  }
}
