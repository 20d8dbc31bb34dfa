import kind from '../../../src/kinds/aws/network-interface.ts'
import securityGroup from '../../../src/kinds/aws/security-group.ts'
import type { KindFixture } from '../fixture.ts'

const EC2 = 'arn:aws:ec2:eu-central-1:210987654321'
const INTERFACE = `${EC2}:network-interface/eni-0a5b6c7d8e9f01234`
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

const networkInterface = {
  association: null,
  attachment: {
    attachTime: '2026-03-02T08:11:09.000Z',
    attachmentId: 'eni-attach-0d1e2f30415263748',
    deleteOnTermination: true,
    deviceIndex: 0,
    instanceId: 'i-07549fadb5643fff9',
    instanceOwnerId: '210987654321',
    status: 'attached'
  },
  availabilityZone: 'eu-central-1b',
  description: 'ledger application server',
  groups: [
    { groupName: 'ledger-app', groupId: 'sg-0c5f1e2d3a4b59687' },
    { groupName: 'ledger-admin', groupId: 'sg-0d6a2b3c4e5f60798' }
  ],
  interfaceType: 'interface',
  ipv6Addresses: [],
  macAddress: '06:1f:3a:5b:7c:9d',
  networkInterfaceId: 'eni-0a5b6c7d8e9f01234',
  ownerId: '210987654321',
  privateIpAddress: '10.20.2.17',
  privateIpAddresses: [{ association: null, primary: true, privateDnsName: null, privateIpAddress: '10.20.2.17' }],
  requesterId: null,
  requesterManaged: false,
  sourceDestCheck: true,
  status: 'in-use',
  subnetId: 'subnet-0b1c2d3e4f5061728',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  supplementaryConfiguration: {},
  relationships: [
    { resourceType: 'AWS::EC2::SecurityGroup', resourceId: 'sg-0c5f1e2d3a4b59687', name: 'Is associated with SecurityGroup' },
    { resourceType: 'AWS::EC2::Instance', resourceId: 'i-07549fadb5643fff9', name: 'Is attached to Instance' }
  ],
  tags: { Name: 'ledger-app-1' },
  awsRegion: 'eu-central-1'
}

const association = {
  allocationId: 'eipalloc-0e1f203142536475b',
  associationId: 'eipassoc-0a1b2c3d4e5f60720',
  ipOwnerId: '210987654321',
  publicDnsName: 'ec2-203-0-113-41.eu-central-1.compute.amazonaws.com',
  publicIp: '203.0.113.41'
}

const PLACE = { regions: ['eu-central-1'], zones: ['eu-central-1b'] }
const UNTOLD = { rules: '?not-collected' }

const resource = { ...TYPE, type: 'AWS::EC2::NetworkInterface', id: INTERFACE, document: networkInterface }

function groupOf(groupId: string, name: string, port: number, range: string) {
  return {
    ...TYPE,
    type: 'AWS::EC2::SecurityGroup',
    id: `${EC2}:security-group/${groupId}`,
    aliases: [groupId],
    name,
    document: {
      groupId,
      groupName: name,
      ipPermissions: [
        {
          fromPort: port,
          toPort: port,
          ipProtocol: 'tcp',
          ipv6Ranges: [],
          prefixListIds: [],
          userIdGroupPairs: [],
          ipv4Ranges: [{ cidrIp: range }],
          ipRanges: [range]
        }
      ],
      vpcId: 'vpc-0a1b2c3d4e5f60718',
      awsRegion: 'eu-central-1'
    }
  }
}

const application = groupOf('sg-0c5f1e2d3a4b59687', 'ledger-app', 8443, '10.20.0.0/16')
const administration = groupOf('sg-0d6a2b3c4e5f60798', 'ledger-admin', 22, '0.0.0.0/0')

export default {
  kind,
  same: { 'aws-api': { document: networkInterface } },
  facets: { placement: PLACE, publicAddress: { addresses: [] }, ingress: UNTOLD },
  failing: {
    'aws-api': {
      document: {
        ...networkInterface,
        association,
        privateIpAddresses: [
          { association, primary: true, privateIpAddress: '10.20.2.17' },
          { association: { ...association, publicIp: '203.0.113.42' }, primary: false, privateIpAddress: '10.20.2.18' }
        ]
      }
    }
  },
  failingFacets: { publicAddress: { addresses: ['203.0.113.41', '203.0.113.42'] } },
  absent: {
    'aws-api': { placement: { regions: '?not-collected', zones: [] }, publicAddress: { addresses: [] }, ingress: UNTOLD }
  },
  links: {
    'aws-api': {
      inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }],
      inSubnet: [{ text: 'subnet-0b1c2d3e4f5061728' }],
      guardedBy: [{ text: 'sg-0c5f1e2d3a4b59687' }, { text: 'sg-0d6a2b3c4e5f60798' }],
      usesAddress: []
    }
  },
  cases: [
    {
      title: 'whether an IPv6 address is reached from the internet is left to the routes',
      dialect: 'aws-api',
      given: { document: { ...networkInterface, ipv6Addresses: [{ ipv6Address: '2a05:d014:1f2:3400::17' }], denyAllIgwTraffic: false } },
      facets: { publicAddress: { addresses: '?not-collected' } }
    },
    {
      title: 'an interface that denies all traffic of internet gateways is not reached',
      dialect: 'aws-api',
      given: { document: { ...networkInterface, ipv6Addresses: [{ ipv6Address: '2a05:d014:1f2:3400::17' }], denyAllIgwTraffic: true } },
      facets: { publicAddress: { addresses: [] } }
    },
    {
      title: 'a unique local address is private',
      dialect: 'aws-api',
      given: { document: { ...networkInterface, ipv6Addresses: [{ ipv6Address: 'fd01:db8:1::17' }] } },
      facets: { publicAddress: { addresses: [] } }
    },
    {
      title: 'a public IPv4 address decides, whatever becomes of IPv6',
      dialect: 'aws-api',
      given: { document: { ...networkInterface, association, ipv6Addresses: [{ ipv6Address: '2a05:d014:1f2:3400::17' }] } },
      facets: { publicAddress: { addresses: ['203.0.113.41'] } }
    }
  ],
  neighbours: [
    {
      title: 'the rules of all groups hold together',
      kinds: [kind, securityGroup],
      resources: [resource, application, administration],
      of: INTERFACE,
      facets: {
        ingress: {
          rules: [
            {
              name: 'ledger-app',
              protocol: 'tcp',
              ports: ['8443'],
              sources: ['10.20.0.0/16'],
              action: 'allow',
              priority: 0,
              path: 'ipPermissions[0]'
            },
            {
              name: 'ledger-admin',
              protocol: 'tcp',
              ports: ['22'],
              sources: ['0.0.0.0/0'],
              action: 'allow',
              priority: 0,
              path: 'ipPermissions[0]'
            }
          ]
        }
      }
    },
    {
      title: 'a group that was not collected leaves it open',
      kinds: [kind, securityGroup],
      resources: [resource, application],
      of: INTERFACE,
      facets: { ingress: UNTOLD }
    },
    {
      title: 'what AWS makes without a group does not tell what it lets in',
      kinds: [kind, securityGroup],
      resources: [{ ...resource, document: { ...networkInterface, groups: [], requesterManaged: true } }, application],
      of: INTERFACE,
      facets: { ingress: UNTOLD }
    }
  ]
} satisfies KindFixture
