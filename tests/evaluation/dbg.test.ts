import { it } from 'vitest'
import { CONTROLS } from '../../src/controls/index.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { ALL_FACETS } from '../kinds/small-graph.ts'
import { claim, profile, REGISTRY } from './evaluated.ts'
import { pathsIn, replaced, scenesOf } from './documents.ts'
it('dbg', () => {
  const [file, title, control, path, withs] = JSON.parse(process.env.DBG ?? '[]') as [string, string, string, string, object]
  for (const scene of scenesOf(file).filter((s) => s.title === title)) {
    scene.resources.forEach((res, index) => {
      for (const p of pathsIn(res.document)) {
        if (p.join('.') !== path) continue
        const resources = scene.resources.map((r, at) => (at === index ? { ...r, document: replaced(r.document, p, UNKNOWN_SENTINEL) } : r))
        const b = buildGraph(REGISTRY, ALL_FACETS)
        for (const r of resources) b.add(r)
        const g = b.seal()
        const one = { ...g, nodes: g.nodes.filter((n) => n.resource.id === scene.of) }
        const { findings } = evaluate(one, [profile([claim('x', { scope: {}, verify: [{ control, with: withs as never }] })])], CONTROLS, {
          include: new Set(['pass', 'not-applicable', 'not-modelled']),
          only: [],
          skip: []
        })
        console.log(res.name, res.type, JSON.stringify(res.document), '→', scene.of, JSON.stringify(findings[0], null, 1))
      }
    })
  }
})
