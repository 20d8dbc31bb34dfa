import kind from '../../../src/kinds/gcp/subnetwork.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const frankfurt = { regions: ['europe-west3'], zones: [] }
const NETWORK = 'urn:pulumi:prod::ledger::gcp:compute/network:Network::ledger-net'
const NETWORK_URL = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/networks/ledger-net'

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-servers',
        network: UNKNOWN_SENTINEL,
        region: 'europe-west3',
        ipCidrRange: '10.20.0.0/20',
        privateIpGoogleAccess: true,
        purpose: 'PRIVATE',
        logConfig: { aggregationInterval: 'INTERVAL_5_SEC', flowSampling: 1, metadata: 'INCLUDE_ALL_METADATA' }
      },
      resource: { wires: { network: [NETWORK] } }
    },
    'gcp-api': {
      document: {
        kind: 'compute#subnetwork',
        name: 'ledger-servers',
        network: NETWORK_URL,
        region: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/europe-west3',
        ipCidrRange: '10.20.0.0/20',
        gatewayAddress: '10.20.0.1',
        privateIpGoogleAccess: true,
        purpose: 'PRIVATE',
        stackType: 'IPV4_ONLY',
        enableFlowLogs: true,
        logConfig: { enable: true, aggregationInterval: 'INTERVAL_5_SEC', flowSampling: 1, metadata: 'INCLUDE_ALL_METADATA' }
      }
    }
  },
  facets: {
    placement: frankfurt,
    addressSpace: { ranges: ['10.20.0.0/20'] },
    segments: { around: '?not-collected' },
    peering: { networks: '?not-collected', regions: '?not-collected' },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: {
    terraform: { document: { name: 'ledger-servers', region: 'europe-west3', ipCidrRange: '10.20.0.0/20', network: 'ledger-net' } },
    'gcp-api': {
      document: {
        name: 'ledger-servers',
        region: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/europe-west3',
        enableFlowLogs: false,
        logConfig: { enable: false }
      }
    }
  },
  failingFacets: { audit: { enabled: false, retentionDays: '?not-collected' } },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: [] },
      addressSpace: { ranges: '?not-collected' },
      segments: { around: '?not-collected' },
      peering: { networks: '?not-collected', regions: '?not-collected' },
      audit: { enabled: false, retentionDays: '?not-collected' }
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: [] },
      addressSpace: { ranges: '?not-collected' },
      segments: { around: '?not-collected' },
      peering: { networks: '?not-collected', regions: '?not-collected' },
      audit: { enabled: false, retentionDays: '?not-collected' }
    }
  },
  links: { terraform: { inNetwork: [{ wired: [NETWORK] }] }, 'gcp-api': { inNetwork: [{ text: NETWORK_URL }] } },
  cases: [
    ...(['terraform', 'gcp-api'] as const).map((dialect) => ({
      title: 'hands out the ranges of pods and services as well',
      dialect,
      given: {
        document: {
          ipCidrRange: '10.20.0.0/20',
          secondaryIpRanges: [
            { rangeName: 'pods', ipCidrRange: '10.64.0.0/14' },
            { rangeName: 'services', ipCidrRange: '10.68.0.0/20' }
          ]
        }
      },
      facets: { addressSpace: { ranges: ['10.20.0.0/20', '10.64.0.0/14', '10.68.0.0/20'] } }
    })),
    {
      title: 'samples half of the connections by default',
      dialect: 'terraform',
      given: { document: { logConfig: { metadata: 'EXCLUDE_ALL_METADATA' } } },
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'counts a sampling rate of 0 as off',
      dialect: 'terraform',
      given: { document: { logConfig: { flowSampling: 0 } } },
      facets: { audit: { enabled: false, retentionDays: '?not-collected' } }
    },
    {
      title: 'reads the older flag of the API',
      dialect: 'gcp-api',
      given: { document: { enableFlowLogs: true } },
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'asks no flow logs of a subnet of proxies',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3', purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' } },
      facets: { audit: 'not-applicable' }
    },
    {
      title: 'takes the region from the envelope where the document has none',
      dialect: 'gcp-api',
      given: { document: {}, resource: { location: 'europe-west3' } },
      facets: { placement: frankfurt }
    }
  ]
} satisfies KindFixture
