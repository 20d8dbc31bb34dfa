import type { Finding } from '../model/finding.ts'

/** Something that a judgement rests on. */
export type Ground = Finding['evidence'][number]

/** What to show of it first: a value of which only the size is shown says nothing beside one that is shown. */
export function grounds(evidence: readonly Ground[], limit: number): readonly Ground[] {
  const plain = evidence.filter(({ value }) => !isSize(value))
  return (plain.length === 0 ? evidence : plain).slice(0, limit)
}

/** A value as the user's own document has it. @example valueText('ENCRYPTED_ONLY') // '"ENCRYPTED_ONLY"' */
export function valueText(value: unknown): string {
  return isSize(value) ? String(value) : JSON.stringify(value)
}

/** What readers know a resource by, from its id; a URN's type tells resources of one name apart. @example knownAs('urn:pulumi:dev::books::gcp:compute/uRLMap:URLMap::campaign') // 'campaign (URLMap)' */
export function knownAs(id: string): string {
  const [, type, name] = /^urn:pulumi:.*[:$/]([^:$/]+)::(.+)$/.exec(id) ?? []
  return type === undefined || name === undefined ? (id.split(/[/:]/).at(-1) ?? id) : `${name} (${type})`
}

function isSize(value: unknown): boolean {
  return typeof value === 'string' && /^(\[\d+ items\]|\{…\})$/.test(value)
}
