import kind from '../../../src/kinds/aws/vpc-endpoint.ts'
import type { KindFixture } from '../fixture.ts'

const endpoint = {
  vpcEndpointId: 'vpce-0d1c2b3a495867f0e',
  vpcEndpointType: 'Interface',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  serviceName: 'com.amazonaws.eu-central-1.secretsmanager',
  state: 'available',
  policyDocument: '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}',
  routeTableIds: [],
  subnetIds: ['subnet-0b1c2d3e4f5061728', 'subnet-0b1c2d3e4f5061729'],
  groups: [{ groupId: 'sg-0f9e8d7c6b5a41302', groupName: 'ledger-endpoints' }],
  privateDnsEnabled: true,
  requesterManaged: false,
  networkInterfaceIds: ['eni-0f102132435465768', 'eni-0f102132435465769'],
  dnsEntries: [{ dnsName: 'vpce-0d1c2b3a495867f0e.secretsmanager.eu-central-1.vpce.amazonaws.com', hostedZoneId: 'Z273ZU8SZ5RJPC' }],
  creationTimestamp: 1731000000000,
  ownerId: '210987654321',
  supplementaryConfiguration: {},
  relationships: [],
  tags: { system: 'ledger' },
  awsRegion: 'eu-central-1',
  availabilityZone: 'Multiple Availability Zones'
}

export default {
  kind,
  same: { 'aws-api': { document: endpoint } },
  facets: { placement: { regions: ['eu-central-1'], zones: [] } },
  failing: { 'aws-api': { document: { ...endpoint, awsRegion: 'us-east-1', subnetIds: [], groups: [] } } },
  failingFacets: { placement: { regions: ['us-east-1'], zones: [] } },
  absent: { 'aws-api': { placement: { regions: '?not-collected', zones: [] } } },
  links: {
    'aws-api': {
      inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }],
      inSubnet: [{ text: 'subnet-0b1c2d3e4f5061728' }, { text: 'subnet-0b1c2d3e4f5061729' }],
      guardedBy: [{ text: 'sg-0f9e8d7c6b5a41302' }]
    }
  }
} satisfies KindFixture
