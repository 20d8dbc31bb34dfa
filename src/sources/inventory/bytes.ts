import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ScanError } from '../../errors.ts'
import { type Digest, startDigest } from './digest.ts'

/** The bytes of a file or of standard input, unpacked when gzipped, with the digest of what was read. */
export interface Bytes {
  readonly name: string
  /** The first bytes, enough to recognise a format by; they are part of `chunks` as well. */
  readonly head: Buffer
  /** When the file was last written: what stands in it was so then, or before. */
  readonly written?: Date
  chunks(): AsyncIterable<Buffer>
  /** `sha256:…` of the bytes as stored; known once all chunks were read. */
  readonly digest: () => Promise<string | undefined>
}

const HEAD = 64 * 1024

/** `-` is standard input. */
export async function openBytes(path: string): Promise<Bytes> {
  const name = path === '-' ? 'standard input' : path
  const digest = startDigest(path)
  const raw = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1024 * 1024 })
  const iterator = unpacked(raw, digest, name)[Symbol.asyncIterator]()
  const start: Buffer[] = []
  let size = 0
  let failure: unknown
  while (size < HEAD) {
    try {
      const { value, done } = await iterator.next()
      if (done === true) break
      start.push(value)
      size += value.length
    } catch (cause) {
      failure = cause
      break
    }
  }
  if (failure !== undefined && size === 0) throw readError(name, failure)
  return {
    name,
    ...writtenAt(path),
    head: Buffer.concat(start).subarray(0, HEAD),
    async *chunks() {
      yield* start
      start.length = 0
      if (failure !== undefined) throw readError(name, failure)
      try {
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
      } catch (cause) {
        throw readError(name, cause)
      }
    },
    digest: () => digest.result()
  }
}

function writtenAt(path: string): { readonly written?: Date } {
  const mtime = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })?.mtime
  return mtime === undefined ? {} : { written: mtime }
}

async function* unpacked(raw: AsyncIterable<Buffer>, digest: Digest, name: string): AsyncGenerator<Buffer> {
  const hashed = (async function* () {
    for await (const chunk of raw) {
      digest.update(chunk)
      yield chunk
    }
  })()
  const first = await hashed.next()
  if (first.done === true) return
  const whole = prepend(first.value, hashed)
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* whole
    return
  }
  const gunzip = createGunzip({ chunkSize: 1024 * 1024 })
  const source = Readable.from(whole, { objectMode: false })
  source.on('error', (cause) => gunzip.destroy(cause))
  source.pipe(gunzip)
  try {
    yield* gunzip as AsyncIterable<Buffer>
  } catch (cause) {
    throw new ScanError('bad-input', `Cannot unpack ${name}: the gzip data is truncated or damaged`, { cause })
  }
}

async function* prepend(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

function readError(name: string, cause: unknown): ScanError {
  if (cause instanceof ScanError) return cause
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return new ScanError('target-not-found', `Cannot read ${name}: there is no such file or folder`, { cause })
  const reason =
    code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code === 'EISDIR' ? 'it is a folder' : (cause as Error).message
  return new ScanError('unreadable-input', `Cannot read ${name}: ${reason}`, { cause })
}
