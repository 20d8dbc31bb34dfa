import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, known } from '../../model/fact.ts'
import { connectedEndpoints } from './connected-endpoints.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { closes } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { publicEndpointOf } from './network-acls.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'

/** Key vault; azure-native keeps ARM's `properties`. https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults (2024-11-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.key-vault',
  title: 'Azure key vault',
  cloud: 'azure',
  role: 'key-store',
  types: { pulumi: ['azure-native:keyvault:Vault'], arm: ['Microsoft.KeyVault/vaults'] },
  names: ['vaultName'],
  links: [inResourceGroup],
  facets: {
    placement: placementOf,
    publicEndpoint: (r) => publicEndpointOf(r, { rules: 'networkAcls', address: 'value', subnet: 'id' }),
    privateConnectivity: connectedEndpoints,
    // Absent until it is switched on, and never off again.
    deletionProtection: (r) => ({ enabled: r.boolean('enablePurgeProtection', { absent: false }) }),
    softDelete: (r) => ({ days: softDelete(r) }),
    // Access policies otherwise; the default for new vaults changes only with API version 2026-02-01, which neither azure-native 3 nor
    // an existing vault takes on (https://learn.microsoft.com/azure/key-vault/general/access-control-default, 2026-11-22).
    identity: (r) => ({ directoryOnly: r.boolean('enableRbacAuthorization', { absent: false }) }),
    audit: undiagnosed
  },
  settle: { placement: settlePlacement, privateConnectivity: attachedByPrivateEndpoint, audit: auditByDiagnostics },
  fixes: {
    'no-public-endpoint': (_dialect, parameters) => closes('publicNetworkAccess')('arm', parameters),
    'deletion-protected': () => ({ path: 'properties.enablePurgeProtection', value: true, safe: isSoftDeleted }),
    'soft-delete': (_dialect, { minimumDays = 90 }) => [
      { path: 'properties.enableSoftDelete', value: true, safe: true },
      // Fixed once the vault is made. https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview (2026-11-22)
      { path: 'properties.softDeleteRetentionInDays', value: minimumDays }
    ],
    'identity-based-access': () => ({ path: 'properties.enableRbacAuthorization', value: true })
  }
})

/** Purge protection takes soft delete. */
function isSoftDeleted(r: Reader): boolean {
  const enabled = r.boolean('enableSoftDelete', { absent: true })
  return enabled.state === 'known' && enabled.value
}

/** On, and 90 days, when not set. https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview (2026-11-22) */
function softDelete(r: Reader): Fact<number> {
  const enabled = r.boolean('enableSoftDelete', { absent: true })
  return chain(enabled, (on): Fact<number> => (on ? r.number('softDeleteRetentionInDays', { absent: 90 }) : known(0)))
}
