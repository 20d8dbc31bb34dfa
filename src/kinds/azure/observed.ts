import type { Fact } from '../../model/fact.ts'

/**
 * Whether the service itself told a fact. It lists in one document what a program may put into several, so that those may be
 * missing from an inventory.
 */
export function isObserved(fact: Fact<unknown>): boolean {
  return fact.evidence.some(({ origin }) => origin === 'observed')
}
