import { writeFileSync } from 'node:fs'
import { ScanError } from '../errors.ts'
import type { Result } from '../model/finding.ts'
import type { Output } from './output.ts'
import { REPORTERS } from '../reports/index.ts'

/** Renders every report and writes it where it is wanted. Colour only for people: on a terminal, and unless NO_COLOR is set. */
export async function writeReports(
  result: Result,
  outputs: readonly Output[],
  options: { compact: boolean; quiet: boolean }
): Promise<void> {
  for (const { format, file } of outputs) {
    const reporter = REPORTERS.find((each) => each.id === format)
    if (reporter === undefined) throw new ScanError('bad-argument', `Cannot report as ${format}: there is no such format`)
    // https://no-color.org: any value but an empty one
    const color = file === undefined && process.stdout.isTTY && (process.env.NO_COLOR ?? '') === ''
    const text = reporter.render(result, { ...options, color, width: process.stdout.columns ?? 120 })
    await writeText(file, text)
  }
}

/** Without a file it goes to standard output. */
export async function writeText(file: string | undefined, text: string): Promise<void> {
  if (file === undefined) await print(text)
  else writeFile(file, text)
}

/** A reader that has seen enough and goes away (`| head`) is no failure. */
async function print(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const end = (cause?: NodeJS.ErrnoException | null): void => {
      process.stdout.off('error', end)
      if (cause === undefined || cause === null || cause.code === 'EPIPE') resolve()
      else reject(new ScanError('cannot-write', `Cannot write to standard output: ${cause.message}`, { cause }))
    }
    process.stdout.on('error', end)
    process.stdout.write(text, end)
  })
}

function writeFile(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (cause) {
    throw new ScanError('cannot-write', `Cannot write ${file}: ${(cause as Error).message}`, { cause })
  }
}
