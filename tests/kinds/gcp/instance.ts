import attachedDisk from '../../../src/kinds/gcp/attached-disk.ts'
import attachment from '../../../src/kinds/gcp/disk-resource-policy-attachment.ts'
import disk from '../../../src/kinds/gcp/disk.ts'
import kind from '../../../src/kinds/gcp/instance.ts'
import policy from '../../../src/kinds/gcp/resource-policy.ts'
import snapshot from '../../../src/kinds/gcp/snapshot.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'
const ASSET = '//compute.googleapis.com/projects/ledger-prod'
const KEY = 'projects/ledger-keys/locations/europe-west3/keyRings/ledger/cryptoKeys/disks'
const SUBNET = 'projects/ledger-net/regions/europe-west3/subnetworks/database'
const URN = 'urn:pulumi:prod::ledger::gcp:compute'
const SERVER = `${URN}/instance:Instance::ledger-db`
const BOOT = `${URN}/disk:Disk::ledger-boot`
const DATA = `${URN}/disk:Disk::ledger-data`
const DAILY = `${URN}/resourcePolicy:ResourcePolicy::daily-snapshots`

const PENDING = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: 0,
  regions: '?not-collected',
  zones: '?not-collected',
  key: '?not-collected'
}
const DAILY_BACKUP = { enabled: true, everyHours: 24, retentionDays: 7, restoreWindowDays: 0, regions: ['europe-west3'], zones: 2 }
const UNTOLD = { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: true }
const NEVER = { enabled: false, everyHours: Infinity, retentionDays: 0, restoreWindowDays: 0, regions: [], zones: 0 }
const UNPLACED = { regions: '?not-collected', zones: '?not-collected' }
const PRIVATE = [{ subnetwork: 'database' }]

const daily = {
  id: DAILY,
  type: 'gcp:compute/resourcePolicy:ResourcePolicy',
  typeSystem: 'pulumi',
  document: {
    region: 'europe-west3',
    snapshotSchedulePolicy: {
      schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00' } },
      retentionPolicy: { maxRetentionDays: 7 },
      snapshotProperties: { storageLocations: 'europe-west3' }
    }
  }
} as const

function program(bootDisk: unknown, more: Readonly<Record<string, unknown>> = {}, wires: Readonly<Record<string, readonly string[]>> = {}) {
  return {
    id: SERVER,
    type: 'gcp:compute/instance:Instance',
    typeSystem: 'pulumi',
    document: { zone: 'europe-west3-a', bootDisk, networkInterfaces: PRIVATE, ...more },
    wires
  } as const
}

function diskNamed(id: string, document: Readonly<Record<string, unknown>> = {}) {
  return { id, type: 'gcp:compute/disk:Disk', typeSystem: 'pulumi', document: { zone: 'europe-west3-a', ...document } } as const
}

function dailyOn(target: string) {
  return {
    id: `${URN}/diskResourcePolicyAttachment:DiskResourcePolicyAttachment::daily-on-${target.split('::').at(-1)}`,
    type: 'gcp:compute/diskResourcePolicyAttachment:DiskResourcePolicyAttachment',
    typeSystem: 'pulumi',
    document: { disk: UNKNOWN_SENTINEL, name: UNKNOWN_SENTINEL, zone: 'europe-west3-a' },
    wires: { disk: [target], name: [DAILY] }
  } as const
}

function listed(disks: readonly unknown[]) {
  return {
    id: `${ASSET}/zones/europe-west3-a/instances/ledger-db`,
    type: 'compute.googleapis.com/Instance',
    typeSystem: 'cai',
    origin: 'observed',
    document: { name: 'ledger-db', disks }
  } as const
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-db',
        machineType: 'n2-highmem-8',
        zone: 'europe-west3-a',
        bootDisk: { source: 'ledger-boot', kmsKeySelfLink: KEY },
        attachedDisks: [{ source: 'ledger-data', kmsKeySelfLink: KEY, mode: 'READ_WRITE' }],
        networkInterfaces: [{ subnetwork: SUBNET, networkIp: '10.20.0.5' }],
        metadata: { 'enable-oslogin': 'TRUE', 'enable-oslogin-2fa': 'TRUE', 'serial-port-enable': 'FALSE' },
        serviceAccount: { email: 'ledger-db@ledger-prod.iam.gserviceaccount.com', scopes: ['cloud-platform'] },
        deletionProtection: true,
        shieldedInstanceConfig: { enableSecureBoot: true },
        labels: { system: 'ledger' }
      }
    },
    'gcp-api': {
      document: {
        id: '2910072841953186044',
        kind: 'compute#instance',
        name: 'ledger-db',
        status: 'RUNNING',
        machineType: `${COMPUTE}/zones/europe-west3-a/machineTypes/n2-highmem-8`,
        zone: `${COMPUTE}/zones/europe-west3-a`,
        selfLink: `${COMPUTE}/zones/europe-west3-a/instances/ledger-db`,
        disks: [
          {
            boot: true,
            index: 0,
            type: 'PERSISTENT',
            mode: 'READ_WRITE',
            source: `${COMPUTE}/zones/europe-west3-a/disks/ledger-boot`,
            diskEncryptionKey: { kmsKeyName: `${KEY}/cryptoKeyVersions/1` }
          },
          {
            index: 1,
            type: 'PERSISTENT',
            mode: 'READ_WRITE',
            source: `${COMPUTE}/zones/europe-west3-a/disks/ledger-data`,
            diskEncryptionKey: { kmsKeyName: `${KEY}/cryptoKeyVersions/1` }
          }
        ],
        networkInterfaces: [
          {
            name: 'nic0',
            network: `https://www.googleapis.com/compute/v1/projects/ledger-net/global/networks/ledger`,
            subnetwork: `https://www.googleapis.com/compute/v1/${SUBNET}`,
            networkIP: '10.20.0.5',
            stackType: 'IPV4_ONLY'
          }
        ],
        metadata: {
          fingerprint: 'kq3',
          items: [
            { key: 'enable-oslogin', value: 'TRUE' },
            { key: 'enable-oslogin-2fa', value: 'TRUE' },
            { key: 'serial-port-enable', value: 'false' }
          ]
        },
        serviceAccounts: [
          { email: 'ledger-db@ledger-prod.iam.gserviceaccount.com', scopes: ['https://www.googleapis.com/auth/cloud-platform'] }
        ],
        shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true },
        deletionProtection: true,
        labels: { system: 'ledger' }
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: ['europe-west3-a'] },
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 1 },
    backup: PENDING,
    backupHistory: UNTOLD,
    deletionProtection: { enabled: true },
    identity: { directoryOnly: true },
    hostLogs: { sent: '?not-collected' },
    secondFactor: { required: '?not-collected' },
    hardening: { secureBoot: 'on', ownIdentity: 'on', closedConsole: 'on', personalLogin: 'on', guardedMetadata: 'not-offered' }
  },
  failing: {
    terraform: {
      document: {
        machineType: 'e2-small',
        zone: 'us-central1-f',
        bootDisk: { initializeParams: { image: 'debian-cloud/debian-12' } },
        networkInterfaces: [{ network: 'default', accessConfigs: [{}] }],
        serviceAccount: { scopes: ['cloud-platform'] },
        metadata: { 'enable-oslogin': 'FALSE', 'serial-port-enable': 'TRUE' }
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#instance',
        name: 'orders-app',
        zone: `${COMPUTE}/zones/us-central1-f`,
        disks: [{ boot: true, type: 'PERSISTENT', source: `${COMPUTE}/zones/us-central1-f/disks/orders-app` }],
        networkInterfaces: [
          {
            name: 'nic0',
            network: `${COMPUTE}/global/networks/default`,
            accessConfigs: [{ type: 'ONE_TO_ONE_NAT', name: 'external-nat', networkTier: 'PREMIUM' }]
          }
        ],
        serviceAccounts: [
          { email: '904172385061-compute@developer.gserviceaccount.com', scopes: ['https://www.googleapis.com/auth/cloud-platform'] }
        ],
        metadata: {
          items: [
            { key: 'enable-oslogin', value: 'FALSE' },
            { key: 'serial-port-enable', value: '1' }
          ]
        },
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
    secondFactor: { required: false },
    hardening: { secureBoot: 'off', ownIdentity: 'off', closedConsole: 'off', personalLogin: 'off', guardedMetadata: 'not-offered' }
  },
  absent: {
    terraform: {
      placement: UNPLACED,
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      backup: PENDING,
      deletionProtection: { enabled: false },
      identity: { directoryOnly: '?not-collected' },
      secondFactor: { required: '?not-collected' },
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
      placement: UNPLACED,
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      backup: PENDING,
      backupHistory: UNTOLD,
      deletionProtection: { enabled: false },
      identity: { directoryOnly: '?not-collected' },
      secondFactor: { required: '?not-collected' },
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
      inSubnet: [{ text: SUBNET }],
      inNetwork: [],
      uses: [{ text: 'ledger-boot' }, { text: 'ledger-data' }],
      encryptedBy: [{ text: KEY }, { text: KEY }],
      backedUpBy: []
    },
    'gcp-api': {
      inSubnet: [{ text: `https://www.googleapis.com/compute/v1/${SUBNET}` }],
      inNetwork: [{ text: 'https://www.googleapis.com/compute/v1/projects/ledger-net/global/networks/ledger' }],
      uses: [{ text: `${COMPUTE}/zones/europe-west3-a/disks/ledger-boot` }, { text: `${COMPUTE}/zones/europe-west3-a/disks/ledger-data` }],
      encryptedBy: [{ text: `${KEY}/cryptoKeyVersions/1` }, { text: `${KEY}/cryptoKeyVersions/1` }],
      backedUpBy: []
    }
  },
  cases: [
    ...(
      [
        [{ 'google-logging-enabled': 'true' }, true],
        [{ 'google-logging-enabled': 'FALSE' }, false],
        // The project's own metadata may say so too.
        [{}, '?not-collected'],
        [{ 'google-logging-enabled': UNKNOWN_SENTINEL }, '?computed']
      ] as const
    ).map(([metadata, sent]) => ({
      title: `sends the logs of Container-Optimized OS by ${JSON.stringify(metadata)}`,
      dialect: 'terraform' as const,
      given: { document: { bootDisk: { initializeParams: { image: 'projects/cos-cloud/global/images/family/cos-stable' } }, metadata } },
      facets: { hostLogs: { sent } }
    })),
    {
      title: 'knows Container-Optimized OS by the licence of its disk',
      dialect: 'gcp-api',
      given: {
        document: {
          disks: [{ boot: true, licenses: ['https://www.googleapis.com/compute/v1/projects/cos-cloud/global/licenses/cos'] }],
          metadata: { items: [{ key: 'google-logging-enabled', value: 'true' }] }
        }
      },
      facets: { hostLogs: { sent: true } }
    },
    {
      title: 'does not take the switch for an agent on another image',
      dialect: 'terraform',
      given: {
        document: {
          bootDisk: { initializeParams: { image: 'debian-cloud/debian-12' } },
          metadata: { 'google-logging-enabled': 'true' }
        }
      },
      facets: { hostLogs: { sent: '?not-collected' } }
    },
    ...(
      [
        [{ 'enable-oslogin': 'TRUE', 'enable-oslogin-2fa': 'FALSE' }, false],
        [{ 'enable-oslogin': 'FALSE', 'enable-oslogin-2fa': 'TRUE' }, false],
        [{ 'enable-oslogin': 'TRUE' }, '?not-collected']
      ] as const
    ).map(([metadata, required]) => ({
      title: `reads the second factor of ${JSON.stringify(metadata)}`,
      dialect: 'terraform' as const,
      given: { document: { zone: 'europe-west3-a', metadata } },
      facets: { secondFactor: { required } }
    })),
    {
      title: 'an address that is reserved in the same program is an address',
      dialect: 'terraform',
      given: { document: { networkInterfaces: [{ subnetwork: 'edge', accessConfigs: [{ natIp: UNKNOWN_SENTINEL }] }] } },
      facets: { publicAddress: { addresses: ['known after apply'] } }
    },
    {
      title: 'addresses of all interfaces and families count',
      dialect: 'gcp-api',
      given: {
        document: {
          networkInterfaces: [
            { name: 'nic0', accessConfigs: [{ natIP: '34.107.10.20' }] },
            { name: 'nic1', ipv6AccessConfigs: [{ type: 'DIRECT_IPV6', externalIpv6: '2600:1900:40c0::1' }] }
          ]
        }
      },
      facets: { publicAddress: { addresses: ['34.107.10.20', '2600:1900:40c0::1'] } }
    },
    {
      title: 'an IPv6 configuration alone is an address',
      dialect: 'terraform',
      given: {
        document: { networkInterfaces: [{ subnetwork: 'edge', stackType: 'IPV4_IPV6', ipv6AccessConfigs: [{ networkTier: 'PREMIUM' }] }] }
      },
      facets: { publicAddress: { addresses: ['ephemeral'] } }
    },
    {
      title: 'an empty list of configurations gives no address',
      dialect: 'terraform',
      given: { document: { networkInterfaces: [{ subnetwork: 'database', accessConfigs: [] }] } },
      facets: { publicAddress: { addresses: [] } }
    },
    {
      title: 'one open interface decides whatever is unknown of the other',
      dialect: 'terraform',
      given: { document: { networkInterfaces: [{ accessConfigs: UNKNOWN_SENTINEL }, { accessConfigs: [{ natIp: '34.107.10.20' }] }] } },
      facets: { publicAddress: { addresses: ['34.107.10.20'] } }
    },
    {
      title: 'configurations that are not known yet leave the address open',
      dialect: 'terraform',
      given: { document: { networkInterfaces: [{ subnetwork: 'database', accessConfigs: UNKNOWN_SENTINEL }] } },
      facets: { publicAddress: { addresses: '?computed' } }
    },
    {
      title: 'local SSD takes no key of the customer',
      dialect: 'gcp-api',
      given: {
        document: {
          disks: [
            { type: 'PERSISTENT', diskEncryptionKey: { kmsKeyName: KEY } },
            { type: 'SCRATCH', interface: 'NVME' }
          ]
        }
      },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'local SSD of a program takes none either',
      dialect: 'terraform',
      given: { document: { bootDisk: { initializeParams: {}, kmsKeySelfLink: KEY }, scratchDisks: [{ interface: 'NVME' }] } },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'a boot disk made with the server has the key that the server names',
      dialect: 'terraform',
      given: { document: { bootDisk: { initializeParams: { image: 'debian-cloud/debian-12' }, kmsKeySelfLink: KEY } } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'a supplied key is the customer’s',
      dialect: 'terraform',
      given: {
        document: { boot_disk: [{ initialize_params: [{ image: 'debian-cloud/debian-12' }], disk_encryption_key_raw: '[secret]' }] }
      },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    }
  ],
  neighbours: [
    {
      title: 'is read from a Terraform plan as well',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [
        {
          id: 'google_compute_instance.ledger_db',
          type: 'google_compute_instance',
          typeSystem: 'terraform',
          document: {
            name: 'ledger-db',
            zone: 'europe-west3-a',
            boot_disk: [
              {
                auto_delete: true,
                initialize_params: [{ image: 'debian-cloud/debian-12', resource_policies: [] }],
                kms_key_self_link: '',
                source: null
              }
            ],
            attached_disk: [{ source: 'ledger-data', kms_key_self_link: '' }],
            scratch_disk: [],
            network_interface: [{ subnetwork: 'database', access_config: [{ nat_ip: '34.107.10.20' }], ipv6_access_config: [] }],
            metadata: { 'enable-oslogin': 'true' }
          }
        },
        {
          id: 'google_compute_disk.ledger_data',
          type: 'google_compute_disk',
          typeSystem: 'terraform',
          document: { name: 'ledger-data', zone: 'europe-west3-a' }
        }
      ],
      of: 'google_compute_instance.ledger_db',
      facets: {
        publicAddress: { addresses: ['34.107.10.20'] },
        encryptionAtRest: { key: 'provider-key' },
        backup: { ...NEVER, key: 'provider-key' },
        identity: { directoryOnly: true }
      }
    },
    {
      title: 'is backed up when every disk is',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [
        program(
          { source: UNKNOWN_SENTINEL },
          { attachedDisks: [{ source: UNKNOWN_SENTINEL }] },
          { bootDisk: [BOOT], attachedDisks: [DATA] }
        ),
        diskNamed(BOOT, { diskEncryptionKey: { kmsKeySelfLink: KEY } }),
        diskNamed(DATA, { diskEncryptionKey: { kmsKeySelfLink: KEY } }),
        daily,
        dailyOn(BOOT),
        dailyOn(DATA)
      ],
      of: SERVER,
      facets: { backup: { ...DAILY_BACKUP, key: 'customer-key' }, encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'is not backed up when one disk is not',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [
        program(
          { source: UNKNOWN_SENTINEL },
          { attachedDisks: [{ source: UNKNOWN_SENTINEL }] },
          { bootDisk: [BOOT], attachedDisks: [DATA] }
        ),
        diskNamed(BOOT, { diskEncryptionKey: { kmsKeySelfLink: KEY } }),
        diskNamed(DATA),
        daily,
        dailyOn(BOOT)
      ],
      of: SERVER,
      facets: {
        backup: {
          enabled: false,
          everyHours: Infinity,
          retentionDays: '?unreadable',
          restoreWindowDays: 0,
          regions: ['europe-west3'],
          zones: 0,
          key: 'provider-key'
        },
        encryptionAtRest: { key: 'provider-key' }
      }
    },
    {
      title: 'counts a disk that the program attaches later',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [
        program({ initializeParams: { image: 'debian-cloud/debian-12' }, kmsKeySelfLink: KEY }),
        diskNamed(DATA),
        {
          id: `${URN}/attachedDisk:AttachedDisk::ledger-data-on-ledger-db`,
          type: 'gcp:compute/attachedDisk:AttachedDisk',
          typeSystem: 'pulumi',
          document: { instance: UNKNOWN_SENTINEL, disk: UNKNOWN_SENTINEL },
          wires: { instance: [SERVER], disk: [DATA] }
        },
        daily,
        dailyOn(SERVER)
      ],
      of: SERVER,
      facets: {
        backup: {
          enabled: false,
          everyHours: Infinity,
          retentionDays: '?unreadable',
          restoreWindowDays: 0,
          regions: ['europe-west3'],
          zones: 0,
          key: 'provider-key'
        },
        encryptionAtRest: { key: 'provider-key' }
      }
    },
    {
      title: 'does not know its disks where what the program attaches was not collected',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [
        program({ initializeParams: { image: 'debian-cloud/debian-12' }, kmsKeySelfLink: KEY }),
        diskNamed(DATA),
        daily,
        dailyOn(SERVER)
      ],
      gaps: [{ what: 'attached disks', why: 'denied', types: ['gcp:compute/attachedDisk:AttachedDisk'] }],
      of: SERVER,
      facets: { backup: PENDING, encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'has the key of its weakest disk, whatever the program may attach',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [program({ initializeParams: { image: 'debian-cloud/debian-12' } })],
      gaps: [{ what: 'attached disks', why: 'denied', types: ['gcp:compute/attachedDisk:AttachedDisk'] }],
      of: SERVER,
      facets: { backup: { ...PENDING, enabled: false, key: 'provider-key' }, encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'backs up the boot disk it makes by a schedule attached to its name',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [
        program({ initializeParams: { image: 'debian-cloud/debian-12' } }, { name: 'ledger-db' }),
        daily,
        { ...dailyOn(SERVER), document: { disk: 'ledger-db', name: 'daily-snapshots' }, wires: {} }
      ],
      of: SERVER,
      facets: { backup: { ...DAILY_BACKUP, key: 'provider-key' } }
    },
    {
      title: 'backs up the boot disk it makes by the schedule it names',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [
        program({ initializeParams: { image: 'debian-cloud/debian-12', resourcePolicies: UNKNOWN_SENTINEL } }, {}, { bootDisk: [DAILY] }),
        daily
      ],
      of: SERVER,
      facets: { backup: { ...DAILY_BACKUP, key: 'provider-key' } }
    },
    {
      title: 'leaves open what a schedule does that nobody knows yet',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [program({ initializeParams: { image: 'debian-cloud/debian-12', resourcePolicies: UNKNOWN_SENTINEL } }), daily],
      of: SERVER,
      facets: {
        backup: {
          enabled: '?computed',
          everyHours: '?computed',
          retentionDays: '?computed',
          restoreWindowDays: 0,
          regions: '?computed',
          zones: '?computed',
          key: 'provider-key'
        }
      }
    },
    {
      title: 'backs up the boot disk it makes by the schedule it names by name',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [program({ initializeParams: { image: 'debian-cloud/debian-12', resourcePolicies: 'daily-snapshots' } }), daily],
      of: SERVER,
      facets: { backup: { ...DAILY_BACKUP, key: 'provider-key' } }
    },
    {
      title: 'is not backed up where its boot disk has no schedule; its own policies are none',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [program({ initializeParams: { image: 'debian-cloud/debian-12' } }, { resourcePolicies: 'daily-snapshots' }), daily],
      of: SERVER,
      facets: { backup: { ...NEVER, key: 'provider-key' } }
    },
    {
      title: 'does not know disks outside the inventory',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [listed([{ boot: true, type: 'PERSISTENT', source: `${COMPUTE}/zones/europe-west3-a/disks/ledger-db` }])],
      of: `${ASSET}/zones/europe-west3-a/instances/ledger-db`,
      facets: { backup: PENDING, backupHistory: UNTOLD, encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'is backed up by the schedules of the disks that the API lists',
      kinds: [kind, disk, policy, attachment, attachedDisk],
      resources: [
        listed([
          { boot: true, type: 'PERSISTENT', source: `${COMPUTE}/zones/europe-west3-a/disks/ledger-db` },
          { type: 'SCRATCH', interface: 'NVME' }
        ]),
        {
          id: `${ASSET}/zones/europe-west3-a/disks/ledger-db`,
          type: 'compute.googleapis.com/Disk',
          typeSystem: 'cai',
          origin: 'observed',
          document: { resourcePolicies: [`${COMPUTE}/regions/europe-west3/resourcePolicies/daily-snapshots`] }
        },
        {
          ...daily,
          id: `${ASSET}/regions/europe-west3/resourcePolicies/daily-snapshots`,
          type: 'compute.googleapis.com/ResourcePolicy',
          typeSystem: 'cai',
          origin: 'observed'
        }
      ],
      of: `${ASSET}/zones/europe-west3-a/instances/ledger-db`,
      facets: { backup: { ...DAILY_BACKUP, key: 'provider-key' } }
    },
    {
      title: 'has the history of the disk that was backed up the longest ago',
      kinds: [kind, disk, snapshot],
      resources: [
        listed(['ledger-boot', 'ledger-data'].map((name) => ({ source: `${COMPUTE}/zones/europe-west3-a/disks/${name}` }))),
        ...(
          [
            ['ledger-boot', '2026-11-22T06:00:00Z'],
            ['ledger-data', '2026-11-20T12:00:00Z']
          ] as const
        ).flatMap(([name, creationTimestamp]) => [
          {
            id: `${ASSET}/zones/europe-west3-a/disks/${name}`,
            type: 'compute.googleapis.com/Disk',
            typeSystem: 'cai' as const,
            origin: 'observed' as const,
            document: { name }
          },
          {
            id: `${ASSET}/global/snapshots/${name}-1`,
            type: 'compute.googleapis.com/Snapshot',
            typeSystem: 'cai' as const,
            origin: 'observed' as const,
            readTime: '2026-11-22T12:00:00Z',
            document: { creationTimestamp, status: 'READY', sourceDisk: `${COMPUTE}/zones/europe-west3-a/disks/${name}` }
          }
        ])
      ],
      of: `${ASSET}/zones/europe-west3-a/instances/ledger-db`,
      facets: { backupHistory: { newestHours: 48, oldestHours: 48, last: 'complete', whole: true } }
    }
  ]
} satisfies KindFixture
