import kind from '../../../src/kinds/aws/backup-selection.ts'
import type { KindFixture } from '../fixture.ts'

const ID = '7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d_0a1b2c3d-4e5f-4607-8899-aabbccddeeff'
const VOLUME = 'arn:aws:ec2:eu-central-1:210987654321:volume/vol-0f1e2d3c4b5a69788'
const resource = { id: ID, name: 'ledger-disks' }

function selection(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    BackupPlanId: '7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    SelectionId: '0a1b2c3d-4e5f-4607-8899-aabbccddeeff',
    BackupSelection: {
      SelectionName: 'ledger-disks',
      IamRoleArn: 'arn:aws:iam::210987654321:role/service-role/AWSBackupDefaultServiceRole',
      Resources: [VOLUME],
      NotResources: [],
      ListOfTags: [],
      Conditions: { StringEquals: [], StringLike: [], StringNotEquals: [], StringNotLike: [] },
      ...more
    },
    supplementaryConfiguration: {},
    relationships: [],
    tags: {},
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable'
  }
}

export default {
  kind,
  same: { 'aws-api': { resource, document: selection() } },
  facets: {},
  failing: { 'aws-api': { resource, document: selection({ Resources: ['*'] }) } },
  failingFacets: {},
  absent: { 'aws-api': {} },
  links: { 'aws-api': { usesPolicy: [{ text: '7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d' }], attachedTo: [{ text: VOLUME }] } }
} satisfies KindFixture
