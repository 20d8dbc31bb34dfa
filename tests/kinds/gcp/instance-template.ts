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
        serviceAccount: { email: 'campaign@campaign-prod.iam.gserviceaccount.com', scopes: ['cloud-platform'] },
        shieldedInstanceConfig: { enableSecureBoot: true },
        metadata: { 'block-project-ssh-keys': 'true', 'serial-port-enable': 'false' },
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
          serviceAccounts: [
            { email: 'campaign@campaign-prod.iam.gserviceaccount.com', scopes: ['https://www.googleapis.com/auth/cloud-platform'] }
          ],
          shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true },
          metadata: {
            items: [
              { key: 'block-project-ssh-keys', value: 'true' },
              { key: 'serial-port-enable', value: 'false' }
            ]
          },
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
    nodes: 'not-applicable',
    hostLogs: { sent: '?not-collected' },
    hardening: { secureBoot: 'on', ownIdentity: 'on', closedConsole: 'on', personalLogin: 'on', guardedMetadata: 'not-offered' }
  },
  failing: {
    terraform: {
      document: {
        machineType: 'e2-small',
        disks: [{ boot: true, sourceImage: 'debian-cloud/debian-12' }],
        serviceAccount: { scopes: ['cloud-platform'] },
        metadata: { 'block-project-ssh-keys': 'false', 'enable-oslogin': 'FALSE', 'serial-port-enable': '1' },
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
          serviceAccounts: [
            { email: '904172385061-compute@developer.gserviceaccount.com', scopes: ['https://www.googleapis.com/auth/cloud-platform'] }
          ],
          shieldedInstanceConfig: { enableSecureBoot: false, enableVtpm: true, enableIntegrityMonitoring: true },
          metadata: {
            items: [
              { key: 'enable-oslogin', value: 'FALSE' },
              { key: 'serial-port-enable', value: 'TRUE' }
            ]
          },
          networkInterfaces: [
            { network: `${COMPUTE}/global/networks/default`, accessConfigs: [{ type: 'ONE_TO_ONE_NAT', name: 'external-nat' }] }
          ]
        }
      }
    }
  },
  failingFacets: {
    publicAddress: { addresses: ['ephemeral'] },
    encryptionAtRest: { key: 'provider-key' },
    hardening: { secureBoot: 'off', ownIdentity: 'off', closedConsole: 'off', personalLogin: 'off', guardedMetadata: 'not-offered' }
  },
  absent: {
    terraform: {
      placement: 'not-applicable',
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' },
      hostLogs: { sent: '?not-collected' },
      hardening: {
        secureBoot: 'off',
        ownIdentity: 'on',
        closedConsole: '?not-collected',
        personalLogin: '?not-collected',
        guardedMetadata: 'not-offered'
      }
    },
    'gcp-api': {
      placement: 'not-applicable',
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' },
      hostLogs: { sent: '?not-collected' },
      hardening: {
        secureBoot: 'off',
        ownIdentity: 'on',
        closedConsole: '?not-collected',
        personalLogin: '?not-collected',
        guardedMetadata: 'not-offered'
      }
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
      title: 'sends the logs of its servers where their image has an agent that is on',
      dialect: 'terraform',
      given: {
        document: {
          disks: [{ boot: true, sourceImage: 'projects/cos-cloud/global/images/family/cos-stable' }],
          metadata: { 'google-logging-enabled': 'true' }
        }
      },
      facets: { hostLogs: { sent: true } }
    },
    {
      title: 'keeps the logs of its servers where the agent of their image is off',
      dialect: 'gcp-api',
      given: {
        document: {
          properties: {
            disks: [{ boot: true, initializeParams: { sourceImage: 'projects/cos-cloud/global/images/family/cos-stable' } }],
            metadata: { items: [{ key: 'google-logging-enabled', value: 'false' }] }
          }
        }
      },
      facets: { hostLogs: { sent: false } }
    },
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
