import { describe } from 'vitest'
import control from '../../src/controls/network-isolated.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

type Names = Fact<readonly string[]>
const joined = (networks: Names, regions: Names = fact(['europe-west3'])): Given => ({
  kind: 'gcp.network',
  facets: { peering: { networks, regions } }
})
const NONE = fact<readonly string[]>([])

describe('network-isolated', () => {
  rows(control, [
    { title: 'passes a network that stands alone', given: joined(NONE), outcome: 'pass', required: 'joined to none', found: 'none' },
    { title: 'fails a network that is joined', given: joined(fact(['audit'])), outcome: 'fail', because: 'is joined to audit' },
    { title: 'passes a network that may be joined', given: joined(fact(['audit'])), with: { allow: ['audit'] }, outcome: 'pass' },
    {
      title: 'passes by a part of the name, in any case',
      given: joined(fact(['EU-Restore-Test-2'])),
      with: { allow: ['*restore-test*'] },
      outcome: 'pass'
    },
    {
      title: 'fails one of several, and names it alone',
      given: joined(fact(['restore-test', 'production'])),
      with: { allow: ['*restore-test*'] },
      outcome: 'fail',
      because: 'is joined to production'
    },
    { title: 'fails a name that only begins alike', given: joined(fact(['audit-2'])), with: { allow: ['audit'] }, outcome: 'fail' },
    ...unknowns('networks', (networks) => joined(networks)),
    ...unknowns('networks where some may be joined', (networks) => joined(networks), { allow: ['audit'] })
  ])
})

describe('network-isolated within jurisdictions', () => {
  const within = { jurisdictions: ['EEA', 'ch'] }
  rows(control, [
    {
      title: 'passes whatever is joined inside',
      given: joined(fact(['audit']), fact(['europe-west3', 'europe-west6'])),
      with: within,
      outcome: 'pass'
    },
    {
      title: 'fails what is joined outside',
      given: joined(fact(['audit']), fact(['europe-west3', 'us-east4'])),
      with: within,
      outcome: 'fail',
      found: 'us-east4',
      required: 'within EEA or CH'
    },
    {
      title: 'fails a network that may not be joined, though it lies inside',
      given: joined(fact(['audit']), fact(['europe-west3'])),
      with: { ...within, allow: ['archive'] },
      outcome: 'fail'
    },
    {
      title: 'leaves a region open that is not in the catalogue',
      given: joined(NONE, fact(['europe-west99'])),
      with: within,
      outcome: 'unknown'
    },
    { title: 'leaves it open where nothing lies anywhere', given: joined(NONE, NONE), with: within, outcome: 'unknown' },
    ...unknowns('regions', (regions) => joined(NONE, regions), within)
  ])
})
