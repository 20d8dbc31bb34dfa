import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { KeyLevel } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'
import { homeRegion } from './backup-regions.ts'
import { keyLevel, keyLink, settleKeyLevel, VAULT_KEY } from './customer-key.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { isWithin } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { pairOf, settlePair } from './region-pair.ts'
import { heldInVaultStores } from './vault-stores.ts'
import { backupInVault, isImmutable, leastOfContents, vaultImmutability } from './vault-contents.ts'

const KEY_URI = 'securitySettings.encryptionSettings.keyVaultProperties.keyUri'
const SOFT_DELETE = 'securitySettings.softDeleteSettings'

/**
 * Backup vault, for blobs, disks, clusters and databases; azure-native keeps ARM's `properties`.
 * https://learn.microsoft.com/rest/api/dataprotection/backup-vaults (2025-01-01, read 2026-11-29)
 */
export default defineKind({
  id: 'azure.backup-vault',
  title: 'Azure Backup vault',
  cloud: 'azure',
  role: 'backup-store',
  types: { pulumi: ['azure-native:dataprotection:BackupVault'], arm: ['Microsoft.DataProtection/backupVaults'] },
  names: ['vaultName'],
  links: [inResourceGroup, keyLink(() => KEY_URI)],
  facets: {
    placement: placementOf,
    replication: (r) => ({ regions: replicated(r) }),
    // A vault is no endpoint: it is reached through Resource Manager alone, and has no switch for networks.
    publicEndpoint: 'not-applicable',
    privateConnectivity: 'not-applicable',
    encryptionAtRest: (r) => ({ key: key(r) }),
    zoneRedundancy: (r) => ({ zones: zones(r) }),
    backup: (r) => backupInVault(r, { geoRedundant: isGeoRedundant(r), zones: zones(r), key: key(r) }),
    softDelete: (r) => ({ days: softDelete(r) }),
    // Immutable, locked or not, a vault does not let go of recovery points before they expire.
    deletionProtection: (r) => ({ enabled: isImmutable(r) }),
    immutability: vaultImmutability,
    audit: undiagnosed
  },
  settle: {
    placement: settlePlacement,
    replication: (own, near) => ({ regions: settlePair(own.regions, near) }),
    encryptionAtRest: settleKeyLevel,
    backup: leastOfContents(['azure.backup-instance']),
    immutability: heldInVaultStores,
    audit: auditByDiagnostics
  },
  fixes: {
    'soft-delete': (_dialect, { minimumDays = 14 }) => ({
      path: `properties.${SOFT_DELETE}`,
      value: { state: 'On', retentionDurationInDays: Math.max(Number(minimumDays), 14) },
      safe: (r) => isWithin(minimumDays, 1, 180) && isReversible(r)
    }),
    // Nobody unlocks a locked vault again.
    'deletion-protected': () => ({ path: 'properties.securitySettings.immutabilitySettings.state', value: 'Locked' })
  }
})

/** Required, and decided once: one setting for each store that the vault offers. */
function redundancy(r: Reader): Fact<string> {
  const types = chain(r.list('storageSettings'), (found) => list(found.map((setting) => setting.string('type', { absent: UNSTATED }))))
  return chain(types, (names): Fact<string> => {
    const different = new Set(names.map((name) => name.toLowerCase()))
    const [only] = different
    if (only !== undefined && different.size === 1) return known(only)
    return unknown(only === undefined ? 'not-collected' : 'unreadable', { missing: 'one storage redundancy of the vault' })
  })
}

function isGeoRedundant(r: Reader): Fact<boolean> {
  return map(redundancy(r), (text) => text === 'georedundant')
}

function zones(r: Reader): Fact<number> {
  return map(redundancy(r), (text) => (text === 'zoneredundant' ? 3 : 1))
}

/** The paired region, and whichever the vault names itself. */
function replicated(r: Reader): Fact<readonly string[]> {
  const named = map(r.strings('replicatedRegions'), (regions) => regions.map(regionName))
  const pair = chain(isGeoRedundant(r), (geo) => (geo ? pairOf(homeRegion(r)) : known<readonly string[]>([])))
  // Where the pair waits for a location, so does the whole.
  if (named.state === 'known' && named.value.length === 0) return pair
  return map(all<[readonly string[], readonly string[]]>([pair, named]), (both) => [...new Set(both.flat())])
}

/** The platform's own unless a key is named and its use is on. */
function key(r: Reader): Fact<KeyLevel> {
  const isOn = map(r.string('securitySettings.encryptionSettings.state', { absent: 'Disabled' }), (state) => /^enabled$/i.test(state))
  const named = r.present(KEY_URI, { emptyIs: 'absent', wiredTo: VAULT_KEY })
  return keyLevel(allTrue([isOn, named]), r.string(KEY_URI, { absent: '' }))
}

/** On for 14 days unless set otherwise. https://learn.microsoft.com/azure/backup/secure-by-default (2026-11-29) */
function softDelete(r: Reader): Fact<number> {
  const absent = r.resource.origin === 'declared' ? 'On' : UNSTATED
  return chain(
    r.string(`${SOFT_DELETE}.state`, { absent }),
    (state): Fact<number> => (/^off$/i.test(state) ? known(0) : r.number(`${SOFT_DELETE}.retentionDurationInDays`, { absent: 14 }))
  )
}

/** Soft delete that is always on cannot be set to merely on. */
function isReversible(r: Reader): boolean {
  const state = r.string(`${SOFT_DELETE}.state`, { absent: 'On' })
  return state.state === 'known' && /^(on|off)$/i.test(state.value)
}
