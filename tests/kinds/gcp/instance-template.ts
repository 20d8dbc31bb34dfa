import kind from '../../../src/kinds/gcp/instance-template.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/campaign-prod'
const KEY = 'projects/campaign-keys/locations/europe-west3/keyRings/campaign/cryptoKeys/disks'

export default {
  kind,
  same: {
    terraform: {
      document: {
        namePrefix: 'campaign-app-',
        machineType: 'n2-standard-4',
        region: 'europe-west3',
        disks: [{ boot: true, sourceImage: 'debian-cloud/debian-12', diskEncryptionKey: { kmsKeySelfLink: KEY } }],
        networkInterfaces: [{ subnetwork: 'projects/campaign-prod/regions/europe-west3/subnetworks/app' }],
        labels: { system: 'campaign' }
      }
    },
    'gcp-api': {
      document: {
        id: '8110072841953186090',
        kind: 'compute#instanceTemplate',
        name: 'campaign-app-20260302',
        selfLink: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302`,
        properties: {
          machineType: 'n2-standard-4',
          disks: [
            {
              boot: true,
              type: 'PERSISTENT',
              mode: 'READ_WRITE',
              initializeParams: { sourceImage: 'projects/debian-cloud/global/images/family/debian-12' },
              diskEncryptionKey: { kmsKeyName: KEY }
            }
          ],
          networkInterfaces: [
            {
              name: 'nic0',
              network: `${COMPUTE}/global/networks/campaign`,
              subnetwork: `${COMPUTE}/regions/europe-west3/subnetworks/app`,
              stackType: 'IPV4_ONLY'
            }
          ],
          labels: { system: 'campaign' }
        }
      }
    }
  },
  facets: {
    placement: 'not-applicable',
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: 'not-applicable',
    nodes: 'not-applicable'
  },
  failing: {
    terraform: {
      document: {
        machineType: 'e2-small',
        disks: [{ boot: true, sourceImage: 'debian-cloud/debian-12' }],
        networkInterfaces: [{ network: 'default', accessConfigs: [{}] }]
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#instanceTemplate',
        name: 'mail-app',
        properties: {
          disks: [
            { boot: true, type: 'PERSISTENT', initializeParams: { sourceImage: 'projects/debian-cloud/global/images/family/debian-12' } }
          ],
          networkInterfaces: [
            { network: `${COMPUTE}/global/networks/default`, accessConfigs: [{ type: 'ONE_TO_ONE_NAT', name: 'external-nat' }] }
          ]
        }
      }
    }
  },
  failingFacets: { publicAddress: { addresses: ['ephemeral'] }, encryptionAtRest: { key: 'provider-key' } },
  absent: {
    terraform: {
      placement: 'not-applicable',
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' }
    },
    'gcp-api': {
      placement: 'not-applicable',
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' }
    }
  },
  links: {
    terraform: {
      inSubnet: [{ text: 'projects/campaign-prod/regions/europe-west3/subnetworks/app' }],
      inNetwork: [],
      encryptedBy: [{ text: KEY }]
    },
    'gcp-api': {
      inSubnet: [{ text: `${COMPUTE}/regions/europe-west3/subnetworks/app` }],
      inNetwork: [{ text: `${COMPUTE}/global/networks/campaign` }],
      encryptedBy: [{ text: KEY }]
    }
  },
  cases: [
    {
      title: 'a regional template lives in its region',
      dialect: 'terraform',
      given: {
        document: { region: 'europe-west3' },
        resource: { typeSystem: 'pulumi', type: 'gcp:compute/regionInstanceTemplate:RegionInstanceTemplate' }
      },
      facets: { placement: { regions: ['europe-west3'], zones: [] } }
    },
    {
      title: 'a regional template lives in its region',
      dialect: 'gcp-api',
      given: { document: { region: `${COMPUTE}/regions/europe-west3` } },
      facets: { placement: { regions: ['europe-west3'], zones: [] } }
    },
    {
      title: 'local SSD takes no key of the customer',
      dialect: 'terraform',
      given: {
        document: {
          disks: [
            { boot: true, diskEncryptionKey: { kmsKeySelfLink: KEY } },
            { type: 'SCRATCH', diskType: 'local-ssd' }
          ]
        }
      },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'a disk that exists has a key of its own',
      dialect: 'terraform',
      given: { document: { disks: [{ boot: true, source: 'campaign-boot' }] } },
      facets: { encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'an IPv6 configuration alone is an address',
      dialect: 'gcp-api',
      given: { document: { properties: { networkInterfaces: [{ ipv6AccessConfigs: [{ type: 'DIRECT_IPV6', name: 'External IPv6' }] }] } } },
      facets: { publicAddress: { addresses: ['ephemeral'] } }
    },
    {
      title: 'configurations that are not known yet leave the address open',
      dialect: 'terraform',
      given: { document: { networkInterfaces: [{ subnetwork: 'app', accessConfigs: UNKNOWN_SENTINEL }] } },
      facets: { publicAddress: { addresses: '?computed' } }
    }
  ]
} satisfies KindFixture
