import { withoutSecrets } from '../sources/pulumi/failure.ts'
import type { Properties } from '../sources/pulumi/properties.ts'
import { documentOf, SECRET_MARK, SIGNATURE } from '../sources/pulumi/value.ts'

/** The plain texts of a stack's secrets: they go to the pack and must not come out of it. */
export interface SecretTexts {
  /** The text with every secret in it replaced. */
  mask(text: string): string
  /** Properties for people to look at. */
  document(properties: Properties): unknown
  /** Whether a secret lies in the open, outside of its mark. */
  liesOpen(properties: Properties): boolean
}

/** Shorter ones would be found everywhere. */
const SHORTEST = 4

export function createSecretTexts(inputs: readonly Properties[], given: readonly string[]): SecretTexts {
  const texts = [...new Set([...given, ...inputs.flatMap(secretsIn)])]
    .filter((text) => text.length >= SHORTEST)
    .sort((one, other) => other.length - one.length)
  return {
    mask: (text) => withoutSecrets(text, texts),
    document: (properties) => documentOf(properties, { secrets: texts }),
    liesOpen: (properties) => openTexts(properties).some((text) => texts.some((secret) => text.includes(secret)))
  }
}

function secretsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const isSecret = (value as Properties)[SIGNATURE] === SECRET_MARK
  return isSecret ? textsIn((value as Properties).value) : Object.values(value).flatMap(secretsIn)
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === SIGNATURE ? [] : textsIn(inner)))
}

function openTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || (value as Properties)[SIGNATURE] === SECRET_MARK) return []
  return Object.values(value).flatMap(openTexts)
}
