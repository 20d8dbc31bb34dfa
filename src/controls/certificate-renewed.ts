import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'certificate-renewed',
  title: 'Certificates are renewed by themselves',
  description:
    'A successor takes the place of every certificate before it ends, without anybody. What somebody has to upload, and what stays at one version, fails.',
  remedy: 'Use certificates that are renewed automatically, and name them without a version',
  severity: 'medium',
  needs: ['certificateRenewal'],
  parameters: {},
  judge({ facets: { certificateRenewal } }) {
    return decide(certificateRenewal.automatic, {
      what: 'renewal of certificates',
      required: 'by itself',
      holds: (automatic) => automatic,
      show: (automatic) => (automatic ? 'by itself' : 'by hand'),
      says: (automatic) => (automatic ? 'takes up new certificates by itself' : 'has a certificate that nothing renews by itself')
    })
  }
})
