import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { ended, type Run } from '../scans/run.ts'
import { type Deed, startStandInProvider } from './stand-in-provider.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const NEEDED = ['pulumi', 'pulumi-language-nodejs'] as const

/** Why no test can run on a real engine here; undefined where one can. Said aloud, for the reporter folds what is skipped. */
export function whyNoPulumi(): string | undefined {
  const why = reason()
  if (why !== undefined) process.stderr.write(`Tests on a real Pulumi engine are skipped: ${why}\n`)
  return why
}

function reason(): string | undefined {
  const missing = NEEDED.find((command) => !isOnPath(command))
  if (missing !== undefined) return `no ${missing} on the PATH`
  return existsSync(join(ROOT, 'dist/policy-pack.js')) ? undefined : 'asbuilt is not built; run npm run build'
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** A Pulumi of its own: nobody's login, state or credentials, and stand-ins for its providers. */
export interface PulumiCli {
  /** A folder that goes with it. */
  readonly home: string
  /** What the engine has had done so far. */
  deeds(): readonly Deed[]
  /** Makes the stack `dev` of the program in a folder, whose packages are ours. */
  init(folder: string): Promise<void>
  run(cwd: string, args: readonly string[]): Promise<Run>
  stop(): void
}

export async function startPulumi(): Promise<PulumiCli> {
  const home = mkdtempSync(join(tmpdir(), 'asbuilt-pulumi-'))
  const state = join(home, 'state')
  mkdirSync(state)
  const providers = await Promise.all(PROVIDERS.map((name) => startStandInProvider({ name, version: versionOf(`@pulumi/${name}`) })))
  const env = {
    // Programs and packs run on the Node that runs the tests.
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: home,
    PULUMI_HOME: join(home, '.pulumi'),
    PULUMI_BACKEND_URL: `file://${state}`,
    PULUMI_CONFIG_PASSPHRASE: 'of-a-test',
    PULUMI_DEBUG_PROVIDERS: PROVIDERS.map((name, index) => `${name}:${providers[index]?.port}`).join(','),
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_NODEJS_TRANSPILE_ONLY: 'true'
  }
  const run = (cwd: string, args: readonly string[]): Promise<Run> =>
    ended(spawn('pulumi', [...args, '--non-interactive', '--color', 'never'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] }))
  return {
    home,
    run,
    deeds: () => providers.flatMap(({ deeds }) => deeds),
    async init(folder) {
      const packages = join(home, 'node_modules')
      if (!existsSync(packages)) symlinkSync(join(ROOT, 'node_modules'), packages)
      const { status, stderr } = await run(folder, ['stack', 'init', 'dev'])
      if (status !== 0) throw new Error(`Cannot make a stack in ${folder}: ${stderr}`)
    },
    stop() {
      for (const provider of providers) provider.close()
      rmSync(home, { recursive: true, force: true })
    }
  }
}

const PROVIDERS = ['gcp', 'azure-native'] as const

/** Of a package that is installed. */
export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version
}

/** A line of the engine's about a policy. */
export interface Told {
  readonly level: string
  readonly policy: string
  /** Name of the resource. */
  readonly resource: string
}

/** @example toldIn('- [mandatory] [severity: high]  pitr-7-days  (azure-native:sql:Database: ledger)') */
export function toldIn(output: string): readonly Told[] {
  return [...output.matchAll(/^\s*- \[(\w+)\](?: \[severity: \w+\])?\s+(\S+)\s+\([^\s()]+: (\S+)\)$/gm)].map(
    ([, level, policy, resource]) => ({
      level: level as string,
      policy: policy as string,
      resource: resource as string
    })
  )
}
