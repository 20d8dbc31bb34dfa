import { z } from 'zod'
import { CONTROLS } from '../controls/index.ts'
import { verifications } from '../evaluation/chosen.ts'
import type { Claim } from '../model/profile.ts'
import { parameterProblems } from '../profiles/consistency.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { locationProblems } from '../profiles/place-names.ts'
import type { Problem } from '../profiles/problem.ts'
import { parametersSchema, selectorSchema } from '../profiles/schema.ts'
import { schemaProblems } from '../profiles/schema-problems.ts'
import { tunable } from './config-schema.ts'
import { LEVELS, type Level, type PolicySettings, UNKNOWN_LEVELS } from './settings.ts'

/** Everything wrong with the settings of a policy, a clause each; of all policies where there is no claim. */
export function settingsProblems(
  policy: string,
  entry: Level | PolicySettings,
  claim: Claim | undefined,
  vocabulary: Vocabulary
): readonly string[] {
  const given = typeof entry === 'string' ? { enforcementLevel: entry } : entry
  const parsed = z.strictObject(shapeOf(claim, selectorSchema(vocabulary.kinds, vocabulary.links))).safeParse(given)
  const problems = parsed.success ? inconsistencies(given, claim) : schemaProblems(parsed.error, given, WORDS)
  return problems.map(({ at, says }) => `${[policy, ...at].join('.')}: ${says}`)
}

/** What the schema cannot say: regions that are somewhere, and parameters that go with those of the profile. */
function inconsistencies({ scope, parameters = {} }: PolicySettings, claim: Claim | undefined): readonly Problem[] {
  const entries = claim === undefined ? [] : verifications(claim).filter(({ control }) => parameters[control] !== undefined)
  return [
    ...locationProblems(scope, ['scope']),
    ...entries.flatMap((entry) =>
      parameterProblems(entry.control, { ...entry.with, ...parameters[entry.control] }, ['parameters', entry.control])
    )
  ]
}

const WORDS = {
  whole: 'settings of a policy are a mapping or an enforcement level',
  fields: [
    ...'enforcementLevel unknown parameters scope waivers kinds roles clouds locations jurisdictions labels names ids linked not'.split(
      ' '
    ),
    ...CONTROLS.flatMap(({ id, parameters }) => [id, ...Object.keys(parameters)])
  ]
}

function shapeOf(claim: Claim | undefined, selector: z.ZodType) {
  return {
    enforcementLevel: z.enum(LEVELS).optional(),
    unknown: z.enum(UNKNOWN_LEVELS).optional(),
    ...(claim === undefined ? {} : { parameters: parametersOf(claim).optional() }),
    scope: selector.optional(),
    waivers: z.string().min(1).optional()
  }
}

function parametersOf(claim: Claim) {
  return z.strictObject(Object.fromEntries(tunable(claim).map((control) => [control.id, parametersSchema(control).partial().optional()])))
}
