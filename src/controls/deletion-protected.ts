import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'deletion-protected',
  title: 'Protected against deletion',
  description: 'The resource cannot be deleted before a lock or protection is taken off.',
  remedy: 'Switch deletion protection on or put a lock on the resource',
  severity: 'medium',
  needs: ['deletionProtection'],
  parameters: {},
  judge({ facets: { deletionProtection } }) {
    return decide(deletionProtection.enabled, {
      what: 'deletion protection',
      required: 'on',
      holds: (enabled) => enabled,
      show: (enabled) => (enabled ? 'on' : 'off'),
      says: (enabled) => (enabled ? 'is protected against deletion' : 'can be deleted at once')
    })
  }
})
