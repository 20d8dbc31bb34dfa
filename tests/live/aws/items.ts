import type { ConfigItem } from './world.ts'

/** Where an item is, and the parts of the region that it may lean on. */
export interface Place {
  readonly account: string
  readonly region: string
  readonly zones: readonly string[]
  readonly vpc: string
  readonly subnets: readonly string[]
  readonly key: string
  readonly awsKey: string
  readonly groups: { readonly app: string; readonly db: string; readonly balancer: string }
}

type Parts = Pick<ConfigItem, 'resourceType' | 'resourceId' | 'configuration'> & Partial<ConfigItem>

export function itemAt({ account, region }: Pick<Place, 'account' | 'region'>, parts: Parts): ConfigItem {
  const { tags = {}, configuration, resourceType } = parts
  // EC2 shows tags among the properties of its resources as well.
  const own = resourceType.startsWith('AWS::EC2::') ? { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) } : {}
  return {
    accountId: account,
    awsRegion: region,
    availabilityZone: 'Not Applicable',
    tags,
    relationships: [],
    supplementaryConfiguration: {},
    ...parts,
    configuration: { ...configuration, ...own }
  }
}

export function arnOf(service: string, { account, region }: Pick<Place, 'account' | 'region'>, resource: string): string {
  return `arn:aws:${service}:${region}:${account}:${resource}`
}

export function vpc(place: Place, cidrBlock: string): ConfigItem {
  return itemAt(place, {
    resourceType: 'AWS::EC2::VPC',
    resourceId: place.vpc,
    arn: arnOf('ec2', place, `vpc/${place.vpc}`),
    availabilityZone: 'Multiple Availability Zones',
    tags: { Name: 'ledger', system: 'ledger' },
    configuration: {
      cidrBlock,
      dhcpOptionsId: 'dopt-0d1e2f30',
      state: 'available',
      vpcId: place.vpc,
      ownerId: place.account,
      instanceTenancy: 'default',
      ipv6CidrBlockAssociationSet: [],
      cidrBlockAssociationSet: [
        { associationId: `vpc-cidr-assoc-${place.vpc.slice(4)}`, cidrBlock, cidrBlockState: { state: 'associated', statusMessage: null } }
      ],
      isDefault: false
    }
  })
}

export function subnet(place: Place, index: number): ConfigItem {
  const subnetId = place.subnets[index] ?? ''
  const zone = place.zones[index % place.zones.length] ?? ''
  return itemAt(place, {
    resourceType: 'AWS::EC2::Subnet',
    resourceId: subnetId,
    arn: arnOf('ec2', place, `subnet/${subnetId}`),
    availabilityZone: zone,
    tags: { Name: `ledger-${zone}` },
    relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: place.vpc, name: 'Is contained in Vpc' }],
    configuration: {
      availabilityZone: zone,
      availableIpAddressCount: 243,
      cidrBlock: `10.20.${index}.0/24`,
      defaultForAz: false,
      mapPublicIpOnLaunch: false,
      state: 'available',
      subnetId,
      vpcId: place.vpc,
      ownerId: place.account,
      ipv6CidrBlockAssociationSet: [],
      subnetArn: arnOf('ec2', place, `subnet/${subnetId}`)
    }
  })
}

export function securityGroup(place: Place, id: string, name: string, open?: { readonly cidr: string; readonly port: number }): ConfigItem {
  const permission = { ipProtocol: 'tcp', ipv6Ranges: [], prefixListIds: [], userIdGroupPairs: [], ipv4Ranges: [], ipRanges: [] }
  const { cidr, port } = open ?? { cidr: '10.20.0.0/16', port: 8443 }
  return itemAt(place, {
    resourceType: 'AWS::EC2::SecurityGroup',
    resourceId: id,
    resourceName: name,
    arn: arnOf('ec2', place, `security-group/${id}`),
    tags: { Name: name, system: 'ledger' },
    relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: place.vpc, name: 'Is contained in Vpc' }],
    configuration: {
      description: `${name} of the ledger`,
      groupName: name,
      ipPermissions: [{ ...permission, fromPort: port, toPort: port, ipv4Ranges: [{ cidrIp: cidr }], ipRanges: [cidr] }],
      ownerId: place.account,
      groupId: id,
      ipPermissionsEgress: [{ ...permission, ipProtocol: '-1', ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }], ipRanges: ['0.0.0.0/0'] }],
      vpcId: place.vpc
    }
  })
}

export function key(place: Place, keyId: string, keyManager: 'CUSTOMER' | 'AWS'): ConfigItem {
  const arn = arnOf('kms', place, `key/${keyId}`)
  return itemAt(place, {
    resourceType: 'AWS::KMS::Key',
    resourceId: keyId,
    resourceName: keyId,
    arn,
    supplementaryConfiguration: { KeyRotationStatus: true, Policy: '{"Version":"2012-10-17","Statement":[]}', Tags: [] },
    configuration: {
      awsaccountId: place.account,
      keyId,
      arn,
      creationDate: '2024-05-02T09:14:11.000Z',
      enabled: true,
      description: 'ledger databases',
      keyUsage: 'ENCRYPT_DECRYPT',
      keyState: 'Enabled',
      origin: 'AWS_KMS',
      keyManager,
      keySpec: 'SYMMETRIC_DEFAULT',
      multiRegion: false
    }
  })
}

export interface Disk {
  readonly id: string
  readonly instance: string
  readonly zone: string
  readonly encrypted: boolean
}

export function volume(place: Place, { id, instance, zone, encrypted }: Disk): ConfigItem {
  return itemAt(place, {
    resourceType: 'AWS::EC2::Volume',
    resourceId: id,
    arn: arnOf('ec2', place, `volume/${id}`),
    availabilityZone: zone,
    tags: { Name: `ledger-${id.slice(-4)}`, system: 'ledger' },
    relationships: [{ resourceType: 'AWS::EC2::Instance', resourceId: instance, name: 'Is attached to Instance' }],
    configuration: {
      attachments: [
        {
          attachTime: '2026-03-02T08:11:09.000Z',
          device: '/dev/xvda',
          instanceId: instance,
          state: 'attached',
          volumeId: id,
          deleteOnTermination: true
        }
      ],
      availabilityZone: zone,
      createTime: '2026-03-02T08:11:08.000Z',
      encrypted,
      kmsKeyId: encrypted ? place.key : null,
      size: 200,
      snapshotId: 'snap-0d1e2f30415263748',
      state: 'in-use',
      volumeId: id,
      iops: 3000,
      volumeType: 'gp3',
      multiAttachEnabled: false,
      throughput: 125
    }
  })
}

export interface Server {
  readonly id: string
  readonly network: string
  readonly disk: string
  readonly subnet: number
  readonly publicIp?: string
}

export function networkInterface(place: Place, { id, network, subnet, publicIp }: Server): ConfigItem {
  const association =
    publicIp === undefined
      ? null
      : { publicIp, ipOwnerId: 'amazon', publicDnsName: `ec2-${publicIp.replaceAll('.', '-')}.compute.amazonaws.com` }
  return itemAt(place, {
    resourceType: 'AWS::EC2::NetworkInterface',
    resourceId: network,
    arn: arnOf('ec2', place, `network-interface/${network}`),
    availabilityZone: place.zones[subnet % place.zones.length] ?? '',
    relationships: [{ resourceType: 'AWS::EC2::Instance', resourceId: id, name: 'Is attached to Instance' }],
    configuration: {
      ...interfaceOf(place, { network, subnet }, association),
      requesterId: null,
      requesterManaged: false,
      availabilityZone: place.zones[subnet % place.zones.length]
    }
  })
}

function interfaceOf(
  place: Place,
  { network, subnet }: { readonly network: string; readonly subnet: number },
  association: object | null
): Readonly<Record<string, unknown>> {
  const privateIpAddress = `10.20.${subnet}.${(Number.parseInt(network.slice(-2), 16) % 200) + 10}`
  return {
    association,
    description: '',
    groups: [{ groupName: 'ledger-app', groupId: place.groups.app }],
    interfaceType: 'interface',
    ipv6Addresses: [],
    networkInterfaceId: network,
    ownerId: place.account,
    privateIpAddress,
    privateIpAddresses: [{ association, primary: true, privateIpAddress }],
    sourceDestCheck: true,
    status: 'in-use',
    subnetId: place.subnets[subnet],
    vpcId: place.vpc
  }
}

export function instance(place: Place, server: Server): ConfigItem {
  const { id, disk, subnet, publicIp } = server
  const zone = place.zones[subnet % place.zones.length] ?? ''
  const association = publicIp === undefined ? null : { publicIp, ipOwnerId: 'amazon' }
  return itemAt(place, {
    resourceType: 'AWS::EC2::Instance',
    resourceId: id,
    arn: arnOf('ec2', place, `instance/${id}`),
    availabilityZone: zone,
    tags: { Name: `payments-${id.slice(-4)}`, system: 'payments' },
    relationships: [{ resourceType: 'AWS::EC2::Volume', resourceId: disk, name: 'Is attached to Volume' }],
    configuration: {
      amiLaunchIndex: 0,
      imageId: 'ami-0a7379d9f0e1d2c3b',
      instanceId: id,
      instanceType: 'm7g.large',
      launchTime: '2026-03-02T08:11:08.000Z',
      placement: { availabilityZone: zone, groupName: '', tenancy: 'default' },
      publicDnsName: '',
      publicIpAddress: publicIp ?? null,
      state: { code: 16, name: 'running' },
      subnetId: place.subnets[subnet],
      vpcId: place.vpc,
      architecture: 'arm64',
      blockDeviceMappings: [
        {
          deviceName: '/dev/xvda',
          ebs: { attachTime: '2026-03-02T08:11:09.000Z', deleteOnTermination: true, status: 'attached', volumeId: disk }
        }
      ],
      networkInterfaces: [interfaceOf(place, server, association)],
      rootDeviceName: '/dev/xvda',
      rootDeviceType: 'ebs',
      securityGroups: [{ groupName: 'ledger-app', groupId: place.groups.app }],
      metadataOptions: { state: 'applied', httpTokens: 'required', httpEndpoint: 'enabled' }
    }
  })
}

export interface Database {
  readonly name: string
  readonly zone: number
  readonly multiAZ: boolean
  readonly retention: number
  readonly isPublic: boolean
  readonly encrypted: boolean
}

export function database(place: Place, { name, zone, multiAZ, retention, isPublic, encrypted }: Database): ConfigItem {
  const arn = arnOf('rds', place, `db:${name}`)
  const zoneAt = (index: number): string => place.zones[index % place.zones.length] ?? ''
  return itemAt(place, {
    resourceType: 'AWS::RDS::DBInstance',
    resourceId: resourceIdOf(name),
    resourceName: name,
    arn,
    availabilityZone: zoneAt(zone),
    tags: { system: 'ledger' },
    relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: place.vpc, name: 'Is contained in Vpc' }],
    supplementaryConfiguration: { Tags: [{ key: 'system', value: 'ledger' }] },
    configuration: {
      dBInstanceIdentifier: name,
      dBInstanceClass: 'db.m7g.large',
      engine: 'postgres',
      dBInstanceStatus: 'available',
      masterUsername: 'ledger_admin',
      dBName: 'ledger',
      endpoint: { address: `${name}.c9kx2f4q1z7m.${place.region}.rds.amazonaws.com`, port: 5432, hostedZoneId: 'Z1RLNUO7B9Q6NB' },
      allocatedStorage: 100,
      instanceCreateTime: '2025-03-04T09:13:02.008Z',
      preferredBackupWindow: '02:00-02:30',
      backupRetentionPeriod: retention,
      dBSecurityGroups: [],
      vpcSecurityGroups: [{ vpcSecurityGroupId: place.groups.db, status: 'active' }],
      dBParameterGroups: [{ dBParameterGroupName: 'default.postgres16', parameterApplyStatus: 'in-sync' }],
      availabilityZone: zoneAt(zone),
      dBSubnetGroup: {
        dBSubnetGroupName: 'ledger-data',
        vpcId: place.vpc,
        subnetGroupStatus: 'Complete',
        subnets: place.subnets.map((subnetIdentifier, index) => ({
          subnetIdentifier,
          subnetAvailabilityZone: { name: zoneAt(index) },
          subnetStatus: 'Active'
        }))
      },
      multiAZ,
      engineVersion: '16.4',
      readReplicaDBInstanceIdentifiers: [],
      readReplicaDBClusterIdentifiers: [],
      ...(multiAZ ? { secondaryAvailabilityZone: zoneAt(zone + 1) } : {}),
      publiclyAccessible: isPublic,
      storageType: 'gp3',
      dbInstancePort: 0,
      storageEncrypted: encrypted,
      kmsKeyId: encrypted ? place.key : null,
      dbiResourceId: resourceIdOf(name),
      dBInstanceArn: arn,
      iAMDatabaseAuthenticationEnabled: true,
      enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
      deletionProtection: true,
      dBInstanceAutomatedBackupsReplications: []
    }
  })
}

function resourceIdOf(name: string): string {
  return `db-${name.toUpperCase().replaceAll('-', '')}4K2F9X1A7CQ3M5N8P6R0`
}

export function snapshot(place: Place, database: string, day: string): ConfigItem {
  const name = `rds:${database}-${day}-02-07`
  const arn = arnOf('rds', place, `snapshot:${name}`)
  return itemAt(place, {
    resourceType: 'AWS::RDS::DBSnapshot',
    resourceId: name,
    resourceName: name,
    arn,
    supplementaryConfiguration: { DBSnapshotAttributes: [{ attributeName: 'restore', attributeValues: [] }] },
    configuration: {
      dBSnapshotIdentifier: name,
      dBInstanceIdentifier: database,
      snapshotCreateTime: `${day}T02:07:00.000Z`,
      engine: 'postgres',
      allocatedStorage: 100,
      status: 'available',
      vpcId: place.vpc,
      snapshotType: 'automated',
      encrypted: true,
      kmsKeyId: place.key,
      dBSnapshotArn: arn,
      dbiResourceId: resourceIdOf(database)
    }
  })
}

export function bucket(place: Place, name: string, { isPublic }: { readonly isPublic: boolean }): ConfigItem {
  const arn = `arn:aws:s3:::${name}`
  const owner = { id: '7f2b1c0d9e8a4b6c5d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c', displayName: null }
  const readByAll = { Sid: 'ReadByAll', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${arn}/*` }
  const on = !isPublic
  return itemAt(place, {
    resourceType: 'AWS::S3::Bucket',
    resourceId: name,
    resourceName: name,
    arn,
    availabilityZone: 'Regional',
    tags: { system: 'ledger' },
    supplementaryConfiguration: {
      AccessControlList: JSON.stringify({
        grantSet: null,
        grantList: [{ grantee: owner, permission: 'FullControl' }],
        owner,
        isRequesterCharged: false
      }),
      BucketPolicy: { policyText: isPublic ? JSON.stringify({ Version: '2012-10-17', Statement: [readByAll] }) : null },
      BucketLoggingConfiguration: { destinationBucketName: null, logFilePrefix: null },
      BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled: null },
      IsRequesterPaysEnabled: 'false',
      PublicAccessBlockConfiguration: { blockPublicAcls: on, ignorePublicAcls: on, blockPublicPolicy: on, restrictPublicBuckets: on },
      ServerSideEncryptionConfiguration: {
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyID: place.key }, bucketKeyEnabled: true }]
      }
    },
    configuration: { name, owner, creationDate: '2025-03-04T09:13:02.000Z' }
  })
}

export function accountBlock(account: string): ConfigItem {
  return itemAt(
    { account, region: 'eu-central-1' },
    {
      resourceType: 'AWS::S3::AccountPublicAccessBlock',
      resourceId: account,
      configuration: { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets: false }
    }
  )
}

export function balancer(place: Place, name: string): readonly ConfigItem[] {
  const arn = arnOf('elasticloadbalancing', place, `loadbalancer/app/${name}/50dc6c495c0c9188`)
  const listenerArn = arnOf('elasticloadbalancing', place, `listener/app/${name}/50dc6c495c0c9188/0467ef3c8400ae65`)
  const zones = place.subnets.map((subnetId, index) => ({
    zoneName: place.zones[index % place.zones.length],
    subnetId,
    loadBalancerAddresses: []
  }))
  return [
    itemAt(place, {
      resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      resourceId: arn,
      resourceName: name,
      arn,
      availabilityZone: 'Multiple Availability Zones',
      tags: { system: 'ledger' },
      configuration: {
        loadBalancerArn: arn,
        dNSName: `${name}-1234567890.${place.region}.elb.amazonaws.com`,
        createdTime: 1_731_000_000_000,
        loadBalancerName: name,
        scheme: 'internal',
        vpcId: place.vpc,
        state: { code: 'active' },
        type: 'application',
        availabilityZones: zones,
        securityGroups: [{ value: place.groups.balancer }],
        ipAddressType: 'ipv4'
      }
    }),
    itemAt(place, {
      resourceType: 'AWS::ElasticLoadBalancingV2::Listener',
      resourceId: listenerArn,
      arn: listenerArn,
      configuration: {
        ListenerArn: listenerArn,
        LoadBalancerArn: arn,
        Port: 443,
        Protocol: 'HTTPS',
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
        DefaultActions: [
          { Type: 'forward', Order: 1, TargetGroupArn: arnOf('elasticloadbalancing', place, 'targetgroup/ledger/73e2d6bc24d8a067') }
        ]
      }
    })
  ]
}

/** RDS's own snapshots that AWS Backup made are recovery points with the same ARN. */
export function recoveryPoint(place: Place, resource: ConfigItem, arn: string, day: string): ConfigItem {
  return itemAt(place, {
    resourceType: 'AWS::Backup::RecoveryPoint',
    resourceId: arn,
    arn,
    configuration: {
      RecoveryPointArn: arn,
      BackupVaultName: 'ledger',
      BackupVaultArn: arnOf('backup', place, 'backup-vault:ledger'),
      ResourceArn: resource.arn,
      ResourceType: resource.resourceType === 'AWS::RDS::DBInstance' ? 'RDS' : 'EBS',
      Status: 'COMPLETED',
      CreationDate: `${day}T05:00:00.000Z`,
      BackupSizeInBytes: 536_870_912_000,
      Lifecycle: { DeleteAfterDays: 35 },
      EncryptionKeyArn: place.key,
      IsEncrypted: true,
      StorageClass: 'WARM',
      VaultType: 'BACKUP_VAULT'
    }
  })
}

export function vault(place: Place): ConfigItem {
  const arn = arnOf('backup', place, 'backup-vault:ledger')
  return itemAt(place, {
    resourceType: 'AWS::Backup::BackupVault',
    resourceId: 'ledger',
    resourceName: 'ledger',
    arn,
    configuration: {
      BackupVaultName: 'ledger',
      BackupVaultArn: arn,
      EncryptionKeyArn: place.key,
      LockConfiguration: { MinRetentionDays: 7, MaxRetentionDays: 365 }
    }
  })
}

export function lambda(place: Place, name: string): ConfigItem {
  const functionArn = arnOf('lambda', place, `function:${name}`)
  return itemAt(place, {
    resourceType: 'AWS::Lambda::Function',
    resourceId: name,
    resourceName: name,
    arn: functionArn,
    tags: { system: 'payments' },
    configuration: {
      functionName: name,
      functionArn,
      runtime: 'nodejs24.x',
      role: `arn:aws:iam::${place.account}:role/${name}`,
      handler: 'index.handler',
      codeSize: 48_213,
      vpcConfig: { subnetIds: place.subnets.slice(0, 2), securityGroupIds: [place.groups.app] },
      kmskeyArn: place.key,
      version: '$LATEST'
    }
  })
}
