import { loadAttestations } from '../attestations/load.ts'
import { findConfig, loadConfig } from '../config/load.ts'
import type { Attestation } from '../model/attestation.ts'
import type { LoadedProfile } from '../model/profile.ts'
import type { TenantRegister } from '../model/tenant.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { loadTenants } from '../tenants/load.ts'

/** What the owner states in `asbuilt.yaml`, as far as it is of use where policies are enforced. */
interface OwnersStatements {
  /** The profile with the owner's figures, and with systems where the owner says they are. */
  readonly profile: LoadedProfile
  readonly tenants: TenantRegister | undefined
  readonly attestations: readonly Attestation[]
}

/** Reads the nearest `asbuilt.yaml` from the pack's folder upwards, the same that scans read; a pack without one starts as fast as ever. */
export async function ownersStatements(profile: LoadedProfile, folder: string, vocabulary: Vocabulary): Promise<OwnersStatements> {
  const path = findConfig(folder)
  if (path === undefined) return { profile, tenants: undefined, attestations: [] }
  const config = await loadConfig(path, vocabulary)
  const { withStatements } = await import('../config/stated.ts')
  const [stated = profile] = withStatements([profile], config)
  const { tenants = [], attestations = [] } = config.value
  const files = await Promise.all(attestations.map((file) => loadAttestations(config.pathOf(file), [profile], new Date())))
  return { profile: stated, tenants: await loadTenants(tenants.map(config.pathOf), vocabulary), attestations: files.flat() }
}
