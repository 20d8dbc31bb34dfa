import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'identity-based-access',
  title: 'Access only by identities of the directory',
  description: "Data is reached only by identities of the cloud's directory: local accounts, shared keys and legacy access lists are off.",
  remedy: 'Switch local accounts and shared keys off',
  severity: 'high',
  needs: ['identity'],
  parameters: {},
  judge({ facets: { identity } }) {
    return decide(identity.directoryOnly, {
      what: 'access',
      required: 'directory identities only',
      holds: (only) => only,
      show: (only) => (only ? 'directory identities only' : 'local accounts or shared keys as well'),
      says: (only) => (only ? 'admits only identities of the directory' : 'admits local accounts or shared keys as well')
    })
  }
})
