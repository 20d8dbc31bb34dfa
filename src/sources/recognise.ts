import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ScanError } from '../errors.ts'
import type { Item, Opened, SourceOptions } from '../model/source.ts'
import { ofSystem } from './gap-system.ts'
import { type Bytes, openBytes } from './inventory/bytes.ts'
import { FORMATS, type InventoryFormat, jsonReason, type Layout, readInventory } from './inventory/inventory.ts'
import { isObject } from './inventory/json.ts'
import { namesDirectoryExport } from './inventory/microsoft-graph.ts'
import { isSavedHead } from './inventory/saved-inventory.ts'
import { isNeutralHead, NEUTRAL_INVENTORY } from './neutral/neutral.ts'
import { readLiveTarget } from './live/target.ts'

/** Opens a target by what it holds: a folder with a Pulumi program, or a file (`-` for standard input) by its content. */
export async function openTarget(target: string, options: SourceOptions): Promise<Opened> {
  if (target !== '-' && statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) return openFolder(target, options)
  const live = readLiveTarget(target)
  if (live !== undefined) {
    const { openLive } = await import('./live/open.ts')
    return openLive(live, options)
  }
  const bytes = await openBytes(target)
  const form = recogniseContent(bytes)
  if ('format' in form) {
    const { format, layout, collectedAt = bytes.written } = form
    return {
      target,
      source: format.name,
      batches: () => withSystem(readInventory(bytes, layout, format, options.wants), format.typeSystem),
      digest: bytes.digest,
      ...(collectedAt === undefined ? {} : { collectedAt: () => collectedAt })
    }
  }
  return { target, source: form.document, batches: () => readDocument(bytes, form.document, target), digest: bytes.digest }
}

const DOCUMENTS = ['Pulumi preview', 'Pulumi stack export'] as const
type DocumentForm = (typeof DOCUMENTS)[number]

function openFolder(folder: string, options: SourceOptions): Opened {
  if (!['Pulumi.yaml', 'Pulumi.yml'].some((name) => existsSync(join(folder, name)))) {
    throw new ScanError(
      'unknown-format',
      `Cannot scan ${folder}: it is a folder without Pulumi.yaml; name a Pulumi program's folder or an inventory file`
    )
  }
  return {
    target: folder,
    source: 'Pulumi program',
    async *batches() {
      const { runProgram } = await import('./pulumi/program.ts')
      yield* singly(runProgram(folder, options))
    }
  }
}

async function* readDocument(bytes: Bytes, form: DocumentForm, target: string): AsyncGenerator<readonly Item[]> {
  const whole: Buffer[] = []
  for await (const chunk of bytes.chunks()) whole.push(chunk)
  let json: unknown
  try {
    json = JSON.parse(Buffer.concat(whole).toString('utf8'))
  } catch (cause) {
    throw new ScanError('bad-input', `Cannot read ${bytes.name}: not JSON (${jsonReason(cause)})`, { cause })
  }
  if (form === 'Pulumi preview') {
    const { readPreview } = await import('./pulumi/preview.ts')
    yield readPreview(json, target)
  } else {
    const { readExport } = await import('./pulumi/export.ts')
    yield readExport(json, target)
  }
}

type Form = { readonly format: InventoryFormat; readonly layout: Layout; readonly collectedAt?: Date } | { readonly document: DocumentForm }

function recogniseContent(bytes: Bytes): Form {
  const head = bytes.head.toString('utf8').replace(/^\uFEFF/, '')
  const start = head.trimStart()
  if (start === '') throw new ScanError('empty-input', `Cannot scan ${bytes.name}: it is empty`)
  if (start[0] === '[') return { format: formatOfText(start, bytes), layout: 'array' }
  if (start[0] !== '{')
    throw new ScanError('bad-input', `Cannot scan ${bytes.name}: not JSON (it begins with ${JSON.stringify(start.slice(0, 1))})`)
  const firstLine = tryParse(start.slice(0, start.indexOf('\n') < 0 ? undefined : start.indexOf('\n')))
  if (isNeutralHead(firstLine)) return { format: NEUTRAL_INVENTORY, layout: 'lines', ...collectedAtOf(firstLine.collectedAt) }
  if (firstLine !== undefined) {
    const format = FORMATS.find((candidate) => candidate.accepts(firstLine))
    if (isSavedHead(firstLine)) return { format: format as InventoryFormat, layout: 'lines', collectedAt: new Date(firstLine.collectedAt) }
    if (format !== undefined) return { format, layout: 'lines' }
  }
  const keys = topLevelKeys(start)
  if (keys.includes('steps') || (isObject(firstLine) && 'steps' in firstLine)) return { document: 'Pulumi preview' }
  if (keys.includes('deployment')) return { document: 'Pulumi stack export' }
  if (keys.includes('configurationItems') && !keys.includes('configSnapshotId')) {
    throw new ScanError(
      'bad-input',
      `Cannot scan ${bytes.name}: it holds the history of resources, which has several states of each; name a snapshot or the answer of a query`
    )
  }
  if (keys.includes('@odata.context') && namesDirectoryExport(start)) return { format: FORMATS[4] as InventoryFormat, layout: 'object' }
  if (OF_AWS_CONFIG.some((key) => keys.includes(key))) return { format: formatOfText(start, bytes), layout: 'arrays in an object' }
  if (['value', 'data', 'assets', 'readTime', 'count', 'results'].some((key) => keys.includes(key)))
    return { format: formatOfText(start, bytes), layout: 'arrays in an object' }
  if (
    keys.includes('assetType') ||
    keys.includes('asset_type') ||
    (keys.includes('id') && keys.includes('type')) ||
    keys.includes('resourceType')
  )
    return { format: formatOfText(start, bytes), layout: 'object' }
  if (firstLine === undefined && start.length < 64 * 1024) checkJson(start, bytes)
  throw unknownFormat(bytes)
}

/** A time that cannot be read is told of with the rest of its line. */
function collectedAtOf(time: unknown): { readonly collectedAt?: Date } {
  const collectedAt = new Date(String(time))
  return Number.isNaN(collectedAt.getTime()) ? {} : { collectedAt }
}

/** Lists of items in snapshots of AWS Config and in the answers of `aws configservice`. */
const OF_AWS_CONFIG = ['configurationItems', 'Results', 'baseConfigurationItems', 'BaseConfigurationItems', 'resourceIdentifiers']

/** Tells the inventory formats apart by the words that only they use. */
function formatOfText(head: string, bytes: Bytes): InventoryFormat {
  if (/"(assetType|asset_type)"\s*:/.test(head)) return FORMATS[0] as InventoryFormat
  if (/"id"\s*:\s*"\/(subscriptions|providers)\//i.test(head)) return FORMATS[1] as InventoryFormat
  if (/"resourceType\\?"\s*:\s*\\?"\w+::/.test(head)) return FORMATS[2] as InventoryFormat
  if (/^(\[\s*\]|\{\s*"(value|data|Results|baseConfigurationItems)"\s*:\s*\[\s*\])|"configurationItems"\s*:\s*\[\s*\]/.test(head))
    throw new ScanError('empty-input', `Cannot scan ${bytes.name}: the inventory is empty`)
  if (head.length < 64 * 1024) checkJson(head, bytes)
  throw unknownFormat(bytes)
}

function unknownFormat(bytes: Bytes): ScanError {
  return new ScanError(
    'unknown-format',
    `Cannot scan ${bytes.name}: its content is not known; asbuilt reads Pulumi previews and stack exports, Cloud Asset Inventory, Azure Resource Manager or Resource Graph JSON, conditional access policies of Microsoft Graph, snapshots of AWS Config and neutral inventories`
  )
}

function checkJson(text: string, bytes: Bytes): void {
  try {
    JSON.parse(text)
  } catch (cause) {
    throw new ScanError('bad-input', `Cannot read ${bytes.name}: not JSON (${jsonReason(cause)})`, { cause })
  }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keys of the outermost object, as far as the head of the file shows them. */
function topLevelKeys(head: string): readonly string[] {
  const keys: string[] = []
  let level = 0
  for (const { 0: token } of head.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') level += 1
    else if (token === '}' || token === ']') level -= 1
    else if (level === 1 && token.endsWith(':')) keys.push(token.slice(1, token.lastIndexOf('"')))
  }
  return keys
}

async function* withSystem(
  batches: AsyncIterable<readonly Item[]>,
  typeSystem: InventoryFormat['typeSystem']
): AsyncGenerator<readonly Item[]> {
  for await (const batch of batches) yield typeSystem === undefined ? batch : batch.map((item) => ofSystem(item, typeSystem))
}

async function* singly(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  for await (const item of items) yield [item]
}
