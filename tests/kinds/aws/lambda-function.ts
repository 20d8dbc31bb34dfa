import kind from '../../../src/kinds/aws/lambda-function.ts'
import subnet from '../../../src/kinds/aws/subnet.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:lambda:eu-central-1:210987654321:function:ledger-export'
const KEY = 'arn:aws:kms:eu-central-1:210987654321:key/5b2e8f7c-1a34-4d6e-9b80-c7d5e3f1a2b4'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const resource = { id: ARN, name: 'ledger-export', aliases: ['ledger-export'] }

function fn(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    functionName: 'ledger-export',
    functionArn: ARN,
    runtime: 'nodejs24.x',
    role: 'arn:aws:iam::210987654321:role/ledger-export',
    handler: 'index.handler',
    codeSize: 48213,
    timeout: 60,
    memorySize: 512,
    lastModified: '2026-10-01T12:00:00.000+0000',
    version: '$LATEST',
    vpcConfig: { subnetIds: ['subnet-0a11', 'subnet-0b22'], securityGroupIds: ['sg-0c5f1e2d3a4b59687'] },
    kmskeyArn: KEY,
    tracingConfig: { mode: 'PassThrough' },
    revisionId: 'a6b8c0d2-1111-4222-8333-944455566677',
    layers: [],
    fileSystemConfigs: [],
    packageType: 'Zip',
    architectures: ['arm64'],
    ephemeralStorage: { size: 512 },
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...more
  }
}

function zone(id: string, availabilityZone: string) {
  return {
    ...TYPE,
    type: 'AWS::EC2::Subnet',
    id: `arn:aws:ec2:eu-central-1:210987654321:subnet/${id}`,
    aliases: [id],
    document: { subnetId: id, availabilityZone, awsRegion: 'eu-central-1' }
  }
}

const itself = { ...TYPE, type: 'AWS::Lambda::Function', id: ARN, document: fn() }

export default {
  kind,
  same: { 'aws-api': { resource, document: fn() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    publicAddress: { addresses: [] },
    privateConnectivity: { attached: true },
    encryptionAtRest: { key: '?not-collected' },
    zoneRedundancy: { zones: '?not-collected' }
  },
  failing: { 'aws-api': { resource, document: fn({ vpcConfig: { subnetIds: [], securityGroupIds: [] }, kmskeyArn: undefined }) } },
  failingFacets: { privateConnectivity: { attached: false }, encryptionAtRest: { key: 'provider-key' }, zoneRedundancy: { zones: 2 } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      publicAddress: { addresses: [] },
      privateConnectivity: { attached: false },
      encryptionAtRest: { key: 'provider-key' },
      zoneRedundancy: { zones: 2 }
    }
  },
  links: {
    'aws-api': {
      inSubnet: [{ text: 'subnet-0a11' }, { text: 'subnet-0b22' }],
      guardedBy: [{ text: 'sg-0c5f1e2d3a4b59687' }],
      encryptedBy: [{ text: KEY }]
    }
  },
  neighbours: [
    {
      title: 'runs in the zones of its subnets',
      kinds: [kind, subnet],
      resources: [itself, zone('subnet-0a11', 'eu-central-1a'), zone('subnet-0b22', 'eu-central-1b')],
      of: ARN,
      facets: { zoneRedundancy: { zones: 2 } }
    },
    {
      title: 'runs in the one zone that all of its subnets are in',
      kinds: [kind, subnet],
      resources: [itself, zone('subnet-0a11', 'eu-central-1a'), zone('subnet-0b22', 'eu-central-1a')],
      of: ARN,
      facets: { zoneRedundancy: { zones: 1 } }
    }
  ]
} satisfies KindFixture
