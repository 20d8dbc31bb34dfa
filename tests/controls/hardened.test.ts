import { describe } from 'vitest'
import control from '../../src/controls/hardened.ts'
import type { Facets } from '../../src/model/facets.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (hardening: Partial<Facets['hardening']>): Given => ({
  facets: {
    hardening: {
      secureBoot: fact('on'),
      ownIdentity: fact('on'),
      closedConsole: fact('on'),
      personalLogin: fact('on'),
      guardedMetadata: fact('not-offered'),
      ...hardening
    }
  }
})
const NONE: Partial<Facets['hardening']> = {
  secureBoot: fact('not-offered'),
  ownIdentity: fact('not-offered'),
  closedConsole: fact('not-offered'),
  personalLogin: fact('not-offered')
}

describe('hardened', () => {
  rows(control, [
    { title: 'passes: every measure that is offered', given: given({}), outcome: 'pass' },
    {
      title: 'passes: the only one that is offered',
      given: given({ ...NONE, guardedMetadata: fact('on') }),
      outcome: 'pass',
      found: 'guarded metadata on'
    },
    { title: 'fails: unsigned boot', given: given({ secureBoot: fact('off') }), outcome: 'fail', found: 'secure boot off' },
    { title: 'fails: shared identity', given: given({ ownIdentity: fact('off') }), outcome: 'fail', found: 'own identity off' },
    { title: 'fails: open console', given: given({ closedConsole: fact('off') }), outcome: 'fail', found: 'closed console off' },
    { title: 'fails: shared login', given: given({ personalLogin: fact('off') }), outcome: 'fail', found: 'personal login off' },
    { title: 'fails: open metadata', given: given({ guardedMetadata: fact('off') }), outcome: 'fail', found: 'guarded metadata off' },
    {
      title: 'passes: the one that is missing is not asked for',
      given: given({ secureBoot: fact('off') }),
      with: { measures: ['own-identity'] },
      outcome: 'pass'
    },
    {
      title: 'fails: the one that is asked for is missing',
      given: given({ secureBoot: fact('off') }),
      with: { measures: ['secure-boot'] },
      outcome: 'fail'
    },
    { title: 'does not judge what has no switch', given: given(NONE), outcome: 'not-applicable' },
    {
      title: 'does not judge what has no switch for what is asked',
      given: given({}),
      with: { measures: ['guarded-metadata'] },
      outcome: 'not-applicable'
    },
    ...unknowns('secure boot', (open) => given({ secureBoot: open })),
    ...unknowns('identity', (open) => given({ ownIdentity: open })),
    ...unknowns('console', (open) => given({ closedConsole: open })),
    ...unknowns('login', (open) => given({ personalLogin: open })),
    ...unknowns('metadata', (open) => given({ guardedMetadata: open }))
  ])
})
