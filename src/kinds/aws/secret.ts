import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import { keyLevel, keyLink, settleKeyLevel } from './customer-key.ts'
import { regionalPlacement } from './place.ts'

/** Secret of Secrets Manager. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html (2026-11-22) */
export default defineKind({
  id: 'aws.secret',
  title: 'Secrets Manager secret',
  cloud: 'aws',
  role: 'key-store',
  types: { 'aws-config': ['AWS::SecretsManager::Secret'] },
  names: ['Name'],
  links: [keyLink('KMSKeyId')],
  facets: {
    placement: (r) => regionalPlacement(r),
    // AWS Config leaves the copies in other regions out, and the policy that says from where a secret is read.
    replication: 'not-modelled',
    publicEndpoint: 'not-modelled',
    privateConnectivity: 'not-modelled',
    encryptionAtRest: (r) => ({ key: key(r) }),
    keyRotation: (r) => ({ everyDays: rotation(r) }),
    // Whoever deletes a secret chooses whether that can be undone.
    deletionProtection: 'not-applicable',
    softDelete: 'not-modelled',
    // Only IAM lets anybody read it. https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html (2026-11-22)
    identity: (r) => ({ directoryOnly: r.byNature(true, 'ARN') }),
    audit: 'not-modelled'
  },
  settle: { encryptionAtRest: settleKeyLevel }
})

/** With `aws/secretsmanager` unless another key is named. https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html (2026-11-22) */
function key(r: Reader): Fact<KeyLevel> {
  return keyLevel(known(true), r.string('KMSKeyId', { absent: '' }))
}

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html (2026-11-22) */
function rotation(r: Reader): Fact<number | 'never'> {
  return chain(r.boolean('RotationEnabled', { absent: UNSTATED }), (on): Fact<number | 'never'> => {
    if (!on) return known('never')
    return chain(r.present('RotationRules.AutomaticallyAfterDays'), (stated) =>
      stated
        ? r.number('RotationRules.AutomaticallyAfterDays', { absent: UNSTATED })
        : unknown('not-collected', { missing: 'a schedule says when it is rotated' })
    )
  })
}
