import { describe } from 'vitest'
import control from '../../src/controls/labelled.ts'
import type { Fact } from '../../src/model/fact.ts'
import { SECRET, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const labels = (values: Fact<Readonly<Record<string, string>>>): Given => ({ facets: { labels: { values } } })
const given = (values: Readonly<Record<string, string>>): Given => labels(fact(values, 'labels'))
const OWNER = { labels: ['data-owner'] }
const CLASS = { labels: ['data-class'], values: ['content', 'metadata'] }

describe('labelled', () => {
  rows(control, [
    {
      title: 'passes with the label',
      given: given({ 'data-owner': 'billing' }),
      with: OWNER,
      outcome: 'pass',
      found: 'data-owner: billing'
    },
    {
      title: 'fails without it, whatever else there is',
      given: given({ owner: 'billing', system: 'ledger' }),
      with: OWNER,
      outcome: 'fail',
      required: 'label data-owner',
      because: 'has no label data-owner'
    },
    {
      title: 'fails where it says nothing',
      given: given({ 'data-owner': '' }),
      with: OWNER,
      outcome: 'fail',
      found: 'no label data-owner'
    },
    {
      title: 'fails when one of several is missing',
      given: given({ 'data-owner': 'billing' }),
      with: { labels: ['data-owner', 'data-processor'] },
      outcome: 'fail',
      because: 'has no label data-processor'
    },
    {
      title: 'passes with all of several',
      given: given({ 'data-owner': 'billing', 'data-processor': 'platform' }),
      with: { labels: ['data-owner', 'data-processor'] },
      outcome: 'pass'
    },
    {
      title: 'passes with a name that the cloud keeps in lower case',
      given: given({ dataowner: 'billing' }),
      with: { labels: ['DataOwner'] },
      outcome: 'pass'
    },
    {
      title: 'fails with a name in another case',
      given: given({ DataOwner: 'billing' }),
      with: { labels: ['dataowner'] },
      outcome: 'fail'
    },
    { title: 'passes with one of the values', given: given({ 'data-class': 'metadata' }), with: CLASS, outcome: 'pass' },
    {
      title: 'fails with another value',
      given: given({ 'data-class': 'both' }),
      with: CLASS,
      outcome: 'fail',
      required: 'label data-class with content or metadata',
      found: 'data-class: both',
      because: 'is labelled data-class: both'
    },
    { title: 'leaves open what is computed', given: given({ 'data-owner': UNKNOWN_SENTINEL }), with: OWNER, outcome: 'unknown' },
    { title: 'takes a secret value for one', given: given({ 'data-owner': SECRET }), with: OWNER, outcome: 'pass' },
    { title: 'leaves open which one a secret value is', given: given({ 'data-class': SECRET }), with: CLASS, outcome: 'unknown' },
    ...unknowns('labels', labels, OWNER)
  ])
})
