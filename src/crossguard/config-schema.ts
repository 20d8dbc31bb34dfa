import { CONTROLS } from '../controls/index.ts'
import { verifications } from '../evaluation/chosen.ts'
import type { Control, Parameter } from '../model/control.ts'
import type { Claim } from '../model/profile.ts'
import { UNKNOWN_LEVELS } from './settings.ts'

type JsonSchema = Readonly<Record<string, unknown>>

/**
 * JSON schemas of a policy's settings by name, for the engine and whoever shows them: written out, for a schema library takes
 * longer to load than a pack to start. What a selector may say is checked by the pack itself, which knows the nearest word.
 */
export function configSchemaOf(claim: Claim): Readonly<Record<string, JsonSchema>> {
  const parameters = tunable(claim).map((control) => [control.id, objectOf(mapValues(control.parameters, schemaOf))])
  return {
    unknown: {
      type: 'string',
      enum: UNKNOWN_LEVELS,
      description: 'What it does to be undecided: as a violation does, as a warning, or nothing.'
    },
    parameters: { ...objectOf(Object.fromEntries(parameters) as JsonSchema), description: 'Parameters of its controls, by control.' },
    scope: { type: 'object', description: 'Narrows the resources that the claim is held against; a selector as in profiles.' },
    waivers: { type: 'string', minLength: 1, description: "File with accepted exceptions, relative to the pack's folder." }
  }
}

/** A control that a claim uses more than once has no parameters of one meaning, so they stay as the profile has them. */
export function tunable(claim: Claim): readonly Control[] {
  const used = verifications(claim).map((entry) => entry.control)
  return CONTROLS.filter(({ id }) => used.filter((control) => control === id).length === 1)
}

function objectOf(properties: JsonSchema): JsonSchema {
  return { type: 'object', properties, additionalProperties: false }
}

function schemaOf(parameter: Parameter): JsonSchema {
  const { description } = parameter
  if (parameter.type === 'number')
    return { type: 'number', ...(parameter.minimum === undefined ? {} : { minimum: parameter.minimum }), description }
  const word = { type: 'string', ...(parameter.choices === undefined ? {} : { enum: parameter.choices }) }
  return parameter.type === 'choice' ? { ...word, description } : { type: 'array', minItems: 1, items: word, description }
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, turn: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, turn(value)]))
}
