import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyzerService } from './crossguard/analyzer-service.ts'
import { informationOf } from './crossguard/information.ts'
import { createPack } from './crossguard/pack.ts'
import { loadProtocol } from './crossguard/protocol.ts'
import { serveAnalyzer } from './crossguard/server.ts'
import { type Level, type PackSettings, settle } from './crossguard/settings.ts'
import { ScanError } from './errors.ts'
import { KINDS } from './kinds/index.ts'
import { LINK_NAMES } from './model/neighbourhood.ts'
import { loadProfile } from './profiles/load.ts'

export type { Level, PackSettings, PolicySettings, UnknownLevel } from './crossguard/settings.ts'

export interface PolicyPackArgs {
  /** A shipped profile by name, or a file, relative to the pack's folder. */
  readonly profile: string
  /** What a violation does where no setting says otherwise: `mandatory` unless given. */
  readonly enforcementLevel?: Level
  /** Settings of policies; a file for `--policy-pack-config` wins over them. */
  readonly config?: PackSettings
}

/**
 * A documented architecture as CrossGuard policy pack, one policy for each of its verifiable claims. To be made once, in the
 * entry of a folder with a `PulumiPolicy.yaml`.
 * @example new PolicyPack('maropost', { profile: 'maropost' })
 */
export class PolicyPack {
  readonly name: string

  constructor(name: string, args: PolicyPackArgs) {
    this.name = name
    void start(name, args).catch(stop)
  }
}

/** profile → claims as policies → the engine's resources → graph → findings → violations. */
async function start(name: string, { profile: nameOrPath, enforcementLevel = 'mandatory', config = {} }: PolicyPackArgs): Promise<void> {
  const folder = process.cwd()
  assertName(name)
  const protocol = loadProtocol(folder)
  const profile = await loadProfile(nameOrPath, { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES })
  const pack = await createPack(profile, config, enforcementLevel, folder)
  const settings = settle(profile, config, enforcementLevel)
  const information = informationOf({ name, version: versionIn(folder), initialConfig: config, level: enforcementLevel }, profile, settings)
  await serveAnalyzer(protocol, analyzerService(protocol, information, pack))
}

/** The rule of Pulumi's own packs. */
function assertName(name: string): void {
  if (/^[\w.-]{1,100}$/.test(name)) return
  throw new ScanError(
    'bad-config',
    `Cannot start policy pack "${name}": a name has up to 100 letters, digits, dashes, underscores and periods`
  )
}

/** The engine tells versions of a pack apart by its manifest. */
function versionIn(folder: string): string {
  const path = join(folder, 'package.json')
  try {
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }
    if (typeof version === 'string' && version !== '') return version
  } catch (cause) {
    throw new ScanError('bad-config', `Cannot start the policy pack: ${path} is missing or no JSON`, { cause })
  }
  throw new ScanError('bad-config', `Cannot start the policy pack: ${path} has no version`)
}

/** Without a port on standard output, the engine stops the preview and shows what stands on standard error. */
function stop(cause: unknown): void {
  const message = cause instanceof ScanError ? cause.message : `asbuilt broke: ${cause instanceof Error ? cause.message : String(cause)}`
  process.stderr.write(`error: ${message}\n`, () => process.exit(1))
}
