// Generated from the folder listing by `npm run generate`; do not edit.
import type { Reporter } from './reporter.ts'
import html from './html.ts'
import json from './json.ts'
import markdown from './markdown.ts'
import sarif from './sarif.ts'
import text from './text.ts'

export const REPORTERS: readonly Reporter[] = [html, json, markdown, sarif, text]
