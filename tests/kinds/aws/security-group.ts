import prefixList from '../../../src/kinds/aws/prefix-list.ts'
import kind from '../../../src/kinds/aws/security-group.ts'
import type { IngressRule } from '../../../src/model/facets.ts'
import type { KindFixture } from '../fixture.ts'

const ACCOUNT = 'arn:aws:ec2:eu-central-1:210987654321'
const ID = `${ACCOUNT}:security-group/sg-0c5f1e2d3a4b59687`
const OFFICES = `${ACCOUNT}:prefix-list/pl-0d4e5f60718293a4b`
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

/** One permission with every list that AWS Config writes out. */
function permission(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ipProtocol: 'tcp', ipv6Ranges: [], prefixListIds: [], userIdGroupPairs: [], ipv4Ranges: [], ipRanges: [], ...given }
}

function group(ipPermissions: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    description: 'ledger application servers',
    groupName: 'ledger-app',
    ipPermissions,
    ownerId: '210987654321',
    groupId: 'sg-0c5f1e2d3a4b59687',
    ipPermissionsEgress: [permission({ ipProtocol: '-1', ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }], ipRanges: ['0.0.0.0/0'] })],
    vpcId: 'vpc-0a1b2c3d4e5f60718',
    supplementaryConfiguration: {},
    relationships: [
      { resourceType: 'AWS::EC2::Vpc', resourceId: 'vpc-0a1b2c3d4e5f60718', resourceName: null, name: 'Is contained in Vpc' },
      { resourceType: 'AWS::EC2::Instance', resourceId: 'i-07549fadb5643fff9', resourceName: null, name: 'Is associated with Instance' }
    ],
    tags: { Name: 'ledger-app', system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...more
  }
}

function rule(index: number, given: Partial<IngressRule>): IngressRule {
  return {
    name: 'ledger-app',
    protocol: 'tcp',
    ports: ['443'],
    sources: [],
    action: 'allow',
    priority: 0,
    path: `ipPermissions[${index}]`,
    ...given
  }
}

const PLACE = { regions: ['eu-central-1'], zones: [] }
const resource = { name: 'ledger-app' }

const FROM_BALANCER = permission({
  fromPort: 8443,
  toPort: 8443,
  userIdGroupPairs: [{ groupId: 'sg-0f9e8d7c6b5a41302', userId: '210987654321', description: 'load balancer' }]
})
const FROM_OFFICES = permission({
  fromPort: 22,
  toPort: 22,
  prefixListIds: [{ prefixListId: 'pl-0d4e5f60718293a4b', description: 'offices' }],
  ipv4Ranges: [{ cidrIp: '10.20.0.0/16', description: 'bastion network' }],
  ipRanges: ['10.20.0.0/16']
})

function offices(...ranges: readonly string[]) {
  return {
    ...TYPE,
    type: 'AWS::EC2::PrefixList',
    id: OFFICES,
    aliases: ['pl-0d4e5f60718293a4b'],
    document: {
      PrefixListId: 'pl-0d4e5f60718293a4b',
      PrefixListName: 'offices',
      AddressFamily: 'IPv4',
      MaxEntries: 10,
      Entries: ranges.map((Cidr) => ({ Cidr, Description: 'office' })),
      Arn: OFFICES,
      OwnerId: '210987654321',
      awsRegion: 'eu-central-1'
    }
  }
}

const guarded = {
  ...TYPE,
  type: 'AWS::EC2::SecurityGroup',
  id: ID,
  name: 'ledger-app',
  aliases: ['sg-0c5f1e2d3a4b59687'],
  document: group([FROM_BALANCER, FROM_OFFICES])
}

export default {
  kind,
  same: { 'aws-api': { document: group([FROM_BALANCER, FROM_OFFICES]), resource } },
  facets: {
    placement: PLACE,
    ingress: {
      rules: [
        rule(0, { ports: ['8443'], sources: ['sg-0f9e8d7c6b5a41302'] }),
        rule(1, { ports: ['22'], sources: ['10.20.0.0/16', 'pl-0d4e5f60718293a4b'] })
      ]
    },
    segments: { around: '?not-collected' }
  },
  failing: {
    'aws-api': {
      document: group([
        permission({
          fromPort: 3389,
          toPort: 3390,
          ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }],
          ipRanges: ['0.0.0.0/0'],
          ipv6Ranges: [{ cidrIpv6: '::/0' }]
        })
      ]),
      resource
    }
  },
  failingFacets: { ingress: { rules: [rule(0, { ports: ['3389-3390'], sources: ['0.0.0.0/0', '::/0'] })] } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: '?not-collected' },
      segments: { around: '?not-collected' },
      intrusionPrevention: 'not-applicable',
      audit: 'not-applicable'
    }
  },
  links: { 'aws-api': { inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }], uses: [{ text: 'pl-0d4e5f60718293a4b' }] } },
  cases: [
    {
      title: 'a group without permissions lets nothing in',
      dialect: 'aws-api',
      given: { document: group([]), resource },
      facets: { ingress: { rules: [] } }
    },
    {
      title: 'a permission without sources lets nobody in',
      dialect: 'aws-api',
      given: { document: group([permission({ fromPort: 22, toPort: 22 })]), resource },
      facets: { ingress: { rules: [] } }
    },
    {
      title: '-1 is every protocol on every port',
      dialect: 'aws-api',
      given: { document: group([permission({ ipProtocol: '-1', userIdGroupPairs: [{ groupId: 'sg-0c5f1e2d3a4b59687' }] })]), resource },
      facets: { ingress: { rules: [rule(0, { protocol: '*', ports: ['*'], sources: ['sg-0c5f1e2d3a4b59687'] })] } }
    },
    {
      title: 'type and code of ICMP are no ports, and other protocols are numbers',
      dialect: 'aws-api',
      given: {
        document: group([
          permission({ ipProtocol: 'icmp', fromPort: 8, toPort: -1, ipRanges: ['198.51.100.0/24'] }),
          permission({ ipProtocol: '58', fromPort: 128, toPort: 0, ipv6Ranges: [{ cidrIpv6: '2001:db8::/32' }] }),
          permission({ ipProtocol: '50', ipRanges: ['198.51.100.7/32'] }),
          permission({ ipProtocol: '6', fromPort: 443, toPort: 443, ipRanges: ['198.51.100.7/32'] })
        ]),
        resource
      },
      facets: {
        ingress: {
          rules: [
            rule(0, { protocol: 'icmp', ports: ['*'], sources: ['198.51.100.0/24'] }),
            rule(1, { protocol: 'icmpv6', ports: ['*'], sources: ['2001:db8::/32'] }),
            rule(2, { protocol: '50', ports: ['*'], sources: ['198.51.100.7/32'] }),
            rule(3, { protocol: 'tcp', ports: ['443'], sources: ['198.51.100.7/32'] })
          ]
        }
      }
    },
    {
      title: 'without port numbers TCP means every port',
      dialect: 'aws-api',
      given: {
        document: group([permission({ ipRanges: ['10.0.0.0/8'] }), permission({ fromPort: -1, toPort: -1, ipRanges: ['10.0.0.0/8'] })]),
        resource
      },
      facets: {
        ingress: { rules: [rule(0, { ports: ['*'], sources: ['10.0.0.0/8'] }), rule(1, { ports: ['*'], sources: ['10.0.0.0/8'] })] }
      }
    }
  ],
  neighbours: [
    {
      title: 'a prefix list admits what is in it',
      kinds: [kind, prefixList],
      resources: [guarded, offices('203.0.113.0/24', '0.0.0.0/0')],
      of: ID,
      facets: {
        ingress: {
          rules: [
            rule(0, { ports: ['8443'], sources: ['sg-0f9e8d7c6b5a41302'] }),
            rule(1, { ports: ['22'], sources: ['10.20.0.0/16', '203.0.113.0/24', '0.0.0.0/0'] })
          ]
        }
      }
    },
    {
      title: 'an empty prefix list admits nobody',
      kinds: [kind, prefixList],
      resources: [guarded, offices()],
      of: ID,
      facets: {
        ingress: {
          rules: [rule(0, { ports: ['8443'], sources: ['sg-0f9e8d7c6b5a41302'] }), rule(1, { ports: ['22'], sources: ['10.20.0.0/16'] })]
        }
      }
    },
    {
      title: 'a permission for an empty prefix list alone is none',
      kinds: [kind, prefixList],
      resources: [
        {
          ...guarded,
          document: group([permission({ fromPort: 22, toPort: 22, prefixListIds: [{ prefixListId: 'pl-0d4e5f60718293a4b' }] })])
        },
        offices()
      ],
      of: ID,
      facets: { ingress: { rules: [] } }
    },
    {
      title: 'a prefix list that is not in the inventory stays in the rule',
      kinds: [kind, prefixList],
      resources: [guarded],
      of: ID,
      facets: {
        ingress: {
          rules: [
            rule(0, { ports: ['8443'], sources: ['sg-0f9e8d7c6b5a41302'] }),
            rule(1, { ports: ['22'], sources: ['10.20.0.0/16', 'pl-0d4e5f60718293a4b'] })
          ]
        }
      }
    }
  ]
} satisfies KindFixture
