import { defineControl } from '../model/control.ts'
import type { Fact } from '../model/fact.ts'
import { decide, every, notApplicable, type Verdict } from '../model/verdict.ts'

export default defineControl({
  id: 'operated-by',
  title: 'Run by whom the document says',
  description:
    'The resource is owned by one of the owners and run by one of the operators, whatever the case of their names. What stands in a public ' +
    'cloud is owned and run by its provider, so that there it fails: a document that says otherwise cannot hold there without an accepted exception.',
  remedy: 'Move it to hosts of its owner; in a public cloud, have the exception accepted in a waiver',
  severity: 'medium',
  needs: ['operation'],
  parameters: {
    operators: { type: 'strings', description: 'Who may run it; anybody when left out' },
    owners: { type: 'strings', description: 'Whose it may be; anybody’s when left out' }
  },
  judge({ facets: { operation } }, { operators, owners }) {
    const demands = [
      ...(owners === undefined ? [] : [among(operation.owner, 'owner', 'owned', owners)]),
      ...(operators === undefined ? [] : [among(operation.operator, 'operator', 'run', operators)])
    ]
    return demands.length === 0 ? notApplicable('may be anybody’s') : every(demands)
  }
})

function among(fact: Fact<string>, what: string, done: string, allowed: readonly string[]): Verdict {
  const names = allowed.map((name) => name.toLowerCase())
  return decide(fact, {
    what,
    required: `${done} by ${allowed.join(' or ')}`,
    holds: (name) => names.includes(name.toLowerCase()),
    says: (name) => `is ${done} by ${name}`
  })
}
