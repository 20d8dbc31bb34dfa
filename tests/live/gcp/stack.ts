import { asset, MADE, policy, type Project } from './asset.ts'
import type { Asset } from './service.ts'

const REGIONS = ['europe-west3', 'europe-west10', 'us-central1', 'northamerica-northeast1'] as const
const NOW = Date.now()

const DATABASE_FLAGS = [
  { name: 'cloudsql.enable_pgaudit', value: 'on' },
  { name: 'pgaudit.log', value: 'all' },
  { name: 'log_connections', value: 'on' },
  { name: 'log_disconnections', value: 'on' }
]

/** Whether a throw hits: so many of all do. */
export type Dice = (share: number) => boolean

/** One application: network, servers, database with replica, snapshots, buckets, cache, cluster, load balancer. */
export function stack(project: Project, index: number, wrong: Dice): readonly Asset[] {
  const { id } = project
  const name = `${id.split('-')[0]}-${index}`
  const region = wrong(0.1) ? 'europe-west1' : (REGIONS[index % REGIONS.length] as string)
  const zone = `${region}-a`
  const other = `${region}-b`
  const compute = `https://www.googleapis.com/compute/v1/projects/${id}`
  const at = (path: string): string => `//compute.googleapis.com/projects/${id}/${path}`
  const network = `projects/${id}/global/networks/${name}`
  const ring = `projects/${id}/locations/${region}/keyRings/${name}`
  const key = `${ring}/cryptoKeys/data`
  const labels = { system: name, tier: 'production' }
  const resource = (kind: string, path: string, data: object, location = region): Asset =>
    asset(project, {
      type: `compute.googleapis.com/${kind}`,
      name: at(path),
      location,
      data: {
        kind: `compute#${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
        id: `${2_910_072_841_953_186_000n + BigInt(index * 100 + path.length)}`,
        name: path.slice(path.lastIndexOf('/') + 1),
        creationTimestamp: MADE,
        selfLink: `${compute}/${path}`,
        ...data
      }
    })
  const sql = (suffix: string, data: object): Asset =>
    asset(project, {
      type: 'sqladmin.googleapis.com/Instance',
      name: `//cloudsql.googleapis.com/projects/${id}/instances/${name}${suffix}`,
      location: region,
      data: { kind: 'sql#instance', name: `${name}${suffix}`, project: id, state: 'RUNNABLE', backendType: 'SECOND_GEN', region, ...data }
    })
  const settings = {
    kind: 'sql#settings',
    tier: 'db-custom-4-15360',
    edition: 'ENTERPRISE',
    availabilityType: wrong(0.15) ? 'ZONAL' : 'REGIONAL',
    ipConfiguration: wrong(0.15)
      ? { ipv4Enabled: true, authorizedNetworks: [{ kind: 'sql#aclEntry', name: 'office', value: '203.0.113.0/24' }] }
      : { ipv4Enabled: false, privateNetwork: network, sslMode: 'ENCRYPTED_ONLY' },
    backupConfiguration: {
      kind: 'sql#backupConfiguration',
      enabled: !wrong(0.1),
      startTime: '02:00',
      location: wrong(0.1) ? 'eu' : region,
      pointInTimeRecoveryEnabled: true,
      transactionLogRetentionDays: 7,
      backupRetentionSettings: { retainedBackups: wrong(0.2) ? 3 : 7, retentionUnit: 'COUNT' }
    },
    databaseFlags: wrong(0.3) ? [] : DATABASE_FLAGS,
    dataDiskSizeGb: '100',
    userLabels: labels
  }
  const disk = `zones/${zone}/disks/${name}-data`
  const schedule = `regions/${region}/resourcePolicies/${name}-daily`
  const interfaces = [
    {
      name: 'nic0',
      network: `${compute}/global/networks/${name}`,
      subnetwork: `${compute}/regions/${region}/subnetworks/${name}`,
      networkIP: `10.${index % 200}.0.5`,
      ...(wrong(0.1) ? { accessConfigs: [{ name: 'External NAT', type: 'ONE_TO_ONE_NAT', natIP: `198.51.100.${index % 250}` }] } : {})
    }
  ]
  const bucketName = `${name}-exports`
  const cluster = `projects/${id}/locations/${region}/clusters/${name}`
  return [
    resource(
      'Network',
      `global/networks/${name}`,
      { autoCreateSubnetworks: false, subnetworks: [`${compute}/regions/${region}/subnetworks/${name}`] },
      'global'
    ),
    resource('Subnetwork', `regions/${region}/subnetworks/${name}`, {
      network: `${compute}/global/networks/${name}`,
      ipCidrRange: `10.${index % 200}.0.0/20`,
      region: `${compute}/regions/${region}`,
      privateIpGoogleAccess: true
    }),
    resource(
      'Firewall',
      `global/firewalls/${name}-admit`,
      {
        network: `${compute}/global/networks/${name}`,
        direction: 'INGRESS',
        priority: 1000,
        allowed: [{ IPProtocol: 'tcp', ports: wrong(0.15) ? ['22', '3389'] : ['443'] }],
        sourceRanges: wrong(0.15) ? ['0.0.0.0/0'] : ['35.191.0.0/16', '130.211.0.0/22']
      },
      'global'
    ),
    resource('Router', `regions/${region}/routers/${name}`, {
      network: `${compute}/global/networks/${name}`,
      region: `${compute}/regions/${region}`,
      nats: [{ name, logConfig: { enable: true, filter: 'ALL' } }]
    }),
    asset(project, {
      type: 'cloudkms.googleapis.com/KeyRing',
      name: `//cloudkms.googleapis.com/${ring}`,
      location: region,
      data: { name: ring, createTime: MADE }
    }),
    asset(project, {
      type: 'cloudkms.googleapis.com/CryptoKey',
      name: `//cloudkms.googleapis.com/${key}`,
      location: region,
      data: {
        name: key,
        purpose: 'ENCRYPT_DECRYPT',
        createTime: MADE,
        rotationPeriod: '7776000s',
        versionTemplate: { protectionLevel: wrong(0.5) ? 'SOFTWARE' : 'HSM', algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION' }
      }
    }),
    sql('-db', {
      gceZone: zone,
      secondaryGceZone: other,
      databaseVersion: 'POSTGRES_15',
      instanceType: 'CLOUD_SQL_INSTANCE',
      diskEncryptionConfiguration: { kind: 'sql#diskEncryptionConfiguration', kmsKeyName: key },
      ipAddresses: [{ type: 'PRIVATE', ipAddress: '10.20.0.3' }],
      replicaNames: [`${name}-replica`],
      settings
    }),
    sql('-replica', {
      gceZone: wrong(0.2) ? zone : `${region}-c`,
      databaseVersion: 'POSTGRES_15',
      instanceType: 'READ_REPLICA_INSTANCE',
      masterInstanceName: `${id}:${name}-db`,
      ipAddresses: [{ type: 'PRIVATE', ipAddress: '10.20.0.4' }],
      settings: { ...settings, availabilityType: 'ZONAL' }
    }),
    resource('ResourcePolicy', schedule, {
      region: `${compute}/regions/${region}`,
      status: 'READY',
      snapshotSchedulePolicy: {
        schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00', duration: 'PT14400S' } },
        retentionPolicy: { maxRetentionDays: wrong(0.2) ? 3 : 7, onSourceDiskDelete: 'APPLY_RETENTION_POLICY' },
        snapshotProperties: { storageLocations: [region] }
      }
    }),
    resource(
      'Disk',
      disk,
      {
        zone: `${compute}/zones/${zone}`,
        sizeGb: '500',
        status: 'READY',
        users: [`${compute}/zones/${zone}/instances/${name}-worker`],
        diskEncryptionKey: { kmsKeyName: `${key}/cryptoKeyVersions/1` },
        ...(wrong(0.1) ? {} : { resourcePolicies: [`${compute}/${schedule}`] })
      },
      zone
    ),
    ...[2.5, 5.5, 9.5].map((days) =>
      policy(
        resource(
          'Snapshot',
          `global/snapshots/${name}-${days * 24}h`,
          {
            creationTimestamp: new Date(NOW - days * 24 * 60 * 60 * 1000).toISOString(),
            status: 'READY',
            autoCreated: true,
            sourceDisk: `${compute}/${disk}`,
            sourceSnapshotSchedulePolicy: `${compute}/${schedule}`,
            diskSizeGb: '500',
            storageBytes: '220118272',
            storageLocations: [wrong(0.1) ? 'us' : region],
            snapshotEncryptionKey: { kmsKeyName: `${key}/cryptoKeyVersions/1` }
          },
          'global'
        ),
        { version: 1, etag: 'ACAB', ...(wrong(0.05) ? { bindings: [{ role: 'roles/viewer', members: ['allAuthenticatedUsers'] }] } : {}) }
      )
    ),
    resource(
      'Instance',
      `zones/${zone}/instances/${name}-worker`,
      {
        status: 'RUNNING',
        machineType: `${compute}/zones/${zone}/machineTypes/n2-highmem-8`,
        zone: `${compute}/zones/${zone}`,
        disks: [{ boot: true, index: 0, type: 'PERSISTENT', mode: 'READ_WRITE', source: `${compute}/${disk}` }],
        networkInterfaces: interfaces,
        metadata: { fingerprint: 'kq3', items: [{ key: 'enable-oslogin', value: 'TRUE' }] },
        deletionProtection: true,
        labels
      },
      zone
    ),
    resource(
      'InstanceTemplate',
      `global/instanceTemplates/${name}-app`,
      {
        properties: {
          machineType: 'n2-standard-4',
          disks: [
            {
              boot: true,
              type: 'PERSISTENT',
              mode: 'READ_WRITE',
              initializeParams: { sourceImage: 'projects/debian-cloud/global/images/family/debian-12' }
            }
          ],
          networkInterfaces: interfaces,
          labels
        }
      },
      'global'
    ),
    resource('InstanceGroupManager', `regions/${region}/instanceGroupManagers/${name}-app`, {
      baseInstanceName: `${name}-app`,
      region: `${compute}/regions/${region}`,
      instanceGroup: `${compute}/regions/${region}/instanceGroups/${name}-app`,
      instanceTemplate: `${compute}/global/instanceTemplates/${name}-app`,
      distributionPolicy: { targetShape: 'EVEN', zones: [{ zone: `${compute}/zones/${zone}` }, { zone: `${compute}/zones/${other}` }] },
      targetSize: wrong(0.2) ? 1 : 4
    }),
    resource('Autoscaler', `regions/${region}/autoscalers/${name}-app`, {
      region: `${compute}/regions/${region}`,
      target: `${compute}/regions/${region}/instanceGroupManagers/${name}-app`,
      autoscalingPolicy: { minNumReplicas: 2, maxNumReplicas: 9 }
    }),
    asset(project, {
      type: 'storage.googleapis.com/Bucket',
      name: `//storage.googleapis.com/${bucketName}`,
      location: region,
      data: {
        kind: 'storage#bucket',
        id: bucketName,
        name: bucketName,
        selfLink: `https://www.googleapis.com/storage/v1/b/${bucketName}`,
        projectNumber: project.number,
        location: wrong(0.15) ? 'EU' : region.toUpperCase(),
        storageClass: 'STANDARD',
        timeCreated: MADE,
        metageneration: '7',
        iamConfiguration: { publicAccessPrevention: 'inherited', uniformBucketLevelAccess: { enabled: true, lockedTime: MADE } },
        encryption: { defaultKmsKeyName: key },
        softDeletePolicy: { retentionDurationSeconds: '604800', effectiveTime: MADE }
      },
      iamPolicy: {
        version: 3,
        etag: 'CAc=',
        bindings: [
          { role: 'roles/storage.objectViewer', members: [wrong(0.1) ? 'allUsers' : 'group:books@example.com'] },
          {
            role: 'roles/storage.objectAdmin',
            members: [`serviceAccount:exporter@${id}.iam.gserviceaccount.com`],
            condition: { title: 'until spring', expression: 'request.time < timestamp("2027-03-01T00:00:00Z")' }
          }
        ]
      }
    }),
    asset(project, {
      type: 'redis.googleapis.com/Instance',
      name: `//redis.googleapis.com/projects/${id}/locations/${region}/instances/${name}`,
      location: region,
      data: {
        name: `projects/${id}/locations/${region}/instances/${name}`,
        locationId: zone,
        alternativeLocationId: other,
        redisVersion: 'REDIS_7_2',
        host: '10.30.0.4',
        port: 6379,
        state: 'READY',
        tier: wrong(0.2) ? 'BASIC' : 'STANDARD_HA',
        memorySizeGb: 5,
        authorizedNetwork: network,
        connectMode: 'PRIVATE_SERVICE_ACCESS',
        transitEncryptionMode: wrong(0.2) ? 'DISABLED' : 'SERVER_AUTHENTICATION',
        customerManagedKey: key
      }
    }),
    asset(project, {
      type: 'container.googleapis.com/Cluster',
      name: `//container.googleapis.com/${cluster}`,
      location: region,
      data: {
        name,
        location: region,
        locations: [zone, other],
        network: name,
        subnetwork: name,
        networkConfig: { network, subnetwork: `projects/${id}/regions/${region}/subnetworks/${name}` },
        status: 'RUNNING',
        endpoint: '172.16.0.2',
        privateClusterConfig: wrong(0.2)
          ? { enablePrivateNodes: true, publicEndpoint: '203.0.113.44' }
          : { enablePrivateNodes: true, enablePrivateEndpoint: true, masterIpv4CidrBlock: '172.16.0.0/28', privateEndpoint: '172.16.0.2' },
        masterAuthorizedNetworksConfig: { enabled: true, cidrBlocks: [{ displayName: 'bastion', cidrBlock: '10.0.0.8/32' }] },
        databaseEncryption: { state: 'ENCRYPTED', keyName: key },
        masterAuth: { clientCertificateConfig: {} },
        legacyAbac: {},
        resourceLabels: labels,
        nodePools: [{ name: 'workers', initialNodeCount: 2, locations: [zone, other] }]
      }
    }),
    asset(project, {
      type: 'container.googleapis.com/NodePool',
      name: `//container.googleapis.com/${cluster}/nodePools/workers`,
      location: region,
      data: {
        name: 'workers',
        selfLink: `https://container.googleapis.com/v1/${cluster}/nodePools/workers`,
        locations: [zone, other],
        initialNodeCount: 2,
        networkConfig: { enablePrivateNodes: !wrong(0.1) },
        config: { machineType: 'n2-standard-4', diskSizeGb: 100, resourceLabels: labels },
        status: 'RUNNING'
      }
    }),
    resource(
      'GlobalForwardingRule',
      `global/forwardingRules/${name}-443`,
      {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPAddress: `34.117.4.${index % 250}`,
        IPProtocol: 'TCP',
        portRange: '443-443',
        target: `${compute}/global/targetHttpsProxies/${name}`
      },
      'global'
    ),
    resource(
      'TargetHttpsProxy',
      `global/targetHttpsProxies/${name}`,
      {
        urlMap: `${compute}/global/urlMaps/${name}`,
        ...(wrong(0.2) ? {} : { sslPolicy: `${compute}/global/sslPolicies/${name}` }),
        quicOverride: 'NONE'
      },
      'global'
    ),
    resource('UrlMap', `global/urlMaps/${name}`, { defaultService: `${compute}/global/backendServices/${name}` }, 'global'),
    resource(
      'BackendService',
      `global/backendServices/${name}`,
      {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTPS',
        backends: [{ group: `${compute}/regions/${region}/instanceGroups/${name}-app`, balancingMode: 'UTILIZATION', maxUtilization: 0.8 }],
        securityPolicy: `${compute}/global/securityPolicies/${name}`,
        logConfig: { enable: true, sampleRate: 1 }
      },
      'global'
    ),
    resource(
      'SslPolicy',
      `global/sslPolicies/${name}`,
      { profile: wrong(0.2) ? 'COMPATIBLE' : 'MODERN', minTlsVersion: wrong(0.2) ? 'TLS_1_0' : 'TLS_1_2' },
      'global'
    ),
    resource(
      'SecurityPolicy',
      `global/securityPolicies/${name}`,
      {
        type: 'CLOUD_ARMOR',
        rules: [
          {
            priority: 1000,
            action: 'deny(403)',
            preview: wrong(0.2),
            match: { expr: { expression: "evaluatePreconfiguredWaf('sqli-v33-stable')" } }
          },
          { priority: 2147483647, action: 'allow', match: { versionedExpr: 'SRC_IPS_V1', config: { srcIpRanges: ['*'] } } }
        ]
      },
      'global'
    ),
    ...(index % 8 === 0
      ? [
          asset(project, {
            type: 'ids.googleapis.com/Endpoint',
            name: `//ids.googleapis.com/projects/${id}/locations/${zone}/endpoints/${name}`,
            location: zone,
            data: { name: `projects/${id}/locations/${zone}/endpoints/${name}`, network, severity: 'LOW', state: 'READY' }
          })
        ]
      : [])
  ]
}
