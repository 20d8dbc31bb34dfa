import { ownWords } from './own-words.ts'
import { PackError } from './pack-error.ts'
import type { PackFolder } from './pack-folder.ts'

/** What a starting pack prints, until its port is known. */
export interface PortReader {
  /** Takes what comes on standard output; returns what follows the port. */
  take(text: string): string
  /** The process has ended, in the given way and with these last words on standard error. */
  ended(how: string, stderr: string): void
  readonly port: Promise<number>
}

/** The port is the first line, and nothing goes before it: the engine gives up on a pack that prints anything else. */
export function readPort({ folder, root }: Pick<PackFolder, 'folder' | 'root'>): PortReader {
  const { promise: port, resolve, reject } = Promise.withResolvers<number>()
  let line = ''
  let complete = false
  return {
    port,
    take(text) {
      if (complete) return text
      line += text
      const end = line.indexOf('\n')
      if (end < 0) return ''
      const rest = line.slice(end + 1)
      line = line.slice(0, end).trim()
      complete = true
      if (isPort(line)) resolve(Number(line))
      else
        reject(
          new PackError(
            `${cannotStart(folder)}: the first line it prints has to be its port, but it printed "${line}"; print to standard error instead`
          )
        )
      return rest
    },
    ended(how, stderr) {
      const said = ownWords(stderr, root) || ownWords(line, root)
      reject(new PackError(`${cannotStart(folder)}: ${said === '' ? `it ended before it gave a port (${how})` : said}`))
    }
  }
}

export function cannotStart(folder: string): string {
  return `Cannot start the policy pack ${folder}`
}

function isPort(line: string): boolean {
  return /^\d+$/.test(line) && Number(line) > 0 && Number(line) < 65_536
}
