import { type ChildProcess, spawn } from 'node:child_process'
import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { StackIdentity } from './analyzer-types.ts'
import { PackError } from './pack-error.ts'
import type { PackFolder } from './pack-folder.ts'
import type { PackSdk } from './pack-sdk.ts'

/** A pack that has told its port. */
export interface PackProcess {
  readonly port: number
  readonly pid: number
  /** What the pack has printed so far, in the order it came; its port is left out. */
  readonly output: () => { readonly stdout: string; readonly stderr: string }
  /** How the process ended; undefined while it runs. */
  readonly end: () => string | undefined
  /** Ends the process at once and waits until it is gone; harmless when it has ended already. */
  readonly stop: () => Promise<void>
}

/** The runner of packs asks for the engine's address and never looks at it. */
export const ENGINE_ADDRESS = '127.0.0.1:0'

export interface ProcessOptions extends StackIdentity {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
}

/** Starts a pack as Pulumi's language host does: in its own folder, told of its stack by the environment. */
export async function spawnPack(sdk: PackSdk, pack: PackFolder, options: ProcessOptions): Promise<PackProcess> {
  const { signal } = options
  if (signal?.aborted === true) throw interrupted(pack, signal)
  const leash = new URL(`./child/leash${extname(fileURLToPath(import.meta.url))}`, import.meta.url)
  const child = spawn(process.execPath, [`--import=${leash.href}`, ...pack.nodeArgs, sdk.run, ENGINE_ADDRESS, pack.root], {
    cwd: pack.root,
    env: { ...process.env, ...stackEnvironment(options), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true
  })
  const kill = (): void => void child.kill('SIGKILL')
  const printed = { stdout: '', stderr: '' }
  let end: string | undefined
  const ended = endOf(child).then((how) => {
    end = how
    process.removeListener('exit', kill)
    signal?.removeEventListener('abort', kill)
  })
  const stop = (): Promise<void> => {
    kill()
    return ended
  }
  process.once('exit', kill)
  signal?.addEventListener('abort', kill, { once: true })
  collect(child.stderr as Readable, (text) => {
    printed.stderr += text
  })
  try {
    const port = await portOf(child, printed, ended, () => end, pack, signal)
    return { port, pid: child.pid as number, output: () => ({ ...printed }), end: () => end, stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** The first line, and nothing before it: the engine gives up on a pack that prints anything else. */
function portOf(
  child: ChildProcess,
  printed: { stdout: string; stderr: string },
  ended: Promise<void>,
  end: () => string | undefined,
  pack: PackFolder,
  signal: AbortSignal | undefined
): Promise<number> {
  return new Promise((resolve, reject) => {
    let first: string | undefined = ''
    collect(child.stdout as Readable, (text) => {
      if (first === undefined) {
        printed.stdout += text
        return
      }
      first += text
      const [line, ...rest] = first.split('\n')
      if (rest.length === 0) return
      first = undefined
      printed.stdout += rest.join('\n')
      const port = /^\s*\d+\s*$/.test(line as string) ? Number(line) : 0
      if (port > 0 && port < 65_536) return resolve(port)
      reject(
        new PackError(
          `Cannot start the policy pack ${pack.folder}: the first line it prints has to be its port, but it printed "${(line as string).trim()}"; print to standard error instead`
        )
      )
    })
    void ended.then(() => {
      if (signal?.aborted === true) return reject(interrupted(pack, signal))
      const said = ownWords(printed.stderr) || ownWords(`${first ?? ''}${printed.stdout}`)
      reject(new PackError(`Cannot start the policy pack ${pack.folder}: ${said === '' ? `it ended before it gave a port (${end()})` : said}`))
    })
  })
}

/** What the pack said; of Node's own report of an uncaught error only the error itself, and no traces. */
export function ownWords(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s+at .+(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$|^Node\.js v\d/.test(line))
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

export function interrupted(pack: PackFolder, signal: AbortSignal): PackError {
  return new PackError(`Cannot finish the run of the policy pack ${pack.folder}: interrupted`, { cause: signal.reason })
}

/** As the language host sets them, for SDKs that read their stack from the environment. */
function stackEnvironment({
  stack = 'dev',
  project = 'project',
  organization = 'organization',
  dryRun = true,
  config = {}
}: StackIdentity): Record<string, string> {
  return {
    PULUMI_NODEJS_TYPESCRIPT: 'true',
    PULUMI_NODEJS_ORGANIZATION: organization,
    PULUMI_NODEJS_PROJECT: project,
    PULUMI_NODEJS_STACK: stack,
    PULUMI_NODEJS_DRY_RUN: String(dryRun),
    PULUMI_CONFIG: JSON.stringify(config)
  }
}

function collect(stream: Readable, take: (text: string) => void): void {
  stream.setEncoding('utf8')
  stream.on('error', () => undefined)
  stream.on('data', take)
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve(cause.message))
    child.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : `killed by ${signal}`))
  })
}
