import { join } from 'node:path'
import type { Result } from '../../../src/model/finding.ts'
import { type ScanRequest, scan } from '../../../src/scan.ts'
import { exitStatus } from '../../../src/commands/scan.ts'
import type { AwsConnection } from '../../../src/sources/aws/connection.ts'
import { ledgerAccount } from './account.ts'
import { type FakeConfig, startConfig } from './server.ts'
import type { Account, Aggregator, Session, World } from './world.ts'

export const ACCOUNT = '210987654321'
export const TARGET = `aws:accounts/${ACCOUNT}`
export const PROFILE = join(import.meta.dirname, 'profile.yaml')

/** Keys of a user who may read the account. */
export const KEYS = { accessKeyId: 'AKIDLEDGERREADER', secretAccessKey: 'not-a-secret-of-anybody' } as const

export function worldOf(accounts: readonly Account[], aggregators: readonly Aggregator[] = []): World {
  const [first] = accounts
  const session: Session = { account: first?.id ?? '' }
  return { accounts, aggregators, sessions: new Map([[KEYS.accessKeyId, session]]) }
}

/** The usual account; made once, since nothing changes it. */
export const LEDGER: Account = ledgerAccount({ id: ACCOUNT, seed: 7, scale: 2 })

/** An account of which every claim is true. */
export const TIDY: Account = ledgerAccount({ id: ACCOUNT, seed: 11, others: 200, scale: 2, tidy: true })

/** The same account with recorders of its own to be changed. */
export function ledger(account: Account = LEDGER): Account {
  return { ...account, recorders: new Map(account.recorders) }
}

/** Gives up and waits faster than in earnest. */
export const PACE = { timeoutMs: 2_000, retries: 4, backoffMs: 2 } as const

/** A type that a kind has, that these claims lead to, and that AWS Config does not know at all: a gap of every scan. */
const UNKNOWN_TO_CONFIG = 'AWS::ElasticLoadBalancingV2::ListenerRule'

export interface Scanned {
  readonly result: Result
  /** As it would be without the gap of every scan. */
  readonly exit: number
  readonly progress: readonly string[]
}

export async function scanFrom(fake: FakeConfig, connection: AwsConnection = {}, request: Partial<ScanRequest> = {}): Promise<Scanned> {
  const progress: string[] = []
  const result = await scan({
    targets: [TARGET],
    profiles: [PROFILE],
    onProgress: (message) => progress.push(message),
    ...request,
    live: {
      ...request.live,
      connections: { aws: { endpoint: fake.endpoint, region: 'eu-central-1', credentials: KEYS, pace: PACE, ...connection } }
    }
  })
  const others = result.inputs.map((input) => ({ ...input, gaps: input.gaps.filter(({ types }) => types?.join() !== UNKNOWN_TO_CONFIG) }))
  return { result, exit: exitStatus({ ...result, inputs: others }, { failOn: [] }), progress }
}

/** Scans a world in a service that is there for this scan only. */
export async function scanWorld(
  world: World,
  {
    prepare,
    connection,
    request
  }: { readonly prepare?: (fake: FakeConfig) => void; readonly connection?: AwsConnection; readonly request?: Partial<ScanRequest> } = {}
): Promise<Scanned & { readonly fake: FakeConfig }> {
  const fake = await startConfig(world)
  try {
    prepare?.(fake)
    return { ...(await scanFrom(fake, connection, request)), fake }
  } finally {
    await fake.close()
  }
}

/** The gaps beside that of every scan. */
export function gapsOf({ result }: Scanned): Result['inputs'][number]['gaps'] {
  return result.inputs.flatMap(({ gaps }) => gaps).filter(({ types }) => types?.join() !== UNKNOWN_TO_CONFIG)
}

/** What is open under which claim, for what reason: all that findings say but when. */
export function findingsOf({ result }: Scanned): readonly unknown[] {
  return [result.findings, result.claims.map(({ id, verdict, outcomes }) => ({ id, verdict, outcomes }))]
}
