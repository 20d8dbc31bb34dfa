import { defineControl } from '../model/control.ts'
import { judgeReach } from './reach.ts'

export default defineControl({
  id: 'no-public-endpoint',
  title: 'No public endpoint',
  description:
    'The service endpoint is closed to the internet or, with allowSources, open only to sources that all lie inside them. ' +
    'A public endpoint that admits nobody yet is still public.',
  remedy: 'Switch public network access off and use a private endpoint, or admit only the allowed sources',
  severity: 'high',
  needs: ['publicEndpoint'],
  parameters: { allowSources: { type: 'strings', description: 'CIDRs, or names such as `azure-services`, that may be admitted' } },
  judge({ facets: { publicEndpoint } }, { allowSources = [] }) {
    return judgeReach(publicEndpoint, allowSources, 'public endpoint')
  }
})
