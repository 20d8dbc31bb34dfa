import kind from '../../../src/kinds/azure/dns-zone.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: {
    'azure-native': { document: { resourceGroupName: 'ledger-dns', zoneName: 'ledger.example', location: 'Global', zoneType: 'Public' } },
    arm: {
      document: {
        id: '/subscriptions/6f2c/resourceGroups/ledger-dns/providers/Microsoft.Network/dnsZones/ledger.example',
        name: 'ledger.example',
        type: 'Microsoft.Network/dnszones',
        location: 'global',
        properties: {
          zoneType: 'Public',
          maxNumberOfRecordSets: 10000,
          numberOfRecordSets: 4,
          nameServers: ['ns1-09.azure-dns.com.', 'ns2-09.azure-dns.net.']
        }
      }
    }
  },
  facets: { placement: { regions: ['global'], zones: [] } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-dns' }] }, arm: { childOf: [] } },
  failing: {
    'azure-native': { document: { resourceGroupName: 'ledger-dns', zoneName: 'ledger.example' } },
    arm: { document: { name: 'ledger.example', location: 'global', properties: {} } }
  },
  failingFacets: { placement: { regions: ['global'], zones: [] } },
  absent: {
    'azure-native': { placement: { regions: ['global'], zones: [] } },
    arm: { placement: { regions: ['global'], zones: [] } }
  }
} satisfies KindFixture
