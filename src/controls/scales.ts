import { defineControl } from '../model/control.ts'
import { anyTrue } from '../model/fact.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'scales',
  title: 'More comes by itself under load',
  description:
    'An autoscaler may add nodes, or pools of them. What keeps a fixed size until somebody changes it fails, as does an autoscaler that is at its upper bound from the start.',
  remedy: 'Switch on the autoscaler, with a maximum above its minimum',
  severity: 'low',
  needs: ['scaling'],
  parameters: {},
  judge({ facets: { scaling } }) {
    return decide(anyTrue([scaling.automatic, scaling.newPools]), {
      what: 'scaling',
      required: 'by itself',
      holds: (grows) => grows,
      show: (grows) => (grows ? 'by itself' : 'a fixed size'),
      says: (grows) => (grows ? 'grows by itself under load' : 'keeps its size under load')
    })
  }
})
