import { type Document, isMap, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { CONTROLS } from '../controls/index.ts'
import { ScanError } from '../errors.ts'
import type { Claim, Profile } from '../model/profile.ts'
import { didYouMean } from './did-you-mean.ts'
import { profileSchema } from './schema.ts'

/** The words that profiles may use for kinds and links. */
export interface Vocabulary {
  readonly kinds: readonly string[]
  readonly links: readonly string[]
}

/**
 * Parses and checks a profile's YAML. `shown` is how errors name the file. Throws a ScanError that names file, line and
 * column of everything wrong.
 */
export function parseProfile(text: string, shown: string, vocabulary: Vocabulary): Profile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map((error) => `${at(shown, lines, error.pos[0])}: ${error.message.split('\n')[0]}`)
  if (broken.length > 0) throw badProfile(shown, broken)
  const value: unknown = document.toJS()
  const parsed = profileSchema(vocabulary.kinds, vocabulary.links).safeParse(value)
  const place = (keys: readonly PropertyKey[]): string => at(shown, lines, offsetOf(document, keys))
  if (!parsed.success) throw badProfile(shown, parsed.error.issues.flatMap((issue) => describe(issue, value, place)))
  const profile = parsed.data as Profile
  const wrong = inconsistencies(profile, place)
  if (wrong.length > 0) throw badProfile(shown, wrong)
  return profile
}

function badProfile(path: string, problems: readonly string[]): ScanError {
  return new ScanError('bad-profile', `Cannot use profile ${path}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
}

/** What the schema cannot say: words that must name something else in the same file, and combinations. */
function inconsistencies(profile: Profile, place: (keys: readonly PropertyKey[]) => string): readonly string[] {
  const systems = profile.systems.map((system) => system.id)
  const ids = profile.claims.map((claim) => claim.id)
  const problems: string[] = []
  profile.claims.forEach((claim, index) => {
    const keys = ['claims', index] as const
    if (ids.indexOf(claim.id) !== index) problems.push(`${place([...keys, 'id'])}: claim "${claim.id}" is there twice`)
    if (!claim.id.startsWith(`${profile.document.id}/`)) problems.push(`${place([...keys, 'id'])}: claim "${claim.id}" must begin with "${profile.document.id}/"`)
    if ([claim.verify, claim.anyOf, claim.attest, claim.pending].every((part) => part === undefined)) {
      problems.push(`${place(keys)}: claim "${claim.id}" needs one of verify, anyOf, attest, pending`)
    }
    for (const [at, system] of systemsOf(claim)) {
      if (!systems.includes(system)) problems.push(`${place([...keys, ...at])}: unknown system "${system}"${didYouMean(system, systems)}`)
    }
    const verifications = [...(claim.verify ?? []).map((entry, at) => [['verify', at], entry] as const), ...(claim.anyOf ?? []).map((entry, at) => [['anyOf', at], entry] as const)]
    for (const [at, { control, with: parameters = {} }] of verifications) {
      if (control === 'region-pinned' && parameters.regions === undefined && parameters.jurisdictions === undefined) {
        problems.push(`${place([...keys, ...at])}: region-pinned needs regions or jurisdictions`)
      }
    }
    if (verifications.length > 0 && claim.systems === undefined && claim.scope === undefined) {
      problems.push(`${place(keys)}: claim "${claim.id}" is verified but names neither systems nor a scope`)
    }
  })
  return problems
}

function systemsOf(claim: Claim): readonly (readonly [readonly PropertyKey[], string])[] {
  const own = (claim.systems ?? []).map((system, index) => [['systems', index], system] as const)
  const narrowed = (['verify', 'anyOf'] as const).flatMap((part) =>
    (claim[part] ?? []).flatMap((entry, at) => (entry.systems ?? []).map((system, index) => [[part, at, 'systems', index], system] as const))
  )
  return [...own, ...narrowed]
}

function describe(issue: z.core.$ZodIssue, root: unknown, place: (keys: readonly PropertyKey[]) => string): readonly string[] {
  const given = valueAt(root, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `${place([...issue.path, key])}: unknown field "${key}"${didYouMean(key, FIELDS)}`)
    case 'invalid_value':
      return [`${place(issue.path)}: ${label(issue.path)} cannot be ${quote(given)}${oneOf(given, issue.values.map(String))}`]
    case 'invalid_union': {
      if (!('discriminator' in issue)) return [`${place(issue.path)}: ${label(issue.path)} has the wrong form`]
      const path = issue.path.at(-1) === 'control' ? issue.path : [...issue.path, 'control']
      const control = valueAt(root, path)
      const known = CONTROLS.map((each) => each.id)
      return [control === undefined ? `${place(issue.path)}: "control" is missing` : `${place(path)}: unknown control ${quote(control)}${oneOf(control, known)}`]
    }
    default:
      return [given === undefined ? `${place(issue.path)}: "${String(issue.path.at(-1))}" is missing` : `${place(issue.path)}: ${label(issue.path)}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`]
  }
}

const FIELDS = [
  ...['document', 'systems', 'claims', 'id', 'title', 'version', 'date', 'platform', 'role', 'match', 'section', 'statement', 'severity', 'scope'],
  ...['verify', 'anyOf', 'pending', 'attest', 'unknown', 'note', 'conflictsWith', 'control', 'with', 'artefact', 'maxAgeDays', 'kinds', 'roles'],
  ...['clouds', 'locations', 'labels', 'names', 'ids', 'linked', 'not', 'minimumDays', 'maximumDays', 'everyHours', 'minimumTls', 'minimum'],
  ...['minimumZones', 'minimumRegions', 'minimumNodes', 'zones', 'regions', 'jurisdictions', 'covers', 'allowPorts', 'allowSources']
]

function oneOf(given: unknown, choices: readonly string[]): string {
  const hint = didYouMean(String(given), choices)
  return hint === '' && choices.length <= 12 ? `; it is one of ${choices.join(', ')}` : hint
}

function label(path: readonly PropertyKey[]): string {
  return path.filter((key) => typeof key === 'string').slice(-1).join('')
}

function quote(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), root)
}

function at(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return `${file}:${line}:${col}`
}

/** Where a value stands, or the nearest thing around it that does. */
function offsetOf(document: Document, keys: readonly PropertyKey[]): number {
  for (let length = keys.length; length >= 0; length--) {
    const path = keys.slice(0, length)
    const owner = document.getIn(path.slice(0, -1), true)
    const key = path.at(-1)
    const pair = isMap(owner) && key !== undefined ? owner.items.find((item) => String(item.key) === String(key)) : undefined
    const node = length === keys.length && pair !== undefined ? (pair.key as { range?: readonly number[] }) : (document.getIn(path, true) as { range?: readonly number[] } | undefined)
    const offset = node?.range?.[0]
    if (offset !== undefined) return offset
  }
  return 0
}
