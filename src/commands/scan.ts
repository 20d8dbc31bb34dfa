import type { Command } from 'commander'
import { EXIT, type ExitStatus, ScanError } from '../errors.ts'
import type { Outcome, Result } from '../model/finding.ts'
import { createProgress } from './progress.ts'
import { keepHeapSmall } from './small-heap.ts'
import { isLive } from '../sources/live/target.ts'
import { scan } from '../scan.ts'
import { configured } from './configured.ts'
import type { Output } from './output.ts'
import { writeReports } from './write-reports.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Flags of `asbuilt scan` as the command line parses them. */
export interface ScanFlags {
  readonly profile: readonly string[]
  readonly config?: string
  readonly check: readonly string[]
  readonly skipCheck: readonly string[]
  readonly output?: readonly Output[]
  readonly include: readonly Outcome[]
  readonly failOn: readonly string[]
  readonly waivers: readonly string[]
  readonly attestations: readonly string[]
  readonly tenants: readonly string[]
  readonly softFail?: boolean
  readonly compact?: boolean
  readonly quiet?: boolean
  readonly progress: boolean
  readonly stack?: string
  readonly pulumiConfig?: Readonly<Record<string, string>>
  readonly pulumiAnswers?: string
  readonly save?: string
  readonly checkpoint: string
  readonly resume?: boolean
  readonly region: readonly string[]
  readonly verbose?: boolean
}

/** Scans, writes the reports and returns the exit status. */
export async function scanCommand(named: readonly string[], given: ScanFlags, command: Command): Promise<ExitStatus> {
  const { targets, flags, config } = await configured(command, named, given)
  if (targets.length === 0)
    throw new ScanError('bad-argument', 'Cannot scan: no target is given; name one, or have targets in asbuilt.yaml')
  const progress = createProgress(process.stderr, { enabled: flags.progress && flags.quiet !== true })
  const abort = new AbortController()
  const stop = new AbortController()
  const onSignal = (): void => {
    // What was read of a live account until now is worth a report; who asks twice wants none.
    if (targets.some(isLive) && !stop.signal.aborted) stop.abort()
    else abort.abort()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  if (targets.some(isLive)) keepHeapSmall()
  try {
    const scanning = scan({
      targets,
      profiles: flags.profile,
      include: new Set(flags.include),
      only: flags.check,
      skip: flags.skipCheck,
      waivers: flags.waivers,
      attestations: flags.attestations,
      tenants: flags.tenants,
      ...(config === undefined ? {} : { config }),
      onCount: progress.count,
      onProgress: progress.say,
      signal: abort.signal,
      live: {
        stop: stop.signal,
        checkpoint: { folder: flags.checkpoint, resume: flags.resume === true },
        ...(flags.region.length === 0 ? {} : { regions: flags.region })
      },
      ...(flags.save === undefined ? {} : { save: flags.save }),
      ...(flags.stack === undefined ? {} : { stack: flags.stack }),
      ...(flags.pulumiConfig === undefined ? {} : { pulumiConfig: flags.pulumiConfig }),
      ...(flags.pulumiAnswers === undefined ? {} : { answers: flags.pulumiAnswers })
    })
    const result = await Promise.race([scanning, interruption(abort.signal)])
    progress.end()
    await writeReports(result, flags.output ?? [{ format: 'text' }], { compact: flags.compact === true, quiet: flags.quiet === true })
    if (flags.verbose === true) process.stderr.write(callsIn(result))
    return exitStatus(result, flags)
  } finally {
    progress.end()
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
}

/** What live accounts were asked, a line for each method. */
function callsIn({ inputs }: Result): string {
  const lines = inputs.flatMap(({ target, calls = {} }) =>
    Object.entries(calls).map(([method, times]) => `${target}: ${times} × ${method}\n`)
  )
  return lines.join('')
}

/** Ends the wait for a scan, whatever it waits for; the scan itself stops at its next step. */
async function interruption(signal: AbortSignal): Promise<never> {
  return await new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      // A read that is waiting would keep the process alive.
      process.stdin.destroy()
      reject(new ScanError('interrupted', 'Cannot finish the scan: interrupted'))
    })
  })
}

/**
 * 1 for a contradicted claim; else 3 when something was not seen, or a claim is undecided in a way that counts: not
 * collected, unreadable or broken always, known only after apply where the claim or the caller demands it. What is waived
 * counts for neither. Labels that contradict the register of tenants count as not seen. An artefact that is not the one that was attested always counts, for somebody relies on it.
 */
export function exitStatus(result: Result, { softFail, failOn }: Pick<ScanFlags, 'softFail' | 'failOn'>): ExitStatus {
  const { claims, inputs, tenancy } = result
  const isContradicted = claims.some(({ verdict, withWaivers }) => (withWaivers?.verdict ?? verdict) === 'contradicted')
  if (isContradicted && softFail !== true) return EXIT.contradicted
  const counts = ['not-collected', 'unreadable', 'error']
  const open = claims.some((claim) => {
    const { verdict, undecidedBy } = claim.withWaivers ?? claim
    if (failOn.includes(verdict) || (verdict === 'expired' && failOn.includes('unattested'))) return true
    if (claim.attestation?.state === 'invalid') return true
    return undecidedBy !== undefined && (counts.includes(undecidedBy) || (undecidedBy === 'computed' && claim.failsOnUnknown === true))
  })
  const isTorn = (tenancy?.contradictions.length ?? 0) > 0
  return open || isTorn || inputs.some((input) => input.gaps.length > 0) ? EXIT.incomplete : EXIT.upheld
}
