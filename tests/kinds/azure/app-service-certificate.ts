import kind from '../../../src/kinds/azure/app-service-certificate.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/portal-prod'
const VAULT = `${GROUP}/providers/Microsoft.KeyVault/vaults/portal`
const resource = { readTime: '2026-11-29T00:00:00Z' }
const NEVER = Number.POSITIVE_INFINITY
const OPEN = '?not-collected'

export default {
  kind,
  same: {
    'azure-native': { document: { resourceGroupName: 'portal-prod', keyVaultId: VAULT, keyVaultSecretName: 'portal' } },
    arm: { document: { name: 'portal', location: 'westeurope', properties: { keyVaultId: VAULT, keyVaultSecretName: 'portal' } } }
  },
  facets: { certificate: { lifeDays: OPEN, replacedAtDays: OPEN, ageDays: OPEN }, certificateRenewal: { automatic: true } },
  failing: {
    'azure-native': { document: { resourceGroupName: 'portal-prod', pfxBlob: '[secret]', password: '[secret]' } },
    arm: { document: { name: 'portal', properties: { thumbprint: 'C8A4', subjectName: 'portal.example.com' } } }
  },
  failingFacets: { certificate: { lifeDays: OPEN, replacedAtDays: NEVER, ageDays: OPEN }, certificateRenewal: { automatic: false } },
  absent: {
    'azure-native': { certificate: { lifeDays: OPEN, replacedAtDays: NEVER, ageDays: OPEN }, certificateRenewal: { automatic: false } },
    arm: { certificate: { lifeDays: OPEN, replacedAtDays: NEVER, ageDays: OPEN }, certificateRenewal: { automatic: false } }
  },
  cases: [
    {
      title: 'lives six months where App Service issues it, and is replaced before their end',
      dialect: 'azure-native',
      given: { document: { canonicalName: 'portal.example.com', serverFarmId: `${GROUP}/providers/Microsoft.Web/serverfarms/portal` } },
      facets: { certificate: { lifeDays: 184, replacedAtDays: 139, ageDays: 0 }, certificateRenewal: { automatic: true } }
    },
    {
      title: 'shows its days where App Service issued it',
      dialect: 'arm',
      given: {
        resource,
        document: {
          properties: {
            canonicalName: 'portal.example.com',
            issueDate: '2026-08-01T00:00:00+00:00',
            expirationDate: '2027-01-28T00:00:00+00:00'
          }
        }
      },
      facets: { certificate: { lifeDays: 180, replacedAtDays: 135, ageDays: 120 }, certificateRenewal: { automatic: true } }
    },
    {
      title: 'of a vault shows its days, not when the vault renews it',
      dialect: 'arm',
      given: {
        resource,
        document: { properties: { keyVaultId: VAULT, issueDate: '2026-11-01T00:00:00+00:00', expirationDate: '2027-11-01T00:00:00+00:00' } }
      },
      facets: { certificate: { lifeDays: 365, replacedAtDays: OPEN, ageDays: 28 } }
    },
    {
      title: 'follows a vault of the same program',
      dialect: 'azure-native',
      given: {
        resource: { wires: { keyVaultId: ['urn:pulumi:prod::portal::azure-native:keyvault:Vault::portal'] } },
        document: { keyVaultId: UNKNOWN_SENTINEL, keyVaultSecretName: 'portal' }
      },
      facets: { certificateRenewal: { automatic: true } }
    }
  ]
} satisfies KindFixture
