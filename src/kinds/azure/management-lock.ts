import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { type Fact, known } from '../../model/fact.ts'
import { LOCKABLE } from './locks.ts'

/** Management lock. https://learn.microsoft.com/rest/api/resources/management-locks (2020-05-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.management-lock',
  title: 'Azure management lock',
  cloud: 'azure',
  role: 'setting',
  types: {
    pulumi: [
      'azure-native:authorization:ManagementLockByScope',
      'azure-native:authorization:ManagementLockAtResourceLevel',
      'azure-native:authorization:ManagementLockAtResourceGroupLevel'
    ],
    arm: ['Microsoft.Authorization/locks']
  },
  names: [],
  links: [
    { name: 'attachedTo', to: LOCKABLE, read: (r) => (r.dialect === 'arm' ? ownScope(r) : r.references(scopePath(r), /^azure-native:/)) }
  ],
  labels: 'none',
  facets: { setting: (r) => ({ name: r.byNature('level', 'level'), value: r.string('level', { absent: UNSTATED }) }) }
})

function scopePath(r: Reader): string {
  if (r.type.endsWith('AtResourceGroupLevel')) return 'resourceGroupName'
  return r.type.endsWith('AtResourceLevel') ? 'resourceName' : 'scope'
}

/** A lock's id is that of what it locks, and its own name. */
function ownScope(r: Reader): Fact<readonly Reference[]> {
  const { id, origin } = r.resource
  return known([{ text: id.replace(/\/providers\/Microsoft\.Authorization\/locks\/[^/]+$/i, '') }], { path: 'id', origin, value: id })
}
