import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Project } from './project.ts'
import type { Sdk } from './sdk.ts'

export interface Exit {
  readonly code: number | null
  /** Last lines of what the program wrote to standard error. */
  readonly lastWords: readonly string[]
}

export interface RunningProgram {
  readonly ended: Promise<Exit>
  /** Ends the program at once; harmless when it has ended already. */
  readonly kill: () => void
}

export interface ProcessEvents {
  readonly onLine: (line: string) => void
  /** The program went through the unknown result of a data function one by one. */
  readonly onLoop: (token: string) => void
}

const LAST_WORDS = 20
/** How long the last output is waited for when something else still holds the program's standard output open. */
const GRACE_MS = 500

/** Runs the program as `pulumi preview` would, with nothing of our environment but the search path. */
export function startProgram(project: Project, sdk: Sdk, address: string, events: ProcessEvents): RunningProgram {
  const child = spawn(process.execPath, [...nodeArgs(project), sdk.run, ...runArgs(project, address), project.main], {
    cwd: project.workingFolder,
    env: environment(project, sdk, address),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true
  })
  const lastWords: string[] = []
  eachLine(child.stdout as Readable, events.onLine)
  eachLine(child.stderr as Readable, (line) => {
    events.onLine(line)
    lastWords.push(line)
    if (lastWords.length > LAST_WORDS) lastWords.shift()
  })
  // The other end closes this pipe when we die, however we die: then the program ends itself.
  eachLine(child.stdio[3] as Readable, events.onLoop)
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = exitOf(child).then((code) => {
    process.removeListener('exit', kill)
    return { code, lastWords }
  })
  return { ended, kill }
}

function nodeArgs({ nodeArgs: given, workingFolder, typescript }: Project): readonly string[] {
  const preload = new URL(`./child/preload${extname(fileURLToPath(import.meta.url))}`, import.meta.url)
  return [...given, ...(typescript && isEsModule(workingFolder) ? typescriptFlags() : []), `--import=${preload.href}`]
}

/** Before 22.18, Node has to be told that modules may be TypeScript. */
function typescriptFlags(): readonly string[] {
  const flags = [...(process.features.typescript ? [] : ['--experimental-strip-types']), '--disable-warning=ExperimentalWarning']
  return flags.filter((flag) => process.allowedNodeEnvironmentFlags.has(flag.split('=', 1)[0] as string))
}

/** The SDK compiles CommonJS programs; of ES modules only those for which the program itself brings ts-node. */
function sdkCompiles(sdk: Sdk, { typescript, workingFolder }: Project): boolean {
  return typescript && (!isEsModule(workingFolder) || sdk.hasModuleCompiler)
}

function isEsModule(folder: string): boolean {
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest)) {
    try {
      return (JSON.parse(readFileSync(manifest, 'utf8')) as { type?: unknown }).type === 'module'
    } catch {
      return false
    }
  }
  const parent = dirname(folder)
  return parent !== folder && isEsModule(parent)
}

function runArgs({ name, stack, organization, root, workingFolder }: Project, address: string): readonly string[] {
  return [
    `--monitor=${address}`,
    `--engine=${address}`,
    `--project=${name}`,
    `--stack=${stack}`,
    `--organization=${organization}`,
    `--root-directory=${root}`,
    '--dry-run',
    `--pwd=${workingFolder}`
  ]
}

function environment(project: Project, sdk: Sdk, address: string): NodeJS.ProcessEnv {
  const { name, stack, organization, root, config, tsconfig } = project
  const needed = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap((key) =>
    process.env[key] === undefined ? [] : [[key, process.env[key]]]
  )
  return {
    ...(Object.fromEntries(needed) as NodeJS.ProcessEnv),
    PULUMI_CONFIG: JSON.stringify(config.values),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(config.secretKeys),
    // The SDK sets these itself, but reads them before when something loads it earlier.
    PULUMI_NODEJS_PROJECT: name,
    PULUMI_NODEJS_STACK: stack,
    PULUMI_NODEJS_ORGANIZATION: organization,
    PULUMI_NODEJS_ROOT_DIRECTORY: root,
    PULUMI_NODEJS_DRY_RUN: 'true',
    PULUMI_NODEJS_MONITOR: address,
    PULUMI_NODEJS_ENGINE: address,
    ...(sdkCompiles(sdk, project) ? { PULUMI_NODEJS_TYPESCRIPT: 'true', PULUMI_NODEJS_TRANSPILE_ONLY: 'true' } : {}),
    ...(tsconfig === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig })
  }
}

function eachLine(stream: Readable, onLine: (line: string) => void): void {
  stream.on('error', () => undefined)
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine)
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', (code) => {
      const timer = setTimeout(() => resolve(code), GRACE_MS)
      child.once('close', () => {
        clearTimeout(timer)
        resolve(code)
      })
    })
  })
}
