import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'inner-traffic-encrypted',
  title: 'What passes inside is encrypted as well',
  description:
    'Whatever passes between what runs in a cluster, and on to its neighbours in the network, is encrypted: by a mesh, by the plugin of the ' +
    'network, or by everything itself. The API of a cloud does not tell it of what passes: an observation of the cluster does.',
  remedy: 'Encrypt what passes between workloads, by a mesh that demands it or by the plugin of the network',
  severity: 'high',
  needs: ['innerTraffic'],
  parameters: {},
  judge({ facets: { innerTraffic } }) {
    return decide(innerTraffic.encrypted, {
      what: 'encryption of what passes inside',
      required: 'encrypted throughout',
      holds: (isEncrypted) => isEncrypted,
      show: (isEncrypted) => (isEncrypted ? 'encrypted throughout' : 'plaintext'),
      says: (isEncrypted) => (isEncrypted ? 'encrypts what passes inside' : 'lets plaintext pass inside')
    })
  }
})
