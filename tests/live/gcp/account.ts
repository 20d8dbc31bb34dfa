// An organization with some projects, each full of what companies run there: most of it is of types that no claim is about, the rest
// in order for the greater part, and some of it not.
import type { Asset } from './server.ts'

export interface Account {
  readonly organization: string
  readonly folder: string
  /** By parent, as ListAssets takes it. */
  readonly assets: Readonly<Record<string, readonly Asset[]>>
  readonly size: number
}

interface Project {
  readonly id: string
  readonly number: string
  readonly folder?: string
  readonly state: 'ACTIVE' | 'DELETE_REQUESTED'
}

const ORGANIZATION = '714200000001'
const FOLDER = '315800000002'
const PROJECTS: readonly Project[] = [
  { id: 'ledger-prod', number: '481516234200', folder: FOLDER, state: 'ACTIVE' },
  { id: 'payments-prod', number: '481516234201', folder: FOLDER, state: 'ACTIVE' },
  { id: 'campaigns-prod', number: '481516234202', state: 'ACTIVE' },
  { id: 'reporting-stage', number: '481516234203', state: 'ACTIVE' }
]
/** Nothing is in it. */
const SANDBOX: Project = { id: 'sandbox-17', number: '481516234204', state: 'ACTIVE' }
const RETIRED: Project = { id: 'ledger-2019', number: '481516234205', state: 'DELETE_REQUESTED' }
const REGIONS = ['europe-west3', 'europe-west10', 'us-central1', 'northamerica-northeast1'] as const
const MADE = '2026-03-02T01:10:55.120Z'

/** The same account for the same seed. Every stack adds about 30 resources that claims are about; `foreign` is the number of others. */
export function createAccount({ seed = 7, stacks = 24, foreign = 4500 }: { seed?: number; stacks?: number; foreign?: number } = {}): Account {
  const dice = createDice(seed)
  const own = new Map<string, Asset[]>(PROJECTS.map((project) => [project.id, [...landing(project)]]))
  const empty = [projectAsset(SANDBOX), policy(projectAsset(SANDBOX), OWNERS)]
  const retired = [projectAsset(RETIRED)]
  for (let index = 0; index < stacks; index++) {
    const project = PROJECTS[index % PROJECTS.length] as Project
    own.get(project.id)?.push(...stack(project, index, dice))
  }
  for (let index = 0; index < foreign; index++) {
    const project = PROJECTS[index % PROJECTS.length] as Project
    own.get(project.id)?.push(foreignAsset(project, index))
  }
  const parents = new Map<string, Asset[]>()
  for (const project of PROJECTS) parents.set(`projects/${project.id}`, own.get(project.id) ?? [])
  parents.set(`projects/${SANDBOX.id}`, empty)
  const inFolder = PROJECTS.filter(({ folder }) => folder === FOLDER).flatMap(({ id }) => own.get(id) ?? [])
  parents.set(`folders/${FOLDER}`, inFolder)
  const all = [...organizationWide(), ...[...own.values()].flat(), ...empty, ...retired]
  parents.set(`organizations/${ORGANIZATION}`, all)
  return { organization: `organizations/${ORGANIZATION}`, folder: `folders/${FOLDER}`, assets: Object.fromEntries(parents), size: all.length }
}

const OWNERS = { version: 1, etag: 'BwYqz1o2n8M=', bindings: [{ role: 'roles/owner', members: ['group:platform@example.com'] }] }
const AUDITED = {
  ...OWNERS,
  auditConfigs: [
    {
      service: 'allServices',
      auditLogConfigs: [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE', exemptedMembers: ['user:auditor@example.com'] }]
    }
  ]
}

const DATABASE_FLAGS = [
  { name: 'cloudsql.enable_pgaudit', value: 'on' },
  { name: 'pgaudit.log', value: 'all' },
  { name: 'log_connections', value: 'on' },
  { name: 'log_disconnections', value: 'on' }
]

interface Description {
  readonly type: string
  readonly name: string
  readonly data: object
  readonly location?: string
  readonly iamPolicy?: object
}

function asset(project: Project, { type, name, data, location, iamPolicy }: Description): Asset {
  const [service = '', kind = ''] = type.split('/')
  return {
    name,
    assetType: type,
    ancestors: ancestorsOf(project),
    updateTime: '2026-11-20T10:00:00.123Z',
    resource: {
      version: 'v1',
      discoveryDocumentUri: `https://www.googleapis.com/discovery/v1/apis/${service.split('.')[0]}/v1/rest`,
      discoveryName: kind,
      parent: `//cloudresourcemanager.googleapis.com/projects/${project.number}`,
      ...(location === undefined ? {} : { location }),
      data
    },
    ...(iamPolicy === undefined ? {} : { iamPolicy })
  }
}

function ancestorsOf({ number, folder }: Project): readonly string[] {
  return [`projects/${number}`, ...(folder === undefined ? [] : [`folders/${folder}`]), `organizations/${ORGANIZATION}`]
}

function projectAsset(project: Project): Asset {
  const { id, number, state, folder } = project
  const parent = folder === undefined ? { type: 'organization', id: ORGANIZATION } : { type: 'folder', id: folder }
  return asset(project, {
    type: 'cloudresourcemanager.googleapis.com/Project',
    name: `//cloudresourcemanager.googleapis.com/projects/${number}`,
    data: { projectNumber: number, projectId: id, name: id, lifecycleState: state, createTime: MADE, parent }
  })
}

function policy(of: Asset, iamPolicy: object): Asset {
  return { ...of, iamPolicy }
}

function organizationWide(): readonly Asset[] {
  const organization: Project = { id: '', number: ORGANIZATION, state: 'ACTIVE' }
  const name = `//cloudresourcemanager.googleapis.com/organizations/${ORGANIZATION}`
  const made = (type: string, data: object, iamPolicy?: object, at = name): Asset => ({
    ...asset(organization, { type, name: at, data, ...(iamPolicy === undefined ? {} : { iamPolicy }) }),
    ancestors: [`organizations/${ORGANIZATION}`]
  })
  return [
    made('cloudresourcemanager.googleapis.com/Organization', { name: `organizations/${ORGANIZATION}`, displayName: 'example.com', lifecycleState: 'ACTIVE' }, OWNERS),
    made(
      'cloudresourcemanager.googleapis.com/Folder',
      { name: `folders/${FOLDER}`, displayName: 'production', lifecycleState: 'ACTIVE', parent: `organizations/${ORGANIZATION}` },
      OWNERS,
      `//cloudresourcemanager.googleapis.com/folders/${FOLDER}`
    ),
    made(
      'compute.googleapis.com/FirewallPolicy',
      {
        kind: 'compute#firewallPolicy',
        id: '4711',
        name: '4711',
        shortName: 'perimeter',
        selfLink: 'https://www.googleapis.com/compute/v1/locations/global/firewallPolicies/4711',
        rules: [
          {
            priority: 100,
            action: 'apply_security_profile_group',
            direction: 'INGRESS',
            match: { srcIpRanges: ['35.191.0.0/16'], layer4Configs: [{ ipProtocol: 'tcp', ports: ['443'] }] },
            enableLogging: true,
            securityProfileGroup: `//networksecurity.googleapis.com/organizations/${ORGANIZATION}/locations/global/securityProfileGroups/inspect`
          },
          { priority: 2147483647, action: 'goto_next', direction: 'INGRESS', match: { srcIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'all' }] } }
        ],
        associations: [{ name: 'all', attachmentTarget: `organizations/${ORGANIZATION}` }]
      },
      undefined,
      '//compute.googleapis.com/locations/global/firewallPolicies/4711'
    )
  ]
}

/** What every project has. */
function landing(project: Project): readonly Asset[] {
  const { id } = project
  const bucket = `projects/${id}/locations/europe-west3/buckets/audit`
  return [
    policy(projectAsset(project), id === 'reporting-stage' ? OWNERS : AUDITED),
    asset(project, {
      type: 'logging.googleapis.com/LogBucket',
      name: `//logging.googleapis.com/${bucket}`,
      location: 'europe-west3',
      data: { name: bucket, retentionDays: 400, lifecycleState: 'ACTIVE', createTime: MADE }
    }),
    asset(project, {
      type: 'logging.googleapis.com/LogSink',
      name: `//logging.googleapis.com/projects/${id}/sinks/audit`,
      data: {
        name: 'audit',
        resourceName: `projects/${id}/sinks/audit`,
        destination: `logging.googleapis.com/${bucket}`,
        filter: 'logName:"cloudaudit.googleapis.com"',
        writerIdentity: `serviceAccount:service-${project.number}@gcp-sa-logging.iam.gserviceaccount.com`
      }
    })
  ]
}

type Dice = (share: number) => boolean

/** Mulberry32: the same throws for the same seed. */
function createDice(seed: number): Dice {
  let state = seed
  return (share) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 < share
  }
}

/** One application: network, servers, database with replica, snapshots, buckets, cache, cluster, load balancer. */
function stack(project: Project, index: number, wrong: Dice): readonly Asset[] {
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
    resource('Network', `global/networks/${name}`, { autoCreateSubnetworks: false, subnetworks: [`${compute}/regions/${region}/subnetworks/${name}`] }, 'global'),
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
    ...[1, 2, 3].map((day) =>
      policy(
        resource(
          'Snapshot',
          `global/snapshots/${name}-2026111${day}`,
          {
            creationTimestamp: `2026-11-1${day}T04:00:12.411-08:00`,
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
          disks: [{ boot: true, type: 'PERSISTENT', mode: 'READ_WRITE', initializeParams: { sourceImage: 'projects/debian-cloud/global/images/family/debian-12' } }],
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
      { urlMap: `${compute}/global/urlMaps/${name}`, ...(wrong(0.2) ? {} : { sslPolicy: `${compute}/global/sslPolicies/${name}` }), quicOverride: 'NONE' },
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
          { priority: 1000, action: 'deny(403)', preview: wrong(0.2), match: { expr: { expression: "evaluatePreconfiguredWaf('sqli-v33-stable')" } } },
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

const FOREIGN: readonly ((id: string, index: number) => Pick<Description, 'type' | 'name' | 'data'>)[] = [
  (id, index) => ({
    type: 'run.googleapis.com/Revision',
    name: `//run.googleapis.com/projects/${id}/locations/europe-west3/revisions/storefront-${index}`,
    data: {
      apiVersion: 'serving.knative.dev/v1',
      kind: 'Revision',
      metadata: { name: `storefront-${index}`, generation: 1, labels: { 'serving.knative.dev/service': 'storefront' } },
      spec: { containerConcurrency: 80, timeoutSeconds: 300 }
    }
  }),
  (id, index) => ({
    type: 'pubsub.googleapis.com/Subscription',
    name: `//pubsub.googleapis.com/projects/${id}/subscriptions/postings-${index}`,
    data: { name: `projects/${id}/subscriptions/postings-${index}`, topic: `projects/${id}/topics/postings`, ackDeadlineSeconds: 60 }
  }),
  (id, index) => ({
    type: 'iam.googleapis.com/ServiceAccount',
    name: `//iam.googleapis.com/projects/${id}/serviceAccounts/${100_000_000_000 + index}`,
    data: { name: `projects/${id}/serviceAccounts/teller-${index}@${id}.iam.gserviceaccount.com`, uniqueId: `${100_000_000_000 + index}`, email: `teller-${index}@${id}.iam.gserviceaccount.com` }
  }),
  (id, index) => ({
    type: 'artifactregistry.googleapis.com/DockerImage',
    name: `//artifactregistry.googleapis.com/projects/${id}/locations/europe-west3/repositories/apps/dockerImages/ledger@sha256:${index.toString(16).padStart(64, '0')}`,
    data: { mediaType: 'application/vnd.docker.distribution.manifest.v2+json', imageSizeBytes: '88211200', tags: [`1.${index}`], uploadTime: MADE }
  }),
  (id, index) => ({
    type: 'dns.googleapis.com/ResourceRecordSet',
    name: `//dns.googleapis.com/projects/${id}/managedZones/1/rrsets/host-${index}.example.com./A`,
    data: { kind: 'dns#resourceRecordSet', name: `host-${index}.example.com.`, type: 'A', ttl: 300, rrdatas: [`10.0.${index % 250}.7`] }
  }),
  (id, index) => ({
    type: 'compute.googleapis.com/Route',
    name: `//compute.googleapis.com/projects/${id}/global/routes/default-route-${index}`,
    data: { kind: 'compute#route', name: `default-route-${index}`, destRange: `10.${index % 250}.0.0/20`, priority: 0 }
  })
]

function foreignAsset(project: Project, index: number): Asset {
  const describe = FOREIGN[index % FOREIGN.length] as (typeof FOREIGN)[number]
  return asset(project, describe(project.id, index))
}
