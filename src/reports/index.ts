// Generated from the folder listing by `npm run generate`; do not edit.
import type { Reporter } from './reporter.ts'
import json from './json.ts'
import sarif from './sarif.ts'
import text from './text.ts'

export const REPORTERS: readonly Reporter[] = [json, sarif, text]
