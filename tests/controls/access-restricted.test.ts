import { describe } from 'vitest'
import control from '../../src/controls/access-restricted.ts'
import { GROUP, grant, granting, USER, WORKLOAD } from './grants.ts'
import { COMPUTED, fact, rows, UNCOLLECTED, unknowns } from './judged.ts'

const ADA_ID = '6f2c8d1e-51b7-4c1f-9d43-2f0b7e6a1c55'
const platform = { allow: ['group:platform@example.com'] }
const workloads = { allow: ['workload:*'] }
const company = { allow: ['*@example.com'] }

describe('access-restricted', () => {
  rows(control, [
    {
      title: 'passes whom the list names',
      given: granting([grant({ to: GROUP })]),
      with: platform,
      outcome: 'pass',
      required: 'no role for others than group:platform@example.com'
    },
    {
      title: 'passes a name without its kind',
      given: granting([grant({ to: GROUP })]),
      with: { allow: ['platform@example.com'] },
      outcome: 'pass'
    },
    {
      title: 'passes a name in another case',
      given: granting([grant({ to: GROUP })]),
      with: { allow: ['group:Platform@Example.com'] },
      outcome: 'pass'
    },
    { title: 'passes all of a kind', given: granting([grant({ to: WORKLOAD })]), with: workloads, outcome: 'pass' },
    { title: 'passes all of a domain', given: granting([grant({ to: USER }), grant({ to: GROUP })]), with: company, outcome: 'pass' },
    {
      title: 'passes anybody',
      given: granting([grant({ to: { kind: 'everyone', name: 'allUsers' } })]),
      with: { allow: ['*'] },
      outcome: 'pass'
    },
    {
      title: 'passes all of a kind before its name is known',
      given: granting([grant({ to: { kind: 'workload' } })]),
      with: workloads,
      outcome: 'pass'
    },
    {
      title: 'passes a role that nobody is left to hold',
      given: granting([grant({ to: { kind: 'deleted', name: 'eve@example.org' } })]),
      with: platform,
      outcome: 'pass'
    },
    { title: 'passes what grants nothing', given: granting([]), with: platform, outcome: 'pass' },
    {
      title: 'fails whom it does not name',
      given: granting([grant({ to: GROUP }), grant({ to: USER })]),
      with: platform,
      outcome: 'fail',
      because: 'grants a role to user ada@example.com (roles/storage.objectViewer)'
    },
    {
      title: 'fails a name of another kind',
      given: granting([grant({ to: { kind: 'user', name: 'platform@example.com' } })]),
      with: platform,
      outcome: 'fail'
    },
    {
      title: 'fails an address that only ends alike',
      given: granting([grant({ to: { kind: 'user', name: 'eve@notexample.com.evil' } })]),
      with: company,
      outcome: 'fail'
    },
    {
      title: 'takes a dot for a dot',
      given: granting([grant({ to: { kind: 'user', name: 'ada@exampleXcom' } })]),
      with: company,
      outcome: 'fail'
    },
    { title: 'fails everybody', given: granting([grant({ to: { kind: 'everyone', name: 'allUsers' } })]), with: company, outcome: 'fail' },
    {
      title: 'fails a whole domain',
      given: granting([grant({ to: { kind: 'domain', name: 'example.com' } })]),
      with: company,
      outcome: 'fail'
    },
    {
      title: 'fails another kind before its name is known',
      given: granting([grant({ to: { kind: 'workload' } })]),
      with: platform,
      outcome: 'fail'
    },
    { title: 'waits for a name', given: granting([grant({ to: { kind: 'group' } })]), with: platform, outcome: 'unknown' },
    {
      title: 'passes an object id of the list',
      given: granting([grant({ to: { kind: 'user', name: ADA_ID } })]),
      with: { allow: [ADA_ID] },
      outcome: 'pass'
    },
    {
      title: 'fails another object id where the list has ids',
      given: granting([grant({ to: { kind: 'user', name: ADA_ID } })]),
      with: { allow: ['7c3d9e2f-62c8-4d2a-8e54-3a1c8f7b2d66'] },
      outcome: 'fail'
    },
    {
      title: 'passes an object id of the list where the name is told as well',
      given: granting([grant({ to: { ...USER, id: ADA_ID } })]),
      with: { allow: [ADA_ID] },
      outcome: 'pass'
    },
    {
      title: 'fails a name that is told beside its object id, and is not on the list',
      given: granting([grant({ to: { kind: 'user', name: 'eve@example.org', id: ADA_ID } })]),
      with: company,
      outcome: 'fail'
    },
    {
      title: 'does not guess whose object id it is where the list has names',
      given: granting([grant({ to: { kind: 'user', name: ADA_ID } })]),
      with: company,
      outcome: 'unknown',
      because: /known by its object id only/
    },
    {
      title: 'fails an object id where only others may',
      given: granting([grant({ to: { kind: 'user', name: ADA_ID } })]),
      with: platform,
      outcome: 'fail'
    },
    {
      title: 'fails although others are not known',
      given: granting([grant({ to: COMPUTED }), grant({ to: USER })]),
      with: platform,
      outcome: 'fail'
    },
    {
      title: 'fails although what is above is not known',
      given: granting([grant({ to: USER })], UNCOLLECTED),
      with: platform,
      outcome: 'fail'
    },
    {
      title: 'does not pass when grants from above are missing',
      given: granting([grant()], fact(false)),
      with: platform,
      outcome: 'unknown'
    },
    ...unknowns('grants', (held) => granting(held), platform),
    ...unknowns('whom it is granted to', (to) => granting([grant({ to })]), platform),
    ...unknowns('what is granted above', (whole) => granting([grant()], whole), platform)
  ])
})

describe('access-restricted with a choice of grants', () => {
  const writers = { ...workloads, levels: ['write', 'admin'] }
  const readers = { ...workloads, on: ['object-storage'], levels: ['read', 'write', 'admin'] }
  rows(control, [
    {
      title: 'lets others see settings',
      given: granting([grant({ to: USER, rights: { level: 'inspect', on: 'all' } })]),
      with: readers,
      outcome: 'pass'
    },
    { title: 'lets others read where writing counts', given: granting([grant({ to: USER })]), with: writers, outcome: 'pass' },
    { title: 'fails a reader where reading counts', given: granting([grant({ to: USER })]), with: readers, outcome: 'fail' },
    { title: 'fails a group of readers', given: granting([grant({ to: GROUP })]), with: readers, outcome: 'fail' },
    {
      title: 'lets others read other resources',
      given: granting([grant({ to: USER, rights: { level: 'read', on: ['database'] } })]),
      with: readers,
      outcome: 'pass'
    },
    {
      title: 'lets others use what is none of the parts',
      given: granting([grant({ to: USER, rights: { level: 'write', on: [] } })]),
      with: readers,
      outcome: 'pass'
    },
    {
      title: 'passes a workload whatever its role allows',
      given: granting([grant({ to: WORKLOAD, rights: UNCOLLECTED })]),
      with: readers,
      outcome: 'pass'
    },
    ...unknowns('what the role allows', (rights) => granting([grant({ to: USER, rights })]), readers)
  ])
})
