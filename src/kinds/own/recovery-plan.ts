import { defineKind } from '../../graph/kind.ts'
import { recoveryTest } from './upkeep.ts'

/** A plan for the loss of a site or a system, which is tried out. */
export default defineKind({
  id: 'own.recovery-plan',
  title: 'Recovery plan',
  cloud: 'own',
  role: 'recovery-plan',
  types: { neutral: ['recovery-plan'] },
  facets: { recoveryTest }
})
