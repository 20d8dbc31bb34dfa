import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyzerService } from './crossguard/analyzer-service.ts'
import { informationOf } from './crossguard/information.ts'
import { ownersStatements } from './crossguard/owner.ts'
import { createPack } from './crossguard/pack.ts'
import { assertArgs, type PolicyPackArgs } from './crossguard/pack-args.ts'
import { assertPolicies } from './crossguard/policies.ts'
import { loadProtocol } from './crossguard/protocol.ts'
import { refusalOf } from './crossguard/refusal.ts'
import { serveAnalyzer } from './crossguard/server.ts'
import { type PackSettings, settle } from './crossguard/settings.ts'
import { ScanError } from './errors.ts'
import { loadProfile } from './profiles/load.ts'
import { quote } from './profiles/problem.ts'
import { printable } from './reports/printable.ts'
import { VOCABULARY } from './vocabulary.ts'

export type { PolicyPackArgs } from './crossguard/pack-args.ts'
export type { Level, PackSettings, PolicySettings, UnknownLevel } from './crossguard/settings.ts'

/**
 * A documented architecture as CrossGuard policy pack, one policy for each of its verifiable claims. To be made once, in the
 * entry of a folder with a `PulumiPolicy.yaml`.
 * @example new PolicyPack('maropost', { profile: 'maropost' })
 */
export class PolicyPack {
  readonly name: string

  constructor(name: string, args: PolicyPackArgs) {
    this.name = name
    packs.push(name)
    void start(name, args).catch(stop)
  }
}

/** Names of the packs of this process. */
const packs: string[] = []

/** profile → claims as policies → the engine's resources → graph → findings → violations. */
async function start(name: string, args: PolicyPackArgs): Promise<void> {
  const folder = process.cwd()
  assertArgs(name, args)
  assertAlone()
  const { profile: nameOrPath, enforcementLevel = 'mandatory' } = args
  // As it goes over the wire and comes back: what is undefined sets nothing.
  const config = JSON.parse(JSON.stringify(args.config ?? {})) as PackSettings
  const protocol = loadProtocol(folder)
  const { profile, ...owner } = await ownersStatements(await loadProfile(nameOrPath, VOCABULARY), folder, VOCABULARY)
  assertPolicies(profile)
  const pack = await createPack(profile, config, enforcementLevel, { folder, ...owner })
  const settings = settle(profile, config, enforcementLevel)
  const information = informationOf({ name, version: versionIn(folder), config, level: enforcementLevel }, profile, settings)
  await serveAnalyzer(protocol, analyzerService(protocol, information, pack, note))
}

/** The engine shows what a pack writes there, and counts it for nothing. */
function note(text: string): void {
  process.stderr.write(`asbuilt: ${printable(text)}\n`)
}

/** The engine hears the first pack of a process only: of another, nothing would be enforced. */
function assertAlone(): void {
  if (packs.length < 2) return
  throw new ScanError('bad-config', `Cannot start policy packs ${packs.map(quote).join(' and ')}: one process is one policy pack`)
}

/** The engine tells versions of a pack apart by its manifest. */
function versionIn(folder: string): string {
  const path = join(folder, 'package.json')
  try {
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }
    if (typeof version === 'string' && version !== '') return version
  } catch (cause) {
    throw new ScanError('bad-config', 'Cannot start the policy pack: its package.json is missing or no JSON', { cause })
  }
  throw new ScanError('bad-config', 'Cannot start the policy pack: its package.json has no version')
}

/** Without a port on standard output, the engine stops the preview and shows what stands on standard error. */
function stop(cause: unknown): void {
  process.stderr.write(`error: ${refusalOf(cause)}\n`, () => process.exit(1))
}
