import kind from '../../../src/kinds/aws/auto-scaling-group.ts'
import instance from '../../../src/kinds/aws/instance.ts'
import policy from '../../../src/kinds/aws/scaling-policy.ts'
import type { KindFixture } from '../fixture.ts'

const ARN =
  'arn:aws:autoscaling:eu-central-1:210987654321:autoScalingGroup:4f6d1e2a-0b3c-4d5e-8f70-91a2b3c4d5e6:autoScalingGroupName/ledger-app'
const resource = { id: ARN, name: 'ledger-app', aliases: [ARN] }
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const ZONES = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c']

function group(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    autoScalingGroupName: 'ledger-app',
    autoScalingGroupARN: ARN,
    launchTemplate: { launchTemplateId: 'lt-0b1c2d3e4f5061728', launchTemplateName: 'ledger-app', version: '7' },
    minSize: 3,
    maxSize: 9,
    desiredCapacity: 4,
    defaultCooldown: 300,
    availabilityZones: ZONES,
    loadBalancerNames: [],
    targetGroupARNs: ['arn:aws:elasticloadbalancing:eu-central-1:210987654321:targetgroup/ledger-app/6d0ecf831eec9f09'],
    healthCheckType: 'ELB',
    healthCheckGracePeriod: 120,
    instances: [
      {
        instanceId: 'i-07549fadb5643fff9',
        instanceType: 'm7g.large',
        availabilityZone: 'eu-central-1a',
        lifecycleState: 'InService',
        healthStatus: 'Healthy',
        protectedFromScaleIn: false
      },
      {
        instanceId: 'i-0a9b8c7d6e5f40312',
        instanceType: 'm7g.large',
        availabilityZone: 'eu-central-1b',
        lifecycleState: 'InService',
        healthStatus: 'Healthy',
        protectedFromScaleIn: false
      }
    ],
    createdTime: '2025-02-11T10:20:30.000Z',
    suspendedProcesses: [],
    vpczoneIdentifier: 'subnet-0a11,subnet-0b22,subnet-0c33',
    enabledMetrics: [],
    terminationPolicies: ['Default'],
    newInstancesProtectedFromScaleIn: false,
    supplementaryConfiguration: {},
    relationships: [{ resourceType: 'AWS::EC2::Instance', resourceId: 'i-07549fadb5643fff9', name: 'Contains Instance' }],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Multiple Availability Zones',
    ...more
  }
}

const GROUP = { ...TYPE, type: 'AWS::AutoScaling::AutoScalingGroup', id: ARN, name: 'ledger-app', document: group() }

function scalingPolicy(document: Readonly<Record<string, unknown>>) {
  const id = 'arn:aws:autoscaling:eu-central-1:210987654321:scalingPolicy:5c2d:autoScalingGroupName/ledger-app:policyName/load'
  return {
    ...TYPE,
    type: 'AWS::AutoScaling::ScalingPolicy',
    id,
    document: { autoScalingGroupName: 'ledger-app', policyName: 'load', enabled: true, awsRegion: 'eu-central-1', ...document }
  }
}

function server(id: string, document: Readonly<Record<string, unknown>>) {
  return {
    ...TYPE,
    type: 'AWS::EC2::Instance',
    id: `arn:aws:ec2:eu-central-1:210987654321:instance/${id}`,
    aliases: [id],
    document: { instanceId: id, awsRegion: 'eu-central-1', ...document }
  }
}

export default {
  kind,
  same: { 'aws-api': { resource, document: group() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: ZONES },
    publicAddress: { addresses: '?not-collected' },
    zoneRedundancy: { zones: 3 },
    nodes: { minimum: 3 },
    scaling: { automatic: true, newPools: false }
  },
  failing: { 'aws-api': { resource, document: group({ minSize: 1, maxSize: 1, availabilityZones: ['eu-central-1a'] }) } },
  failingFacets: {
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    scaling: { automatic: false, newPools: false },
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1a'] }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      publicAddress: { addresses: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      nodes: { minimum: '?not-collected' },
      scaling: { automatic: '?not-collected', newPools: false }
    }
  },
  links: {
    'aws-api': {
      uses: [{ text: 'i-07549fadb5643fff9' }, { text: 'i-0a9b8c7d6e5f40312' }],
      inSubnet: [{ text: 'subnet-0a11' }, { text: 'subnet-0b22' }, { text: 'subnet-0c33' }],
      childOf: []
    }
  },
  cases: [
    {
      title: 'fewer instances than zones stand in fewer zones',
      dialect: 'aws-api',
      given: { document: group({ minSize: 2 }) },
      facets: { zoneRedundancy: { zones: 2 }, nodes: { minimum: 2 } }
    },
    {
      title: 'a group that may be empty would be spread over its zones',
      dialect: 'aws-api',
      given: { document: group({ minSize: 0, desiredCapacity: 0, instances: [] }) },
      facets: { zoneRedundancy: { zones: 3 }, nodes: { minimum: 0 } }
    },
    {
      title: 'zones in the form of advanced queries',
      dialect: 'aws-api',
      given: { document: group({ availabilityZones: [{ value: 'eu-central-1a' }, { value: 'eu-central-1b' }] }) },
      facets: { zoneRedundancy: { zones: 2 } }
    }
  ],
  neighbours: [
    ...[
      { title: 'grows by a policy that follows the load', policyType: 'TargetTrackingScaling', automatic: true },
      { title: 'may grow by a policy that is not understood', policyType: 'PredictiveScaling', automatic: '?unreadable' }
    ].map(({ title, policyType, automatic }) => ({
      title,
      kinds: [kind, policy],
      resources: [GROUP, scalingPolicy({ policyType })],
      of: ARN,
      facets: { scaling: { automatic, newPools: false } }
    })),
    {
      title: 'keeps its size by a policy that is off',
      kinds: [kind, policy],
      resources: [GROUP, scalingPolicy({ policyType: 'TargetTrackingScaling', enabled: false })],
      of: ARN,
      facets: { scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'may grow by policies that were not collected',
      kinds: [kind, policy],
      resources: [GROUP],
      of: ARN,
      facets: { scaling: { automatic: '?not-collected', newPools: false } }
    },
    {
      title: 'may grow by an autoscaler that runs in its cluster',
      kinds: [kind, policy],
      resources: [
        { ...GROUP, document: group({ tags: { 'eks:cluster-name': 'ledger' } }) },
        scalingPolicy({ policyType: 'TargetTrackingScaling', autoScalingGroupName: 'orders-app' })
      ],
      of: ARN,
      facets: { scaling: { automatic: '?not-collected', newPools: false } }
    },
    {
      title: 'cannot grow where its minimum is all that it may have, whatever was not collected',
      kinds: [kind, policy],
      resources: [{ ...GROUP, document: group({ minSize: 9 }) }],
      of: ARN,
      facets: { scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'has the addresses of its instances',
      kinds: [kind, instance],
      resources: [
        { ...TYPE, type: 'AWS::AutoScaling::AutoScalingGroup', id: ARN, document: group() },
        server('i-07549fadb5643fff9', { publicIpAddress: '3.120.4.5', networkInterfaces: [] }),
        server('i-0a9b8c7d6e5f40312', { networkInterfaces: [] })
      ],
      of: ARN,
      facets: { publicAddress: { addresses: [] } }
    },
    {
      title: 'does not know the addresses of instances that were not collected',
      kinds: [kind, instance],
      resources: [{ ...TYPE, type: 'AWS::AutoScaling::AutoScalingGroup', id: ARN, document: group() }],
      of: ARN,
      facets: { publicAddress: { addresses: '?not-collected' } }
    }
  ]
} satisfies KindFixture
