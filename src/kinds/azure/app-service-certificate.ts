import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { validity } from '../../graph/validity.ts'
import { longestDays } from '../../model/calendar-months.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'

/** Certificate of web apps. https://learn.microsoft.com/rest/api/appservice/certificates (2024-11-01, names as the SDK has them, 2026-11-29) */
export default defineKind({
  id: 'azure.app-service-certificate',
  title: 'App Service certificate',
  cloud: 'azure',
  role: 'certificate',
  types: { pulumi: ['azure-native:web:Certificate'], arm: ['Microsoft.Web/certificates'] },
  facets: { certificate, certificateRenewal: (r) => ({ automatic: anyTrue([isIssued(r), inVault(r)]) }) }
})

/**
 * Those that App Service issues itself, for the name in `canonicalName`, are "automatically renewed continuously in six-month increments,
 * 45 days before expiration"; those of a vault follow the vault.
 * https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/app-service/configure-ssl-certificate.md (2026-11-29)
 */
const ISSUED_DAYS = longestDays(6)
const RENEWED_BEFORE_DAYS = 45

function isIssued(r: Reader): Fact<boolean> {
  return r.present('canonicalName')
}

function inVault(r: Reader): Fact<boolean> {
  return r.present('keyVaultId', { emptyIs: 'absent', wiredTo: /keyvault[^:]*:Vault$/ })
}

/** What was uploaded nothing replaces; when a vault renews is told by no resource manager. */
function certificate(r: Reader): Facets['certificate'] {
  const { lifeDays, ageDays } = r.dialect === 'arm' ? issuedAt(r) : asked(r)
  const byVault = chain(inVault(r), (vault): Fact<number> => (vault ? BY_ITS_VAULT : known(Number.POSITIVE_INFINITY)))
  return {
    lifeDays,
    replacedAtDays: chain(isIssued(r), (issued) => (issued ? map(lifeDays, (days) => days - RENEWED_BEFORE_DAYS) : byVault)),
    ageDays
  }
}

const BY_ITS_VAULT = unknown('not-collected', { missing: 'when its vault renews it' })
const ITSELF = unknown('not-collected', { missing: 'the certificate itself' })

function issuedAt(r: Reader): Pick<Facets['certificate'], 'lifeDays' | 'ageDays'> {
  return validity(r, r.string('issueDate', { absent: UNSTATED }), r.string('expirationDate', { absent: UNSTATED }))
}

/** What App Service will issue for a program. */
function asked(r: Reader): Pick<Facets['certificate'], 'lifeDays' | 'ageDays'> {
  const whenIssued = (days: number): Fact<number> => chain(isIssued(r), (issued) => (issued ? r.byNature(days, 'canonicalName') : ITSELF))
  return { lifeDays: whenIssued(ISSUED_DAYS), ageDays: whenIssued(0) }
}
