import { defineControl } from '../model/control.ts'
import { type Fact, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { decide, every, notApplicable, type Verdict } from '../model/verdict.ts'

export default defineControl({
  id: 'documented-service',
  title: 'Of the service that the document names',
  description:
    'What plays the part is of one of the kinds, the successors of retired services among them, in one of the editions and in none of ' +
    'notEditions, whatever the case. Where a service has no editions, notEditions has nothing to judge.',
  remedy: 'Move it to the service and the edition that the document names, or correct the document',
  severity: 'low',
  needs: ['service'],
  asks: ['edition'],
  parameters: {
    kinds: { type: 'strings', description: 'Ids of kinds that are the service; any when left out' },
    editions: { type: 'strings', description: 'The only editions that pass; any when left out' },
    notEditions: { type: 'strings', description: 'Editions that fail; none when left out' }
  },
  judge({ self, facets: { service } }, { kinds, editions, notEditions }) {
    return every([
      ...(kinds === undefined ? [] : [ofKind(service.kind, kinds)]),
      ...(editions === undefined ? [] : [inEdition(self, { what: 'an', names: editions, pass: true })]),
      ...(notEditions === undefined ? [] : [inEdition(self, { what: 'no', names: notEditions, pass: false })])
    ])
  }
})

function ofKind(kind: Fact<string>, kinds: readonly string[]): Verdict {
  return decide(kind, {
    what: 'service',
    required: kinds.join(' or '),
    holds: (id) => kinds.includes(id),
    says: (id) => `is of the service ${id}`
  })
}

interface Rule {
  readonly what: 'an' | 'no'
  readonly names: readonly string[]
  /** Whether those pass, or all others. */
  readonly pass: boolean
}

function inEdition(self: Neighbour, { what, names, pass }: Rule): Verdict {
  const answer = self.facet('edition')
  if (answer === 'not-applicable' && !pass) return notApplicable('has no editions')
  const name =
    typeof answer === 'string' ? unknown('not-collected', { missing: `editions of a ${self.kind} are not modelled` }) : answer.name
  const listed = names.map((each) => each.toLowerCase())
  return decide(name, {
    what: 'edition',
    required: `${what} edition of ${names.join(' or ')}`,
    holds: (edition) => listed.includes(edition.toLowerCase()) === pass,
    says: (edition) => `is of the edition ${edition}`
  })
}
