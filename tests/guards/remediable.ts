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

interface Neighbours {
  readonly kinds: readonly Kind[]
  readonly resources: readonly Resource[]
}

/** What a claim of these verifications finds of a resource with the given properties on the wire, whatever the outcome. */
export function judging(
  kind: Kind,
  dialect: Dialect,
  verify: readonly Verification[],
  { kinds, resources }: Neighbours = { kinds: [], resources: [] }
): (properties: Properties) => readonly Finding[] {
  const resource = resourceOf(kind, dialect, { document: {} })
  const registry = createRegistry([kind, ...kinds])
  const claim = { id: 'ledger/kept', section: 'Operations', statement: 'The ledger is kept as documented.', verify }
  const document = { id: 'ledger', title: 'Ledger' }
  const profile = { document, systems: [], claims: [claim], origin: 'ledger.yaml', digest: 'sha256:0' }
  const include = new Set(['pass', 'not-applicable', 'not-modelled'] as const)
  return (properties) => {
    const builder = buildGraph(registry, ALL_FACETS)
    for (const each of [{ ...resource, document: documentOf(properties) }, ...resources]) builder.add(each)
    return evaluate(builder.seal(), [profile], CONTROLS, { include, only: [], skip: [] }).findings
  }
}
