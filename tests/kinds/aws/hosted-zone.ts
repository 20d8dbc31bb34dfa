import kind from '../../../src/kinds/aws/hosted-zone.ts'
import type { KindFixture } from '../fixture.ts'

const zone = {
  Id: 'Z0123456789ABCDEFGHIJ',
  Name: 'ledger.example.',
  NameServers: ['ns-1.awsdns-00.com', 'ns-2.awsdns-10.net'],
  VPCs: [],
  tags: { system: 'ledger' },
  awsRegion: 'global'
}

export default {
  kind,
  same: { 'aws-api': { document: zone } },
  facets: { placement: { regions: ['global'], zones: [] } },
  failing: { 'aws-api': { document: { ...zone, VPCs: [{ VPCId: 'vpc-0a11', VPCRegion: 'eu-central-1' }] } } },
  failingFacets: { placement: { regions: ['global'], zones: [] } },
  absent: { 'aws-api': { placement: { regions: ['global'], zones: [] } } }
} satisfies KindFixture
