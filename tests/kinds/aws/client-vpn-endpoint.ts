import kind from '../../../src/kinds/aws/client-vpn-endpoint.ts'
import type { KindFixture } from '../fixture.ts'

const endpoint = (...types: readonly string[]) => ({
  document: {
    Id: 'cvpn-endpoint-0a1b2c3d',
    ClientCidrBlock: '172.16.0.0/22',
    TransportProtocol: 'udp',
    VpnPort: 443,
    VpcId: 'vpc-0a1b2c3d4e5f60718',
    SecurityGroupIds: ['sg-0c5f1e2d3a4b59687'],
    AuthenticationOptions: types.map((Type) => ({ Type })),
    awsRegion: 'eu-central-1',
    tags: {}
  }
})

export default {
  kind,
  same: { 'aws-api': endpoint('federated-authentication') },
  facets: { placement: { regions: ['eu-central-1'], zones: [] }, tunnel: { protocols: ['tls'] }, identity: { directoryOnly: true } },
  failing: { 'aws-api': endpoint('certificate-authentication') },
  failingFacets: { identity: { directoryOnly: false } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      tunnel: { protocols: ['tls'] },
      identity: { directoryOnly: '?not-collected' }
    }
  },
  links: { 'aws-api': { inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }], guardedBy: [{ text: 'sg-0c5f1e2d3a4b59687' }] } },
  cases: [
    {
      title: 'asks for a certificate beside the directory',
      dialect: 'aws-api',
      given: endpoint('certificate-authentication', 'directory-service-authentication'),
      facets: { identity: { directoryOnly: true } }
    }
  ]
} satisfies KindFixture
