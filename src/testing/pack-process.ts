import { type ChildProcess, spawn } from 'node:child_process'
import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { PackError } from './pack-error.ts'
import type { PackFolder } from './pack-folder.ts'
import { readPort } from './pack-port.ts'
import type { PackSdk } from './pack-sdk.ts'
import type { PackOutput, ProcessOptions } from './process-options.ts'
import type { StackIdentity } from './stack-identity.ts'

/** A pack that has told its port. */
export interface PackProcess {
  readonly port: number
  readonly pid: number
  readonly output: () => PackOutput
  /** How the process ended; undefined while it runs. */
  readonly end: () => string | undefined
  readonly ended: Promise<void>
  /** Ends the process at once and waits until it is gone; harmless when it has ended already. */
  readonly stop: () => Promise<void>
}

export type { PackOutput } from './process-options.ts'

/** The runner of packs asks for the engine's address and never looks at it. */
export const ENGINE_ADDRESS = '127.0.0.1:0'

/** Starts a pack as Pulumi's language host does: in its own folder, told of its stack by the environment. */
export async function spawnPack(
  sdk: PackSdk,
  pack: PackFolder,
  identity: Required<StackIdentity>,
  { env = {}, signal }: ProcessOptions
): Promise<PackProcess> {
  if (signal?.aborted === true) throw interrupted(pack.folder, signal)
  const child = spawn(process.execPath, [`--import=${leash().href}`, ...pack.nodeArgs, sdk.run, ENGINE_ADDRESS, pack.root], {
    cwd: pack.root,
    env: { ...process.env, ...stackEnvironment(identity), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true
  })
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  signal?.addEventListener('abort', kill, { once: true })
  const reader = readPort(pack)
  const printed = { stdout: '', stderr: '' }
  collect(child.stdout as Readable, (text) => {
    printed.stdout += reader.take(text)
  })
  collect(child.stderr as Readable, (text) => {
    printed.stderr += text
  })
  let end: string | undefined
  const ended = endOf(child).then((how) => {
    end = how
    process.removeListener('exit', kill)
    signal?.removeEventListener('abort', kill)
    reader.ended(how, printed.stderr)
  })
  const stop = (): Promise<void> => {
    kill()
    return ended
  }
  try {
    return { port: await reader.port, pid: child.pid as number, output: () => ({ ...printed }), end: () => end, ended, stop }
  } catch (cause) {
    await stop()
    throw signal !== undefined && isAborted(signal) ? interrupted(pack.folder, signal) : cause
  }
}

export function interrupted(folder: string, signal: AbortSignal): PackError {
  return new PackError(`Cannot finish the run of the policy pack ${folder}: interrupted`, { cause: signal.reason })
}

/** A call, so that the compiler does not take the state at the start for that of now. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted
}

/** Compiled, it is a JavaScript module next to this one. */
function leash(): URL {
  return new URL(`./child/leash${extname(fileURLToPath(import.meta.url))}`, import.meta.url)
}

/** As the language host sets them, for SDKs that read their stack from the environment. */
function stackEnvironment({ stack, project, organization, dryRun, config }: Required<StackIdentity>): Record<string, string> {
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

/** `close` waits for the last output, which another process may hold open; a process that has exited says no more. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve(cause.message))
    child.once('exit', (code, signal) => {
      const how = signal === null ? `exit code ${code}` : `killed by ${signal}`
      const timer = setTimeout(() => resolve(how), GRACE_MS)
      child.once('close', () => {
        clearTimeout(timer)
        resolve(how)
      })
    })
  })
}

const GRACE_MS = 500
