import { defineControl } from '../model/control.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'workloads-spread',
  title: 'What runs in a cluster outlives the loss of a node',
  description:
    'Whatever serves in the cluster has at least minimumReplicas replicas, and those of each stand on several nodes. The API of a cloud tells ' +
    'neither: an observation of the cluster does.',
  remedy: 'Give every workload a second replica, and spread them over nodes',
  severity: 'medium',
  needs: ['workloads'],
  parameters: { minimumReplicas: { type: 'number', required: true, minimum: 1, description: 'Fewest replicas of anything that serves' } },
  judge({ facets: { workloads } }, { minimumReplicas }) {
    return every([
      decide(workloads.leastReplicas, {
        what: 'replicas of what runs in it',
        required: `at least ${minimumReplicas}`,
        holds: (count) => count >= minimumReplicas,
        show: (count) => `${count}`,
        says: (count) => `runs something with ${count} ${count === 1 ? 'replica' : 'replicas'} and nothing with fewer`
      }),
      decide(workloads.spread, {
        what: 'spread over nodes',
        required: 'on several nodes',
        holds: (isSpread) => isSpread,
        show: (isSpread) => (isSpread ? 'on several nodes' : 'on a single node'),
        says: (isSpread) => (isSpread ? 'spreads replicas over nodes' : 'runs all replicas of something on one node')
      })
    ])
  }
})
