import { describe } from 'vitest'
import control from '../../src/controls/inner-traffic-encrypted.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (encrypted: Fact<boolean>): Given => ({ facets: { innerTraffic: { encrypted } } })

describe('inner-traffic-encrypted', () => {
  rows(control, [
    { title: 'passes where nothing passes in plaintext', given: given(fact(true)), outcome: 'pass' },
    { title: 'fails where something does', given: given(fact(false)), outcome: 'fail', because: 'lets plaintext pass inside' },
    ...unknowns('encryption of what passes inside', given)
  ])
})
