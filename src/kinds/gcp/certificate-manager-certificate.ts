import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, unknown } from '../../model/fact.ts'
import { either, managedByGoogle, uploaded } from './google-managed.ts'

/** Certificate of Certificate Manager. https://cloud.google.com/certificate-manager/docs/reference/certificate-manager/rest/v1/projects.locations.certificates (names as the SDK has them, 2026-11-29) */
export default defineKind({
  id: 'gcp.certificate-manager-certificate',
  title: 'Certificate Manager certificate',
  cloud: 'gcp',
  role: 'certificate',
  types: {
    pulumi: ['gcp:certificatemanager/certificate:Certificate'],
    terraform: ['google_certificate_manager_certificate'],
    cai: ['certificatemanager.googleapis.com/Certificate']
  },
  facets: { certificate, certificateRenewal: (r) => ({ automatic: isManaged(r) }) }
})

function isManaged(r: Reader): Fact<boolean> {
  return r.present('managed')
}

/**
 * The service shows the certificate itself; a program has it only where somebody uploads it. Those of a private authority live as long
 * as their issuance configuration says.
 */
function certificate(r: Reader): Facets['certificate'] {
  const pem = r.by({ terraform: 'selfManaged.pemCertificate', 'gcp-api': 'pemCertificate' })
  const itself = uploaded(r, pem)
  const google = managedByGoogle(r, pem)
  const byAuthority = r.dialect === 'terraform' ? BY_AUTHORITY : itself.lifeDays
  const life = chain(r.present('managed.issuanceConfig'), (isPrivate) => (isPrivate ? byAuthority : google.lifeDays))
  return either(isManaged(r), { ...google, lifeDays: life, replacedAtDays: life }, itself)
}

const BY_AUTHORITY = unknown('not-collected', { missing: 'how long its issuance configuration lets it live' })
