import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'multi-node',
  title: 'Several nodes serve at any time',
  description:
    'The smallest number of nodes or replicas that serve at any time is at least minimumNodes; of an autoscaled group its minimum counts.',
  remedy: 'Raise the number of nodes or the minimum of the autoscaler',
  severity: 'medium',
  needs: ['nodes'],
  parameters: { minimumNodes: { type: 'number', minimum: 1, description: 'Fewest nodes that pass; 2 when left out' } },
  judge({ facets: { nodes } }, { minimumNodes = 2 }) {
    return decide(nodes.minimum, {
      what: 'nodes',
      required: `at least ${minimumNodes}`,
      holds: (value) => value >= minimumNodes,
      show: String,
      says: (nodes) => `has at least ${nodes} node${nodes === 1 ? '' : 's'}`
    })
  }
})
