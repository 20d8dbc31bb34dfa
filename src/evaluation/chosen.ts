import { ScanError } from '../errors.ts'
import type { Control } from '../model/control.ts'
import type { Claim, LoadedProfile, Verification } from '../model/profile.ts'
import { didYouMean } from '../model/did-you-mean.ts'

/** Which claims to check: each word is a claim's id, its name without the document, or a control. */
export interface Choice {
  /** All when empty. */
  readonly only: readonly string[]
  readonly skip: readonly string[]
}

export function chosen({ claims }: Pick<LoadedProfile, 'claims'>, { only, skip }: Choice): readonly Claim[] {
  const isNamed = (claim: Claim, words: readonly string[]): boolean => words.some((word) => namesOf(claim).includes(word))
  return claims.filter((claim) => (only.length === 0 || isNamed(claim, only)) && !isNamed(claim, skip))
}

/** Throws when a word names nothing, or nothing is left: a slip of the pen must not look like a clean scan. */
export function assertChoice(profiles: readonly LoadedProfile[], controls: readonly Control[], choice: Choice): void {
  const names = new Set(profiles.flatMap(({ claims }) => claims.flatMap(namesOf)))
  const documents = profiles.map(({ document }) => document.id).join(', ')
  const refuse = (flag: string, word: string): never => {
    const has = controls.some(({ id }) => id === word) ? 'checks nothing by that control' : 'has no claim or control of that name'
    throw new ScanError('bad-argument', `Cannot ${flag} "${word}": ${documents} ${has}${didYouMean(word, [...names])}`)
  }
  for (const word of choice.only) if (!names.has(word)) refuse('check only', word)
  for (const word of choice.skip) if (!names.has(word) && !controls.some(({ id }) => id === word)) refuse('skip', word)
  if (profiles.every((profile) => chosen(profile, choice).length === 0)) {
    throw new ScanError('bad-argument', `Cannot check ${documents}: no claim is left of what is asked for and what is skipped`)
  }
}

export function verifications(claim: Claim): readonly Verification[] {
  return [...(claim.verify ?? []), ...(claim.anyOf ?? [])]
}

/** Whether everything that the document leaves to the owner is stated. */
export function isDeclared({ declare = {}, with: given = {} }: Verification): boolean {
  return Object.keys(declare).every((name) => given[name] !== undefined)
}

/** What the owner states of what the document leaves open: control → parameter → value; undefined where nothing is. */
export function declaredOf(claim: Claim): Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined {
  const entries = verifications(claim).flatMap(({ control, declare = {}, with: given = {} }) => {
    const names = Object.keys(declare).filter((name) => given[name] !== undefined)
    return names.length === 0 ? [] : [[control, Object.fromEntries(names.map((name) => [name, given[name]]))] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** What the owner must still state for a claim to be decided. */
export function undeclared(claim: Claim): readonly string[] {
  return verifications(claim).flatMap(({ declare = {}, with: given = {} }) =>
    Object.entries(declare).flatMap(([name, what]) => (given[name] === undefined ? [what] : []))
  )
}

function namesOf(claim: Claim): readonly string[] {
  return [claim.id, claim.id.slice(claim.id.indexOf('/') + 1), ...verifications(claim).map(({ control }) => control)]
}
