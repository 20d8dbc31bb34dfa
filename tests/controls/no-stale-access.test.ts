import { describe } from 'vitest'
import control from '../../src/controls/no-stale-access.ts'
import { grant, granting, USER } from './grants.ts'
import { fact, rows, UNCOLLECTED, unknowns } from './judged.ts'

const gone = grant({ to: { kind: 'deleted', name: 'user:ada@example.com?uid=123' } })

describe('no-stale-access', () => {
  rows(control, [
    { title: 'passes accounts that are there', given: granting([grant(), grant({ to: USER })]), outcome: 'pass' },
    { title: 'passes what grants nothing', given: granting([]), outcome: 'pass' },
    {
      title: 'fails a deleted account',
      given: granting([grant(), gone]),
      outcome: 'fail',
      because: /^still grants a role to deleted user:ada/
    },
    { title: 'fails although what is above is not known', given: granting([gone], UNCOLLECTED), outcome: 'fail' },
    { title: 'does not pass when grants from above are missing', given: granting([grant()], fact(false)), outcome: 'unknown' },
    ...unknowns('grants', (held) => granting(held)),
    ...unknowns('whom it is granted to', (to) => granting([grant({ to })])),
    ...unknowns('what is granted above', (whole) => granting([grant()], whole))
  ])
})
