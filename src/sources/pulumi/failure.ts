import { stripVTControlCharacters } from 'node:util'
import { SECRET, type SourceLocation } from '../../model/resource.ts'
import { ENCRYPTED } from './config.ts'
import type { Position } from './location.ts'
import type { Exit } from './process.ts'

export interface FailureContext {
  readonly folder: string
  readonly locate: (positions: readonly Position[]) => SourceLocation | undefined
  readonly secrets: readonly string[]
}

/** Why a program ended early, in the program's, Pulumi's or TypeScript's own words and with the user's line; undefined when it did not. */
export function failureOf({ code, lastWords }: Exit, errors: readonly string[], context: FailureContext): string | undefined {
  if (code === 0 && errors.length === 0) return undefined
  const [first] = errors
  if (first !== undefined) return withoutSecrets(plain(first, context), context.secrets)
  const said = plain(lastWords.join('\n'), context)
  const ended = code === null ? 'it could not be started or was killed' : `it exited with code ${code}`
  return withoutSecrets(said === '' ? ended : said, context.secrets)
}

/** Pulumi logs errors coloured, with a heading and a stack trace; of the trace only the user's own first line is kept. */
function plain(message: string, { folder, locate }: FailureContext): string {
  const text = stripVTControlCharacters(message)
    .replace(/^Running program '.*' failed with an unhandled exception:\s*/, '')
    .trim()
  const missing = /Missing required configuration variable '(?<key>[^']+)'/.exec(text)?.groups?.key
  if (missing !== undefined) return `configuration ${missing} is not set; give it with --pulumi-config ${missing}=value`
  // Pulumi repeats the value, which can be a secret.
  const {
    key,
    value = '',
    reason
  } = /^Configuration '(?<key>[^']+)' value '(?<value>[^]*?)' (?<reason>is not|is outside|does not)/.exec(text)?.groups ?? {}
  if (key !== undefined && value.includes(ENCRYPTED))
    return `configuration ${key} is encrypted and cannot be read; give it with --pulumi-config ${key}=value`
  if (key !== undefined) return text.replace(` value '${value}' ${reason}`, ` ${reason}`)
  const lines = text.split('\n')
  const trace = lines.findIndex((line) => /^Require stack:$|^\s+at .+:\d+:\d+\)?$|^\s+at .*<anonymous>/.test(line))
  const said = (trace < 0 ? lines : lines.slice(0, trace)).map((line) => line.trimEnd()).filter((line) => line !== '')
  const place = trace < 0 ? undefined : locate(positionsIn(lines.slice(trace)))
  const hint = /Cannot find (module|package) '(?![./])/.test(said[0] ?? '') ? `; run npm install in ${folder}` : ''
  return `${said.join('\n')}${place === undefined ? '' : ` (${place.file}:${place.line}:${place.column})`}${hint}`
}

function positionsIn(trace: readonly string[]): readonly Position[] {
  return trace.flatMap((line) => {
    const { path, row, column } =
      /(?:\(|at (?:async )?)(?<path>(?:file:\/\/)?\/[^()]*?):(?<row>\d+):(?<column>\d+)\)?$/.exec(line)?.groups ?? {}
    return path === undefined
      ? []
      : [{ uri: path.startsWith('file:') ? path : `file://${encodeURI(path)}`, line: Number(row), column: Number(column) }]
  })
}

export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, SECRET), text)
}
