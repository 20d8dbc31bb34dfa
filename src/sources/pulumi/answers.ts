import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import { ScanError } from '../../errors.ts'
import { isObject, type JsonObject } from '../inventory/json.ts'

/** What the user knows of data functions (`gcp:compute/getZones:getZones`) that only a provider could answer. */
export interface Answers {
  readonly find: (token: string, args: JsonObject) => JsonObject | undefined
}

interface Entry {
  readonly token: string
  readonly args: JsonObject
  readonly result: JsonObject
}

/** Reads a map of token → result, or a list of `{ token, args?, result }` of which the first that fits answers; JSON or YAML. */
export function readAnswers(path: string | undefined): Answers {
  const entries = path === undefined ? [] : entriesOf(parse(path), path)
  return {
    find: (token, args) => entries.find((entry) => sameToken(entry.token, token) && fits(entry.args, args))?.result
  }
}

function parse(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ScanError('target-not-found', `Cannot read ${path}: ${(cause as NodeJS.ErrnoException).code ?? 'unreadable'}`, { cause })
  }
  const document = parseDocument(text)
  const [error] = document.errors
  if (error === undefined) return document.toJS()
  const [place] = error.linePos ?? []
  throw new ScanError(
    'bad-config',
    `Cannot read ${path}${place === undefined ? '' : `:${place.line}:${place.col}`}: neither JSON nor YAML (${error.code})`
  )
}

function entriesOf(value: unknown, path: string): readonly Entry[] {
  if (isObject(value)) return Object.entries(value).map(([token, result]) => ({ token, args: {}, result: asObject(result) }))
  if (!Array.isArray(value))
    throw new ScanError('bad-config', `Cannot use ${path}: not a map of token to result, nor a list of { token, args, result }`)
  return value.map((entry: unknown, index) => {
    if (!isObject(entry) || typeof entry.token !== 'string' || !('result' in entry)) {
      throw new ScanError('bad-config', `Cannot use ${path}: entry ${index + 1} has no token or no result`)
    }
    return { token: entry.token, args: isObject(entry.args) ? entry.args : {}, result: asObject(entry.result) }
  })
}

/** Functions that return a single value send it as the only property of an object. */
function asObject(result: unknown): JsonObject {
  return isObject(result) ? result : { value: result }
}

/** `gcp:compute:getZones` is short for `gcp:compute/getZones:getZones`. */
function sameToken(given: string, asked: string): boolean {
  return given === asked || shortToken(given) === shortToken(asked)
}

function shortToken(token: string): string {
  return token.replace(/^([^:]+):([^:/]+)\/[^:]+:/, '$1:$2:')
}

function fits(wanted: JsonObject, args: JsonObject): boolean {
  return Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(value, args[key]))
}
