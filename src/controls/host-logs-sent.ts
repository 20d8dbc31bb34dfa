import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'host-logs-sent',
  title: 'Hosts send their logs',
  description:
    'What the host itself logs, or what hosts of the cluster or made of the template log, is sent to where logs are brought together: by the ' +
    'agent or add-on of the platform, or as an inventory of one’s own hosts tells. What a document does not mention may be done by software ' +
    'inside, which leaves it open; what it switches off is not.',
  remedy: 'Switch on the agent that sends the logs of the host',
  severity: 'medium',
  needs: ['hostLogs'],
  parameters: {},
  judge({ facets: { hostLogs } }) {
    return decide(hostLogs.sent, {
      what: 'logs of the host',
      required: 'sent',
      holds: (sent) => sent,
      show: (sent) => (sent ? 'sent' : 'kept on the host'),
      says: (sent) => (sent ? 'sends the logs of its hosts' : 'keeps the logs of its hosts to itself')
    })
  }
})
