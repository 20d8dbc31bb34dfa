import type { Finding, Result } from '../../../src/model/finding.ts'
import type { Gap, Resource } from '../../../src/model/resource.ts'
import { exitStatus } from '../../../src/commands/scan.ts'
import { scan, type ScanRequest } from '../../../src/scan.ts'
import { neededKinds, typesOf } from '../../../src/evaluation/needed-kinds.ts'
import { KINDS } from '../../../src/kinds/index.ts'
import { LINK_NAMES } from '../../../src/model/neighbourhood.ts'
import { loadProfile } from '../../../src/profiles/load.ts'
import { openTarget } from '../../../src/sources/recognise.ts'
import { makeTenant } from './account.ts'
import { type FakeTenant, GROUP } from './tenant.ts'
import type { FakeOptions } from './options.ts'
import { type FakeAzure, startAzure } from './server.ts'

export const TARGET = `azure:managementGroups/${GROUP}`

/** The types that the shipped profile for Azure needs. */
export async function neededTypes(): Promise<readonly string[]> {
  const vocabulary = { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES }
  return typesOf(neededKinds([await loadProfile('sendmarc', vocabulary)], KINDS)).arm ?? []
}

/** One moment for all tenants of a test, so that they are alike. */
export const NOW = new Date()

/** A tenant that is large enough to have some of everything. */
export const SMALL = makeTenant({ scale: 0.1, now: NOW })

export async function withAzure<T>(tenant: FakeTenant, options: FakeOptions, use: (azure: FakeAzure) => Promise<T>): Promise<T> {
  const azure = await startAzure(tenant, options)
  try {
    return await use(azure)
  } finally {
    await azure.close()
  }
}

export function scanAzure({ connection }: FakeAzure, request: Partial<ScanRequest> = {}): Promise<Result> {
  return scan({
    targets: [TARGET],
    profiles: ['sendmarc'],
    ...request,
    live: { connections: { azure: { ...connection } }, ...request.live }
  })
}

/** What a result concludes, whatever it took to get there. */
export function conclusion({ findings, claims, summary }: Result): unknown {
  return { findings: inOrder(findings), claims, summary }
}

/** Findings in an order of their own. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
}

export function statusOf(result: Result): number {
  return exitStatus(result, { softFail: false, failOn: [] })
}

export function gapsOf(result: Result): readonly Gap[] {
  return result.inputs.flatMap(({ gaps }) => gaps)
}

export interface Read {
  readonly resources: readonly Resource[]
  readonly gaps: readonly Gap[]
}

/** Everything that a target yields when some types are asked for. */
export async function readAzure(
  { connection }: Pick<FakeAzure, 'connection'>,
  { target = TARGET, types }: { target?: string; types: readonly string[] }
): Promise<Read> {
  const opened = await openTarget(target, { types: { arm: types }, live: { connections: { azure: { ...connection } } } })
  const resources: Resource[] = []
  const gaps: Gap[] = []
  for await (const batch of opened.batches()) {
    for (const item of batch) {
      if ('resource' in item) resources.push(item.resource)
      if ('gap' in item) gaps.push(item.gap)
    }
  }
  return { resources, gaps }
}

/** The same service for whoever waits otherwise. */
export function paced(azure: FakeAzure, pace: FakeAzure['connection']['pace'] & object): FakeAzure {
  return { ...azure, connection: { ...azure.connection, pace: { ...azure.connection.pace, ...pace } } }
}
