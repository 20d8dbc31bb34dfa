import { spawn } from 'node:child_process'
import { accessSync, constants, cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { ended, type Run } from '../scans/run.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const NEEDED = ['pulumi', 'pulumi-language-nodejs'] as const

/** Why no test can run on a real engine here; undefined where one can. */
export function whyNoPulumi(): string | undefined {
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

/** A Pulumi of its own: nobody's login, state or credentials, and no provider but those that are attached. */
export interface PulumiCli {
  /** Copies one of the reference stacks, with what is below it, and returns its folder. */
  copy(stack: string): string
  run(cwd: string, args: readonly string[]): Promise<Run>
}

/** `providers` is what `PULUMI_DEBUG_PROVIDERS` takes: `gcp:40001,azure-native:40002`. */
export function createPulumiCli(home: string, providers: string): PulumiCli {
  const state = join(home, 'state')
  mkdirSync(state)
  const env = {
    // Programs and packs run on the Node that runs the tests.
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: home,
    PULUMI_HOME: join(home, '.pulumi'),
    PULUMI_BACKEND_URL: `file://${state}`,
    PULUMI_CONFIG_PASSPHRASE: 'of-a-test',
    PULUMI_DEBUG_PROVIDERS: providers,
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_NODEJS_TRANSPILE_ONLY: 'true'
  }
  return {
    copy(stack) {
      const folder = join(home, stack)
      cpSync(join(ROOT, 'stacks', stack), folder, { recursive: true })
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
      return folder
    },
    run: (cwd, args) =>
      ended(spawn('pulumi', [...args, '--non-interactive', '--color', 'never'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] }))
  }
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
