import * as gcp from '@pulumi/gcp'
import { REGION } from './place'

const ring = new gcp.kms.KeyRing('platform', { location: REGION })

/** The company's own key, in hardware, rotated every ninety days; destruction takes thirty days to come. */
export const dataKey = new gcp.kms.CryptoKey('data', {
  keyRing: ring.id,
  purpose: 'ENCRYPT_DECRYPT',
  rotationPeriod: '7776000s',
  destroyScheduledDuration: '2592000s',
  versionTemplate: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel: 'HSM' }
})
