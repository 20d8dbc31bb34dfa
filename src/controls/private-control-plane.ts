import { defineControl } from '../model/control.ts'
import { judgeReach } from './reach.ts'

export default defineControl({
  id: 'private-control-plane',
  title: 'The control plane is private',
  description:
    'The management endpoint of a cluster is closed to the internet or, with allowSources, open only to sources that all lie inside them. ' +
    'A public endpoint that admits nobody yet is still public.',
  remedy: 'Make the control plane private, or admit only the allowed sources',
  severity: 'high',
  needs: ['controlPlane'],
  parameters: { allowSources: { type: 'strings', description: 'CIDRs that may be admitted' } },
  judge({ facets: { controlPlane } }, { allowSources = [] }) {
    return judgeReach(controlPlane, allowSources, 'control plane')
  }
})
