import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { homeRegion } from './backup-regions.ts'
import { connectedEndpoints } from './connected-endpoints.ts'
import { keyLevel, keyLink, settleKeyLevel, VAULT_KEY } from './customer-key.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { closes, isWithin } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'
import { pairOf, settlePair } from './region-pair.ts'
import { backupInVault, heldUntilExpired, isImmutable, leastOfContents, vaultImmutability } from './vault-contents.ts'

/** Recovery Services vault; azure-native keeps ARM's `properties`. https://learn.microsoft.com/rest/api/recoveryservices/vaults (2024-10-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.recovery-services-vault',
  title: 'Azure Recovery Services vault',
  cloud: 'azure',
  role: 'backup-store',
  types: { pulumi: ['azure-native:recoveryservices:Vault'], arm: ['Microsoft.RecoveryServices/vaults'] },
  names: ['vaultName'],
  links: [inResourceGroup, keyLink(() => 'encryption.keyVaultProperties.keyUri')],
  facets: {
    placement: placementOf,
    replication: (r) => ({ regions: chain(isGeoRedundant(r), (geo) => (geo ? pairOf(homeRegion(r)) : known([]))) }),
    publicEndpoint,
    privateConnectivity: connectedEndpoints,
    encryptionAtRest: (r) => ({ key: key(r) }),
    zoneRedundancy: (r) => ({ zones: zones(r) }),
    backup: (r) => backupInVault(r, { geoRedundant: isGeoRedundant(r), zones: zones(r), key: key(r) }),
    softDelete: (r) => ({ days: softDelete(r) }),
    // Backups expire by the policies of what is protected.
    retention: (r) => ({
      earliestDays: unknown('not-collected', { missing: 'policies of what is protected' }),
      latestDays: unknown('not-collected', { missing: 'policies of what is protected' }),
      afterDeletionDays: softDelete(r)
    }),
    // Immutable, locked or not, a vault does not let go of recovery points before they expire.
    deletionProtection: (r) => ({ enabled: isImmutable(r) }),
    immutability: vaultImmutability,
    audit: undiagnosed
  },
  settle: {
    placement: settlePlacement,
    replication: (own, near) => ({ regions: settlePair(own.regions, near) }),
    privateConnectivity: attachedByPrivateEndpoint,
    encryptionAtRest: settleKeyLevel,
    backup: leastOfContents(['azure.protected-item']),
    immutability: heldUntilExpired,
    audit: auditByDiagnostics
  },
  fixes: {
    'no-public-endpoint': (_dialect, parameters) => closes('publicNetworkAccess')('arm', parameters),
    'backup-redundancy': (_dialect, { regions }) => ({
      path: 'properties.redundancySettings.standardTierStorageRedundancy',
      value: regions === undefined ? 'ZoneRedundant' : 'GeoRedundant'
    }),
    // Between 14 and 180 days. https://learn.microsoft.com/azure/backup/backup-azure-enhanced-soft-delete-about (2026-11-22)
    'soft-delete': (_dialect, { minimumDays = 14 }) => ({
      path: 'properties.securitySettings.softDeleteSettings',
      value: { softDeleteState: 'Enabled', softDeleteRetentionPeriodInDays: Math.max(Number(minimumDays), 14) },
      safe: (r) => isWithin(minimumDays, 1, 180) && isReversible(r)
    }),
    // Nobody unlocks a locked vault again.
    'deletion-protected': () => ({ path: 'properties.securitySettings.immutabilitySettings.state', value: 'Locked' })
  }
})

/**
 * Geo-redundant when a new vault says nothing (https://learn.microsoft.com/azure/backup/backup-create-recovery-services-vault, 2026-11-22);
 * of a live vault whose API version leaves it out, `backupstorageconfig` decides, which is no document of its own.
 */
function redundancy(r: Reader): Fact<string> {
  const absent = r.resource.origin === 'declared' ? 'GeoRedundant' : UNSTATED
  return map(r.string('redundancySettings.standardTierStorageRedundancy', { absent }), (text) => text.toLowerCase())
}

function isGeoRedundant(r: Reader): Fact<boolean> {
  return map(redundancy(r), (text) => text === 'georedundant')
}

function zones(r: Reader): Fact<number> {
  return map(redundancy(r), (text) => (text === 'zoneredundant' ? 3 : 1))
}

/** Enabled when absent. */
function publicEndpoint(r: Reader): Facets['publicEndpoint'] {
  const isOpen = map(r.string('publicNetworkAccess', { absent: 'Enabled' }), (access) => access.toLowerCase() !== 'disabled')
  return { reach: map(isOpen, (open) => (open ? 'open' : 'closed')), sources: map(isOpen, (open) => (open ? ['0.0.0.0/0'] : [])) }
}

function key(r: Reader): Facets['encryptionAtRest']['key'] {
  const own = r.present('encryption.keyVaultProperties.keyUri', { emptyIs: 'absent', wiredTo: VAULT_KEY })
  return keyLevel(own, r.string('encryption.keyVaultProperties.keyUri', { absent: '' }))
}

/**
 * On for 14 days unless set otherwise (https://learn.microsoft.com/azure/backup/secure-by-default, 2026-11-22); of a live vault whose API
 * version leaves it out, `backupconfig` decides.
 */
function softDelete(r: Reader): Fact<number> {
  const isNew = r.resource.origin === 'declared'
  const state = r.string('securitySettings.softDeleteSettings.softDeleteState', { absent: isNew ? 'Enabled' : UNSTATED })
  return chain(
    state,
    (text): Fact<number> =>
      text.toLowerCase() === 'disabled'
        ? known(0)
        : r.number('securitySettings.softDeleteSettings.softDeleteRetentionPeriodInDays', { absent: 14 })
  )
}

/** Soft delete that is always on cannot be set to merely enabled. */
function isReversible(r: Reader): boolean {
  const state = r.string('securitySettings.softDeleteSettings.softDeleteState', { absent: 'Enabled' })
  return state.state === 'known' && /^(en|dis)abled$/i.test(state.value)
}
