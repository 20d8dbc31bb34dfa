import { defineKind } from '../../graph/kind.ts'
import { accessReview } from './upkeep.ts'

/** A review of who has access, which is held again and again. */
export default defineKind({
  id: 'own.access-review',
  title: 'Access review',
  cloud: 'own',
  role: 'access-review',
  types: { neutral: ['access-review'] },
  facets: { accessReview }
})
