import { ScanError } from '../../errors.ts'
import type { Gap, TypeSystem } from '../../model/resource.ts'
import type { Item, SourceOptions } from '../../model/source.ts'
import { isConfigurationItem, itemsOfConfigurationItem, namesNextPage } from './aws-config.ts'
import { assignmentsLeftOut, isArmResource, itemsOfArmResource } from './azure-resources.ts'
import type { Bytes } from './bytes.ts'
import { assetTypeAt, isAsset, itemsOfAsset } from './cloud-asset-inventory.ts'
import { elementsOf, TruncatedJson } from './elements.ts'
import type { LeftOut } from './left-out.ts'
import { type Line, linesOf } from './lines.ts'
import { isDirectoryExport, itemsOfDirectoryExport } from './microsoft-graph.ts'
import { isSavedRecord, itemsOfSavedRecord } from './saved-inventory.ts'

/** How the records of an inventory file are laid out. */
export type Layout = 'lines' | 'array' | 'arrays in an object' | 'object'

/** One inventory format: what its records look like and what each becomes. */
export interface InventoryFormat {
  readonly name: string
  /** What all of its resources are named in; left out where records tell it themselves. */
  readonly typeSystem?: TypeSystem
  accepts(record: unknown): boolean
  items(record: unknown, onListedOnly: (type: string) => void): readonly Item[]
  /** The type of a record, from the first bytes of its line alone, where the format allows. */
  readonly typeAt?: (head: string) => string | undefined
  /** Whether the beginning or the end of a file shows that it is one page of several. */
  readonly isPage?: (text: string) => boolean
  /** What records that are all there show that they leave out. */
  readonly leftOut?: () => LeftOut
  /** Says what is wrong with a record, where nothing in one may be passed over; begun anew for every file. */
  readonly startCheck?: () => (record: unknown, line: Line) => readonly { readonly column: number; readonly says: string }[]
  /** Whether anything that such a record may become is read by anybody. */
  readonly wanted?: (type: string, wants: NonNullable<SourceOptions['wants']>) => boolean
}

const CLOUD_ASSET_INVENTORY: InventoryFormat = {
  name: 'Cloud Asset Inventory',
  typeSystem: 'cai',
  accepts: isAsset,
  items: itemsOfAsset,
  typeAt: assetTypeAt,
  wanted: (type, wants) => wants({ typeSystem: 'cai', type }) || wants({ typeSystem: 'cai', type: `${type}#iamPolicy` })
}
const AZURE_RESOURCES: InventoryFormat = {
  name: 'Azure Resource Manager',
  typeSystem: 'arm',
  accepts: isArmResource,
  items: itemsOfArmResource,
  leftOut: assignmentsLeftOut
}
const AWS_CONFIG: InventoryFormat = {
  name: 'AWS Config',
  typeSystem: 'aws-config',
  accepts: isConfigurationItem,
  items: itemsOfConfigurationItem,
  isPage: namesNextPage
}
const MICROSOFT_GRAPH: InventoryFormat = {
  name: 'Microsoft Graph',
  typeSystem: 'arm',
  accepts: isDirectoryExport,
  items: itemsOfDirectoryExport
}
const SAVED_INVENTORY: InventoryFormat = { name: 'saved inventory', accepts: isSavedRecord, items: itemsOfSavedRecord }
export const FORMATS: readonly InventoryFormat[] = [CLOUD_ASSET_INVENTORY, AZURE_RESOURCES, AWS_CONFIG, SAVED_INVENTORY, MICROSOFT_GRAPH]

/** At most this many broken records are told of one by one. */
const TOLD_RECORDS = 20

/**
 * Reads an inventory record by record; nothing is kept but counts. A record that cannot be read is a gap, and so is a type
 * that is listed without its properties; the rest goes on. Input that ends early keeps what was found before.
 */
export async function* readInventory(
  bytes: Bytes,
  layout: Layout,
  format: InventoryFormat,
  wants?: SourceOptions['wants']
): AsyncGenerator<readonly Item[]> {
  const listedOnly = new Map<string, number>()
  const onListedOnly = (type: string): void => void listedOnly.set(type, (listedOnly.get(type) ?? 0) + 1)
  const passedOver = new Map<string, number>()
  const end = { text: '' }
  const leftOut = format.leftOut?.()
  const check = format.startCheck?.()
  let records = 0
  let broken = 0
  try {
    for await (const lines of recordsOf(
      format.isPage === undefined ? bytes : watched(bytes, end),
      layout,
      passOver(format, wants, passedOver)
    )) {
      const batch: Item[] = []
      const wrong: string[] = []
      for (const line of lines) {
        const record = parse(line)
        if (record.state === 'read' && check !== undefined)
          wrong.push(...check(record.value, line).map(({ column, says }) => `  ${bytes.name}:${line.number}:${column}: ${says}`))
        if (record.state === 'read' && format.accepts(record.value)) {
          records += 1
          leftOut?.see(record.value)
          for (const item of format.items(record.value, onListedOnly)) batch.push(item)
          continue
        }
        if (layout === 'object' && record.state === 'broken') throw new ScanError('bad-input', `Cannot read ${bytes.name}: ${record.why}`)
        broken += 1
        if (broken <= TOLD_RECORDS) batch.push({ gap: brokenRecord(bytes, line, record, format) })
      }
      if (wrong.length > 0) throw wrongRecords(bytes, wrong)
      yield batch
    }
  } catch (cause) {
    const end = earlyEnd(cause)
    if (end === undefined || records + passedOver.size === 0) throw asScanError(bytes, cause)
    yield [{ gap: { what: `${bytes.name}: ${end}; what follows was not seen`, why: 'truncated' } }]
  }
  if (layout === 'arrays in an object' && [bytes.head.toString('utf8'), end.text].some((text) => format.isPage?.(text) === true))
    yield [{ gap: { what: `${bytes.name} is one page of several; the others were not seen`, why: 'truncated' } }]
  if (broken > TOLD_RECORDS) yield [{ gap: { what: `${broken - TOLD_RECORDS} more unreadable records`, why: 'unreadable', types: [] } }]
  yield [...passedOver].map(([type, resources]) => ({ passedOver: { type, resources } }))
  yield [...listedOnly].map(([type, count]) => ({ gap: listed(type, count) }))
  yield (leftOut?.gaps() ?? []).map((gap) => ({ gap }))
  if (records + passedOver.size === 0)
    throw new ScanError('empty-input', `Cannot scan ${bytes.name}: it holds no resources of ${format.name}`)
}

/** Enough of a file's end for what stands after its records. */
const END = 16 * 1024

/** The same bytes; what stands at their end is kept. */
function watched(bytes: Bytes, end: { text: string }): Bytes {
  return {
    ...bytes,
    async *chunks() {
      let last: Buffer = Buffer.alloc(0)
      for await (const chunk of bytes.chunks()) {
        last = chunk.length >= END ? chunk.subarray(-END) : Buffer.concat([last, chunk]).subarray(-END)
        yield chunk
      }
      end.text = last.toString('utf8')
    }
  }
}

/** Lines of types that nobody reads need not be parsed; they are counted. */
function passOver(
  { typeAt, wanted }: InventoryFormat,
  wants: SourceOptions['wants'],
  counts: Map<string, number>
): ((head: string) => boolean) | undefined {
  if (wants === undefined || typeAt === undefined || wanted === undefined) return undefined
  const known = new Map<string, boolean>()
  return (head) => {
    const type = typeAt(head)
    if (type === undefined) return false
    const isWanted = known.get(type) ?? wanted(type, wants)
    known.set(type, isWanted)
    if (!isWanted) counts.set(type, (counts.get(type) ?? 0) + 1)
    return !isWanted
  }
}

async function* recordsOf(bytes: Bytes, layout: Layout, skip?: (head: string) => boolean): AsyncGenerator<readonly Line[]> {
  switch (layout) {
    case 'lines':
      yield* linesOf(bytes.chunks(), skip)
      return
    case 'array':
      yield* elementsOf(bytes.chunks(), 1)
      return
    case 'arrays in an object':
      yield* elementsOf(bytes.chunks(), 2)
      return
    case 'object': {
      const whole: Buffer[] = []
      for await (const chunk of bytes.chunks()) whole.push(chunk)
      yield [{ number: 1, text: Buffer.concat(whole).toString('utf8'), last: true }]
    }
  }
}

type Record = { readonly state: 'read'; readonly value: unknown } | { readonly state: 'broken'; readonly why: string }

function parse({ number, text }: Line): Record {
  try {
    return { state: 'read', value: JSON.parse(number === 1 ? text.replace(/^\uFEFF/, '') : text) }
  } catch (cause) {
    return { state: 'broken', why: `not JSON (${jsonReason(cause)})` }
  }
}

/** V8 quotes the input in its messages, which could hold a secret: only the kind of error and the place are kept. */
export function jsonReason(cause: unknown): string {
  const message = (cause as Error).message
  const place = / at position \d+( \(line \d+ column \d+\))?/.exec(message)?.[0] ?? ''
  return /^(Unexpected end|Unterminated)/.test(message) ? 'it ends early' : `unexpected character${place}`
}

function wrongRecords(bytes: Bytes, wrong: readonly string[]): ScanError {
  const told = wrong.slice(0, TOLD_RECORDS)
  const more = wrong.length > told.length ? [`  and ${wrong.length - told.length} more`] : []
  return new ScanError('bad-inventory', `Cannot use inventory ${bytes.name}:\n${[...told, ...more].join('\n')}`)
}

function brokenRecord(bytes: Bytes, line: Line, record: Record, format: InventoryFormat): Gap {
  const where = `${bytes.name}:${line.number}`
  if (record.state === 'read') return { what: `not a resource of ${format.name}`, why: 'unreadable', where }
  return line.last
    ? { what: `the last line is cut off: ${record.why}`, why: 'truncated', where }
    : { what: record.why, why: 'unreadable', where }
}

function listed(type: string, count: number): Gap {
  const many = count === 1 ? '1 resource is' : `${count} resources are`
  return { what: `${type}: ${many} listed without properties`, why: 'not-collected', types: [type] }
}

function earlyEnd(cause: unknown): string | undefined {
  if (cause instanceof TruncatedJson) return cause.message
  return cause instanceof ScanError && cause.code === 'bad-input' ? cause.message : undefined
}

function asScanError(bytes: Bytes, cause: unknown): unknown {
  return cause instanceof TruncatedJson ? new ScanError('bad-input', `Cannot read ${bytes.name}: ${cause.message}`, { cause }) : cause
}
