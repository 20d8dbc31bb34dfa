import { writeFileSync } from 'node:fs'
import { EXIT, type ExitStatus, ScanError } from './errors.ts'
import type { Outcome, Result } from './model/finding.ts'
import { createProgress } from './progress.ts'
import { REPORTERS } from './reports/index.ts'
import { scan } from './scan.ts'

/** Flags of `asbuilt scan` as the command line parses them. */
export interface ScanFlags {
  readonly profile: readonly string[]
  readonly check: readonly string[]
  readonly skipCheck: readonly string[]
  readonly output?: readonly { readonly format: string; readonly file?: string }[]
  readonly include: readonly Outcome[]
  readonly failOn: readonly string[]
  readonly softFail?: boolean
  readonly compact?: boolean
  readonly quiet?: boolean
  readonly progress: boolean
  readonly stack?: string
  readonly pulumiConfig?: Readonly<Record<string, string>>
  readonly pulumiAnswers?: string
}

/** Scans, writes the reports and returns the exit status. */
export async function scanCommand(targets: readonly string[], flags: ScanFlags): Promise<ExitStatus> {
  const progress = createProgress(process.stderr, { enabled: flags.progress && flags.quiet !== true })
  const abort = new AbortController()
  const stop = (): void => abort.abort()
  process.once('SIGINT', stop)
  try {
    const result = await scan({
      targets,
      profiles: flags.profile,
      include: new Set(flags.include),
      only: flags.check,
      skip: flags.skipCheck,
      onCount: progress.count,
      onProgress: progress.say,
      signal: abort.signal,
      ...(flags.stack === undefined ? {} : { stack: flags.stack }),
      ...(flags.pulumiConfig === undefined ? {} : { pulumiConfig: flags.pulumiConfig }),
      ...(flags.pulumiAnswers === undefined ? {} : { answers: flags.pulumiAnswers })
    })
    progress.end()
    writeReports(result, flags)
    return exitStatus(result, flags)
  } finally {
    progress.end()
    process.off('SIGINT', stop)
  }
}

function writeReports(result: Result, flags: ScanFlags): void {
  for (const { format, file } of flags.output ?? [{ format: 'text' }]) {
    const reporter = REPORTERS.find((each) => each.id === format)
    if (reporter === undefined) throw new ScanError('bad-argument', `Cannot report as ${format}: there is no such format`)
    const terminal = file === undefined && process.stdout.isTTY
    const color = terminal && process.env.NO_COLOR === undefined
    const text = reporter.render(result, { color, compact: flags.compact === true, quiet: flags.quiet === true, width: process.stdout.columns ?? 120 })
    if (file === undefined) process.stdout.write(text)
    else writeFile(file, text)
  }
}

function writeFile(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (cause) {
    throw new ScanError('cannot-write', `Cannot write ${file}: ${(cause as Error).message}`, { cause })
  }
}

/**
 * 1 for a contradicted claim; else 3 when something was not seen, or a claim is undecided in a way that counts: not
 * collected, unreadable or broken always, known only after apply where the claim or the caller demands it.
 */
export function exitStatus(result: Result, { softFail, failOn }: Pick<ScanFlags, 'softFail' | 'failOn'>): ExitStatus {
  const { claims, inputs } = result
  if (claims.some((claim) => claim.verdict === 'contradicted') && softFail !== true) return EXIT.contradicted
  const counts = ['not-collected', 'unreadable', 'error']
  const open = claims.some((claim) => {
    if (failOn.includes(claim.verdict)) return true
    return claim.undecidedBy !== undefined && (counts.includes(claim.undecidedBy) || (claim.undecidedBy === 'computed' && claim.failsOnUnknown === true))
  })
  return open || inputs.some((input) => input.gaps.length > 0) ? EXIT.incomplete : EXIT.upheld
}
