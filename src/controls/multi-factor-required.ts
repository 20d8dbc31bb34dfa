import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'multi-factor-required',
  title: 'Signing in takes two factors',
  description:
    'Whoever signs in must show a second factor: by the policies of the directory, for everybody and everything without exception, or on the server itself.',
  remedy: 'Ask everybody for a second factor, without exceptions',
  severity: 'high',
  needs: ['secondFactor'],
  parameters: {},
  judge({ facets: { secondFactor } }) {
    return decide(secondFactor.required, {
      what: 'second factor',
      required: 'asked of everybody',
      holds: (required) => required,
      show: (required) => (required ? 'asked of everybody' : 'not asked of everybody'),
      says: (required) => (required ? 'asks everybody for a second factor' : 'lets somebody in with one factor')
    })
  }
})
