import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { createGunzip, createGzip } from 'node:zlib'
import { ScanError } from '../../errors.ts'
import type { Item } from '../../model/source.ts'
import { linesOf } from '../inventory/lines.ts'

/** Units that are complete, kept so that a run that is cut off can go on. */
export interface Checkpoint {
  /** The moment for which the run that is resumed was reading. */
  readonly readTime: Date
  /** What a complete unit held; undefined when it has to be read. */
  pagesOf(key: string): AsyncIterable<readonly Item[]> | undefined
  begin(key: string): UnitRecord
  /** The run is through. */
  clear(): void
}

interface UnitRecord {
  add(page: readonly Item[]): Promise<void>
  /** Only now is it there for another run. */
  complete(): Promise<void>
  discard(): Promise<void>
}

interface Manifest {
  readonly schema: 'asbuilt/checkpoint/1'
  readonly target: string
  readonly types: readonly string[]
  readonly readTime: string
}

/**
 * Opens the checkpoint of a target in `folder`, or begins one. With `resume`, units of an earlier run that asked for the same are
 * taken over; without, they are forgotten.
 */
export function openCheckpoint(
  folder: string,
  order: { readonly target: string; readonly types: readonly string[]; readonly readTime: Date },
  { resume }: { readonly resume: boolean }
): Checkpoint {
  const path = join(folder, digestOf(order.target))
  const earlier = resume ? readManifest(path) : undefined
  if (earlier !== undefined && JSON.stringify(earlier.types) !== JSON.stringify(order.types)) {
    throw new ScanError(
      'bad-argument',
      `Cannot resume ${order.target} in ${folder}: that run read other types; choose the same claims, or start anew`
    )
  }
  if (earlier === undefined) begin(path, order)
  return {
    readTime: earlier === undefined ? order.readTime : new Date(earlier.readTime),
    pagesOf(key) {
      const file = join(path, `${digestOf(key)}.ndjson.gz`)
      return existsSync(file) ? pagesIn(file) : undefined
    },
    begin: (key) => recordIn(join(path, `${digestOf(key)}.ndjson.gz`)),
    clear: () => rmSync(path, { recursive: true, force: true })
  }
}

function begin(path: string, { target, types, readTime }: { target: string; types: readonly string[]; readTime: Date }): void {
  const manifest: Manifest = { schema: 'asbuilt/checkpoint/1', target, types, readTime: readTime.toISOString() }
  try {
    rmSync(path, { recursive: true, force: true })
    mkdirSync(path, { recursive: true, mode: 0o700 })
    writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest))
  } catch (cause) {
    throw new ScanError('cannot-write', `Cannot write checkpoints to ${path}: ${(cause as Error).message}`, { cause })
  }
}

function readManifest(path: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as Partial<Manifest>
    return manifest.schema === 'asbuilt/checkpoint/1' ? (manifest as Manifest) : undefined
  } catch {
    // A run that was cut off before it had written anything.
    return undefined
  }
}

async function* pagesIn(file: string): AsyncGenerator<readonly Item[]> {
  for await (const lines of linesOf(createReadStream(file).pipe(createGunzip()))) {
    for (const { text } of lines) yield JSON.parse(text) as readonly Item[]
  }
}

function recordIn(file: string): UnitRecord {
  const part = `${file}.part`
  const gzip = createGzip({ level: 1 })
  const out = gzip.pipe(createWriteStream(part, { mode: 0o600 }))
  return {
    async add(page) {
      if (!gzip.write(`${JSON.stringify(page)}\n`)) await once(gzip, 'drain')
    },
    async complete() {
      gzip.end()
      await once(out, 'close')
      renameSync(part, file)
    },
    async discard() {
      gzip.end()
      await once(out, 'close')
      rmSync(part, { force: true })
    }
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
