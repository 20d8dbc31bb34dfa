// An organization with some projects, each full of what companies run there: most of it is of types that no claim is about, the rest
// in order for the greater part, and some of it not.
import { asset, type Description, MADE, ORGANIZATION, policy, type Project } from './asset.ts'
import type { Asset } from './service.ts'
import { type Dice, stack } from './stack.ts'

export interface Account {
  readonly organization: string
  readonly folder: string
  /** By parent, as ListAssets takes it. */
  readonly assets: Readonly<Record<string, readonly Asset[]>>
  readonly size: number
}

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
/** The same account for the same seed, but for the age of its snapshots. Every stack adds about 30 resources that claims are about; `foreign` is the number of others. */
export function createAccount({
  seed = 7,
  stacks = 24,
  foreign = 4500
}: {
  seed?: number
  stacks?: number
  foreign?: number
} = {}): Account {
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
  return {
    organization: `organizations/${ORGANIZATION}`,
    folder: `folders/${FOLDER}`,
    assets: Object.fromEntries(parents),
    size: all.length
  }
}

const OWNERS = { version: 1, etag: 'BwYqz1o2n8M=', bindings: [{ role: 'roles/owner', members: ['group:platform@example.com'] }] }
const AUDITED = {
  ...OWNERS,
  auditConfigs: [
    {
      service: 'allServices',
      auditLogConfigs: [
        { logType: 'ADMIN_READ' },
        { logType: 'DATA_READ' },
        { logType: 'DATA_WRITE', exemptedMembers: ['user:auditor@example.com'] }
      ]
    }
  ]
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

function organizationWide(): readonly Asset[] {
  const organization: Project = { id: '', number: ORGANIZATION, state: 'ACTIVE' }
  const name = `//cloudresourcemanager.googleapis.com/organizations/${ORGANIZATION}`
  const made = (type: string, data: object, iamPolicy?: object, at = name): Asset => ({
    ...asset(organization, { type, name: at, data, ...(iamPolicy === undefined ? {} : { iamPolicy }) }),
    ancestors: [`organizations/${ORGANIZATION}`]
  })
  return [
    made(
      'cloudresourcemanager.googleapis.com/Organization',
      { name: `organizations/${ORGANIZATION}`, displayName: 'example.com', lifecycleState: 'ACTIVE' },
      OWNERS
    ),
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
          {
            priority: 2147483647,
            action: 'goto_next',
            direction: 'INGRESS',
            match: { srcIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'all' }] }
          }
        ],
        associations: [{ name: 'all', attachmentTarget: `organizations/${ORGANIZATION}` }]
      },
      undefined,
      '//compute.googleapis.com/locations/global/firewallPolicies/4711'
    ),
    // Every organization has these.
    ...['_Default', '_Required'].map((sink) =>
      made(
        'logging.googleapis.com/LogSink',
        {
          name: sink,
          resourceName: `organizations/${ORGANIZATION}/sinks/${sink}`,
          destination: `logging.googleapis.com/organizations/${ORGANIZATION}/locations/global/buckets/${sink}`
        },
        undefined,
        `//logging.googleapis.com/organizations/${ORGANIZATION}/sinks/${sink}`
      )
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
      type: 'monitoring.googleapis.com/NotificationChannel',
      name: `//monitoring.googleapis.com/projects/${project.number}/notificationChannels/17`,
      data: { name: `projects/${id}/notificationChannels/17`, type: 'email', displayName: 'On call', enabled: true }
    }),
    asset(project, {
      type: 'monitoring.googleapis.com/AlertPolicy',
      name: `//monitoring.googleapis.com/projects/${project.number}/alertPolicies/18`,
      data: {
        name: `projects/${id}/alertPolicies/18`,
        displayName: 'Load',
        combiner: 'OR',
        enabled: true,
        conditions: [
          {
            displayName: 'busy',
            conditionThreshold: { filter: 'metric.type="compute.googleapis.com/instance/cpu/utilization" AND resource.type="gce_instance"' }
          }
        ],
        notificationChannels: [`projects/${id}/notificationChannels/17`]
      }
    }),
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
    data: {
      name: `projects/${id}/serviceAccounts/teller-${index}@${id}.iam.gserviceaccount.com`,
      uniqueId: `${100_000_000_000 + index}`,
      email: `teller-${index}@${id}.iam.gserviceaccount.com`
    }
  }),
  (id, index) => ({
    type: 'artifactregistry.googleapis.com/DockerImage',
    name: `//artifactregistry.googleapis.com/projects/${id}/locations/europe-west3/repositories/apps/dockerImages/ledger@sha256:${index.toString(16).padStart(64, '0')}`,
    data: {
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      imageSizeBytes: '88211200',
      tags: [`1.${index}`],
      uploadTime: MADE
    }
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
