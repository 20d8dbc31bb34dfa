import type { Graph } from '../graph/graph.ts'
import { hasFacts, type Node } from '../graph/node.ts'
import type { Control } from '../model/control.ts'
import type { Facet, Facets } from '../model/facets.ts'
import type { Outcome } from '../model/finding.ts'
import type { Verdict } from '../model/verdict.ts'

export type Judgement = Omit<Verdict, 'outcome'> & { readonly outcome: Outcome }

/** One control over one resource. What the control or a reading throws is an `error`, never a pass. */
export function judge(control: Control, node: Node, parameters: Readonly<Record<string, unknown>>, graph: Graph): Judgement {
  const facets: Partial<Record<Facet, unknown>> = {}
  for (const facet of control.needs) {
    const answer: unknown = graph.answer(node, facet)
    if (answer === 'not-applicable' || answer === 'not-modelled') return { outcome: answer, because: `${facet} is ${answer}`, evidence: [] }
    if (!hasFacts(answer)) return broken((answer as { error: string }).error)
    facets[facet] = answer
  }
  try {
    const near = graph.near(node)
    return control.judge({ facets: facets as Facets, self: near.self, near }, parameters as never)
  } catch (cause) {
    return broken(cause instanceof Error ? cause.message : String(cause))
  }
}

function broken(message: string): Judgement {
  return { outcome: 'error', because: message, evidence: [] }
}
