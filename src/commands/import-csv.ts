import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ScanError } from '../errors.ts'
import type { Mapping } from '../import/columns.ts'
import { recordsOf } from '../import/records.ts'
import { tableOf } from '../import/table.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import { wrongIn } from '../sources/neutral/problems.ts'
import { RECORD_KINDS } from '../sources/neutral/schema.ts'
import { writeText } from './write-reports.ts'

export interface ImportCsvFlags {
  readonly kind?: string
  readonly map?: Mapping
  readonly collectedAt?: string
  readonly output?: string
}

/** Writes one neutral inventory of all tables, or tells all that is wrong with them and writes nothing. */
export async function importCsvCommand(files: readonly string[], flags: ImportCsvFlags): Promise<void> {
  const { map: mapping = new Map<string, string>(), collectedAt = new Date().toISOString() } = flags
  const named = files.map((file) => namedOf(file, flags.kind))
  const header = { asbuilt: 'inventory/1', collectedAt, source: named.map(({ file }) => basename(file)).join(', ') }
  const [wrongTime] = wrongIn(header, { isHeader: true })
  if (wrongTime !== undefined) throw new ScanError('bad-argument', `Cannot use --collected-at: ${wrongTime.says}`)

  const tables = named.map(({ file, kind }) => ({ file, kind, table: tableOf(read(file), file) }))
  refuseStray(
    mapping,
    tables.flatMap(({ table: [headers] }) => headers.map((each) => each.trim()))
  )
  const imported = tables.map(({ file, kind, table }) => ({ file, ...recordsOf(table, kind, mapping) }))
  const places = new Map<string, string>()
  const wrong = imported.flatMap(({ file, records, wrong: own }) => [
    ...own.map((each) => `  ${file}, ${each}`),
    ...records.flatMap(({ value, at }) => taken(value.id, `${file}, ${at}`, places))
  ])
  if (wrong.length > 0) throw new ScanError('bad-inventory', `Cannot import:\n${shortened(wrong).join('\n')}`)
  const records = imported.flatMap((each) => each.records.map(({ value }) => value))
  await writeText(flags.output, [header, ...records].map((each) => `${JSON.stringify(each)}\n`).join(''))
}

/** @example namedOf('servers.csv:server', undefined) // { file: 'servers.csv', kind: 'server' } */
function namedOf(argument: string, otherwise: string | undefined): { readonly file: string; readonly kind: string } {
  const [, file = argument, kind = otherwise] = /^(.+):([^:/\\.]+)$/.exec(argument) ?? []
  if (kind === undefined)
    throw new ScanError('bad-argument', `Cannot import ${file}: of which kind are its records? Write ${file}:KIND, or --kind KIND`)
  if (!RECORD_KINDS.includes(kind)) {
    const hint = didYouMean(kind, RECORD_KINDS)
    const words = hint === '' ? `; it is one of ${RECORD_KINDS.join(', ')}` : hint
    throw new ScanError('bad-argument', `Cannot import ${file}: unknown kind "${kind}"${words}`)
  }
  return { file, kind }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new ScanError('target-not-found', `Cannot import ${file}: there is no such file`, { cause })
    throw new ScanError('unreadable-input', `Cannot import ${file}: ${message}`, { cause })
  }
}

/** A column that no table has was misspelt. */
function refuseStray(mapping: Mapping, headers: readonly string[]): void {
  const stray = [...mapping.keys()].find((column) => !headers.includes(column))
  if (stray !== undefined)
    throw new ScanError('bad-argument', `Cannot use --map: no table has a column "${stray}"${didYouMean(stray, headers)}`)
}

/** Records refer to each other by their ids, in any case of letters. */
function taken(id: unknown, place: string, places: Map<string, string>): readonly string[] {
  if (typeof id !== 'string') return []
  const key = id.toLowerCase()
  const before = places.get(key)
  if (before === undefined) places.set(key, place)
  return before === undefined ? [] : [`  ${place}: id is already that of ${before}`]
}

function shortened(wrong: readonly string[]): readonly string[] {
  return wrong.length > MOST_TOLD ? [...wrong.slice(0, MOST_TOLD), `  and ${wrong.length - MOST_TOLD} more`] : wrong
}

const MOST_TOLD = 20
