import { neededKinds, typesOf } from '../evaluation/needed-kinds.ts'
import { KINDS } from '../kinds/index.ts'
import { loadProfile } from '../profiles/load.ts'
import type { LiveCloud } from '../sources/live/live-target.ts'
import { liveSource } from '../sources/live/open.ts'
import { VOCABULARY } from '../vocabulary.ts'

export interface PermissionsFlags {
  /** Shipped names or paths. */
  readonly profile: readonly string[]
  /** What kind of account is scanned: `projects`, `subscriptions`, `aggregators` … */
  readonly scope?: string
}

/** The least-privilege role for the calls that a live scan of a cloud makes, as the cloud's own tool takes it. */
export async function permissionsCommand(cloud: LiveCloud, { profile, scope }: PermissionsFlags): Promise<string> {
  const profiles = await Promise.all(profile.map((name) => loadProfile(name, VOCABULARY)))
  const source = await liveSource(cloud)
  const types = typesOf(neededKinds(profiles, KINDS))[source.typeSystem] ?? []
  return source.role(types, scope)
}
