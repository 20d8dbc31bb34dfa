import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Digests what passes through `update`, or the file it comes from. */
export interface Digest {
  update(chunk: Buffer): void
  /** `sha256:…`, once everything has been read. */
  result(): Promise<string | undefined>
}

/** Above this, digesting on the reading thread would take longer than starting another. */
const LARGE = 8 * 1024 * 1024

export function startDigest(path: string): Digest {
  const size = path === '-' ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  if (size >= LARGE) {
    const result = digestFile(path)
    return { update: () => {}, result: () => result }
  }
  const hash = createHash('sha256')
  return { update: (chunk) => void hash.update(chunk), result: async () => `sha256:${hash.digest('hex')}` }
}

function digestFile(path: string): Promise<string | undefined> {
  const thread = new Worker(new URL(`./digest-thread${extname(import.meta.url)}`, import.meta.url), { workerData: path })
  thread.unref()
  return new Promise((resolve) => {
    thread.once('message', (hex: string) => resolve(`sha256:${hex}`))
    // Whatever goes wrong here goes wrong for the reader of the same file as well, and is told there.
    thread.once('error', () => resolve(undefined))
    thread.once('exit', () => resolve(undefined))
  })
}
