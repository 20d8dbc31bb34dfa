import kind from '../../../src/kinds/aws/prefix-list.ts'
import type { KindFixture } from '../fixture.ts'

function prefixList(Entries: readonly unknown[]): Readonly<Record<string, unknown>> {
  return {
    PrefixListId: 'pl-0d4e5f60718293a4b',
    PrefixListName: 'offices',
    AddressFamily: 'IPv4',
    MaxEntries: 10,
    Version: 3,
    Entries,
    Arn: 'arn:aws:ec2:eu-central-1:210987654321:prefix-list/pl-0d4e5f60718293a4b',
    OwnerId: '210987654321',
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Regional'
  }
}

export default {
  kind,
  same: {
    'aws-api': {
      document: prefixList([
        { Cidr: '203.0.113.0/24', Description: 'Cologne' },
        { Cidr: '198.51.100.16/28', Description: 'Warsaw' }
      ])
    }
  },
  facets: { setting: { name: 'entries', value: '203.0.113.0/24, 198.51.100.16/28' } },
  failing: { 'aws-api': { document: prefixList([{ Cidr: '0.0.0.0/0' }]) } },
  failingFacets: { setting: { name: 'entries', value: '0.0.0.0/0' } },
  absent: { 'aws-api': { setting: { name: 'entries', value: '?not-collected' } } },
  cases: [
    {
      title: 'a list may be empty',
      dialect: 'aws-api',
      given: { document: prefixList([]) },
      facets: { setting: { name: 'entries', value: '' } }
    }
  ]
} satisfies KindFixture
