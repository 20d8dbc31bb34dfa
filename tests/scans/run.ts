import { type ChildProcess, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CLI = join(import.meta.dirname, '../../src/cli.ts')
/** Runs share what they compiled. */
const CACHE = { NODE_COMPILE_CACHE: join(tmpdir(), 'asbuilt-compile-cache') }

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd: string
  readonly input?: string | Buffer
  readonly env?: NodeJS.ProcessEnv
  /** An open file to write to; read back when left out. */
  readonly stdout?: number
}

/** Starts the command line as a user would; nothing of it is a terminal. */
export function start(args: readonly string[], { cwd, env = {}, stdout }: Omit<RunOptions, 'input'>): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { ...process.env, ...CACHE, ...env },
    stdio: ['pipe', stdout ?? 'pipe', 'pipe']
  })
}

/** Runs the command line to its end. */
export async function run(args: readonly string[], options: RunOptions): Promise<Run> {
  const child = start(args, options)
  // Whoever does not want the input closes it.
  child.stdin?.on('error', () => {})
  child.stdin?.end(options.input ?? '')
  return await ended(child)
}

export async function ended(child: ChildProcess): Promise<Run> {
  const status = new Promise<number | null>((resolve) => void child.once('close', resolve))
  const [stdout, stderr] = await Promise.all(
    [child.stdout, child.stderr].map(async (stream) => (stream === null ? '' : await text(stream)))
  )
  return { status: await status, stdout: stdout ?? '', stderr: stderr ?? '' }
}
