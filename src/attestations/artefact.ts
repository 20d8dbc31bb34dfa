import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { reasonOf } from '../profiles/text-file.ts'

/** Why a file is not the artefact of that digest; undefined when it is, or is not there to be compared. */
export async function refutation(path: string, digest: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (cause) {
    return `its file cannot be compared: ${reasonOf(cause as NodeJS.ErrnoException)}`
  }
  const found = `sha256:${hash.digest('hex')}`
  return found === digest ? undefined : `its file is not the one that was attested (its digest is ${found})`
}
