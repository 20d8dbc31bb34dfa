import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'alerts-delivered',
  title: 'Alerts reach somebody',
  description: 'The alert is switched on and has at least one receiver that is live: enabled, and verified where that is needed.',
  remedy: 'Switch the alert on and give it a receiver that is live',
  severity: 'medium',
  needs: ['alertDelivery'],
  parameters: {},
  judge({ facets: { alertDelivery } }) {
    return decide(alertDelivery.reaches, {
      what: 'delivery of the alert',
      required: 'to somebody',
      holds: (reaches) => reaches,
      show: (reaches) => (reaches ? 'to somebody' : 'to nobody'),
      says: (reaches) => (reaches ? 'reaches somebody' : 'reaches nobody')
    })
  }
})
