import { type Fact, known, unknown, withEvidence } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { SECRET, UNKNOWN_SENTINEL } from '../model/resource.ts'
import { placeOf } from './replicas.ts'

/** Where others of its kind stand that bear the same values of some labels; unknown for each that may. */
export function regionsOfAlike(self: Neighbour, names: readonly string[]): readonly Fact<readonly string[]>[] {
  const found = self.near.from('standsInFor', [self.kind])
  if (found.state === 'unknown') return [found]
  const others = found.value.filter(({ id }) => id !== self.id)
  if (others.length === 0) return []
  const own = valuesOf(self, names)
  if (own.state === 'unknown') return [own]
  const unsaid = names.filter((_, index) => own.value[index] === '')
  if (unsaid.length > 0) {
    return [
      unknown('not-collected', { evidence: own.evidence, missing: `which others do the same work: it has no label ${unsaid.join(', ')}` })
    ]
  }
  return others.flatMap((other) => {
    const theirs = valuesOf(other, names)
    if (theirs.state === 'unknown') return [theirs]
    const isAlike = theirs.value.every((value, index) => value === own.value[index])
    return isAlike ? [withEvidence(placeOf(other), [...own.evidence, ...theirs.evidence])] : []
  })
}

/** The value of each label, and nothing where it is not there. */
function valuesOf(one: Neighbour, names: readonly string[]): Fact<readonly string[]> {
  const answer = one.facet('labels')
  if (typeof answer === 'string') return known(names.map(() => ''))
  if (answer.values.state === 'unknown') return answer.values
  const { value: labels } = answer.values
  const evidence = answer.values.evidence.flatMap((entry) => names.map((name) => ({ ...entry, path: `${entry.path}.${name}` })))
  const values = names.map((name) => labels[name] ?? labels[name.toLowerCase()] ?? '')
  const hidden = names.filter((_, index) => values[index] === UNKNOWN_SENTINEL || values[index] === SECRET)
  if (hidden.length === 0) return known(values, ...evidence)
  return unknown(values.includes(SECRET) ? 'unreadable' : 'computed', {
    evidence,
    missing: `label ${hidden.join(', ')} of ${one.name}`,
    waitsOn: [one.id]
  })
}
