import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { createGzip } from 'node:zlib'
import { ScanError } from '../../errors.ts'
import type { Item, Opened } from '../../model/source.ts'

/** Head of a file that `--save` wrote: one line for each input's start, then one for each of its items. */
const SAVED_SCHEMA = 'asbuilt/inventory/1'

export interface SavedHead {
  readonly schema: typeof SAVED_SCHEMA
  readonly target: string
  readonly source: string
  readonly collectedAt: string
}

/** Writes what inputs yield to a gzip file that can be scanned in their place. */
export interface InventoryWriter {
  /** The same input; whatever is read of it is written as well. */
  saving(opened: Opened): Opened
  /** Only now does the file take its name. */
  close(): Promise<void>
  discard(): Promise<void>
}

export function createInventoryWriter(file: string): InventoryWriter {
  const part = `${file}.part`
  const gzip = createGzip()
  const out = createWriteStream(part, { mode: 0o600 })
  let failure: Error | undefined
  out.on('error', (cause) => {
    failure = cause
    gzip.destroy()
  })
  gzip.on('error', (cause) => (failure ??= cause))
  gzip.pipe(out)
  const closed = once(out, 'close').catch(() => undefined)
  const write = async (value: object): Promise<void> => {
    if (failure !== undefined) throw cannotWrite(file, failure)
    if (!gzip.write(`${JSON.stringify(value)}\n`)) await Promise.race([once(gzip, 'drain').catch(() => undefined), closed])
  }
  const end = async (): Promise<void> => {
    if (failure === undefined) {
      gzip.end()
      await closed
    }
  }
  return {
    saving: (opened) => ({
      ...opened,
      async *batches() {
        let begun = false
        for await (const batch of opened.batches()) {
          if (!begun) await write(headOf(opened))
          begun = true
          for (const item of batch) await write(item)
          yield batch
        }
        if (!begun) await write(headOf(opened))
      }
    }),
    async close() {
      await end()
      if (failure !== undefined) throw cannotWrite(file, failure)
      renameSync(part, file)
    },
    async discard() {
      await end()
      rmSync(part, { force: true })
    }
  }
}

function headOf({ target, source, collectedAt = () => new Date() }: Opened): SavedHead {
  return { schema: SAVED_SCHEMA, target, source, collectedAt: collectedAt().toISOString() }
}

function cannotWrite(file: string, cause: Error): ScanError {
  return new ScanError('cannot-write', `Cannot write ${file}: ${cause.message}`, { cause })
}

export function isSavedHead(value: unknown): value is SavedHead {
  return typeof value === 'object' && value !== null && (value as Partial<SavedHead>).schema === SAVED_SCHEMA
}

/** Whether a line is one of those that are written. */
export function isSavedRecord(value: unknown): boolean {
  return (
    isSavedHead(value) ||
    (typeof value === 'object' && value !== null && ['resource', 'gap', 'passedOver', 'asked'].some((key) => key in value))
  )
}

export function itemsOfSavedRecord(value: unknown): readonly Item[] {
  return isSavedHead(value) ? [] : [value as Item]
}
