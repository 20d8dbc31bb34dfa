import type { Result } from '../model/finding.ts'

export interface ReportOptions {
  readonly color: boolean
  /** Leaves out what is upheld and the table. */
  readonly compact: boolean
  /** Only the closing lines. */
  readonly quiet: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/** Renders a result; pure, so that the same result gives the same report. */
export interface Reporter {
  readonly id: string
  readonly title: string
  render(result: Result, options: ReportOptions): string
}
