import { describe } from 'vitest'
import control from '../../src/controls/no-public-endpoint.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Reach } from '../../src/model/facets.ts'
import { COMPUTED, fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const reached = (reach: Fact<Reach>, sources: Fact<readonly string[]> = fact([])): Given => ({
  facets: { publicEndpoint: { reach, sources } }
})
const restricted = (...sources: readonly string[]): Given => reached(fact('restricted'), fact(sources))
const office = { allowSources: ['203.0.113.0/24', '2001:db8::/32', 'azure-services'] }

describe('no-public-endpoint', () => {
  rows(control, [
    { title: 'passes when closed', given: reached(fact('closed')), outcome: 'pass', found: 'closed', required: 'closed' },
    { title: 'passes when closed, whatever the sources', given: reached(fact('closed'), UNCOLLECTED), with: office, outcome: 'pass' },
    {
      title: 'fails when open',
      given: reached(fact('open')),
      outcome: 'fail',
      found: 'open',
      because: 'has its public endpoint open to the internet'
    },
    { title: 'fails when open, whatever is allowed', given: reached(fact('open')), with: office, outcome: 'fail' },
    { title: 'fails when restricted and nothing is allowed', given: restricted('203.0.113.7'), outcome: 'fail', found: 'from 203.0.113.7' },
    {
      title: 'fails when restricted to unknown sources and nothing is allowed',
      given: reached(fact('restricted'), COMPUTED),
      outcome: 'fail'
    },
    { title: 'fails when restricted to nobody yet', given: restricted(), outcome: 'fail', required: 'closed', found: 'admits nobody yet' },
    {
      title: 'fails when restricted to nobody yet although some are allowed',
      given: restricted(),
      with: office,
      outcome: 'fail',
      found: 'admits nobody yet'
    },
    {
      title: 'fails with an empty list of allowed sources',
      given: restricted('203.0.113.7'),
      with: { allowSources: [] },
      outcome: 'fail',
      required: 'closed'
    },
    {
      title: 'passes when restricted to an allowed address',
      given: restricted('203.0.113.7'),
      with: office,
      outcome: 'pass',
      found: 'from 203.0.113.7'
    },
    { title: 'passes when restricted to an allowed IPv6 network', given: restricted('2001:db8:1::/48'), with: office, outcome: 'pass' },
    {
      title: 'passes when a named source is allowed by its name',
      given: restricted('Azure-Services', '203.0.113.0/25'),
      with: office,
      outcome: 'pass'
    },
    {
      title: 'passes when two allowed networks cover a source together',
      given: restricted('198.51.100.0/24'),
      with: { allowSources: ['198.51.100.0/25', '198.51.100.128/25'] },
      outcome: 'pass'
    },
    {
      title: 'fails when a source is wider than what is allowed',
      given: restricted('203.0.112.0/23'),
      with: office,
      outcome: 'fail',
      found: 'from 203.0.112.0/23'
    },
    {
      title: 'names only the sources that are not allowed',
      given: restricted('203.0.113.7', '198.51.100.7'),
      with: office,
      outcome: 'fail',
      found: 'from 198.51.100.7'
    },
    { title: 'fails when a named source is not allowed', given: restricted('github-actions'), with: office, outcome: 'fail' },
    {
      title: 'fails when the internet is among the sources',
      given: restricted('203.0.113.7', '0.0.0.0/0'),
      with: office,
      outcome: 'fail',
      found: 'from 0.0.0.0/0'
    },
    ...unknowns('reach', (reach) => reached(reach)),
    ...unknowns('reach, with allowed sources,', (reach) => reached(reach, fact(['203.0.113.7'])), office),
    ...unknowns('sources of a restricted endpoint', (sources) => reached(fact('restricted'), sources), office)
  ])
})
