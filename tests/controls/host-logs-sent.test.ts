import { describe } from 'vitest'
import control from '../../src/controls/host-logs-sent.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (sent: Fact<boolean>): Given => ({ facets: { hostLogs: { sent } } })

describe('host-logs-sent', () => {
  rows(control, [
    { title: 'passes: its logs are sent', given: given(fact(true)), outcome: 'pass', found: 'sent' },
    { title: 'fails: they stay', given: given(fact(false)), outcome: 'fail', found: 'kept on the host' },
    ...unknowns('logs of the host', given)
  ])
})
