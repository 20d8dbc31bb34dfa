// Writes a Cloud Asset Inventory export of any size: the documents of the kinds' own fixtures, compliant and violating, under
// new names, between assets of types that no kind knows.
import { createWriteStream, globSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import type { KindFixture } from '../tests/kinds/fixture.ts'

interface Template {
  readonly type: string
  readonly text: string
}

const FOREIGN = [
  'run.googleapis.com/Revision',
  'pubsub.googleapis.com/Subscription',
  'iam.googleapis.com/ServiceAccountKey',
  'artifactregistry.googleapis.com/DockerImage'
]
/** Most assets of an account are of types that no claim is about: revisions, images, keys, subscriptions. */
const EVERY = 4
export const MODELLED_SHARE = 1 / EVERY
/** 40 projects among 100,000 assets. */
const ASSETS_PER_PROJECT = 2500
/** Share of violating documents, as an account that is mostly in order has them. */
const FAILING_EVERY = 50
const TARGET_BYTES = 1500

export async function writeInventory(path: string, resources: number): Promise<void> {
  const templates = await templatesOf()
  const out = createWriteStream(path, { highWaterMark: 4 * 1024 * 1024 })
  let batch: string[] = []
  for (let index = 0; index < resources; index++) {
    batch.push(asset(templates, index))
    if (batch.length === 1000) {
      if (!out.write(batch.join(''))) await once(out, 'drain')
      batch = []
    }
  }
  out.end(batch.join(''))
  await once(out, 'finish')
}

async function templatesOf(): Promise<{ compliant: readonly Template[]; failing: readonly Template[] }> {
  const folder = join(import.meta.dirname, '..', 'tests', 'kinds')
  const compliant: Template[] = []
  const failing: Template[] = []
  for (const file of globSync('gcp/*.ts', { cwd: folder }).sort()) {
    const { default: fixture } = (await import(join(folder, file))) as { default: KindFixture }
    const type = fixture.kind.types.cai?.[0]
    const same = fixture.same['gcp-api']
    const wrong = fixture.failing['gcp-api']
    if (type === undefined || same === undefined || wrong === undefined) continue
    compliant.push({ type, text: JSON.stringify(same.document) })
    failing.push({ type, text: JSON.stringify(wrong.document) })
  }
  return { compliant, failing }
}

function asset({ compliant, failing }: Awaited<ReturnType<typeof templatesOf>>, index: number): string {
  const account = Math.floor(index / ASSETS_PER_PROJECT)
  const project = `project-${account}`
  if (index % EVERY !== 0) return envelope(FOREIGN[index % FOREIGN.length] as string, project, index, foreignDocument(index))
  const place = Math.floor(index / EVERY)
  const templates = place % FAILING_EVERY === 0 ? failing : compliant
  const { type, text } = templates[place % templates.length] as Template
  return envelope(type, project, index, text.replaceAll(/projects\/[a-z0-9-]+/g, `projects/${project}`))
}

function envelope(type: string, project: string, index: number, data: string): string {
  const service = type.slice(0, type.indexOf('/'))
  const name = `//${service}/projects/${project}/zones/europe-west3-a/things/thing-${index}`
  const policy = type.endsWith('#iamPolicy')
  const content = policy
    ? `"iamPolicy":${data}`
    : `"resource":{"version":"v1","discoveryName":"Thing","parent":"//cloudresourcemanager.googleapis.com/projects/${project}","location":"europe-west3","data":${padded(data, index)}}`
  return `{"name":"${name}","assetType":"${type.replace('#iamPolicy', '')}",${content},"ancestors":["projects/${index % 40}","organizations/1"],"updateTime":"2026-11-20T10:00:00.000000Z"}\n`
}

/** Real assets carry far more than what is read: features, licences, metadata, labels, scheduling, timestamps. */
function padded(data: string, index: number): string {
  const extras: string[] = []
  let size = data.length + 400
  for (let at = 0; size < TARGET_BYTES; at++) {
    const extra = (EXTRAS[at % EXTRAS.length] as (index: number, at: number) => string)(index, at)
    extras.push(extra)
    size += extra.length + 1
  }
  if (extras.length === 0) return data
  return data === '{}' ? `{${extras.join(',')}}` : `${data.slice(0, -1)},${extras.join(',')}}`
}

const EXTRAS: readonly ((index: number, at: number) => string)[] = [
  (index, at) =>
    `"extra${at}":{"fingerprint":"${(index * 7919 + at).toString(36)}=","kind":"compute#metadata","items":[{"key":"startup","value":"run-${index}"},{"key":"block-project-ssh-keys","value":"true"}]}`,
  (_index, at) =>
    `"guestOsFeatures${at}":[{"type":"VIRTIO_SCSI_MULTIQUEUE"},{"type":"SEV_CAPABLE"},{"type":"UEFI_COMPATIBLE"},{"type":"GVNIC"}]`,
  (_index, at) =>
    `"scheduling${at}":{"onHostMaintenance":"MIGRATE","automaticRestart":true,"preemptible":false,"provisioningModel":"STANDARD","minNodeCpus":0}`,
  (index, at) => `"labelling${at}":{"team":"books","env":"production","cost":"c${index % 97}","owner":"o${index % 13}","tier":"2"}`,
  (index, at) =>
    `"status${at}":{"state":"READY","id":"${index}${at}","size":"${(index % 50) * 10}","count":${index % 7},"ok":true,"warnings":[]}`,
  (_index, at) => `"licences${at}":["1","2"],"features${at}":{"a":true,"b":false,"c":{"mode":"AUTO","level":3},"d":[1,2,3]}`
]

function foreignDocument(index: number): string {
  return JSON.stringify({
    name: `thing-${index}`,
    uid: `${index}`,
    generation: index % 9,
    labels: { team: 'books', env: 'production' },
    state: 'ACTIVE'
  })
}
