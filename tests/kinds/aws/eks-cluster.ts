import group from '../../../src/kinds/aws/auto-scaling-group.ts'
import kind from '../../../src/kinds/aws/eks-cluster.ts'
import key from '../../../src/kinds/aws/kms-key.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:eks:eu-central-1:210987654321:cluster/ledger'
const KEY = 'arn:aws:kms:eu-central-1:210987654321:key/5b2e8f7c-1a34-4d6e-9b80-c7d5e3f1a2b4'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const resource = { id: ARN, name: 'ledger', aliases: ['ledger'] }
const OPEN = {
  publicAddress: { addresses: '?not-collected' },
  zoneRedundancy: { zones: '?not-collected' },
  nodes: { minimum: '?not-collected' },
  scaling: { automatic: '?not-collected', newPools: '?not-collected' },
  backup: {
    enabled: '?not-collected',
    everyHours: '?not-collected',
    retentionDays: '?not-collected',
    restoreWindowDays: '?not-collected',
    regions: '?not-collected',
    zones: '?not-collected',
    key: '?not-collected'
  }
}

function cluster(
  more: Readonly<Record<string, unknown>> = {},
  access: Readonly<Record<string, unknown>> = {}
): Readonly<Record<string, unknown>> {
  return {
    Name: 'ledger',
    Arn: ARN,
    Version: '1.34',
    ClusterStatus: 'ACTIVE',
    RoleArn: 'arn:aws:iam::210987654321:role/ledger-eks',
    Endpoint: 'https://4E1F2A3B.gr7.eu-central-1.eks.amazonaws.com',
    OpenIdConnectIssuerUrl: 'https://oidc.eks.eu-central-1.amazonaws.com/id/4E1F2A3B',
    KubernetesNetworkConfig: { IpFamily: 'ipv4', ServiceIpv4Cidr: '172.20.0.0/16' },
    ResourcesVpcConfig: {
      SubnetIds: ['subnet-0a11', 'subnet-0b22', 'subnet-0c33'],
      SecurityGroupIds: ['sg-0c5f1e2d3a4b59687'],
      EndpointPublicAccess: false,
      EndpointPrivateAccess: true,
      PublicAccessCidrs: [],
      ...access
    },
    EncryptionConfig: [{ Provider: { KeyArn: KEY }, Resources: ['secrets'] }],
    EncryptionConfigKeyArn: KEY,
    Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'api' }, { Type: 'audit' }, { Type: 'authenticator' }] } },
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Regional',
    ...more
  }
}

function nodes(name: string, availabilityZones: readonly string[], minSize: number, tags: Readonly<Record<string, string>>) {
  return {
    ...TYPE,
    type: 'AWS::AutoScaling::AutoScalingGroup',
    id: `arn:aws:autoscaling:eu-central-1:210987654321:autoScalingGroup:${name}:autoScalingGroupName/eks-${name}`,
    name: `eks-${name}`,
    document: { availabilityZones, minSize, maxSize: 9, instances: [], awsRegion: 'eu-central-1', tags }
  }
}

const itself = { ...TYPE, type: 'AWS::EKS::Cluster', id: ARN, name: 'ledger', document: cluster() }
const MANAGED = { 'eks:cluster-name': 'ledger', 'eks:nodegroup-name': 'workers', 'kubernetes.io/cluster/ledger': 'owned' }

export default {
  kind,
  same: { 'aws-api': { resource, document: cluster() } },
  facets: {
    ...OPEN,
    placement: { regions: ['eu-central-1'], zones: [] },
    controlPlane: { reach: 'closed', sources: [] },
    encryptionAtRest: { key: '?not-collected' },
    deletionProtection: 'not-modelled',
    identity: { directoryOnly: true },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: {
    'aws-api': {
      resource,
      document: cluster(
        { EncryptionConfig: [], EncryptionConfigKeyArn: undefined, Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'api' }] } } },
        { EndpointPublicAccess: true, PublicAccessCidrs: ['0.0.0.0/0'] }
      )
    }
  },
  failingFacets: {
    controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] },
    encryptionAtRest: { key: 'provider-key' },
    audit: { enabled: false, retentionDays: '?not-collected' }
  },
  absent: {
    'aws-api': {
      ...OPEN,
      placement: { regions: '?not-collected', zones: [] },
      controlPlane: { reach: '?not-collected', sources: '?not-collected' },
      encryptionAtRest: { key: 'provider-key' },
      identity: { directoryOnly: true },
      audit: { enabled: false, retentionDays: '?not-collected' }
    }
  },
  links: {
    'aws-api': {
      inSubnet: [{ text: 'subnet-0a11' }, { text: 'subnet-0b22' }, { text: 'subnet-0c33' }],
      guardedBy: [{ text: 'sg-0c5f1e2d3a4b59687' }],
      encryptedBy: [{ text: KEY }]
    }
  },
  cases: [
    {
      title: 'is open to some addresses',
      dialect: 'aws-api',
      given: { document: cluster({}, { EndpointPublicAccess: true, PublicAccessCidrs: ['203.0.113.0/24'] }) },
      facets: { controlPlane: { reach: 'restricted', sources: ['203.0.113.0/24'] } }
    },
    {
      title: 'is open to all where no addresses are listed',
      dialect: 'aws-api',
      given: { document: cluster({}, { EndpointPublicAccess: true }) },
      facets: { controlPlane: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'is open to all addresses of IPv6',
      dialect: 'aws-api',
      given: { document: cluster({}, { EndpointPublicAccess: true, PublicAccessCidrs: ['203.0.113.0/24', '::/0'] }) },
      facets: { controlPlane: { reach: 'open', sources: ['203.0.113.0/24', '::/0'] } }
    }
  ],
  neighbours: [
    {
      title: 'has the nodes of its groups, one of which serves each zone',
      kinds: [kind, group],
      resources: [
        itself,
        nodes('a', ['eu-central-1a'], 1, MANAGED),
        nodes('b', ['eu-central-1b'], 2, MANAGED),
        nodes('spare', ['eu-central-1c'], 0, MANAGED),
        nodes('other', ['eu-central-1a'], 5, { 'eks:cluster-name': 'orders' })
      ],
      of: ARN,
      facets: { nodes: { minimum: 3 }, zoneRedundancy: { zones: 2 } }
    },
    {
      title: 'has the nodes that join by themselves, spread as their group is',
      kinds: [kind, group],
      resources: [
        itself,
        nodes('workers', ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'], 2, { 'kubernetes.io/cluster/ledger': 'owned' })
      ],
      of: ARN,
      facets: { nodes: { minimum: 2 }, zoneRedundancy: { zones: 2 } }
    },
    {
      title: 'does not know its nodes where no group is of it',
      kinds: [kind, group],
      resources: [itself, nodes('other', ['eu-central-1a'], 5, { 'eks:cluster-name': 'orders' })],
      of: ARN,
      facets: OPEN
    },
    {
      title: 'does not know its nodes where no groups were collected',
      kinds: [kind, group],
      resources: [itself],
      of: ARN,
      facets: OPEN
    },
    {
      title: 'encrypts secrets with the key that it names',
      kinds: [kind, key],
      resources: [
        itself,
        {
          ...TYPE,
          type: 'AWS::KMS::Key',
          id: KEY,
          document: { keyManager: 'CUSTOMER', origin: 'AWS_KMS', keySpec: 'SYMMETRIC_DEFAULT', awsRegion: 'eu-central-1' }
        }
      ],
      of: ARN,
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
