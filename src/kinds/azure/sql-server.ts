import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { anyTrue, chain, type Fact, known, list, map, unknown, isObserved } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { homeRegion } from './backup-regions.ts'
import { connectedEndpoints } from './connected-endpoints.ts'
import { keyLevel, keyLink, settleKeyLevel, VAULT_KEY } from './customer-key.ts'
import { publicAddress, publicEndpoint, throughFirewall } from './database-firewall.ts'
import { closes, sets, setsSafely } from './fixes.ts'
import { inResourceGroup, settlePlacement } from './location.ts'
import { lockedGroup, protectedByLock, unlocked } from './locks.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'
import { isLive } from './server-parameters.ts'
import { valuesOf, withPolicies } from './sql-children.ts'
import { tlsFloor } from './tls-version.ts'

/** Logical server, which gives its databases their endpoint, logins and key. https://learn.microsoft.com/rest/api/sql/servers (2023-08-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.sql-server',
  title: 'Azure SQL server',
  cloud: 'azure',
  role: 'database',
  types: { pulumi: ['azure-native:sql:Server'], arm: ['Microsoft.Sql/servers'] },
  names: ['serverName'],
  links: [inResourceGroup, lockedGroup, keyLink(() => 'keyId')],
  facets: {
    // Its databases are what alert rules look at.
    monitoring: 'not-applicable',
    placement: (r) => ({ regions: homeRegion(r), zones: r.byNature([], 'location') }),
    replication: 'not-applicable',
    publicAddress: (r) => publicAddress(isPublic(r)),
    publicEndpoint: (r) => publicEndpoint(isPublic(r)),
    anonymousAccess: 'not-applicable',
    privateConnectivity: connectedEndpoints,
    encryptionAtRest: (r) => ({
      key: keyLevel(r.present('keyId', { emptyIs: 'absent', wiredTo: VAULT_KEY }), r.string('keyId', { absent: '' }))
    }),
    encryptionInTransit,
    zoneRedundancy: 'not-applicable',
    backup: 'not-applicable',
    backupHistory: 'not-applicable',
    immutability: 'not-applicable',
    deletionProtection: unlocked,
    identity: (r) => ({ directoryOnly: r.boolean('administrators.azureADOnlyAuthentication', { absent: false }) }),
    audit: (r) => ({ enabled: r.byNature(false, 'auditingSettings'), retentionDays: r.byNature(0, 'auditingSettings') })
  },
  settle: {
    placement: settlePlacement,
    publicEndpoint: throughFirewall('azure.sql-firewall-rule'),
    privateConnectivity: attachedByPrivateEndpoint,
    encryptionAtRest: (own, near) => settleKeyLevel(byProtector(own, near), near) as Facets['encryptionAtRest'],
    deletionProtection: protectedByLock,
    identity: directoryOnly,
    audit: (own, near) => withPolicies(own, near, 'azure.sql-auditing')
  },
  fixes: {
    'no-public-address': setsSafely('publicNetworkAccess', 'Disabled'),
    'no-public-endpoint': closes('publicNetworkAccess'),
    'encrypted-in-transit': (dialect, { minimumTls }) =>
      setsSafely('minimalTlsVersion', minimumTls === '1.3' ? '1.3' : '1.2', minimumTls !== '1.3')(dialect),
    'identity-based-access': sets('administrators.azureADOnlyAuthentication', true)
  }
})

/** Absent counts as Enabled; what a network security perimeter lets in is told by its own rules, which no kind reads. */
function isPublic(r: Reader): Fact<boolean> {
  return chain(r.string('publicNetworkAccess', { absent: 'Enabled' }), (access): Fact<boolean> => {
    if (access.toLowerCase() === 'securedbyperimeter')
      return unknown('not-collected', { missing: 'access rules of its network security perimeter' })
    return known(access.toLowerCase() !== 'disabled')
  })
}

/**
 * A server without a minimum takes any version and even unencrypted connections; since July 2026 a blank one becomes 1.2.
 * A live server states what it has.
 * https://techcommunity.microsoft.com/blog/azuresqlblog/azure-sql-is-deprecating-the-no-minimum-tls-mintls-none/4508933 (2026-11-22)
 */
function encryptionInTransit(r: Reader): Facets['encryptionInTransit'] {
  const minimumTls = tlsFloor(r.string('minimalTlsVersion', { absent: isLive(r) ? UNSTATED : '1.2' }))
  return { plaintextRefused: map(minimumTls, (version) => version !== 'none'), minimumTls }
}

/** The key may be named by a protector instead of the server. */
function byProtector(own: Facets['encryptionAtRest'], near: Neighbourhood): Facets['encryptionAtRest'] {
  if (own.key.state === 'unknown' || own.key.value !== 'provider-key') return own
  const types = chain(near.from('childOf', ['azure.sql-encryption-protector']), (found) => list(valuesOf(found)))
  return { key: chain(types, (names) => (names.includes('AzureKeyVault') ? known('customer-key') : own.key)) }
}

function directoryOnly(own: Facets['identity'], near: Neighbourhood): Facets['identity'] {
  const settings = near.from('childOf', ['azure.sql-directory-authentication'])
  // A live server says it itself, so that the separate setting may be missing from an inventory.
  if (settings.state === 'unknown' && settings.why === 'not-collected' && isObserved(own.directoryOnly)) return own
  const stated = chain(settings, (found) => anyTrue(valuesOf(found).map((value) => map(value, (text) => text.toLowerCase() === 'true'))))
  return { directoryOnly: anyTrue([own.directoryOnly, stated]) }
}
