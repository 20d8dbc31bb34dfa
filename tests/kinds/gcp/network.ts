import networkPeering from '../../../src/kinds/gcp/network-peering.ts'
import firewall from '../../../src/kinds/gcp/firewall.ts'
import kind from '../../../src/kinds/gcp/network.ts'
import subnetwork from '../../../src/kinds/gcp/subnetwork.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = {
  placement: { regions: ['global'], zones: [] },
  segments: { around: [] },
  peering: { networks: [], regions: '?not-collected' }
}
const PROJECT = '//compute.googleapis.com/projects/ledger-prod'
const NETWORK = `${PROJECT}/global/networks/ledger-net`
const url = (id: string): string => id.replace('//compute.googleapis.com', 'https://www.googleapis.com/compute/v1')
const AUDIT = '//compute.googleapis.com/projects/audit-prod/global/networks/audit'
const subnetIn = (network: string, region: string) => ({
  ...cai,
  id: `${PROJECT}/regions/${region}/subnetworks/${network.split('/').at(-1)}-${region}`,
  type: 'compute.googleapis.com/Subnetwork',
  document: { network: url(network), region: `https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/${region}` }
})
const cai = { typeSystem: 'cai', origin: 'observed' } as const
const observed = [
  { ...cai, id: NETWORK, type: 'compute.googleapis.com/Network', document: { name: 'ledger-net', autoCreateSubnetworks: true } },
  ...[
    ['servers', '10.20.0.0/20'],
    ['data', '10.20.16.0/20']
  ].map(([name, ipCidrRange]) => ({
    ...cai,
    id: `${PROJECT}/regions/europe-west3/subnetworks/${name}`,
    type: 'compute.googleapis.com/Subnetwork',
    document: { name, network: url(NETWORK), ipCidrRange }
  })),
  {
    ...cai,
    id: `${PROJECT}/global/firewalls/app`,
    type: 'compute.googleapis.com/Firewall',
    document: { network: url(NETWORK), allowed: [], sourceRanges: ['10.20.0.0/20'] }
  }
]
const around = [
  { name: 'servers', ranges: ['10.20.0.0/20'] },
  { name: 'data', ranges: ['10.20.16.0/20'] }
]
const urn = (type: string, name: string): string => `urn:pulumi:prod::ledger::gcp:compute/${type}::${name}`
const declared = (autoCreateSubnetworks: boolean) => [
  {
    id: urn('network:Network', 'ledger'),
    typeSystem: 'pulumi' as const,
    type: 'gcp:compute/network:Network',
    document: { autoCreateSubnetworks }
  },
  {
    id: urn('subnetwork:Subnetwork', 'servers'),
    typeSystem: 'pulumi' as const,
    type: 'gcp:compute/subnetwork:Subnetwork',
    document: { network: UNKNOWN_SENTINEL, ipCidrRange: '10.20.0.0/20', region: 'europe-west3' },
    wires: { network: [urn('network:Network', 'ledger')] }
  }
]

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-net',
        project: 'ledger-prod',
        autoCreateSubnetworks: false,
        routingMode: 'GLOBAL',
        deleteDefaultRoutesOnCreate: true,
        mtu: 1460
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#network',
        id: '8014455123849302211',
        name: 'ledger-net',
        selfLink: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/networks/ledger-net',
        autoCreateSubnetworks: false,
        networkFirewallPolicyEnforcementOrder: 'AFTER_CLASSIC_FIREWALL',
        routingConfig: { routingMode: 'GLOBAL' },
        subnetworks: ['https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/europe-west3/subnetworks/ledger-servers'],
        mtu: 1460
      }
    }
  },
  facets: everywhere,
  failing: {
    terraform: { document: { name: 'default', autoCreateSubnetworks: true } },
    'gcp-api': { document: { kind: 'compute#network', name: 'default', autoCreateSubnetworks: true } }
  },
  failingFacets: { ddosProtection: 'not-applicable' },
  absent: { terraform: { ...everywhere, segments: { around: '?not-collected' } }, 'gcp-api': everywhere },
  links: { terraform: { attachedTo: [] }, 'gcp-api': { attachedTo: [] } },
  cases: [
    {
      title: 'is joined to its peers, and not to what Google runs services from',
      dialect: 'gcp-api',
      given: {
        document: {
          peerings: [
            {
              name: 'to-audit',
              network: 'https://www.googleapis.com/compute/v1/projects/audit-prod/global/networks/audit',
              state: 'ACTIVE'
            },
            {
              name: 'servicenetworking-googleapis-com',
              network: 'https://www.googleapis.com/compute/v1/projects/r6b8f0d0e0d3a4b8ap-tp/global/networks/servicenetworking'
            },
            {
              name: 'gke-n1c2-peer',
              network: 'https://www.googleapis.com/compute/v1/projects/gke-prod-europe-west3-ab12/global/networks/gke-n1c2-net'
            }
          ]
        }
      },
      facets: { peering: { networks: ['audit'], regions: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'lies with its peers where the subnets of all lie',
      kinds: [kind, subnetwork],
      resources: [
        {
          ...cai,
          id: NETWORK,
          type: 'compute.googleapis.com/Network',
          document: { name: 'ledger-net', peerings: [{ network: url(AUDIT) }] }
        },
        { ...cai, id: AUDIT, type: 'compute.googleapis.com/Network', document: { name: 'audit' } },
        subnetIn(NETWORK, 'europe-west3'),
        subnetIn(AUDIT, 'us-east4')
      ],
      of: NETWORK,
      facets: { peering: { networks: ['audit'], regions: ['europe-west3', 'us-east4'] } }
    },
    {
      title: 'tells its subnets what they are joined to',
      kinds: [kind, subnetwork],
      resources: [
        { ...cai, id: NETWORK, type: 'compute.googleapis.com/Network', document: { name: 'ledger-net' } },
        subnetIn(NETWORK, 'europe-west3'),
        subnetIn(NETWORK, 'us-east4')
      ],
      of: `${PROJECT}/regions/us-east4/subnetworks/ledger-net-us-east4`,
      facets: { peering: { networks: [], regions: ['europe-west3', 'us-east4'] } }
    },
    {
      title: 'has peers that lie nobody knows where when they are in another project',
      kinds: [kind, subnetwork],
      resources: [
        {
          ...cai,
          id: NETWORK,
          type: 'compute.googleapis.com/Network',
          document: { name: 'ledger-net', peerings: [{ network: url(AUDIT) }] }
        },
        subnetIn(NETWORK, 'europe-west3')
      ],
      of: NETWORK,
      facets: { peering: { networks: ['audit'], regions: '?not-collected' } }
    },
    {
      title: 'is joined by the peerings of the program',
      kinds: [kind, subnetwork, networkPeering],
      resources: [
        ...declared(false),
        { id: urn('network:Network', 'audit'), typeSystem: 'pulumi', type: 'gcp:compute/network:Network', document: {} },
        {
          id: urn('subnetwork:Subnetwork', 'audit-servers'),
          typeSystem: 'pulumi',
          type: 'gcp:compute/subnetwork:Subnetwork',
          document: { network: UNKNOWN_SENTINEL, region: 'us-east4' },
          wires: { network: [urn('network:Network', 'audit')] }
        },
        {
          id: urn('networkPeering:NetworkPeering', 'to-audit'),
          typeSystem: 'pulumi',
          type: 'gcp:compute/networkPeering:NetworkPeering',
          document: { network: UNKNOWN_SENTINEL, peerNetwork: UNKNOWN_SENTINEL },
          wires: { network: [urn('network:Network', 'ledger')], peerNetwork: [urn('network:Network', 'audit')] }
        }
      ],
      of: urn('network:Network', 'ledger'),
      facets: { peering: { networks: ['audit'], regions: ['europe-west3', 'us-east4'] } }
    },
    { title: 'is made of its subnets', kinds: [kind, subnetwork], resources: observed, of: NETWORK, facets: { segments: { around } } },
    {
      title: 'tells its firewall rules which segments it has',
      kinds: [kind, subnetwork, firewall],
      resources: observed,
      of: `${PROJECT}/global/firewalls/app`,
      facets: { segments: { around } }
    },
    {
      title: 'has segments that nobody saw when no subnet was collected',
      kinds: [kind, subnetwork],
      resources: observed.slice(0, 1),
      of: NETWORK,
      facets: { segments: { around: '?not-collected' } }
    },
    {
      title: 'has the subnets of the program',
      kinds: [kind, subnetwork],
      resources: declared(false),
      of: urn('network:Network', 'ledger'),
      facets: { segments: { around: [{ name: 'servers', ranges: ['10.20.0.0/20'] }] } }
    },
    {
      title: 'has subnets that no program shows when the service makes them',
      kinds: [kind, subnetwork],
      resources: declared(true),
      of: urn('network:Network', 'ledger'),
      facets: { segments: { around: '?not-collected' } }
    }
  ]
} satisfies KindFixture
