import kind from '../../../src/kinds/gcp/sql-instance.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: {
    terraform: { document: { region: 'europe-west3', settings: { availabilityType: 'REGIONAL', ipConfiguration: { ipv4Enabled: false } } } },
    'gcp-api': { document: { region: 'europe-west3', settings: { availabilityType: 'REGIONAL', ipConfiguration: {} } } }
  },
  facets: { zoneRedundancy: { zones: 2 } },
  failing: {},
  failingFacets: {},
  absent: {}
} satisfies KindFixture
