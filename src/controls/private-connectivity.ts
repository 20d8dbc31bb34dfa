import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'private-connectivity',
  title: 'The resource sits on a private network',
  description: 'The resource is injected into a subnet of a private network, or fronted by a private endpoint.',
  remedy: 'Place the resource in a subnet or give it a private endpoint',
  severity: 'high',
  needs: ['privateConnectivity'],
  parameters: {},
  judge({ facets: { privateConnectivity } }) {
    return decide(privateConnectivity.attached, {
      what: 'private network',
      required: 'attached',
      holds: (attached) => attached,
      show: (attached) => (attached ? 'attached' : 'not attached'),
      says: (attached) => (attached ? 'sits on a private network' : 'sits on no private network')
    })
  }
})
