import { defineControl } from '../model/control.ts'
import type { PrincipalKind } from '../model/facets.ts'
import { CHOICE, judgeGrants } from './grants.ts'

/** Nobody is left to hold what was granted to the deleted. */
const GROUPS: readonly PrincipalKind[] = ['group', 'workload', 'role', 'federated', 'deleted']

export default defineControl({
  id: 'access-by-group',
  title: 'Roles are granted to groups',
  description:
    'Roles are granted to groups, to workloads or to whoever holds another role, never to a single person and never to everybody. ' +
    'With levels or on, only grants that allow such a thing on such resources count. What is granted above the resource counts as well.',
  remedy: 'Grant the role to a group and make the person a member of it',
  severity: 'medium',
  needs: ['grants'],
  parameters: CHOICE,
  judge({ facets: { grants } }, choice) {
    return judgeGrants(grants, {
      required: 'roles granted to groups, workloads and roles only',
      choice,
      holds: ({ kind }) => GROUPS.includes(kind),
      says: 'grants a role to',
      passes: 'grants roles to groups, workloads and roles only'
    })
  }
})
