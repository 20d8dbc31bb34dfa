import kind from '../../../src/kinds/gcp/firewall.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { regions: ['global'], zones: [] }
const NETWORK = 'urn:pulumi:prod::ledger::gcp:compute/network:Network::ledger-net'
const NETWORK_URL = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/networks/ledger-net'
const named = { resource: { name: 'app-to-ledger-db' } }

/** The rule as both dialects give it, apart from the native path. */
const rule = (path: string, change: object = {}): object => {
  return {
    name: 'app-to-ledger-db',
    protocol: 'tcp',
    ports: ['3306'],
    sources: ['10.20.0.0/20', 'tag:app'],
    action: 'allow',
    priority: 900,
    path,
    ...change
  }
}
/** Both dialects name the same rule by different paths, so the common resource admits nothing: egress. */
const egress = { rules: [] }

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-db-to-nowhere',
        network: UNKNOWN_SENTINEL,
        direction: 'EGRESS',
        priority: 900,
        denies: [{ protocol: 'all' }],
        destinationRanges: ['0.0.0.0/0'],
        targetTags: ['ledger-db'],
        logConfig: { metadata: 'INCLUDE_ALL_METADATA' }
      },
      resource: { wires: { network: [NETWORK] } }
    },
    'gcp-api': {
      document: {
        kind: 'compute#firewall',
        name: 'ledger-db-to-nowhere',
        network: NETWORK_URL,
        direction: 'EGRESS',
        priority: 900,
        denied: [{ IPProtocol: 'all' }],
        destinationRanges: ['0.0.0.0/0'],
        targetTags: ['ledger-db'],
        disabled: false,
        logConfig: { enable: true, metadata: 'INCLUDE_ALL_METADATA' }
      }
    }
  },
  facets: {
    placement: everywhere,
    ingress: egress,
    segments: { around: '?not-collected' },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: {
    terraform: { document: { network: 'ledger-net', allows: [{ protocol: 'tcp', ports: ['22'] }], sourceRanges: ['0.0.0.0/0'] } },
    'gcp-api': {
      document: {
        network: NETWORK_URL,
        direction: 'INGRESS',
        priority: 1000,
        allowed: [{ IPProtocol: 'tcp', ports: ['22'] }],
        sourceRanges: ['0.0.0.0/0'],
        disabled: false,
        logConfig: { enable: false }
      }
    }
  },
  failingFacets: { audit: { enabled: false, retentionDays: '?not-collected' } },
  absent: {
    terraform: {
      placement: everywhere,
      ingress: { rules: [] },
      segments: { around: '?not-collected' },
      audit: { enabled: false, retentionDays: '?not-collected' }
    },
    'gcp-api': {
      placement: everywhere,
      ingress: { rules: [] },
      segments: { around: '?not-collected' },
      audit: { enabled: false, retentionDays: '?not-collected' }
    }
  },
  links: { terraform: { inNetwork: [{ wired: [NETWORK] }] }, 'gcp-api': { inNetwork: [{ text: NETWORK_URL }] } },
  cases: [
    {
      title: 'adds up ranges and tags',
      dialect: 'terraform',
      given: {
        document: { allows: [{ protocol: 'TCP', ports: ['3306'] }], sourceRanges: ['10.20.0.0/20'], sourceTags: ['app'], priority: 900 },
        ...named
      },
      facets: { ingress: { rules: [rule('allows[0]')] } }
    },
    {
      title: 'adds up ranges and tags',
      dialect: 'gcp-api',
      given: {
        document: {
          direction: 'INGRESS',
          allowed: [{ IPProtocol: 'tcp', ports: ['3306'] }],
          sourceRanges: ['10.20.0.0/20'],
          sourceTags: ['app'],
          priority: 900
        },
        ...named
      },
      facets: { ingress: { rules: [rule('allowed[0]')] } }
    },
    {
      title: 'admits everybody when a rule names no source, on every port when it names none, with priority 1000',
      dialect: 'terraform',
      given: { document: { allows: [{ protocol: 'icmp' }, { protocol: 'tcp', ports: ['8000-8010', '443'] }] }, ...named },
      facets: {
        ingress: {
          rules: [
            rule('allows[0]', { protocol: 'icmp', ports: ['*'], sources: ['0.0.0.0/0'], priority: 1000 }),
            rule('allows[1]', { ports: ['8000-8010', '443'], sources: ['0.0.0.0/0'], priority: 1000 })
          ]
        }
      }
    },
    {
      title: 'keeps the range of the identity-aware proxy and service accounts',
      dialect: 'gcp-api',
      given: {
        document: {
          allowed: [{ IPProtocol: '6', ports: ['22'] }],
          sourceRanges: ['35.235.240.0/20'],
          sourceServiceAccounts: ['app@ledger-prod.iam.gserviceaccount.com'],
          priority: 1000
        },
        ...named
      },
      facets: {
        ingress: {
          rules: [
            rule('allowed[0]', {
              ports: ['22'],
              sources: ['35.235.240.0/20', 'serviceAccount:app@ledger-prod.iam.gserviceaccount.com'],
              priority: 1000
            })
          ]
        }
      }
    },
    {
      title: 'reads denials with every protocol',
      dialect: 'terraform',
      given: { document: { denies: [{ protocol: 'all' }], sourceRanges: ['10.128.0.0/9'], priority: 65534 }, ...named },
      facets: {
        ingress: { rules: [rule('denies[0]', { protocol: '*', ports: ['*'], sources: ['10.128.0.0/9'], action: 'deny', priority: 65534 })] }
      }
    },
    {
      title: 'counts a disabled rule as if it did not exist, whatever is unknown of it',
      dialect: 'terraform',
      given: { document: { disabled: true, direction: UNKNOWN_SENTINEL, allows: [{ protocol: 'all' }], sourceRanges: ['0.0.0.0/0'] } },
      facets: { ingress: { rules: [] } }
    },
    {
      title: 'waits for sources that are known only after apply',
      dialect: 'terraform',
      given: { document: { allows: [{ protocol: 'tcp', ports: ['3306'] }], sourceRanges: [UNKNOWN_SENTINEL] } },
      facets: { ingress: { rules: '?computed' } }
    },
    {
      title: 'switches logs on by the deprecated flag',
      dialect: 'terraform',
      given: { document: { enableLogging: true } },
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
