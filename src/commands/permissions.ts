import type { Command } from 'commander'
import { withStatements } from '../config/stated.ts'
import { neededKinds, typesOf } from '../evaluation/needed-kinds.ts'
import { KINDS } from '../kinds/index.ts'
import { loadProfile } from '../profiles/load.ts'
import type { LiveCloud } from '../sources/live/live-target.ts'
import { liveSource } from '../sources/live/open.ts'
import { configured } from './configured.ts'
import { VOCABULARY } from '../vocabulary.ts'

export interface PermissionsFlags {
  /** Shipped names or paths. */
  readonly profile: readonly string[]
  readonly config?: string
  /** What kind of account is scanned: `projects`, `subscriptions`, `aggregators` … */
  readonly scope?: string
}

/** The least-privilege role for the calls that a live scan of a cloud makes, as the cloud's own tool takes it. */
export async function permissionsCommand(cloud: LiveCloud, given: PermissionsFlags, command: Command): Promise<string> {
  const {
    flags: { profile, scope },
    config
  } = await configured(command, [], given)
  const profiles = withStatements(await Promise.all(profile.map((name) => loadProfile(name, VOCABULARY))), config)
  const source = await liveSource(cloud)
  const types = typesOf(neededKinds(profiles, KINDS))[source.typeSystem] ?? []
  return source.role(types, scope)
}
