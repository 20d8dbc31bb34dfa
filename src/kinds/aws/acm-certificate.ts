import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { validity } from '../../graph/validity.ts'
import type { Answer } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { texts } from './place.ts'

/** Certificate of ACM. https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html (names as aws-config-resource-schema has them, 2026-11-29) */
export default defineKind({
  id: 'aws.acm-certificate',
  title: 'ACM certificate',
  cloud: 'aws',
  role: 'certificate',
  types: { 'aws-config': ['AWS::ACM::Certificate'] },
  names: ['domainName'],
  facets: { certificate, certificateRenewal }
})

/** A certificate that nothing shows serves nobody. */
function isIdle(r: Reader): boolean {
  const users = texts(r, 'inUseBy', { absent: UNSTATED })
  return users.state === 'known' && users.value.length === 0
}

/** How long before the end of its life ACM renews it, no item tells: all of it counts. */
function certificate(r: Reader): Answer<'certificate'> {
  if (isIdle(r)) return 'not-applicable'
  const told = validity(r, r.string('notBefore', { absent: UNSTATED }), r.string('notAfter', { absent: UNSTATED }))
  const atItsEnd = chain(automatic(r), (renews) => (renews ? told.lifeDays : known(Number.POSITIVE_INFINITY)))
  return { ...told, replacedAtDays: atItsEnd }
}

function certificateRenewal(r: Reader): Answer<'certificateRenewal'> {
  return isIdle(r) ? 'not-applicable' : { automatic: automatic(r) }
}

/** "NOT ELIGIBLE if imported": see https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html (2026-11-29). */
function automatic(r: Reader): Fact<boolean> {
  const eligible = chain(r.string('renewalEligibility', { absent: UNSTATED }), (word): Fact<boolean> => {
    if (word === 'ELIGIBLE') return map(r.string('renewalSummary.renewalStatus', { absent: '' }), (status) => status !== 'FAILED')
    return word === 'INELIGIBLE' ? known(false) : unknown('unreadable', { missing: `renewalEligibility "${word}" is not known` })
  })
  return chain(r.string('type', { absent: UNSTATED }), (type) => (type === 'IMPORTED' ? known(false) : eligible))
}
