import keyVaultKey from '../../../src/kinds/azure/key-vault-key.ts'
import auditing from '../../../src/kinds/azure/sql-auditing.ts'
import directoryAuthentication from '../../../src/kinds/azure/sql-directory-authentication.ts'
import encryptionProtector from '../../../src/kinds/azure/sql-encryption-protector.ts'
import firewallRule from '../../../src/kinds/azure/sql-firewall-rule.ts'
import kind from '../../../src/kinds/azure/sql-server.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/ledger-prod'
const SERVER = `${GROUP}/providers/Microsoft.Sql/servers/ledger-sql`
const KEY_URI = 'https://ledger-vault.vault.azure.net/keys/sql/0f1e2d3c'
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const PROGRAM_SERVER = urn('sql:Server', 'ledger-sql')

const SETTINGS = {
  version: '12.0',
  minimalTlsVersion: '1.2',
  publicNetworkAccess: 'Disabled',
  keyId: KEY_URI,
  administrators: {
    administratorType: 'ActiveDirectory',
    principalType: 'Group',
    login: 'ledger-dba',
    sid: '5b2e',
    tenantId: '9c1d',
    azureADOnlyAuthentication: true
  }
}
const live = (properties: object) => ({
  id: SERVER,
  name: 'ledger-sql',
  type: 'Microsoft.Sql/servers',
  kind: 'v12.0',
  location: 'westeurope',
  tags: { tenant: 'ledger' },
  properties: {
    administratorLogin: 'ledgeradmin',
    state: 'Ready',
    fullyQualifiedDomainName: 'ledger-sql.database.windows.net',
    restrictOutboundNetworkAccess: 'Disabled',
    ...properties
  }
})
const observed = (properties: object) => ({
  id: SERVER,
  typeSystem: 'arm' as const,
  type: 'Microsoft.Sql/servers',
  origin: 'observed' as const,
  document: live(properties)
})
const child = (path: string, type: string, properties: object) => ({
  id: `${SERVER}/${path}`,
  typeSystem: 'arm' as const,
  type: `Microsoft.Sql/servers/${type}`,
  origin: 'observed' as const,
  document: { id: `${SERVER}/${path}`, name: path.split('/').at(-1), properties }
})
const program = (document: object) => ({ id: PROGRAM_SERVER, typeSystem: 'pulumi' as const, type: 'azure-native:sql:Server', document })
const programChild = (type: string, document: object) => ({
  id: urn(`sql:${type}`, 'child'),
  typeSystem: 'pulumi' as const,
  type: `azure-native:sql:${type}`,
  document: { serverName: UNKNOWN_SENTINEL, ...document },
  wires: { serverName: [PROGRAM_SERVER] }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        serverName: 'ledger-sql',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        tags: { tenant: 'ledger' },
        ...SETTINGS
      }
    },
    arm: { resource: { id: SERVER }, document: live(SETTINGS) }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    publicAddress: { addresses: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'customer-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: true },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], encryptedBy: [{ text: 'sql' }] },
    arm: { childOf: [], uses: [{ text: GROUP }], encryptedBy: [{ text: 'sql' }] }
  },
  failing: {
    'azure-native': {
      document: { serverName: 'ledger-test', location: 'westeurope', minimalTlsVersion: 'None', publicNetworkAccess: 'Enabled' }
    },
    arm: { document: live({ minimalTlsVersion: 'None', publicNetworkAccess: 'Enabled' }) }
  },
  failingFacets: {
    publicAddress: { addresses: ['public endpoint'] },
    publicEndpoint: { reach: 'restricted', sources: [] },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
    identity: { directoryOnly: false }
  },
  absent: {
    'azure-native': absent({ plaintextRefused: true, minimumTls: '1.2' }),
    arm: absent({ plaintextRefused: '?not-collected', minimumTls: '?not-collected' })
  },
  cases: [
    {
      title: 'is let in by the rules of a perimeter that no kind reads',
      dialect: 'arm',
      given: { document: live({ publicNetworkAccess: 'SecuredByPerimeter' }) },
      facets: { publicEndpoint: { reach: '?not-collected', sources: '?not-collected' } }
    },
    {
      title: 'is encrypted with a key of a managed HSM',
      dialect: 'arm',
      given: { document: live({ keyId: 'https://ledger.managedhsm.azure.net/keys/sql/0f1e' }) },
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'is encrypted with a key of the same program',
      dialect: 'azure-native',
      given: { document: { keyId: UNKNOWN_SENTINEL }, resource: { wires: { keyId: [urn('keyvault:Key', 'sql')] } } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    }
  ],
  neighbours: [
    {
      title: 'is encrypted with the key that its protector names',
      kinds: [kind, encryptionProtector, keyVaultKey],
      resources: [
        observed({}),
        child('encryptionProtector/current', 'encryptionProtector', {
          serverKeyType: 'AzureKeyVault',
          serverKeyName: 'ledger-vault_sql_0f1e'
        })
      ],
      of: SERVER,
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: "is encrypted with the service's key when its protector says so",
      kinds: [kind, encryptionProtector],
      resources: [
        observed({}),
        child('encryptionProtector/current', 'encryptionProtector', { serverKeyType: 'ServiceManaged', serverKeyName: 'ServiceManaged' })
      ],
      of: SERVER,
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'may be encrypted with any key as long as protectors were not collected',
      kinds: [kind, encryptionProtector],
      resources: [observed({})],
      of: SERVER,
      facets: { encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'takes directory logins only by a resource of its own',
      kinds: [kind, directoryAuthentication],
      resources: [program({}), programChild('ServerAzureADOnlyAuthentication', { azureADOnlyAuthentication: true })],
      of: PROGRAM_SERVER,
      facets: { identity: { directoryOnly: true } }
    },
    {
      title: 'says itself whether it takes directory logins only',
      kinds: [kind, directoryAuthentication],
      resources: [observed({ administrators: { azureADOnlyAuthentication: false } })],
      of: SERVER,
      facets: { identity: { directoryOnly: false } }
    },
    {
      title: 'audits by its auditing policy',
      kinds: [kind, auditing],
      resources: [
        observed({}),
        child('auditingSettings/Default', 'auditingSettings', {
          state: 'Enabled',
          storageEndpoint: 'https://ledgeraudit.blob.core.windows.net/',
          retentionDays: 90
        })
      ],
      of: SERVER,
      facets: { audit: { enabled: true, retentionDays: 90 } }
    },
    {
      title: 'does not audit in a program that does not say so',
      kinds: [kind, auditing],
      resources: [program({})],
      of: PROGRAM_SERVER,
      facets: { audit: { enabled: false, retentionDays: 0 } }
    },
    {
      title: 'may audit as long as policies were not collected',
      kinds: [kind, auditing],
      resources: [observed({})],
      of: SERVER,
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    },
    {
      title: 'is open to the internet of version 6',
      kinds: [kind, firewallRule],
      resources: [
        program({ isIPv6Enabled: 'Enabled' }),
        programChild('IPv6FirewallRule', { startIPv6Address: '::', endIPv6Address: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' })
      ],
      of: PROGRAM_SERVER,
      facets: { publicEndpoint: { reach: 'open', sources: ['::/0'] } }
    }
  ]
} satisfies KindFixture

function absent(encryptionInTransit: object) {
  return {
    placement: { regions: '?not-collected', zones: [] },
    publicAddress: { addresses: ['public endpoint'] },
    publicEndpoint: { reach: 'restricted', sources: [] },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: encryptionInTransit as Readonly<Record<string, unknown>>,
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    audit: { enabled: false, retentionDays: 0 }
  }
}
