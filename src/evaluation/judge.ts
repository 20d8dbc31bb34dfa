import { type Graph, settlingOf } from '../graph/graph.ts'
import { hasFacts, type Node } from '../graph/node.ts'
import { OBSERVED_FACETS } from '../graph/observations.ts'
import type { Control } from '../model/control.ts'
import type { Facet, Facets } from '../model/facets.ts'
import type { Outcome } from '../model/finding.ts'
import type { Neighbourhood } from '../model/neighbourhood.ts'
import type { Verdict } from '../model/verdict.ts'

export type Judgement = Omit<Verdict, 'outcome'> & { readonly outcome: Outcome }

/** Judges controls over resources. What a control or a reading throws is an `error`, never a pass. */
export interface Judge {
  judge(control: Control, node: Node, parameters: Readonly<Record<string, unknown>>, key: string): Judgement
}

/**
 * Resources that answer alike share their facts. A judgement that rests on those alone, without a look at neighbours, is
 * shared as well: `key` stands for control and parameters.
 */
export function createJudge(graph: Graph): Judge {
  const shared = new Map<string, WeakMap<Node['facets'], Judgement>>()
  const first = new WeakMap<Node['facets'], Node>()
  // Of facts that one resource has for itself, no judgement is worth keeping.
  const isOthersToo = (node: Node): boolean => {
    const other = first.get(node.facets)
    if (other === undefined) first.set(node.facets, node)
    return other !== undefined && other !== node
  }
  return {
    judge(control, node, parameters, key) {
      // Facts may be those of other kinds too, which settle them otherwise or are another service.
      const place = `${node.kind.id} ${key}`
      const before = shared.get(place)?.get(node.facets)
      if (before !== undefined) return before
      const attempt = judgeAlone(control, node, parameters, graph)
      if (attempt.isOwn && isOthersToo(node)) {
        const known = shared.get(place) ?? new WeakMap<Node['facets'], Judgement>()
        shared.set(place, known.set(node.facets, attempt.judgement))
      }
      return attempt.judgement
    }
  }
}

/** What the graph answers of a resource itself, whatever facts it shares with others: also what is observed of it alone. */
const OF_EACH: ReadonlySet<Facet> = new Set([...OBSERVED_FACETS, 'program', 'labels', 'tenancy', 'service', 'operation'])

function judgeAlone(
  control: Control,
  node: Node,
  parameters: Readonly<Record<string, unknown>>,
  graph: Graph
): { readonly judgement: Judgement; readonly isOwn: boolean } {
  const facets: Partial<Record<Facet, unknown>> = {}
  let isOwn = true
  for (const facet of control.needs) {
    const answer: unknown = graph.answer(node, facet)
    if (OF_EACH.has(facet) || settlingOf(node.kind, facet) !== undefined) isOwn = false
    if (answer === 'not-applicable' || answer === 'not-modelled')
      return { judgement: { outcome: answer, because: `${facet} is ${answer}`, evidence: [] }, isOwn }
    if (!hasFacts(answer)) return { judgement: broken((answer as { error: string }).error), isOwn: false }
    facets[facet] = answer
  }
  const near = (): Neighbourhood => {
    isOwn = false
    return graph.near(node)
  }
  const judged = {
    facets: facets as Facets,
    get self() {
      return near().self
    },
    get near() {
      return near()
    }
  }
  try {
    const judgement = control.judge(judged, parameters as never)
    return { judgement, isOwn }
  } catch (cause) {
    return { judgement: broken(cause instanceof Error ? cause.message : String(cause)), isOwn: false }
  }
}

function broken(message: string): Judgement {
  return { outcome: 'error', because: message, evidence: [] }
}
