import { CONTROLS } from '../../src/controls/index.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { OUTCOMES, type Outcome } from '../../src/model/finding.ts'
import type { Claim } from '../../src/model/profile.ts'
import type { TenantRegister } from '../../src/model/tenant.ts'
import type { Gap, Resource } from '../../src/model/resource.ts'
import { ALL_FACETS } from '../kinds/small-graph.ts'
import { claim, profile, REGISTRY } from './evaluated.ts'

/** What documents ask of the controls, beside each control as it is without parameters where it may be. */
const PARAMETERS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  'audit-logged': [{ minimumDays: 90 }],
  'backup-encrypted': [{ minimum: 'customer-key' }],
  'backup-fresh': [{ maximumAgeHours: 24 }],
  'backup-redundancy': [{ zones: 2 }, { regions: 2 }],
  'backup-retention': [{ minimumDays: 7, maximumDays: 7 }, { maximumDays: 13 }],
  'backups-enabled': [{ everyHours: 24 }],
  'documented-service': [{ kinds: ['gcp.sql-instance'] }, { notEditions: ['Basic'] }],
  'encrypted-at-rest': [{ minimum: 'customer-key' }],
  'encrypted-in-transit': [{ minimumTls: '1.2' }],
  'ingress-restricted': [{ allowPorts: ['22', '443'], allowSources: ['130.211.0.0/22', '35.191.0.0/16'] }],
  'certificate-lifetime': [{ maximumDays: 92 }],
  'key-rotation': [{ maximumDays: 90 }, { maximumDays: 366 }],
  immutable: [{ minimumDays: 7 }],
  labelled: [{ labels: ['system'] }, { labels: ['system', 'owner'], values: ['ledger', 'billing'] }],
  'multi-node': [{ minimumNodes: 3 }],
  'no-public-endpoint': [{ allowSources: ['203.0.113.0/24', 'azure-services'] }],
  'point-in-time-restore': [{ minimumDays: 7 }],
  'private-control-plane': [{ allowSources: ['203.0.113.0/24'] }],
  'region-pinned': [
    { jurisdictions: ['US', 'CA', 'DE'] },
    { regions: ['primary'] },
    { jurisdictions: ['EU'], covers: ['replica', 'backup', 'log', 'key'] }
  ],
  'region-redundant': [{ minimumRegions: 2 }],
  'deleted-on-request': [{ maximumDays: 14 }],
  registered: [{ register: ['the-resource'] }],
  'retention-limit': [{ minimumDays: 7, maximumDays: 30 }, { afterDeletionDays: 0 }],
  'record-age': [{ maximumDays: 30 }, { minimumDays: 7 }],
  'single-location-per-tenant': [{ within: 'region' }, { within: 'jurisdiction', choices: ['EU', 'US'] }],
  'strong-ciphers': [{ minimumBits: 128 }, { minimumBits: 256 }],
  'soft-delete': [{ minimumDays: 7 }],
  'zone-redundant': [{ minimumZones: 3 }]
}

/** One claim about every resource for each control and each set of parameters. */
export const ASKED: readonly Claim[] = CONTROLS.flatMap(({ id, parameters }) => {
  const needsSome = id === 'region-pinned' || Object.values(parameters).some(({ required }) => required === true)
  const sets = [...(needsSome ? [] : [{}]), ...(PARAMETERS[id] ?? [])]
  return sets.map((parameters, index) => claim(`${id}-${index}`, { scope: {}, verify: [{ control: id, with: parameters }] }))
})

/** Everything is somebody's, who wants it in Europe. */
const TENANTS: TenantRegister = {
  tenants: [{ id: 'acme', match: [{ ids: ['*'] }], jurisdictions: ['EU'], options: {}, place: 'tenants.yaml:2:5' }],
  withoutTenant: []
}

const PROFILES = [profile(ASKED)]

/** The outcome of every claim for one of the resources. */
export function outcomesOf(resources: readonly Resource[], of: string, gaps: readonly Gap[] = []): readonly Outcome[] {
  const builder = buildGraph(REGISTRY, ALL_FACETS)
  for (const resource of resources) builder.add(resource)
  for (const gap of gaps) builder.addGap(gap)
  const graph = builder.seal()
  const one = { ...graph, nodes: graph.nodes.filter((node) => node.resource.id === of) }
  const { claims } = evaluate(one, PROFILES, CONTROLS, { include: new Set(), only: [], skip: [], tenants: TENANTS })
  return claims.map(({ outcomes }) => OUTCOMES.find((outcome) => outcomes[outcome] > 0) as Outcome)
}
