import { defineControl } from '../model/control.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'no-anonymous-access',
  title: 'Nobody gets in without authentication',
  description: 'Data is neither readable nor writable by anyone, without authentication.',
  remedy: 'Take away the access of anonymous users',
  severity: 'critical',
  needs: ['anonymousAccess'],
  parameters: {},
  judge({ facets: { anonymousAccess } }) {
    return decide(anonymousAccess.allowed, {
      what: 'anonymous access',
      required: 'off',
      holds: (allowed) => !allowed,
      show: (allowed) => (allowed ? 'on' : 'off'),
      says: (allowed) => (allowed ? 'lets anyone in without authentication' : 'lets nobody in without authentication')
    })
  }
})
