import { readFileSync } from 'node:fs'
import { ScanError } from '../errors.ts'
import type { Result } from '../model/finding.ts'

/** Reads a JSON report back. Throws a ScanError for a file that is none. */
export function readResult(file: string): Result {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ScanError('target-not-found', `Cannot read ${file}: ${(cause as Error).message}`, { cause })
  }
  try {
    const result = JSON.parse(text) as Result | null
    if (result?.schema === 'asbuilt/result/1') return result
  } catch {
    // Told below: what is no JSON is no report either.
  }
  throw new ScanError('bad-argument', `Cannot read ${file}: it is no JSON report (asbuilt/result/1); write one with -o json=${file}`)
}
