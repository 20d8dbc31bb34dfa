import { defineKind } from '../../graph/kind.ts'
import { grants, policiesAbove, withPoliciesAbove } from './grants.ts'
import { grantsEveryone } from './iam-policy.ts'

/** Grants on a Cloud KMS key or key ring. https://cloud.google.com/kms/docs/iam (2026-11-28) */
export default defineKind({
  id: 'gcp.key-iam',
  title: 'Cloud KMS access grant',
  cloud: 'gcp',
  role: 'access-grant',
  types: {
    pulumi: [
      'gcp:kms/cryptoKeyIAMPolicy:CryptoKeyIAMPolicy',
      'gcp:kms/cryptoKeyIAMBinding:CryptoKeyIAMBinding',
      'gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember',
      'gcp:kms/keyRingIAMPolicy:KeyRingIAMPolicy',
      'gcp:kms/keyRingIAMBinding:KeyRingIAMBinding',
      'gcp:kms/keyRingIAMMember:KeyRingIAMMember'
    ],
    terraform: [
      'google_kms_crypto_key_iam_policy',
      'google_kms_crypto_key_iam_binding',
      'google_kms_crypto_key_iam_member',
      'google_kms_key_ring_iam_policy',
      'google_kms_key_ring_iam_binding',
      'google_kms_key_ring_iam_member'
    ],
    // Content of its own in an inventory export, delivered beside the key.
    cai: ['cloudkms.googleapis.com/CryptoKey#iamPolicy', 'cloudkms.googleapis.com/KeyRing#iamPolicy']
  },
  labels: 'none',
  links: [policiesAbove],
  facets: {
    anonymousAccess: (r) => ({ allowed: grantsEveryone(r) }),
    audit: 'not-applicable',
    grants: (r) => grants(r, ['key'])
  },
  settle: { grants: withPoliciesAbove }
})
