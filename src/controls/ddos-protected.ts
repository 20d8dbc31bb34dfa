import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'ddos-protected',
  title: 'Protected against denial of service',
  description: "Protection against distributed denial of service beyond the platform's basic one is on.",
  remedy: 'Switch on the DDoS protection of the network or of its addresses',
  severity: 'medium',
  needs: ['ddosProtection'],
  parameters: {},
  judge({ facets: { ddosProtection } }) {
    return decide(ddosProtection.enabled, {
      what: 'DDoS protection',
      required: 'on',
      holds: (enabled) => enabled,
      show: (enabled) => (enabled ? 'on' : 'off'),
      says: (enabled) => (enabled ? 'is protected against denial of service' : 'is not protected against denial of service')
    })
  }
})
