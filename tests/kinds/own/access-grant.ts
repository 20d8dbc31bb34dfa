import kind from '../../../src/kinds/own/access-grant.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      document: { id: 'dba-on-orders', principal: { kind: 'group', name: 'dba' }, role: 'owner', level: 'admin', on: ['database'] }
    }
  },
  facets: {
    anonymousAccess: { allowed: false },
    grants: {
      held: [
        {
          principal: { kind: 'group', name: 'dba' },
          role: 'owner',
          rights: { level: 'admin', on: ['database'] },
          scope: ['database'],
          path: 'principal'
        }
      ],
      whole: true
    }
  },
  failing: { neutral: { document: { id: 'all-on-orders', principal: { kind: 'everyone' }, role: 'reader', level: 'read', on: 'all' } } },
  failingFacets: {
    anonymousAccess: { allowed: true },
    grants: {
      held: [{ principal: { kind: 'everyone' }, role: 'reader', rights: { level: 'read', on: 'all' }, scope: 'all', path: 'principal' }],
      whole: true
    }
  },
  absent: { neutral: { anonymousAccess: UNTOLD.anonymousAccess, grants: UNTOLD.grants } },
  cases: [
    {
      title: 'is granted on parts that nobody knows',
      dialect: 'neutral',
      given: { document: { on: ['database', 'coffee-machine'] } },
      facets: {
        grants: {
          held: [{ principal: '?not-collected', role: '?not-collected', rights: '?unreadable', scope: '?unreadable', path: 'principal' }],
          whole: true
        }
      }
    }
  ]
} satisfies KindFixture
