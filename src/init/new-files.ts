import { lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ScanError } from '../errors.ts'

/**
 * Writes files into a folder, which is made where it is missing; all of them or none, and nothing is overwritten. `shown` is
 * how errors name the folder. Throws a ScanError that names what is in the way.
 */
export function writeNewFiles(folder: string, files: Readonly<Record<string, string | Buffer>>, shown: string): void {
  const names = Object.keys(files)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) throw refusal(shown, 'it is no folder')
  const taken = names.filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined)
  if (taken.length > 0) throw refusal(shown, `${listed(taken)} there already; name another folder, or remove what is in the way`)
  const written: string[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const name of names) {
      const path = join(folder, name)
      writeFileSync(path, files[name] as string | Buffer, { flag: 'wx' })
      written.push(path)
    }
  } catch (cause) {
    for (const path of written) rmSync(path, { force: true })
    throw new ScanError('cannot-write', `Cannot write to ${shown}: ${(cause as Error).message}`, { cause })
  }
}

function refusal(shown: string, reason: string): ScanError {
  return new ScanError('bad-argument', `Cannot write to ${shown}: ${reason}`)
}

function listed(names: readonly string[]): string {
  return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}`
}
