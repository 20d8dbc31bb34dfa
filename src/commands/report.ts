import type { Output } from './output.ts'
import { readResult } from './read-result.ts'
import { writeReports } from './write-reports.ts'

/** Flags of `asbuilt report` as the command line parses them. */
export interface ReportFlags {
  readonly output?: readonly Output[]
  readonly compact?: boolean
  readonly quiet?: boolean
}

/** Renders the result of an earlier scan again, as other reports. */
export async function reportCommand(
  file: string,
  { output = [{ format: 'text' }], compact = false, quiet = false }: ReportFlags
): Promise<void> {
  await writeReports(readResult(file), output, { compact, quiet })
}
