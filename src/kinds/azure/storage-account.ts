import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { TlsVersion } from '../../model/facets.ts'
import { allTrue, chain, type Fact, known, map, not } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'
import { backupOfAccount } from './backup-instances.ts'
import { connectedEndpoints } from './connected-endpoints.ts'
import { keyLevel, keyLink, settleKeyLevel, VAULT_KEY } from './customer-key.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { closes, raisesTls, setsSafely, setsWhatFailed } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { publicEndpointOf } from './network-acls.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'
import { unprotected } from './protected-items.ts'
import { pairOf, settlePair } from './region-pair.ts'
import { immutability } from './storage-immutability.ts'
import { ruled, unruled } from './storage-retention.ts'
import { shortestSoftDelete, softDelete } from './storage-soft-delete.ts'
import { tlsFloor } from './tls-version.ts'

/** Storage account. https://learn.microsoft.com/rest/api/storagerp/storage-accounts (2024-01-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.storage-account',
  title: 'Azure storage account',
  cloud: 'azure',
  role: 'object-storage',
  types: { pulumi: ['azure-native:storage:StorageAccount'], arm: ['Microsoft.Storage/storageAccounts'] },
  names: ['accountName'],
  links: [inResourceGroup, keyLink(() => 'encryption.keyVaultProperties.keyName')],
  facets: {
    placement: placementOf,
    replication: (r) => ({ regions: secondaryRegion(r) }),
    publicEndpoint: (r) => publicEndpointOf(r, r.by({ 'azure-native': NATIVE_ACLS, arm: ARM_ACLS })),
    // "The default interpretation" of an absent value was true up to API version 2022-09-01 and is false since 2023-01-01, and an older
    // account keeps null, so that absence tells nothing.
    anonymousAccess: (r) => ({ allowed: r.boolean('allowBlobPublicAccess', { absent: UNSTATED }) }),
    privateConnectivity: connectedEndpoints,
    encryptionAtRest: (r) => ({ key: keyLevel(customerKey(r), r.string('encryption.keyVaultProperties.keyVaultUri', { absent: '' })) }),
    encryptionInTransit: (r) => ({ plaintextRefused: plaintextRefused(r), minimumTls: minimumTls(r) }),
    zoneRedundancy: (r) => ({ zones: map(sku(r), (name) => (/ZRS$/i.test(name) ? 3 : 1)) }),
    backup: unprotected,
    softDelete: (r) => ({ days: softDelete(r) }),
    retention: unruled,
    immutability,
    identity: (r) => ({ directoryOnly: directoryOnly(r) }),
    // Required.
    edition: (r) => ({ name: r.string('kind', { absent: UNSTATED }) }),
    audit: undiagnosed
  },
  settle: {
    placement: settlePlacement,
    replication: (own, near) => ({ regions: settlePair(own.regions, near) }),
    privateConnectivity: attachedByPrivateEndpoint,
    encryptionAtRest: settleKeyLevel,
    backup: backupOfAccount,
    softDelete: shortestSoftDelete,
    retention: ruled,
    audit: auditByDiagnostics
  },
  fixes: {
    'no-public-endpoint': closes('publicNetworkAccess'),
    'no-anonymous-access': setsSafely('allowBlobPublicAccess', false),
    'encrypted-in-transit': (dialect, { minimumTls }) => [
      setsSafely(dialect === 'arm' ? 'supportsHttpsTrafficOnly' : 'enableHttpsTrafficOnly', true, isWithoutNfs)(dialect),
      ...raisesTls('minimumTlsVersion', minimumTls, (version) => `TLS${version.replace('.', '_')}`)(dialect)
    ],
    'identity-based-access': setsWhatFailed({ allowSharedKeyAccess: false, isSftpEnabled: false })
  }
})

const NATIVE_ACLS = { rules: 'networkRuleSet', address: 'iPAddressOrRange', subnet: 'virtualNetworkResourceId' }
const ARM_ACLS = { rules: 'networkAcls', address: 'value', subnet: 'id' }

/** Required; `Standard_LRS`, `Standard_RAGZRS`, `PremiumV2_ZRS`, … */
function sku(r: Reader): Fact<string> {
  return r.string('sku.name', { absent: UNSTATED })
}

/** Geo-redundant accounts keep a copy in the paired region, which a live account names itself. */
function secondaryRegion(r: Reader): Fact<readonly string[]> {
  return chain(sku(r), (name): Fact<readonly string[]> => {
    if (!/GZ?RS$/i.test(name)) return known([])
    const told = r.dialect === 'arm' ? r.string('secondaryLocation', { absent: '' }) : known('')
    return chain(told, (region) => (region === '' ? pairOf(placementOf(r).regions) : known([regionName(region)])))
  })
}

/** The SDK makes all of `encryption` unknown as soon as one part is; wired to a key of this stack, it is the customer's key. */
function customerKey(r: Reader): Fact<boolean> {
  const source = r.string('encryption.keySource', { absent: 'Microsoft.Storage' })
  if (source.state === 'unknown' && source.why === 'computed') {
    const wired = r.references('encryption', VAULT_KEY)
    return wired.state === 'known' ? map(wired, (keys) => keys.length > 0) : source
  }
  return map(source, (name) => name.toLowerCase() === 'microsoft.keyvault')
}

/** True by default since API version 2019-04-01. NFS 3.0 knows no encryption, whatever that switch says. */
function plaintextRefused(r: Reader): Fact<boolean> {
  const httpsOnly = r.boolean(r.by({ 'azure-native': 'enableHttpsTrafficOnly', arm: 'supportsHttpsTrafficOnly' }), { absent: true })
  return allTrue([httpsOnly, not(r.boolean(r.by({ 'azure-native': 'enableNfsV3', arm: 'isNfsV3Enabled' }), { absent: false }))])
}

/** An account for NFS 3.0 has to accept plaintext. https://learn.microsoft.com/azure/storage/blobs/network-file-system-protocol-support-how-to (2026-11-22) */
function isWithoutNfs(r: Reader): boolean {
  const nfs = r.boolean('enableNfsV3', { absent: false })
  return nfs.state === 'known' && !nfs.value
}

/** The reference gives TLS 1.0 as the default; that the service refuses 1.0 and 1.1 since 2026-02-03 is no setting of the account. */
function minimumTls(r: Reader): Fact<TlsVersion> {
  return tlsFloor(r.string('minimumTlsVersion', { absent: 'TLS1_0' }))
}

/** Shared keys are allowed unless switched off; SFTP signs in with local users of the account. */
function directoryOnly(r: Reader): Fact<boolean> {
  return allTrue([not(r.boolean('allowSharedKeyAccess', { absent: true })), not(r.boolean('isSftpEnabled', { absent: false }))])
}
