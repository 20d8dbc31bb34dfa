import type { Finding, Result } from '../../../src/model/finding.ts'
import type { Gap } from '../../../src/model/resource.ts'
import { type ScanRequest, scan } from '../../../src/scan.ts'
import { exitStatus } from '../../../src/commands/scan.ts'
import type { GcpConnection } from '../../../src/sources/gcp/connection.ts'
import { createAccount } from './account.ts'
import { ASSET_TYPES } from './asset-types.ts'
import { type InventoryServer, startServer } from './server.ts'
import type { Content, Fault, ListCall, ServerOptions } from './service.ts'

/** The usual organization; made once, since nothing changes it. */
export const ACCOUNT = createAccount()
export const ORGANIZATION = `gcp:${ACCOUNT.organization}`
export const LEDGER = 'gcp:projects/ledger-prod'
export const PAYMENTS = 'gcp:projects/payments-prod'

export interface Scanned {
  readonly result: Result
  readonly progress: readonly string[]
  /** What the command would end with if contradicted claims did not count. */
  readonly exit: number
}

export async function scanWith(connection: GcpConnection, request: Partial<ScanRequest> = {}): Promise<Scanned> {
  const progress: string[] = []
  const result = await scan({
    targets: [ORGANIZATION],
    profiles: ['maropost'],
    include: new Set(['pass', 'not-applicable', 'not-modelled']),
    onProgress: (message) => progress.push(message),
    ...request,
    live: { ...request.live, connections: { gcp: connection } }
  })
  return { result, progress, exit: exitStatus(result, { softFail: true, failOn: [] }) }
}

/** A service that holds the usual organization in pages of a hundred. */
export function startInventory(transport: 'grpc' | 'rest', options: Partial<ServerOptions> = {}): Promise<InventoryServer> {
  return startServer({ transport, assets: ACCOUNT.assets, records: (type) => ASSET_TYPES.has(type), pageSize: 100, ...options })
}

/** Scans against a service that is there for this scan only. */
export async function scanOnce(
  transport: 'grpc' | 'rest',
  options: Partial<ServerOptions> = {},
  { pace, ...request }: Partial<ScanRequest> & { readonly pace?: GcpConnection['pace'] } = {}
): Promise<Scanned & { readonly calls: readonly ListCall[] }> {
  const server = await startInventory(transport, options)
  try {
    return { ...(await scanWith(server.connection(pace), request)), calls: server.calls }
  } finally {
    await server.close()
  }
}

/** All that is found, whatever the order, but for how old something was to the second. */
export function findingsOf({ result }: Pick<Scanned, 'result'>): readonly Finding[] {
  return result.findings.map(timeless).toSorted((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1))
}

function timeless(finding: Finding): Finding {
  if (!finding.evidence.some(({ path }) => path === 'readTime')) return finding
  const { found, ...rest } = finding
  const ageless = (text: string): string => text.replaceAll(/\d+(\.\d+)?/g, 'n')
  return {
    ...rest,
    because: ageless(finding.because),
    ...(found === undefined ? {} : { found: ageless(found) }),
    evidence: finding.evidence.filter(({ path }) => path !== 'readTime')
  }
}

export function gapsOf({ result }: Pick<Scanned, 'result'>): readonly Gap[] {
  return result.inputs.flatMap(({ gaps }) => gaps.toSorted((one, other) => (one.what < other.what ? -1 : 1)))
}

export function verdictsOf({ result }: Pick<Scanned, 'result'>): Readonly<Record<string, string>> {
  return Object.fromEntries(result.claims.map(({ id, verdict }) => [id, verdict]))
}

/** A fault for the nth call for a content, or for so many from there on. */
export function at(content: Content, nth: number, fault: Fault, times = 1): (call: ListCall) => Fault | undefined {
  let count = 0
  return (call) => {
    if (call.contentType !== content) return undefined
    count += 1
    return count >= nth && count < nth + times ? fault : undefined
  }
}
