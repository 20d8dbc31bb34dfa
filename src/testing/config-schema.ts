import { z } from 'zod'
import type { PolicyInfo } from './analyzer-types.ts'

/**
 * What breaks a policy's schema, one line each, named as the engine names it. A schema with keywords that are not
 * understood here (`not`, `if`, …) is left to the pack.
 */
export function schemaProblems({ name, configSchema }: PolicyInfo, properties: Readonly<Record<string, unknown>>): readonly string[] {
  const { properties: schemas = {}, required = [] } = configSchema ?? {}
  const missing = required.filter((key) => !(key in properties)).map((key) => `${name}: ${key} is required`)
  const schema = readSchema({ type: 'object', properties: { ...schemas, enforcementLevel: LEVEL } })
  const { error } = schema?.safeParse(properties) ?? {}
  return [...missing, ...(error?.issues ?? []).map(({ path, message }) => `${name}: ${path.join('.')}: ${message}`)]
}

/** The engine adds it to every policy's schema. */
const LEVEL = { type: 'string', enum: ['advisory', 'mandatory', 'remediate', 'disabled'] }

function readSchema(schema: object): z.ZodType | undefined {
  try {
    return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
  } catch {
    return undefined
  }
}
