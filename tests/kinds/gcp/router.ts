import kind from '../../../src/kinds/gcp/router.ts'
import type { KindFixture } from '../fixture.ts'

const frankfurt = { regions: ['europe-west3'], zones: [] }
const PROJECT = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'

export default {
  kind,
  same: {
    terraform: {
      document: { name: 'ledger-router', region: 'europe-west3', network: 'ledger-net', bgp: { asn: 64514, advertiseMode: 'DEFAULT' } }
    },
    'gcp-api': {
      document: {
        kind: 'compute#router',
        name: 'ledger-router',
        region: `${PROJECT}/regions/europe-west3`,
        network: `${PROJECT}/global/networks/ledger-net`,
        bgp: { asn: 64514, advertiseMode: 'DEFAULT', keepaliveInterval: 20 }
      }
    }
  },
  facets: { placement: frankfurt, audit: 'not-applicable' },
  failing: {
    terraform: { document: { name: 'ledger-router', region: 'us-central1', network: 'ledger-net' } },
    'gcp-api': {
      document: { name: 'ledger-router', region: `${PROJECT}/regions/us-central1`, network: `${PROJECT}/global/networks/ledger-net` }
    }
  },
  failingFacets: { placement: { regions: ['us-central1'], zones: [] } },
  absent: {
    terraform: { placement: { regions: '?not-collected', zones: [] }, audit: 'not-applicable' },
    'gcp-api': { placement: { regions: '?not-collected', zones: [] }, audit: 'not-applicable' }
  },
  links: {
    terraform: { inNetwork: [{ text: 'ledger-net' }] },
    'gcp-api': { inNetwork: [{ text: `${PROJECT}/global/networks/ledger-net` }] }
  },
  cases: [
    {
      title: 'writes logs when every NAT gateway in it does',
      dialect: 'gcp-api',
      given: { document: { nats: [{ name: 'ledger-nat', logConfig: { enable: true, filter: 'ALL' } }] } },
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'writes no logs as soon as one NAT gateway does not: the API omits false',
      dialect: 'gcp-api',
      given: {
        document: {
          nats: [
            { name: 'ledger-nat', logConfig: { enable: true, filter: 'ALL' } },
            { name: 'batch-nat', logConfig: { filter: 'ALL' } }
          ]
        }
      },
      facets: { audit: { enabled: false, retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
