import { defineControl } from '../model/control.ts'
import { judgeGrants } from './grants.ts'

export default defineControl({
  id: 'no-stale-access',
  title: 'No role is left of deleted accounts',
  description:
    'No role is still granted to an account that was deleted: what was granted is taken away when its holder goes. What is granted above the resource counts as well.',
  remedy: 'Take away the roles of accounts that are gone',
  severity: 'medium',
  needs: ['grants'],
  parameters: {},
  judge({ facets: { grants } }) {
    return judgeGrants(grants, {
      required: 'no role of a deleted account',
      choice: {},
      holds: ({ kind }) => kind !== 'deleted',
      says: 'still grants a role to',
      passes: 'grants no role to deleted accounts'
    })
  }
})
