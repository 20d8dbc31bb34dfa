import type { Claim } from '../model/profile.ts'

/** Ids of the claims that a word of a waiver means: an id, a claim's name without its document, or a `*`-glob over ids. */
export function claimsNamed(word: string, claims: readonly Claim[]): readonly string[] {
  const ids = claims.map(({ id }) => id)
  if (!word.includes('*')) return ids.filter((id) => id === word || nameOf(id) === word)
  const parts = word.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`^${parts.join('.*')}$`)
  return ids.filter((id) => pattern.test(id))
}

/** Every word that names one claim. */
export function claimWords(claims: readonly Claim[]): readonly string[] {
  return claims.flatMap(({ id }) => [id, nameOf(id)])
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}
