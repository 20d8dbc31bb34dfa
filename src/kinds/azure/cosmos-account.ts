import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, Reach } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { connectedEndpoints } from './connected-endpoints.ts'
import { backup, settleBackup } from './cosmos-backup.ts'
import { encryptionKey, isSpread, placement, replication } from './cosmos-locations.ts'
import { keyLink, settleKeyLevel } from './customer-key.ts'
import { publicAddress } from './database-firewall.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { closes, sets } from './fixes.ts'
import { inResourceGroup } from './location.ts'
import { lockedGroup, protectedByLock, unlocked } from './locks.ts'
import { attachedByPrivateEndpoint } from './private-link.ts'
import { tlsFloor } from './tls-version.ts'

/** Account of Cosmos DB, whichever API it speaks. https://learn.microsoft.com/rest/api/cosmos-db-resource-provider/database-accounts (2025-04-15, read 2026-11-29) */
export default defineKind({
  id: 'azure.cosmos-account',
  title: 'Azure Cosmos DB account',
  cloud: 'azure',
  role: 'database',
  types: {
    pulumi: ['azure-native:cosmosdb:DatabaseAccount', 'azure-native:documentdb:DatabaseAccount'],
    arm: ['Microsoft.DocumentDB/databaseAccounts']
  },
  names: ['accountName'],
  links: [inResourceGroup, lockedGroup, keyLink(() => 'keyVaultKeyUri')],
  facets: {
    monitoring: alertsElsewhere,
    placement,
    replication,
    publicAddress: (r) => publicAddress(map(access(r), (text) => text !== 'disabled')),
    publicEndpoint,
    anonymousAccess: 'not-applicable',
    privateConnectivity: connectedEndpoints,
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    // No API answers without TLS, and 1.2 is the default. https://learn.microsoft.com/azure/cosmos-db/self-serve-minimum-tls-enforcement (2026-11-29)
    encryptionInTransit: (r) => ({
      plaintextRefused: r.byNature(true, 'minimalTlsVersion'),
      minimumTls: tlsFloor(map(r.string('minimalTlsVersion', { absent: 'Tls12' }), spelledOut))
    }),
    zoneRedundancy: (r) => ({ zones: map(isSpread(r), (spread) => (spread ? 2 : 1)) }),
    backup,
    backupHistory: 'not-modelled',
    immutability: 'not-modelled',
    deletionProtection: unlocked,
    identity: (r) => ({ directoryOnly: r.boolean('disableLocalAuth', { absent: false }) }),
    audit: undiagnosed
  },
  settle: {
    monitoring: heardOf({ types: ['microsoft.documentdb/databaseaccounts'], group: 'childOf', diagnosed: true }),
    privateConnectivity: attachedByPrivateEndpoint,
    encryptionAtRest: settleKeyLevel,
    backup: settleBackup,
    deletionProtection: protectedByLock,
    audit: auditByDiagnostics
  },
  fixes: {
    'no-public-address': closes('publicNetworkAccess'),
    'no-public-endpoint': closes('publicNetworkAccess'),
    'identity-based-access': sets('disableLocalAuth', true)
  }
})

/** `Tls` is 1.0. */
function spelledOut(text: string): string {
  const [, minor = ''] = /^tls1?(\d?)$/i.exec(text) ?? []
  return /^tls(1\d)?$/i.test(text) ? `1.${minor || '0'}` : text
}

/** Absent counts as Enabled. */
function access(r: Reader): Fact<string> {
  return map(r.string('publicNetworkAccess', { absent: 'Enabled' }), (text) => text.toLowerCase())
}

/**
 * Everybody may connect as long as there are neither address rules nor a filter for virtual networks.
 * https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall (2026-11-29)
 */
function publicEndpoint(r: Reader): Facets['publicEndpoint'] {
  const sources = chain(access(r), (text): Fact<readonly string[]> => {
    if (text === 'disabled') return known([])
    if (text === 'securedbyperimeter') return unknown('not-collected', { missing: 'access rules of its network security perimeter' })
    return admitted(r)
  })
  const reach = chain(access(r), (text): Fact<Reach> => {
    if (text === 'disabled') return known('closed')
    return map(sources, (found) => (found.some((source) => EVERYWHERE.includes(source)) ? 'open' : 'restricted'))
  })
  return { reach, sources }
}

const EVERYWHERE = ['0.0.0.0/0', '::/0']

function admitted(r: Reader): Fact<readonly string[]> {
  const addresses = chain(r.list('ipRules'), (rules) =>
    list(rules.map((rule) => map(rule.string('ipAddressOrRange', { absent: UNSTATED }), sourceOf)))
  )
  const filtered = r.boolean('isVirtualNetworkFilterEnabled', { absent: false })
  const subnets = chain(r.list('virtualNetworkRules'), (rules) => list(rules.map((rule) => rule.string('id', { absent: UNSTATED }))))
  return chain(all<[readonly string[], boolean]>([addresses, filtered]), ([found, filter]) => {
    if (filter) return map(subnets, (names) => [...found, ...names])
    return known(found.length === 0 ? ['0.0.0.0/0'] : found)
  })
}

/** 0.0.0.0 stands for every address inside Azure, other customers' included (the page above). */
function sourceOf(rule: string): string {
  return rule === '0.0.0.0' ? 'azure-services' : rule
}
