import type { Command } from 'commander'
import { type Config, findConfig, loadConfig } from '../config/load.ts'
import type { ConfigValues } from '../config/schema.ts'
import { ScanError } from '../errors.ts'
import { isLive } from '../sources/live/target.ts'
import { VOCABULARY } from '../vocabulary.ts'
import type { ScanFlags } from './scan.ts'
import { outputOf } from './output.ts'

/** What a scan is to do in the end: what the command line says, else the environment, else the configuration file. */
interface Configured<F> {
  readonly targets: readonly string[]
  readonly flags: F
  readonly config: Config | undefined
}

/** Completes the targets and flags of a command by the configuration file, and refuses to begin without a profile or a target. */
export async function configured<F extends Pick<ScanFlags, 'profile'> & { readonly config?: string }>(
  command: Command,
  targets: readonly string[],
  flags: F
): Promise<Configured<F>> {
  const path = flags.config ?? findConfig(process.cwd())
  const config = path === undefined ? undefined : await loadConfig(path, VOCABULARY)
  const own = Object.entries(config === undefined ? {} : flagsOf(config)).filter(([name]) => !isGiven(command, name))
  const complete: F = { ...flags, ...Object.fromEntries(own) }
  if ((complete.profile ?? []).length === 0)
    throw new ScanError('bad-argument', 'Cannot begin: no profile is given; name one with -p, or in profiles of asbuilt.yaml')
  return { targets: targets.length > 0 || config === undefined ? targets : targetsOf(config), flags: complete, config }
}

function isGiven(command: Command, name: string): boolean {
  return (
    command.options.every((option) => option.attributeName() !== name) || ['cli', 'env'].includes(command.getOptionValueSource(name) ?? '')
  )
}

/** What stands for an account, or for standard input, is no path. */
function targetsOf({ value, pathOf }: Config): readonly string[] {
  return (value.targets ?? []).map((target) => (target === '-' || isLive(target) ? target : pathOf(target)))
}

/** Documents that the configuration file names; a path is its own. */
export function profilesOf({ value: { profiles }, pathOf }: Pick<Config, 'value' | 'pathOf'>): readonly string[] | undefined {
  return profiles?.map((name) => (/[./\\]/.test(name) ? pathOf(name) : name))
}

function flagsOf({ value, pathOf }: Config): Partial<ScanFlags> {
  const {
    outputs,
    waivers,
    attestations,
    tenants,
    pulumiAnswers,
    checkpoint,
    regions,
    profiles: _,
    documents: __,
    targets: ___,
    ...same
  } = value
  const given: Partial<Record<keyof ScanFlags, unknown>> = {
    ...same,
    profile: profilesOf({ value, pathOf }),
    output: outputs?.map(outputOf).map(({ format, file }) => (file === undefined ? { format } : { format, file: pathOf(file) })),
    waivers: waivers?.map(pathOf),
    attestations: attestations?.map(pathOf),
    tenants: tenants?.map(pathOf),
    pulumiAnswers: pulumiAnswers === undefined ? undefined : pathOf(pulumiAnswers),
    checkpoint: checkpoint === undefined ? undefined : pathOf(checkpoint),
    region: regions
  } satisfies Partial<Record<keyof ScanFlags, unknown>> & Partial<ConfigValues>
  return Object.fromEntries(Object.entries(given).filter(([, setting]) => setting !== undefined))
}
