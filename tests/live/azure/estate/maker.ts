import type { ArmDocument } from '../tenant.ts'
import type { Random } from '../random.ts'

type Rest = Partial<ArmDocument> & { readonly properties: ArmDocument['properties'] }

/** Makes the documents of one subscription, which refer to one another. */
export interface Maker {
  readonly name: string
  readonly random: Random
  readonly home: string
  readonly documents: readonly ArmDocument[]
  readonly groups: readonly string[]
  /** What others refer to. */
  readonly workspaces: ArmDocument[]
  readonly guards: ArmDocument[]
  readonly subnets: string[]
  readonly addresses: string[]
  readonly keys: string[]
  readonly sets: string[]
  readonly machines: ArmDocument[]
  /** So many times, to scale and at least once, counted from 1. */
  readonly each: (count: number, make: (index: number) => void) => void
  /** The moment so many days ago. */
  readonly ago: (days: number) => string
  readonly add: (type: string, path: string, rest: Rest) => ArmDocument
  /** A resource of one of the groups. */
  readonly resource: (type: string, called: string, rest: Rest) => ArmDocument
  readonly child: (
    parent: ArmDocument,
    kind: string,
    called: string,
    properties: ArmDocument['properties'],
    rest?: Partial<ArmDocument>
  ) => ArmDocument
  /** A diagnostic setting on most, of which most log what matters. */
  readonly diagnose: (on: string, category: string) => void
  readonly locked: (on: ArmDocument) => void
  /** Firewall rules of a server. */
  readonly openTo: (server: ArmDocument) => void
}

export interface Making {
  readonly subscription: string
  readonly name: string
  readonly random: Random
  readonly scale: number
  readonly now: Date
}

const REGIONS = ['westeurope', 'northeurope', 'southafricanorth', 'germanywestcentral'] as const
const DAY_MS = 86_400_000

/** A maker that has made the resource groups already, and where logs go. */
export function createMaker({ subscription, name, random, scale, now }: Making): Maker {
  const home = random.pick(REGIONS)
  const documents: ArmDocument[] = []
  const groups: string[] = []
  const workspaces: ArmDocument[] = []
  const maker: Maker = {
    name,
    random,
    home,
    documents,
    groups,
    workspaces,
    guards: [],
    subnets: [],
    addresses: [],
    keys: [],
    sets: [],
    machines: [],
    each(count, make) {
      const many = Math.max(1, Math.round(count * scale))
      for (let index = 1; index <= many; index++) make(index)
    },
    ago: (days) => new Date(now.getTime() - days * DAY_MS).toISOString(),
    add(type, path, rest) {
      const document: ArmDocument = { id: path, name: path.slice(path.lastIndexOf('/') + 1), type, ...rest }
      documents.push(document)
      return document
    },
    resource(type, called, rest) {
      const [namespace, ...types] = type.split('/')
      const names = called.split('/')
      const tail = types.map((part, index) => `${part}/${names[index]}`).join('/')
      const location = random.percent(85) ? home : random.pick(REGIONS)
      return maker.add(type, `${random.pick(groups)}/providers/${namespace}/${tail}`, { location, ...rest })
    },
    child(parent, kind, called, properties, rest = {}) {
      return maker.add(`${parent.type}/${kind}`, `${parent.id}/${kind}/${called}`, { ...rest, properties })
    },
    diagnose(on, category) {
      if (!random.percent(70)) return
      const logs = [
        { category: random.percent(80) ? category : 'Latency', enabled: random.percent(90), retentionPolicy: { enabled: false, days: 0 } }
      ]
      maker.add('Microsoft.Insights/diagnosticSettings', `${on}/providers/Microsoft.Insights/diagnosticSettings/to-workspace`, {
        properties: { workspaceId: random.pick(workspaces).id, logs, metrics: [] }
      })
    },
    locked(on) {
      if (!random.percent(40)) return
      maker.add('Microsoft.Authorization/locks', `${on.id}/providers/Microsoft.Authorization/locks/keep`, {
        properties: { level: random.percent(80) ? 'CanNotDelete' : 'ReadOnly', notes: 'kept by the platform team' }
      })
    },
    openTo(server) {
      maker.child(server, 'firewallRules', 'office', { startIpAddress: '198.51.100.7', endIpAddress: '198.51.100.7' })
      if (!random.percent(20)) return
      const everything = { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
      maker.child(server, 'firewallRules', 'AllowAllAzureServicesAndResourcesWithinAzureIps', everything)
    }
  }
  const roles = `/subscriptions/${subscription}/providers/Microsoft.Authorization`
  maker.add('Microsoft.Authorization/roleDefinitions', `${roles}/roleDefinitions/${KEEPER}`, {
    properties: { roleName: 'Ledger keeper', type: 'CustomRole', permissions: [{ actions: ['Microsoft.Storage/storageAccounts/write'] }] }
  })
  maker.add('Microsoft.Authorization/roleAssignments', `${roles}/roleAssignments/keeps`, {
    properties: {
      principalId: '0d5e1c52-9a3e-4d0a-8d5b-6a3f3f1c7b10',
      principalType: 'Group',
      roleDefinitionId: `${roles}/roleDefinitions/${KEEPER}`,
      scope: `/subscriptions/${subscription}`
    }
  })
  // Told with one subscription, though it applies to all.
  if (name === 'ledger-prod')
    maker.add('Microsoft.Authorization/roleAssignments', `${GROUP_SCOPE}/providers/Microsoft.Authorization/roleAssignments/owns`, {
      properties: {
        principalId: '0d5e1c52-9a3e-4d0a-8d5b-6a3f3f1c7b10',
        principalType: 'Group',
        roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
        scope: GROUP_SCOPE
      }
    })
  maker.each(12, (index) => {
    const path = `/subscriptions/${subscription}/resourceGroups/${name}-${['app', 'data', 'network', 'shared'][index % 4]}-${index}`
    const properties = { provisioningState: 'Succeeded' }
    groups.push(path)
    maker.locked(maker.add('Microsoft.Resources/resourceGroups', path, { location: home, tags: { team: 'ledger' }, properties }))
  })
  maker.each(3, (index) => {
    const properties = {
      retentionInDays: random.pick([30, 90, 365]),
      sku: { name: 'PerGB2018' },
      publicNetworkAccessForIngestion: random.pick(['Enabled', 'Disabled']),
      publicNetworkAccessForQuery: 'Disabled'
    }
    workspaces.push(maker.resource('Microsoft.OperationalInsights/workspaces', `${name}-logs-${index}`, { properties }))
  })
  return maker
}

const GROUP_SCOPE = '/providers/Microsoft.Management/managementGroups/ledger-platform'
/** A role of the estate's own. */
const KEEPER = 'b1a7c9d2-0f63-4f0e-9a55-1c2d3e4f5a6b'
