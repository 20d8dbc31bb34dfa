import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ScanError } from '../errors.ts'

/**
 * Writes files into a folder, which is made where it is missing; all of them or none, and nothing is overwritten. `shown` is
 * how errors name the folder. Throws a ScanError that names what is in the way.
 */
export function writeNewFiles(folder: string, files: Readonly<Record<string, string | Buffer>>, shown: string): void {
  const written: string[] = []
  try {
    mkdirSync(folder, { recursive: true })
    const taken = Object.keys(files).filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined)
    if (taken.length > 0) throw refusal(shown, `${listed(taken)} there already; name another folder, or remove what is in the way`)
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name)
      writeFileSync(path, content, { flag: 'wx' })
      written.push(path)
    }
  } catch (cause) {
    for (const path of written) rmSync(path, { force: true })
    if (cause instanceof ScanError) throw cause
    const { code = '', message } = cause as NodeJS.ErrnoException
    if (NO_FOLDER.includes(code)) throw refusal(shown, 'a file stands where a folder is needed')
    throw new ScanError('cannot-write', `Cannot write to ${shown}: ${message}`, { cause })
  }
}

const NO_FOLDER: readonly string[] = ['EEXIST', 'ENOTDIR']

function refusal(shown: string, reason: string): ScanError {
  return new ScanError('bad-argument', `Cannot write to ${shown}: ${reason}`)
}

function listed(names: readonly string[]): string {
  return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}`
}
