import type { z } from 'zod'
import { type ErrorCode, ScanError } from '../errors.ts'
import type { Path, Problem } from './problem.ts'
import { schemaProblems, type Words } from './schema-problems.ts'
import { readYaml } from './yaml-source.ts'

/** What a file must be to be used. */
interface Rules<T> {
  /** How errors call the file: `profile`, `waivers`. */
  readonly what: string
  readonly code: ErrorCode
  readonly schema: z.ZodType<T>
  readonly words: Words
  /** What the schema cannot say. Takes the values as they stand, right or wrong, so that everything is told at once. */
  readonly inconsistencies: (root: unknown) => readonly Problem[]
}

export interface CheckedYaml<T> {
  readonly value: T
  /** Throws a ScanError that places what has turned out to be wrong with the values later. */
  readonly refuse: (problems: readonly Problem[]) => never
  /** @example placeOf(['waivers', 0]) // 'waivers.yaml:2:5' */
  readonly placeOf: (path: Path) => string
}

/** Parses and checks a YAML text; `shown` is how errors name the file. Throws a ScanError that places everything wrong. */
export function checkedYaml<T>(text: string, shown: string, { what, code, schema, words, inconsistencies }: Rules<T>): CheckedYaml<T> {
  const refuseAt = (problems: readonly { readonly place: string; readonly says: string }[]): never => {
    const lines = new Set(problems.map(({ place, says }) => `  ${shown}:${place}: ${says}`))
    throw new ScanError(code, `Cannot use ${what} ${shown}:\n${[...lines].join('\n')}`)
  }
  const source = readYaml(text)
  if ('errors' in source) return refuseAt(source.errors)
  const refuse = (problems: readonly Problem[]): never => {
    const placed = problems
      .map(({ at, says }) => ({ offset: source.offsetOf(at), says }))
      .toSorted((one, other) => one.offset - other.offset)
    return refuseAt(placed.map(({ offset, says }) => ({ place: source.placeOf(offset), says })))
  }
  const parsed = schema.safeParse(source.value)
  const problems = [...(parsed.success ? [] : schemaProblems(parsed.error, source.value, words)), ...inconsistencies(source.value)]
  if (!parsed.success || problems.length > 0) return refuse(problems)
  return { value: parsed.data, refuse, placeOf: (path) => `${shown}:${source.placeOf(source.offsetOf(path))}` }
}
