import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import type { Kind } from '../../src/graph/kind.ts'
import { createRegistry } from '../../src/graph/registry.ts'
import { KINDS } from '../../src/kinds/index.ts'
import type { LinkName } from '../../src/model/neighbourhood.ts'
import { type Resource, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { asksOfAll } from './asks.ts'

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]))
const ASKS = asksOfAll()

describe('what settling asks of the neighbourhood can have an answer', () => {
  it.each(KINDS.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
    const asked = ASKS.filter(({ of }) => of === id)
    const own = asked.filter(({ link, from }) => from === undefined && !kind.links?.some(({ name }) => name === link))
    const silent = asked.flatMap(({ link, from = [] }) =>
      from.filter((other) => !points(BY_ID.get(other), link, id)).map((other) => `${other} ${link}`)
    )
    expect({ own, silent }).toEqual({ own: [], silent: [] })
  })
})

function points(kind: Kind | undefined, link: LinkName, at: string): boolean {
  return kind?.links?.some(({ name, to }) => name === link && to.includes(at)) === true
}

/** What is attached to resources of any type, as an inventory and a program show it. */
const ATTACHED: Readonly<
  Record<string, { readonly arm: string; readonly suffix: string; readonly token: string; readonly wired: string }>
> = {
  'azure.diagnostic-setting': {
    arm: 'Microsoft.Insights/diagnosticSettings',
    suffix: '/providers/Microsoft.Insights/diagnosticSettings/to-workspace',
    token: 'azure-native:monitor:DiagnosticSetting',
    wired: 'resourceUri'
  },
  'azure.management-lock': {
    arm: 'Microsoft.Authorization/locks',
    suffix: '/providers/Microsoft.Authorization/locks/keep',
    token: 'azure-native:authorization:ManagementLockByScope',
    wired: 'scope'
  },
  'azure.private-endpoint': {
    arm: 'Microsoft.Network/privateEndpoints',
    suffix: '-endpoint',
    token: 'azure-native:network:PrivateEndpoint',
    wired: 'privateLinkServiceConnections'
  }
}

describe('what may be attached to resources of any type is found on every kind that asks for it', () => {
  const asks = ASKS.flatMap(({ of, link, from = [] }) => from.filter((kind) => kind in ATTACHED).map((kind) => [kind, of, link] as const))

  it.each(asks)('%s on %s', (attached, of, link) => {
    const target = BY_ID.get(of)
    const pointing = BY_ID.get(attached)
    if (target === undefined || pointing === undefined) throw new Error(`no kind ${of} or ${attached}`)
    const pairs = [
      ...(target.types.arm ?? []).map((type) => collected(attached, type)),
      ...(target.types.pulumi ?? []).map((type) => declared(attached, type))
    ]
    for (const pair of pairs) {
      const builder = buildGraph(createRegistry([target, pointing]), new Set())
      for (const resource of pair) builder.add({ name: 'ledger', cloud: 'azure', ...resource })
      const graph = builder.seal()
      const node = graph.nodes.find(({ kind }) => kind === target)
      const found = node === undefined ? undefined : graph.near(node).from(link, [attached])
      expect(found, `on ${pair[0].type}`).toMatchObject({ state: 'known', value: [{ kind: attached }] })
    }
  })
})

type Pair = readonly [Given, Given]
type Given = Omit<Resource, 'name' | 'cloud'>

function collected(attached: string, type: string): Pair {
  const { arm, suffix } = ATTACHED[attached] as (typeof ATTACHED)[string]
  const [provider, ...parts] = type.split('/')
  const id = `/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/${provider}/${parts.map((part) => `${part}/ledger`).join('/')}`
  const common = { typeSystem: 'arm', origin: 'observed' } as const
  const connection = { privateLinkServiceId: id, privateLinkServiceConnectionState: { status: 'Approved' } }
  return [
    { ...common, id, type, document: { id } },
    {
      ...common,
      id: `${id}${suffix}`,
      type: arm,
      document: { properties: { privateLinkServiceConnections: [{ properties: connection }] } }
    }
  ]
}

function declared(attached: string, type: string): Pair {
  const { token, wired } = ATTACHED[attached] as (typeof ATTACHED)[string]
  const urn = (of: string): string => `urn:pulumi:prod::ledger::${of}::ledger`
  const common = { typeSystem: 'pulumi', origin: 'declared' } as const
  const value = wired === 'privateLinkServiceConnections' ? [{ privateLinkServiceId: UNKNOWN_SENTINEL }] : UNKNOWN_SENTINEL
  return [
    { ...common, id: urn(type), type, document: {} },
    { ...common, id: urn(token), type: token, document: { [wired]: value }, wires: { [wired]: [urn(type)] } }
  ]
}
