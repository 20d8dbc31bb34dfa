import kind from '../../../src/kinds/aws/kms-key.ts'
import type { KindFixture } from '../fixture.ts'

const KEY = 'arn:aws:kms:eu-central-1:210987654321:key/mrk-1f0a7d5b9c3e48d6a2b4c6d8e0f1a3b5'
const resource = { id: KEY, aliases: ['mrk-1f0a7d5b9c3e48d6a2b4c6d8e0f1a3b5'], name: 'mrk-1f0a7d5b9c3e48d6a2b4c6d8e0f1a3b5' }

function key(more: Readonly<Record<string, unknown>> = {}, rotates: unknown = true): Readonly<Record<string, unknown>> {
  return {
    awsaccountId: '210987654321',
    keyId: 'mrk-1f0a7d5b9c3e48d6a2b4c6d8e0f1a3b5',
    arn: KEY,
    creationDate: '2024-05-02T09:14:11.000Z',
    enabled: true,
    description: 'ledger databases',
    keyUsage: 'ENCRYPT_DECRYPT',
    keyState: 'Enabled',
    origin: 'AWS_KMS',
    keyManager: 'CUSTOMER',
    customerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    keySpec: 'SYMMETRIC_DEFAULT',
    encryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    signingAlgorithms: [],
    multiRegion: true,
    multiRegionConfiguration: {
      multiRegionKeyType: 'PRIMARY',
      primaryKey: { arn: KEY, region: 'eu-central-1' },
      replicaKeys: [{ arn: KEY.replace('eu-central-1', 'eu-west-1'), region: 'eu-west-1' }]
    },
    macAlgorithms: [],
    supplementaryConfiguration: { KeyRotationStatus: rotates, Policy: '{"Version":"2012-10-17","Statement":[]}' },
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...more
  }
}

export default {
  kind,
  same: { 'aws-api': { resource, document: key() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    replication: { regions: ['eu-west-1'] },
    encryptionAtRest: { key: 'hsm-key' },
    keyRotation: { everyDays: '?not-collected' },
    deletionProtection: { enabled: true },
    softDelete: { days: 7 }
  },
  failing: {
    'aws-api': {
      resource,
      document: key(
        {
          keyState: 'PendingDeletion',
          enabled: false,
          deletionDate: '2026-12-01T00:00:00.000Z',
          pendingDeletionWindowInDays: 14,
          origin: 'EXTERNAL_KEY_STORE'
        },
        false
      )
    }
  },
  failingFacets: {
    encryptionAtRest: { key: 'customer-key' },
    keyRotation: { everyDays: 'never' },
    deletionProtection: { enabled: false },
    softDelete: { days: 7 }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: [] },
      encryptionAtRest: { key: '?not-collected' },
      keyRotation: { everyDays: '?not-collected' },
      deletionProtection: { enabled: '?not-collected' },
      softDelete: { days: 7 }
    }
  },
  cases: [
    {
      title: 'a key that is never rotated',
      dialect: 'aws-api',
      given: { document: key({}, false) },
      facets: { keyRotation: { everyDays: 'never' } }
    },
    {
      title: 'a key of AWS is rotated every year',
      dialect: 'aws-api',
      given: { document: key({ keyManager: 'AWS', multiRegion: false, multiRegionConfiguration: undefined }, undefined) },
      facets: { keyRotation: { everyDays: 365 }, encryptionAtRest: { key: 'provider-key' }, replication: { regions: [] } }
    },
    {
      title: 'imported material lies in the hardware of KMS, and does not rotate by itself',
      dialect: 'aws-api',
      given: { document: key({ origin: 'EXTERNAL' }) },
      facets: { keyRotation: { everyDays: 'never' }, encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'a signing key does not rotate',
      dialect: 'aws-api',
      given: { document: key({ keySpec: 'RSA_4096', customerMasterKeySpec: 'RSA_4096', keyUsage: 'SIGN_VERIFY' }, false) },
      facets: { keyRotation: 'not-applicable' }
    },
    {
      title: 'a replica lies where its primary does as well',
      dialect: 'aws-api',
      given: { document: key({ awsRegion: 'eu-west-1' }) },
      facets: { replication: { regions: ['eu-central-1'] } }
    },
    {
      title: 'a primary that waits for its replicas to go is on its way out',
      dialect: 'aws-api',
      given: { document: key({ keyState: 'PendingReplicaDeletion' }) },
      facets: { deletionProtection: { enabled: false } }
    }
  ]
} satisfies KindFixture
