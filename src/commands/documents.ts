import { findConfig, loadConfig } from '../config/load.ts'
import { withStatements } from '../config/stated.ts'
import type { LoadedProfile } from '../model/profile.ts'
import { loadProfile, shippedProfiles } from '../profiles/load.ts'
import { VOCABULARY } from '../vocabulary.ts'
import { profilesOf } from './configured.ts'

/** Flags of commands that speak of documents. */
export interface DocumentFlags {
  /** Shipped names or paths. */
  readonly profile?: readonly string[]
  readonly config?: string
}

/** The documents that are named, else those of the configuration file, else all that are shipped; with what their owner states. */
export async function documentsOf({ profile, config: path = findConfig(process.cwd()) }: DocumentFlags): Promise<{
  readonly profiles: readonly LoadedProfile[]
  /** Whether somebody chose them. */
  readonly isChosen: boolean
}> {
  const config = path === undefined ? undefined : await loadConfig(path, VOCABULARY)
  const names = profile ?? (config === undefined ? undefined : profilesOf(config))
  const profiles = await Promise.all((names ?? shippedProfiles()).map((name) => loadProfile(name, VOCABULARY)))
  return { profiles: withStatements(profiles, config), isChosen: names !== undefined }
}
