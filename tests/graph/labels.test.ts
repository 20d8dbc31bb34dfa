import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import { createRegistry } from '../../src/graph/registry.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { type Cloud, type Resource, type TypeSystem, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'

const REGISTRY = createRegistry(KINDS)

/** What resources tell of their labels when nothing else is needed. */
function labelsOf(cloud: Cloud, typeSystem: TypeSystem, type: string, document: unknown): unknown {
  const builder = buildGraph(REGISTRY, new Set(['labels']), { labels: false })
  const resource: Resource = { id: 'the-resource', name: 'the-resource', cloud, typeSystem, type, document, origin: 'observed' }
  builder.add(resource)
  const graph = builder.seal()
  const [node] = graph.nodes
  if (node === undefined) throw new Error(`no kind reads ${type}`)
  const answer = graph.answer(node, 'labels')
  if (typeof answer === 'string' || 'error' in answer) return answer
  return answer.values.state === 'known' ? answer.values.value : answer.values.why
}

describe('the labels of a resource', () => {
  it.each([
    ['gcp', 'cai', 'storage.googleapis.com/Bucket', { labels: { 'data-owner': 'billing' } }, { 'data-owner': 'billing' }],
    ['gcp', 'cai', 'storage.googleapis.com/Bucket', {}, {}],
    ['gcp', 'pulumi', 'gcp:storage/bucket:Bucket', { labels: { system: 'ledger' } }, { system: 'ledger' }],
    ['gcp', 'terraform', 'google_storage_bucket', { labels: UNKNOWN_SENTINEL }, 'computed'],
    ['gcp', 'cai', 'sqladmin.googleapis.com/Instance', { settings: { userLabels: { system: 'ledger' } } }, { system: 'ledger' }],
    ['azure', 'arm', 'Microsoft.Storage/storageAccounts', { tags: { 'Data-Owner': 'Billing' } }, { 'data-owner': 'Billing' }],
    ['azure', 'pulumi', 'azure-native:storage:StorageAccount', { tags: { System: 'ledger' } }, { system: 'ledger' }],
    ['aws', 'aws-config', 'AWS::S3::Bucket', { tags: { System: 'ledger' } }, { System: 'ledger' }],
    ['aws', 'aws-config', 'AWS::S3::Bucket', { tags: '[not delivered]' }, 'unreadable'],
    ['azure', 'pulumi', 'azure-native:storage:StorageAccount', { tags: { plan: [[['odd']]], system: 'ledger' } }, 'unreadable'],
    ['gcp', 'terraform', 'google_storage_bucket', { labels: { plan: 7 } }, 'unreadable'],
    ['gcp', 'terraform', 'google_storage_bucket', { labels: { plan: null, system: 'ledger' } }, { system: 'ledger' }],
    ['gcp', 'cai', 'compute.googleapis.com/Firewall', {}, 'not-applicable'],
    ['azure', 'arm', 'Microsoft.Network/virtualNetworks/subnets', {}, 'not-applicable']
  ] as const)('on %s in %s, %s', (cloud, typeSystem, type, document, expected) => {
    expect(labelsOf(cloud, typeSystem, type, document)).toEqual(expected)
  })

  it('are also those that the provider adds, where a state tells them', () => {
    const document = { labels: { system: 'ledger' }, effectiveLabels: { system: 'ledger', 'data-owner': 'billing' } }
    expect(labelsOf('gcp', 'pulumi', 'gcp:storage/bucket:Bucket', document)).toEqual(document.effectiveLabels)
  })
})
