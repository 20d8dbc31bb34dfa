import backupPlan from '../../../src/kinds/aws/backup-plan.ts'
import backupSelection from '../../../src/kinds/aws/backup-selection.ts'
import kind from '../../../src/kinds/aws/instance.ts'
import networkInterface from '../../../src/kinds/aws/network-interface.ts'
import volume from '../../../src/kinds/aws/volume.ts'
import type { KindFixture } from '../fixture.ts'

const EC2 = 'arn:aws:ec2:eu-central-1:210987654321'
const INSTANCE = `${EC2}:instance/i-07549fadb5643fff9`
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

const primary = {
  association: null,
  attachment: { attachmentId: 'eni-attach-0d1e2f30415263748', deviceIndex: 0, status: 'attached', deleteOnTermination: true },
  description: '',
  groups: [{ groupName: 'ledger-app', groupId: 'sg-0c5f1e2d3a4b59687' }],
  ipv6Addresses: [],
  macAddress: '06:1f:3a:5b:7c:9d',
  networkInterfaceId: 'eni-0a5b6c7d8e9f01234',
  ownerId: '210987654321',
  privateIpAddress: '10.20.2.17',
  privateIpAddresses: [{ association: null, primary: true, privateIpAddress: '10.20.2.17' }],
  sourceDestCheck: true,
  status: 'in-use',
  subnetId: 'subnet-0b1c2d3e4f5061728',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  interfaceType: 'interface'
}

function device(deviceName: string, volumeId: string) {
  return { deviceName, ebs: { attachTime: '2026-03-02T08:11:09.000Z', deleteOnTermination: true, status: 'attached', volumeId } }
}

const instance = {
  amiLaunchIndex: 0,
  imageId: 'ami-0a7379d9f0e1d2c3b',
  instanceId: 'i-07549fadb5643fff9',
  instanceType: 'm7g.large',
  keyName: null,
  launchTime: '2026-03-02T08:11:08.000Z',
  monitoring: { state: 'disabled' },
  placement: { availabilityZone: 'eu-central-1b', groupName: '', tenancy: 'default' },
  privateDnsName: 'ip-10-20-2-17.eu-central-1.compute.internal',
  privateIpAddress: '10.20.2.17',
  publicDnsName: '',
  publicIpAddress: null,
  state: { code: 16, name: 'running' },
  subnetId: 'subnet-0b1c2d3e4f5061728',
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  architecture: 'arm64',
  blockDeviceMappings: [device('/dev/xvda', 'vol-0c9d8e7f6a5b41302'), device('/dev/sdf', 'vol-0c9d8e7f6a5b41303')],
  ebsOptimized: true,
  hypervisor: 'xen',
  iamInstanceProfile: { arn: 'arn:aws:iam::210987654321:instance-profile/ledger-app', id: 'AIPAJ2EXAMPLE' },
  networkInterfaces: [primary],
  rootDeviceName: '/dev/xvda',
  rootDeviceType: 'ebs',
  securityGroups: [{ groupName: 'ledger-app', groupId: 'sg-0c5f1e2d3a4b59687' }],
  sourceDestCheck: true,
  virtualizationType: 'hvm',
  metadataOptions: { state: 'applied', httpTokens: 'required', httpPutResponseHopLimit: 2, httpEndpoint: 'enabled' },
  supplementaryConfiguration: {},
  relationships: [
    { resourceType: 'AWS::EC2::NetworkInterface', resourceId: 'eni-0a5b6c7d8e9f01234', name: 'Contains NetworkInterface' },
    { resourceType: 'AWS::EC2::Volume', resourceId: 'vol-0c9d8e7f6a5b41302', name: 'Is attached to Volume' }
  ],
  tags: { Name: 'ledger-app-1', system: 'ledger' },
  awsRegion: 'eu-central-1',
  availabilityZone: 'eu-central-1b'
}

const dualStack = { ...instance, networkInterfaces: [{ ...primary, ipv6Addresses: [{ ipv6Address: '2a05:d014:1f2:3400::17' }] }] }

const kinds = [kind, networkInterface, volume]
const resource = { ...TYPE, type: 'AWS::EC2::Instance', id: INSTANCE, document: instance }

function volumeOf(volumeId: string, given: Readonly<Record<string, unknown>>) {
  return {
    ...TYPE,
    type: 'AWS::EC2::Volume',
    id: `${EC2}:volume/${volumeId}`,
    aliases: [volumeId],
    document: { volumeId, awsRegion: 'eu-central-1', availabilityZone: 'eu-central-1b', ...given }
  }
}

function interfaceWith(given: Readonly<Record<string, unknown>>) {
  return {
    ...TYPE,
    type: 'AWS::EC2::NetworkInterface',
    id: `${EC2}:network-interface/eni-0a5b6c7d8e9f01234`,
    aliases: ['eni-0a5b6c7d8e9f01234'],
    document: { ...primary, ipv6Addresses: [{ ipv6Address: '2a05:d014:1f2:3400::17' }], awsRegion: 'eu-central-1', ...given }
  }
}

const PLAN_ID = '2b1e7f04-6c3a-4d58-9f21-0a7b8c9d0e1f'
const plan = {
  ...TYPE,
  type: 'AWS::Backup::BackupPlan',
  id: `arn:aws:backup:eu-central-1:210987654321:backup-plan:${PLAN_ID}`,
  aliases: [PLAN_ID],
  document: {
    BackupPlanId: PLAN_ID,
    BackupPlan: {
      BackupPlanName: 'daily',
      BackupPlanRule: [
        {
          RuleName: 'daily',
          TargetBackupVault: 'ledger',
          ScheduleExpression: 'cron(0 5 ? * * *)',
          Lifecycle: { DeleteAfterDays: 14 },
          CopyActions: []
        }
      ]
    },
    awsRegion: 'eu-central-1'
  }
}

function selectionOf(...Resources: readonly string[]) {
  return {
    ...TYPE,
    type: 'AWS::Backup::BackupSelection',
    id: `arn:aws:backup:eu-central-1:210987654321:backup-selection:${PLAN_ID}`,
    document: {
      BackupPlanId: PLAN_ID,
      BackupSelection: { SelectionName: 'ledger', Resources, ListOfTags: [] },
      awsRegion: 'eu-central-1'
    }
  }
}

const PLANNED = {
  enabled: true,
  everyHours: 24,
  retentionDays: 14,
  restoreWindowDays: 0,
  regions: ['eu-central-1'],
  zones: 2,
  key: '?not-collected'
}

const UNPLANNED = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: '?not-collected',
  regions: '?not-collected',
  zones: '?not-collected',
  key: '?not-collected'
}
const UNTOLD_HISTORY = { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: false }

const UNENCRYPTED = { encrypted: false }
const BY_AWS = { encrypted: true, kmsKeyId: 'arn:aws:kms:eu-central-1:210987654321:alias/aws/ebs' }
const BY_CUSTOMER = { encrypted: true, kmsKeyId: 'arn:aws:kms:eu-central-1:210987654321:alias/ledger' }
const UNTOLD = { key: '?not-collected' }

export default {
  kind,
  same: { 'aws-api': { document: instance } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1b'] },
    publicAddress: { addresses: [] },
    encryptionAtRest: UNTOLD,
    zoneRedundancy: { zones: 1 },
    backup: UNPLANNED,
    backupHistory: UNTOLD_HISTORY,
    hardening: {
      secureBoot: 'not-offered',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'not-offered',
      guardedMetadata: 'on'
    }
  },
  failing: {
    'aws-api': {
      document: {
        ...instance,
        publicIpAddress: '203.0.113.41',
        metadataOptions: { state: 'applied', httpTokens: 'optional', httpEndpoint: 'enabled' },
        networkInterfaces: [
          {
            ...primary,
            association: { publicIp: '203.0.113.41', ipOwnerId: 'amazon' },
            privateIpAddresses: [{ association: { publicIp: '203.0.113.41', ipOwnerId: 'amazon' }, primary: true }]
          },
          { ...primary, networkInterfaceId: 'eni-0a5b6c7d8e9f01235', association: { publicIp: '203.0.113.42' }, privateIpAddresses: [] }
        ]
      }
    }
  },
  failingFacets: {
    publicAddress: { addresses: ['203.0.113.41', '203.0.113.42'] },
    hardening: {
      secureBoot: 'not-offered',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'not-offered',
      guardedMetadata: 'off'
    }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      publicAddress: { addresses: '?not-collected' },
      encryptionAtRest: UNTOLD,
      zoneRedundancy: { zones: 1 },
      backup: UNPLANNED,
      backupHistory: UNTOLD_HISTORY,
      hardening: {
        secureBoot: 'not-offered',
        ownIdentity: 'not-offered',
        closedConsole: 'not-offered',
        personalLogin: 'not-offered',
        guardedMetadata: '?not-collected'
      }
    }
  },
  cases: [
    {
      title: 'hands nothing out where the endpoint is off',
      dialect: 'aws-api',
      given: { document: { metadataOptions: { httpTokens: 'optional', httpEndpoint: 'disabled' } } },
      facets: {
        hardening: {
          secureBoot: 'not-offered',
          ownIdentity: 'not-offered',
          closedConsole: 'not-offered',
          personalLogin: 'not-offered',
          guardedMetadata: 'on'
        }
      }
    }
  ],
  links: {
    'aws-api': {
      inNetwork: [{ text: 'vpc-0a1b2c3d4e5f60718' }],
      inSubnet: [{ text: 'subnet-0b1c2d3e4f5061728' }],
      guardedBy: [{ text: 'sg-0c5f1e2d3a4b59687' }],
      uses: [{ text: 'eni-0a5b6c7d8e9f01234' }],
      attachedTo: [{ text: 'vol-0c9d8e7f6a5b41302' }, { text: 'vol-0c9d8e7f6a5b41303' }]
    }
  },
  neighbours: [
    {
      title: 'the volume that is encrypted least tells for the server',
      kinds,
      resources: [resource, volumeOf('vol-0c9d8e7f6a5b41302', BY_CUSTOMER), volumeOf('vol-0c9d8e7f6a5b41303', BY_AWS)],
      of: INSTANCE,
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'a volume in plaintext decides, whatever is unknown of the other',
      kinds,
      resources: [resource, volumeOf('vol-0c9d8e7f6a5b41302', UNENCRYPTED), volumeOf('vol-0c9d8e7f6a5b41303', {})],
      of: INSTANCE,
      facets: { encryptionAtRest: { key: 'none' } }
    },
    {
      title: 'a volume that was not collected leaves it open',
      kinds,
      resources: [resource, volumeOf('vol-0c9d8e7f6a5b41302', BY_CUSTOMER)],
      of: INSTANCE,
      facets: { encryptionAtRest: UNTOLD }
    },
    {
      title: 'an interface may turn away what comes for its IPv6 address',
      kinds,
      resources: [{ ...resource, document: dualStack }, interfaceWith({ denyAllIgwTraffic: true })],
      of: INSTANCE,
      facets: { publicAddress: { addresses: [] } }
    },
    {
      title: 'otherwise the routes decide',
      kinds,
      resources: [{ ...resource, document: dualStack }, interfaceWith({ denyAllIgwTraffic: false })],
      of: INSTANCE,
      facets: { publicAddress: { addresses: '?not-collected' } }
    },
    {
      title: 'an interface that was not collected leaves IPv6 open',
      kinds,
      resources: [{ ...resource, document: dualStack }],
      of: INSTANCE,
      facets: { publicAddress: { addresses: '?not-collected' } }
    },
    {
      title: 'a selection of AWS Backup names it',
      kinds: [kind, backupPlan, backupSelection],
      resources: [resource, plan, selectionOf(INSTANCE)],
      of: INSTANCE,
      facets: { backup: PLANNED }
    },
    {
      title: 'what no plan names may still have snapshots, which AWS Config does not record',
      kinds: [kind, backupPlan, backupSelection],
      resources: [resource, plan, selectionOf('arn:aws:s3:::ledger-exports')],
      of: INSTANCE,
      facets: { backup: 'not-modelled' }
    },
    {
      title: 'selections that were not collected leave it open',
      kinds: [kind, backupPlan, backupSelection],
      resources: [resource],
      of: INSTANCE,
      facets: { backup: UNPLANNED }
    }
  ]
} satisfies KindFixture
