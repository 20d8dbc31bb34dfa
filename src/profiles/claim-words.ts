import type { Claim, LoadedProfile } from '../model/profile.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import { type Mapping, type Path, type Problem, texts } from './problem.ts'

/** Documents whose claims a file may name. */
export type Documents = readonly Pick<LoadedProfile, 'document' | 'claims'>[]

/** Ids of the claims that a word means: an id, a claim's name without its document, or a `*`-glob over ids. */
export function claimsNamed(word: string, documents: Documents): readonly string[] {
  const ids = claimsOf(documents).map(({ id }) => id)
  if (!word.includes('*')) return ids.filter((id) => id === word || nameOf(id) === word)
  const parts = word.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`^${parts.join('.*')}$`)
  return ids.filter((id) => pattern.test(id))
}

/** Words under `claims` that name no claim. */
export function unknownClaims(entry: Mapping, at: Path, documents: Documents): readonly Problem[] {
  const claims = claimsOf(documents)
  const shown = documents.map(({ document }) => document.id).join(', ')
  return texts(entry, 'claims', at)
    .filter(([, word]) => word !== '' && claimsNamed(word, documents).length === 0)
    .map(([place, word]) => {
      if (word.includes('*'))
        return { at: place, says: `no claim of ${shown} matches "${word}"; it is held against ids such as ${claims[0]?.id}` }
      const words = claims.flatMap(({ id }) => [id, nameOf(id)])
      return { at: place, says: `unknown claim "${word}" of ${shown}${didYouMean(word, words)}` }
    })
}

function claimsOf(documents: Documents): readonly Claim[] {
  return documents.flatMap(({ claims }) => claims)
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}
