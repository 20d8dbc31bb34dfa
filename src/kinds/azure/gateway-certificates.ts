import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { allTrue, chain, type Fact, known, map } from '../../model/fact.ts'

/**
 * A gateway looks for new versions of what a vault holds, as long as it is named without one; what was uploaded stays as it is.
 * https://learn.microsoft.com/azure/application-gateway/key-vault-certs (2026-11-29)
 */
export function certificateRenewal(r: Reader): Answer<'certificateRenewal'> {
  const certificates = r.list('sslCertificates')
  if (certificates.state === 'known' && certificates.value.length === 0) return 'not-applicable'
  return { automatic: chain(certificates, (found) => allTrue(found.map(followsVault))) }
}

const SECRET_WITHOUT_VERSION = /^https:\/\/[^/]+\/secrets\/[^/]+\/?$/i

function followsVault(certificate: Reader): Fact<boolean> {
  return chain(
    certificate.present('keyVaultSecretId'),
    (inVault): Fact<boolean> =>
      inVault ? map(certificate.string('keyVaultSecretId', { absent: UNSTATED }), (id) => SECRET_WITHOUT_VERSION.test(id)) : known(false)
  )
}
