import type { Fact } from '../../model/fact.ts'

/** An inventory shows each resource whole; in a program, resources of their own may add to it. */
export function isObserved(fact: Fact<unknown>): boolean {
  return fact.evidence.some(({ origin }) => origin === 'observed')
}
