import { z } from 'zod'
import { CONTROLS } from '../controls/index.ts'
import type { Control, Parameter } from '../model/control.ts'
import { CHECK_CLASSES } from '../model/profile.ts'
import { ROLES } from '../model/role.ts'

const CLOUDS = ['gcp', 'azure', 'aws', 'own'] as const
const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
const words = z.array(z.string().min(1)).min(1)

/** How resources are chosen, given the kinds that exist. */
export function selectorSchema(kinds: readonly string[], links: readonly string[]) {
  const selector = z.strictObject({
    kinds: z
      .array(z.enum(kinds as [string, ...string[]]))
      .min(1)
      .optional(),
    roles: z.array(z.enum(ROLES)).min(1).optional(),
    clouds: z.array(z.enum(CLOUDS)).min(1).optional(),
    locations: words.optional(),
    jurisdictions: words.optional(),
    labels: z.record(z.string(), z.union([z.string(), words])).optional(),
    names: words.optional(),
    ids: words.optional(),
    linked: z
      .array(z.enum(links as [string, ...string[]]))
      .min(1)
      .optional(),
    get not() {
      return selector.optional()
    }
  })
  return selector
}

/** Everything a profile may say, given the kinds that exist. */
export function profileSchema(kinds: readonly string[], links: readonly string[]) {
  const selector = selectorSchema(kinds, links)
  const verification = z.discriminatedUnion('control', CONTROLS.map((control) => verificationOf(control, selector)) as never)
  const claim = z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must look like document/claim-name'),
    section: z.string().min(1),
    statement: z.string().min(1),
    checkable: z.enum(CHECK_CLASSES).optional(),
    severity: z.enum(SEVERITIES).optional(),
    systems: words.optional(),
    scope: selector.optional(),
    verify: z.array(verification).min(1).optional(),
    anyOf: z.array(verification).min(2).optional(),
    pending: z.string().min(1).optional(),
    needsSource: z.string().min(1).optional(),
    attest: z.strictObject({ artefact: z.string().min(1), maxAgeDays: z.number().positive().optional() }).optional(),
    unknown: z.enum(['fail', 'warn']).optional(),
    note: z.string().optional(),
    conflictsWith: words.optional()
  })
  return z.strictObject({
    document: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case words joined by hyphens'),
      title: z.string().min(1),
      version: z.string().optional(),
      date: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2021-08-04')
        .optional(),
      platform: z.string().optional()
    }),
    systems: z.array(
      z.strictObject({ id: z.string().min(1), title: z.string().optional(), role: z.string().optional(), match: selector.optional() })
    ),
    claims: z.array(claim).min(1)
  })
}

/** A required parameter is given, or left to the owner to declare; `inconsistencies` sees to it here, `meta` in what is published. */
function verificationOf(control: Control, selector: z.ZodType) {
  const names = Object.keys(control.parameters)
  const required = names.filter((name) => control.parameters[name]?.required === true)
  const verification = z.strictObject({
    control: z.literal(control.id),
    with: parametersSchema(control).partial().optional(),
    ...(names.length === 0 ? {} : { declare: z.partialRecord(z.enum(names as [string, ...string[]]), z.string().min(1)).optional() }),
    systems: words.optional(),
    scope: selector.optional(),
    essential: z.boolean().optional().describe('Unless it passes or fails something, the claim is not upheld, whatever others pass')
  })
  const hasIn = (place: 'with' | 'declare', name: string): object => ({
    type: 'object',
    required: [place],
    properties: { [place]: { type: 'object', required: [name], properties: { [name]: true } } }
  })
  if (required.length === 0) return verification
  return verification.meta({ allOf: required.map((name) => ({ anyOf: [hasIn('with', name), hasIn('declare', name)] })) })
}

/** What may stand under `with`. */
export function parametersSchema(control: Control) {
  return z.strictObject(
    Object.fromEntries(Object.entries(control.parameters).map(([name, parameter]) => [name, parameterSchema(parameter)]))
  )
}

function parameterSchema(parameter: Parameter): z.ZodType {
  const schema = valueSchema(parameter).describe(parameter.description)
  return parameter.required === true ? schema : schema.optional()
}

function valueSchema(parameter: Parameter): z.ZodType {
  if (parameter.type === 'number') return parameter.minimum === undefined ? z.number() : z.number().min(parameter.minimum)
  if (parameter.type === 'choice') return z.enum(parameter.choices as [string, ...string[]])
  return z.array(parameter.choices === undefined ? z.string().min(1) : z.enum(parameter.choices as [string, ...string[]])).min(1)
}
