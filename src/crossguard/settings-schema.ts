import { z } from 'zod'
import { CONTROLS } from '../controls/index.ts'
import { verifications } from '../evaluation/chosen.ts'
import type { Claim } from '../model/profile.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { parametersSchema, selectorSchema } from '../profiles/schema.ts'
import { schemaProblems } from '../profiles/schema-problems.ts'
import { LEVELS, type Level, type PolicySettings, UNKNOWN_LEVELS } from './settings.ts'

/** JSON schemas of a policy's settings by name, for whoever shows or checks them before the pack does. */
export function settingsJsonSchema(claim: Claim): Readonly<Record<string, unknown>> {
  const { enforcementLevel: _engines, ...shape } = shapeOf(claim, z.looseObject({}))
  return z.toJSONSchema(z.strictObject(shape), { io: 'input' }).properties as Readonly<Record<string, unknown>>
}

/** Everything wrong with the settings of a policy, a clause each; of all policies where there is no claim. */
export function settingsProblems(
  policy: string,
  entry: Level | PolicySettings,
  claim: Claim | undefined,
  vocabulary: Vocabulary
): readonly string[] {
  const given = typeof entry === 'string' ? { enforcementLevel: entry } : entry
  const parsed = z.strictObject(shapeOf(claim, selectorSchema(vocabulary.kinds, vocabulary.links))).safeParse(given)
  if (parsed.success) return []
  return schemaProblems(parsed.error, given, WORDS).map(({ at, says }) => `${[policy, ...at].join('.')}: ${says}`)
}

const WORDS = {
  whole: 'settings of a policy are a mapping or an enforcement level',
  fields: [
    ...'enforcementLevel unknown parameters scope waivers kinds roles clouds locations labels names ids linked not'.split(' '),
    ...CONTROLS.flatMap(({ id, parameters }) => [id, ...Object.keys(parameters)])
  ]
}

function shapeOf(claim: Claim | undefined, selector: z.ZodType) {
  return {
    enforcementLevel: z.enum(LEVELS).optional(),
    unknown: z.enum(UNKNOWN_LEVELS).optional().describe('What it does to be undecided: as a violation does, as a warning, or nothing.'),
    ...(claim === undefined ? {} : { parameters: parametersOf(claim).optional().describe('Parameters of its controls, by control.') }),
    scope: selector.optional().describe('Narrows the resources that the claim is held against; a selector as in profiles.'),
    waivers: z.string().min(1).optional().describe("File with accepted exceptions, relative to the pack's folder.")
  }
}

/** A control that a claim uses more than once has no parameters of one meaning, so they stay as the profile has them. */
function parametersOf(claim: Claim) {
  const used = verifications(claim).map((entry) => entry.control)
  const once = CONTROLS.filter(({ id }) => used.filter((control) => control === id).length === 1)
  return z.strictObject(Object.fromEntries(once.map((control) => [control.id, parametersSchema(control).partial().optional()])))
}
