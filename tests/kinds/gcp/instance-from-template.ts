import kind from '../../../src/kinds/gcp/instance-from-template.ts'
import template from '../../../src/kinds/gcp/instance-template.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/campaign-prod'
const KEY = 'projects/campaign-keys/locations/europe-west3/keyRings/campaign/cryptoKeys/disks'
const SUBNET = 'projects/campaign-prod/regions/europe-west3/subnetworks/app'
const URN = 'urn:pulumi:prod::campaign::gcp:compute'
const SERVER = `${URN}/instanceFromTemplate:InstanceFromTemplate::campaign-mailer`
const TEMPLATE = `${URN}/instanceTemplate:InstanceTemplate::campaign-app`
const IMAGE = { typeSystem: 'pulumi', type: 'gcp:compute/instanceFromMachineImage:InstanceFromMachineImage' } as const
const KEYED = { boot: true, sourceImage: 'debian-cloud/debian-12', diskEncryptionKey: { kmsKeySelfLink: KEY } }
const OPEN = [{ network: 'default', accessConfigs: [{}] }]

const PENDING = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: 0,
  regions: '?not-collected',
  zones: '?not-collected',
  key: '?not-collected'
}

function server(document: Readonly<Record<string, unknown>> = {}, wires: readonly string[] = [TEMPLATE]) {
  return {
    id: SERVER,
    type: 'gcp:compute/instanceFromTemplate:InstanceFromTemplate',
    typeSystem: 'pulumi',
    document: { zone: 'europe-west3-a', sourceInstanceTemplate: UNKNOWN_SENTINEL, ...document },
    wires: { sourceInstanceTemplate: wires }
  } as const
}

function made(document: Readonly<Record<string, unknown>>) {
  return { id: TEMPLATE, type: 'gcp:compute/instanceTemplate:InstanceTemplate', typeSystem: 'pulumi', document } as const
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'campaign-mailer',
        zone: 'europe-west3-a',
        sourceInstanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302`,
        networkInterfaces: [{ subnetwork: SUBNET, networkIp: '10.20.0.9' }],
        metadata: { 'enable-oslogin': 'TRUE', 'serial-port-enable': false },
        serviceAccount: { email: 'mailer@campaign-prod.iam.gserviceaccount.com', scopes: ['cloud-platform'] },
        shieldedInstanceConfig: { enableSecureBoot: true },
        deletionProtection: true,
        labels: { system: 'campaign' }
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: ['europe-west3-a'] },
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: '?not-collected' },
    zoneRedundancy: { zones: 1 },
    backup: PENDING,
    deletionProtection: { enabled: true },
    identity: { directoryOnly: true },
    hostLogs: { sent: '?unreadable' },
    hardening: { secureBoot: 'on', ownIdentity: 'on', closedConsole: 'on', personalLogin: 'on', guardedMetadata: 'not-offered' }
  },
  failing: {
    terraform: {
      document: {
        zone: 'us-central1-f',
        sourceInstanceTemplate: 'mail-app',
        bootDisk: { initializeParams: { image: 'debian-cloud/debian-12' } },
        networkInterfaces: OPEN,
        metadata: { 'enable-oslogin': 'FALSE', 'serial-port-enable': true },
        serviceAccount: { scopes: ['cloud-platform'] },
        shieldedInstanceConfig: { enableSecureBoot: false },
        deletionProtection: false
      }
    }
  },
  failingFacets: {
    placement: { regions: ['us-central1'], zones: ['us-central1-f'] },
    publicAddress: { addresses: ['ephemeral'] },
    encryptionAtRest: { key: 'provider-key' },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    hardening: { secureBoot: 'off', ownIdentity: 'off', closedConsole: 'off', personalLogin: 'off', guardedMetadata: 'not-offered' }
  },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      backup: PENDING,
      deletionProtection: { enabled: false },
      identity: { directoryOnly: '?not-collected' },
      hostLogs: { sent: '?not-collected' },
      hardening: {
        secureBoot: '?not-collected',
        ownIdentity: '?not-collected',
        closedConsole: '?not-collected',
        personalLogin: '?not-collected',
        guardedMetadata: 'not-offered'
      }
    }
  },
  links: {
    terraform: {
      inSubnet: [{ text: SUBNET }],
      inNetwork: [],
      uses: [{ text: `${COMPUTE}/global/instanceTemplates/campaign-app-20260302` }]
    }
  },
  cases: [
    {
      title: 'a machine image decides what the server leaves to it',
      dialect: 'terraform',
      given: { document: { zone: 'europe-west3-a', sourceMachineImage: 'campaign-golden' }, resource: IMAGE },
      facets: {
        placement: { regions: ['europe-west3'], zones: ['europe-west3-a'] },
        publicAddress: { addresses: '?not-collected' },
        encryptionAtRest: { key: '?not-collected' },
        deletionProtection: { enabled: '?not-collected' }
      }
    },
    {
      title: 'an interface of its own replaces that of the machine image',
      dialect: 'terraform',
      given: {
        document: { source_machine_image: 'campaign-golden', network_interface: [{ access_config: [{ nat_ip: '34.107.10.20' }] }] },
        resource: { typeSystem: 'terraform', type: 'google_compute_instance_from_machine_image' }
      },
      facets: { publicAddress: { addresses: ['34.107.10.20'] }, deletionProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'interfaces that are not known yet leave the address open',
      dialect: 'terraform',
      given: { document: { sourceInstanceTemplate: 'campaign-app', networkInterfaces: UNKNOWN_SENTINEL } },
      facets: { publicAddress: { addresses: '?computed' } }
    },
    {
      title: 'a key for the boot disk says nothing of the disks that the template adds',
      dialect: 'terraform',
      given: { document: { sourceInstanceTemplate: 'campaign-app', bootDisk: { kmsKeySelfLink: KEY } } },
      facets: { encryptionAtRest: { key: '?unreadable' } }
    },
    {
      title: 'local SSD takes no key of the customer',
      dialect: 'terraform',
      given: { document: { sourceInstanceTemplate: 'campaign-app', scratchDisks: [{ interface: 'NVME' }] } },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    }
  ],
  neighbours: [
    ...[
      { title: 'as its template says', own: {}, sent: true },
      {
        title: 'as itself says',
        own: { bootDisk: { initializeParams: { image: 'cos-cloud/cos-stable' } }, metadata: { 'google-logging-enabled': 'false' } },
        sent: false
      },
      {
        title: 'as nobody can tell where its metadata are its own and its image is not',
        own: { metadata: { owner: 'mail' } },
        sent: '?unreadable'
      }
    ].map(({ title, own, sent }) => ({
      title: `sends its logs ${title}`,
      kinds: [kind, template],
      resources: [
        server(own),
        made({ disks: [{ boot: true, sourceImage: 'cos-cloud/cos-stable' }], metadata: { 'google-logging-enabled': 'true' } })
      ],
      of: SERVER,
      facets: { hostLogs: { sent } }
    })),
    {
      title: 'has the address and the disks of its template',
      kinds: [kind, template],
      resources: [server(), made({ networkInterfaces: OPEN, disks: [{ boot: true, sourceImage: 'debian-cloud/debian-12' }] })],
      of: SERVER,
      facets: { publicAddress: { addresses: ['ephemeral'] }, encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'is hardened as its template is, but for what it states',
      kinds: [kind, template],
      resources: [
        server({ serviceAccount: { scopes: ['cloud-platform'] } }),
        made({
          networkInterfaces: OPEN,
          disks: [KEYED],
          shieldedInstanceConfig: { enableSecureBoot: true },
          metadata: { 'enable-oslogin': 'TRUE' }
        })
      ],
      of: SERVER,
      facets: {
        hardening: {
          secureBoot: 'on',
          ownIdentity: 'off',
          closedConsole: '?not-collected',
          personalLogin: 'on',
          guardedMetadata: 'not-offered'
        }
      }
    },
    {
      title: 'has no address when its template has none; disks may be attached later',
      kinds: [kind, template],
      resources: [server(), made({ networkInterfaces: [{ subnetwork: 'app' }], disks: [KEYED] })],
      of: SERVER,
      facets: { publicAddress: { addresses: [] }, encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'has the interfaces it states, whatever the template has',
      kinds: [kind, template],
      resources: [server({ networkInterfaces: OPEN }), made({ networkInterfaces: [{ subnetwork: 'app' }], disks: [KEYED] })],
      of: SERVER,
      facets: { publicAddress: { addresses: ['ephemeral'] } }
    },
    {
      title: 'does not take the template’s disks for those it states',
      kinds: [kind, template],
      resources: [
        server({ bootDisk: { source: 'campaign-boot' } }),
        made({ networkInterfaces: OPEN, disks: [{ boot: true, sourceImage: 'debian-cloud/debian-12' }] })
      ],
      of: SERVER,
      facets: { encryptionAtRest: { key: '?unreadable' } }
    },
    {
      title: 'does not know its address before the interfaces of the template are known',
      kinds: [kind, template],
      resources: [server(), made({ networkInterfaces: UNKNOWN_SENTINEL, disks: [KEYED] })],
      of: SERVER,
      facets: { publicAddress: { addresses: '?computed' } }
    },
    {
      title: 'does not know which template it is made from before apply',
      kinds: [kind, template],
      resources: [server({}, []), made({ networkInterfaces: [{ subnetwork: 'app' }], disks: [KEYED] })],
      of: SERVER,
      facets: { publicAddress: { addresses: '?computed' }, encryptionAtRest: { key: '?computed' } }
    },
    {
      title: 'does not know a template outside the inventory',
      kinds: [kind, template],
      resources: [server({ sourceInstanceTemplate: `${COMPUTE}/global/instanceTemplates/campaign-app` })],
      of: SERVER,
      facets: { publicAddress: { addresses: '?not-collected' }, encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'is read from a Terraform plan as well',
      kinds: [kind, template],
      resources: [
        {
          id: 'google_compute_instance_from_template.campaign_mailer',
          type: 'google_compute_instance_from_template',
          typeSystem: 'terraform',
          document: { zone: 'europe-west3-a', source_instance_template: 'campaign-app-20260302', network_interface: [] }
        },
        {
          id: 'google_compute_instance_template.campaign_app',
          type: 'google_compute_instance_template',
          typeSystem: 'terraform',
          document: {
            name: 'campaign-app-20260302',
            network_interface: [{ subnetwork: 'app', access_config: [{ nat_ip: '' }] }],
            disk: [{ boot: true, type: '' }]
          }
        }
      ],
      of: 'google_compute_instance_from_template.campaign_mailer',
      facets: { publicAddress: { addresses: ['ephemeral'] } }
    }
  ]
} satisfies KindFixture
