import { ScanError } from '../errors.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import { isMapping, quote } from '../profiles/problem.ts'
import { LEVELS, type Level, type PackSettings } from './settings.ts'

export interface PolicyPackArgs {
  /** A shipped profile by name, or a file, relative to the pack's folder. */
  readonly profile: string
  /** What a violation does where no setting says otherwise: `mandatory` unless given. */
  readonly enforcementLevel?: Level
  /** Settings of policies; a file for `--policy-pack-config` wins over them. */
  readonly config?: PackSettings
}

/** Pulumi's own rule for the names of packs. */
export const PACK_NAME = /^[\w.-]{1,100}$/

const FIELDS = ['profile', 'enforcementLevel', 'config'] as const satisfies readonly (keyof PolicyPackArgs)[]

/** Refuses what no type checker has looked at: most packs are plain JavaScript. */
export function assertArgs(name: unknown, args: unknown): asserts args is PolicyPackArgs {
  const refuse = (reason: string): never => {
    throw new ScanError('bad-config', `Cannot start policy pack ${quote(name)}: ${reason}`)
  }
  if (typeof name !== 'string' || !PACK_NAME.test(name)) refuse('a name has up to 100 letters, digits, dashes, underscores and periods')
  if (!isMapping(args)) return refuse(`it needs a profile, as in { profile: 'maropost' }`)
  const strange = Object.keys(args).find((field) => !(FIELDS as readonly string[]).includes(field))
  if (strange !== undefined) refuse(`unknown field "${strange}"${didYouMean(strange, FIELDS)}`)
  const { profile, enforcementLevel, config } = args
  if (typeof profile !== 'string' || profile === '')
    refuse(`profile must be the name of a profile or a path${profile === undefined ? '' : `, not ${quote(profile)}`}`)
  if (enforcementLevel !== undefined && !(LEVELS as readonly unknown[]).includes(enforcementLevel))
    refuse(`enforcementLevel cannot be ${quote(enforcementLevel)}; it is one of ${LEVELS.join(', ')}`)
  if (config !== undefined && !isMapping(config)) refuse(`config must be a mapping of policies to settings, not ${quote(config)}`)
  if (!isJson(config)) refuse('config must be plain data, as in a JSON file')
}

function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}
