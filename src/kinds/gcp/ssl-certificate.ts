import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Fact, map } from '../../model/fact.ts'
import { either, managedByGoogle, uploaded } from './google-managed.ts'

/** Certificate of a load balancer. https://cloud.google.com/compute/docs/reference/rest/v1/sslCertificates (names as the SDK has them, 2026-11-29) */
export default defineKind({
  id: 'gcp.ssl-certificate',
  title: 'SSL certificate',
  cloud: 'gcp',
  role: 'certificate',
  types: {
    pulumi: [
      'gcp:compute/sSLCertificate:SSLCertificate',
      'gcp:compute/regionSslCertificate:RegionSslCertificate',
      'gcp:compute/managedSslCertificate:ManagedSslCertificate'
    ],
    terraform: ['google_compute_ssl_certificate', 'google_compute_region_ssl_certificate', 'google_compute_managed_ssl_certificate'],
    cai: ['compute.googleapis.com/SslCertificate']
  },
  labels: 'none',
  facets: {
    certificate: (r) => either(isManaged(r), managedByGoogle(r, 'certificate'), uploaded(r, 'certificate')),
    certificateRenewal: (r) => ({ automatic: isManaged(r) })
  }
})

/** The API tells it, "SELF_MANAGED" where it does not; in programs Google's own are a type of their own. */
function isManaged(r: Reader): Fact<boolean> {
  return r.dialect === 'gcp-api'
    ? map(r.string('type', { absent: 'SELF_MANAGED' }), (type) => type === 'MANAGED')
    : r.byNature(/managed/i.test(r.type), 'managed')
}
