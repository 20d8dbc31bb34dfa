import type { z } from 'zod'
import { CONTROLS } from '../controls/index.ts'
import { didYouMean } from '../model/did-you-mean.ts'
import { type Path, type Problem, quote, valueAt } from './problem.ts'

/** What a file is as a whole, as a clause, and the fields that may stand anywhere in it. */
export interface Words {
  readonly whole: string
  readonly fields: readonly string[]
}

/** What the schema found, in words that name the field and the nearest valid word. */
export function schemaProblems(error: z.ZodError, root: unknown, words: Words): readonly Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, root, words))
}

function problemsOf(issue: z.core.$ZodIssue, root: unknown, { whole, fields }: Words): readonly Problem[] {
  const at = issue.path
  const given = valueAt(root, at)
  const one = (says: string): readonly Problem[] => [{ at, says }]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: [...at, key], says: `unknown field "${key}"${didYouMean(key, fields)}` }))
  }
  // A text as a whole file is another file, and may be full of secrets.
  if (at.length === 0) return one(given === null ? 'it is empty' : `${whole}, not ${typeof given === 'string' ? 'text' : quote(given)}`)
  if (issue.code === 'invalid_union' && 'discriminator' in issue) return controlProblem(at, root)
  if (given === undefined) return one(`"${String(at.at(-1))}" is missing`)
  if (given === null) return one(`${label(at)} has no value`)
  if (issue.code === 'invalid_value') return one(`${misnamed(at, given)}${oneOf(given, issue.values.map(String))}`)
  if (issue.code === 'invalid_type') return one(`${label(at)} must be ${FORMS[issue.expected] ?? issue.expected}, not ${quote(given)}`)
  if (issue.code === 'too_small') return one(`${label(at)} ${tooSmall(issue, given)}`)
  if (issue.code === 'invalid_format') return one(`${label(at)} ${issue.message}, not ${quote(given)}`)
  return one(`${label(at)} cannot be ${quote(given)}`)
}

/** What the entries of a selector's lists are called. */
const NOUNS: Readonly<Record<string, string>> = { kinds: 'kind', roles: 'role', clouds: 'cloud', linked: 'link' }

function misnamed(at: Path, given: unknown): string {
  const noun = typeof at.at(-1) === 'number' ? NOUNS[String(at.at(-2))] : undefined
  return noun === undefined ? `${label(at)} cannot be ${quote(given)}` : `unknown ${noun} ${quote(given)}`
}

const FORMS: Readonly<Record<string, string>> = {
  string: 'text (in quotes where it looks like a number)',
  number: 'a number',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping'
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, given: unknown): string {
  if (origin === 'number') return `must be at least ${minimum}, not ${quote(given)}`
  return Number(minimum) > 1 ? `needs at least ${minimum} entries` : 'must not be empty'
}

function controlProblem(path: Path, root: unknown): readonly Problem[] {
  const at = path.at(-1) === 'control' ? path : [...path, 'control']
  const control = valueAt(root, at)
  const known = CONTROLS.map((each) => each.id)
  if (control === undefined) return [{ at: at.slice(0, -1), says: '"control" is missing' }]
  return [{ at, says: `unknown control ${quote(control)}${oneOf(control, known)}` }]
}

function oneOf(given: unknown, choices: readonly string[]): string {
  const text = String(given)
  if (choices.includes(text)) return `; put it in quotes: "${text}"`
  const hint = didYouMean(text, choices)
  return hint === '' && choices.length <= 12 ? `; it is one of ${choices.join(', ')}` : hint
}

function label(path: Path): string {
  const name = path.findLast((key) => typeof key === 'string') ?? ''
  return typeof path.at(-1) === 'number' ? `an entry of ${name}` : name
}

/** What a selector may say. */
export const SELECTOR_FIELDS: readonly string[] = 'kinds roles clouds locations jurisdictions labels names ids linked not'.split(' ')

export const PROFILE_WORDS: Words = {
  whole: 'a profile is a mapping of document, systems and claims',
  fields: [
    ...'document systems claims id title version date platform role match section statement severity scope verify anyOf pending attest'.split(
      ' '
    ),
    ...'unknown note conflictsWith control with declare checkable needsSource artefact maxAgeDays'.split(' '),
    ...SELECTOR_FIELDS,
    ...CONTROLS.flatMap((control) => Object.keys(control.parameters))
  ]
}
