import { describe, expect, it } from 'vitest'
import control from '../../src/controls/access-by-group.ts'
import { GROUP, grant, granting, READS, USER, WORKLOAD } from './grants.ts'
import { COMPUTED, fact, judge, rows, UNCOLLECTED, unknowns } from './judged.ts'

const everybody = grant({ to: { kind: 'everyone', name: 'allUsers' } })

describe('access-by-group', () => {
  rows(control, [
    {
      title: 'passes a group',
      given: granting([grant({ to: GROUP })]),
      outcome: 'pass',
      because: 'grants roles to groups, workloads and roles only'
    },
    { title: 'passes a workload', given: granting([grant({ to: WORKLOAD })]), outcome: 'pass' },
    {
      title: 'passes the holders of another role',
      given: granting([grant({ to: { kind: 'role', name: 'ledger-prod' } })]),
      outcome: 'pass'
    },
    {
      title: 'passes whom another directory vouches for',
      given: granting([grant({ to: { kind: 'federated', name: 'saml' } })]),
      outcome: 'pass'
    },
    { title: 'passes what grants nothing', given: granting([]), outcome: 'pass' },
    {
      title: 'passes a role that nobody is left to hold',
      given: granting([grant({ to: { kind: 'deleted', name: 'ada@example.com' } })]),
      outcome: 'pass'
    },
    {
      title: 'fails a person',
      given: granting([grant(), grant({ to: USER })]),
      outcome: 'fail',
      because: 'grants a role to user ada@example.com (roles/storage.objectViewer)',
      found: 'user ada@example.com (roles/storage.objectViewer)'
    },
    { title: 'fails everybody', given: granting([everybody]), outcome: 'fail' },
    { title: 'fails a whole domain', given: granting([grant({ to: { kind: 'domain', name: 'example.com' } })]), outcome: 'fail' },
    {
      title: 'fails a person although others are not known',
      given: granting([grant({ to: COMPUTED }), grant({ to: USER })]),
      outcome: 'fail'
    },
    { title: 'fails a person although what is above is not known', given: granting([grant({ to: USER })], UNCOLLECTED), outcome: 'fail' },
    {
      title: 'fails a person although nobody knows what the role allows',
      given: granting([grant({ to: USER, rights: UNCOLLECTED })]),
      outcome: 'fail'
    },
    { title: 'does not pass when grants from above are missing', given: granting([grant()], fact(false)), outcome: 'unknown' },
    ...unknowns('grants', (held) => granting(held)),
    ...unknowns('whom it is granted to', (to) => granting([grant({ to })])),
    ...unknowns('what is granted above', (whole) => granting([grant()], whole))
  ])

  it('points at the grant', () => {
    expect(judge(control, granting([grant(), { ...grant({ to: USER }), path: 'bindings[1].members' }])).evidence).toEqual([
      { path: 'bindings[1].members', origin: 'declared', value: 'user ada@example.com (roles/storage.objectViewer)' }
    ])
  })
})

describe('access-by-group with a choice of grants', () => {
  const admin = { levels: ['admin'] }
  const servers = { on: ['server'] }
  rows(control, [
    { title: 'lets a person read', given: granting([grant({ to: USER })]), with: admin, outcome: 'pass' },
    {
      title: 'fails an owner',
      given: granting([grant({ to: USER, rights: { level: 'admin', on: 'all' } })]),
      with: admin,
      outcome: 'fail'
    },
    { title: 'lets a person use other resources', given: granting([grant({ to: USER })]), with: servers, outcome: 'pass' },
    {
      title: 'fails a person who may use any',
      given: granting([grant({ to: USER, rights: { ...READS, on: 'all' } })]),
      with: servers,
      outcome: 'fail'
    },
    {
      title: 'fails one of several parts',
      given: granting([grant({ to: USER, rights: { ...READS, on: ['server', 'network'] } })]),
      with: servers,
      outcome: 'fail'
    },
    { title: 'passes a group whatever its role allows', given: granting([grant({ rights: UNCOLLECTED })]), with: admin, outcome: 'pass' },
    {
      title: 'lets a person use any resource of another part',
      given: granting([grant({ to: USER, rights: { ...READS, on: 'all' }, scope: fact(['database']) })]),
      with: servers,
      outcome: 'pass'
    },
    {
      title: 'lets a person do what nobody knows on another part',
      given: granting([grant({ to: USER, rights: UNCOLLECTED, scope: fact(['database']) })]),
      with: servers,
      outcome: 'pass'
    },
    {
      title: 'fails a person who may use any resource, on a server',
      given: granting([grant({ to: USER, rights: { ...READS, on: 'all' }, scope: fact(['server']) })]),
      with: servers,
      outcome: 'fail'
    },
    ...unknowns('on what it is granted', (scope) => granting([grant({ to: USER, rights: { ...READS, on: 'all' }, scope })]), servers),
    ...unknowns('what the role allows', (rights) => granting([grant({ to: USER, rights })]), admin)
  ])
})
