import { CONTROLS } from '../../src/controls/index.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import type { Kind } from '../../src/graph/kind.ts'
import { createRegistry } from '../../src/graph/registry.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Verification } from '../../src/model/profile.ts'
import type { Dialect, Resource } from '../../src/model/resource.ts'
import type { Properties } from '../../src/sources/pulumi/properties.ts'
import { documentOf } from '../../src/sources/pulumi/value.ts'
import { resourceOf } from '../kinds/resource.ts'
import { ALL_FACETS } from '../kinds/small-graph.ts'

/** What a claim of these verifications finds of a resource with the given properties on the wire, whatever the outcome. */
export function judging(kind: Kind, dialect: Dialect, verify: readonly Verification[]): (properties: Properties) => readonly Finding[] {
  const { type, ...resource }: Resource = resourceOf(kind, dialect, { document: {} })
  return (properties) => {
    const builder = buildGraph(createRegistry([kind]), ALL_FACETS)
    builder.add({ ...resource, type, document: documentOf(properties) })
    const graph = builder.seal()
    const profile = {
      document: { id: 'ledger', title: 'Ledger' },
      systems: [],
      claims: [{ id: 'ledger/kept', section: 'Operations', statement: 'The ledger is kept as documented.', verify }],
      origin: 'ledger.yaml',
      digest: 'sha256:0'
    }
    const outcomes = new Set(['pass', 'not-applicable', 'not-modelled'] as const)
    return evaluate(graph, [profile], CONTROLS, { include: outcomes, only: [], skip: [] }).findings
  }
}
