import { z } from 'zod'
import { CONTROLS } from '../controls/index.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { parametersSchema, selectorSchema } from '../profiles/schema.ts'
import { SELECTOR_FIELDS } from '../profiles/schema-problems.ts'
import { FAIL_ON, FORMATS, INCLUDABLE } from './choices.ts'

const text = z.string().trim().min(1)
const texts = z.array(text).min(1)
const output = z
  .string()
  .regex(new RegExp(`^(${FORMATS.join('|')})(=.+)?$`), `must be ${FORMATS.join(', ')}, each with =file where it has one`)

/** Everything that `asbuilt.yaml` may say, given the words for kinds and links. Paths are relative to its folder. */
export function configSchema({ kinds, links }: Vocabulary) {
  const selector = selectorSchema(kinds, links)
  const figures = z
    .strictObject(Object.fromEntries(CONTROLS.map((control) => [control.id, parametersSchema(control).partial().optional()])))
    .describe('Control → parameters that the document leaves open → what the owner states')
  const document = z.strictObject({
    declare: z.record(text, figures).optional().describe('Claim, by id or name → the figures that its document leaves to the owner'),
    systems: z.record(text, selector).optional().describe("System → how its resources are found, in place of the profile's own match")
  })
  return z.strictObject({
    targets: texts.optional().describe('What is checked: paths, or accounts such as gcp:projects/p'),
    profiles: texts.optional().describe('Documented architectures: shipped names, or files'),
    check: texts.optional().describe('Only these claims or controls'),
    skipCheck: texts.optional().describe('All but these claims or controls'),
    outputs: z.array(output).min(1).optional().describe('Reports: a format, or format=file'),
    include: z.array(z.enum(INCLUDABLE)).optional().describe('Outcomes that are listed as findings too'),
    failOn: z.array(z.enum(FAIL_ON)).optional().describe('Verdicts that end with exit status 3 too'),
    waivers: texts.optional().describe('Files of accepted exceptions'),
    attestations: texts.optional().describe('Files of what people have to show'),
    tenants: texts.optional().describe('Files that say whose data is where, and what they chose'),
    softFail: z.boolean().optional().describe('A contradicted claim does not count for the exit status'),
    compact: z.boolean().optional().describe('Without the table of claims'),
    quiet: z.boolean().optional().describe('Only the closing lines'),
    progress: z.boolean().optional().describe('Progress on standard error'),
    stack: text.optional().describe('Pulumi stack whose configuration file is read'),
    pulumiConfig: z.record(text, z.string()).optional().describe('Pulumi configuration values'),
    pulumiAnswers: text.optional().describe('File with answers to the data functions of a Pulumi program'),
    regions: texts.optional().describe('AWS regions'),
    checkpoint: text.optional().describe('Folder where a live scan keeps what is read'),
    documents: z.record(text, document).optional().describe('Document id → what its owner states')
  })
}

export type ConfigValues = z.infer<ReturnType<typeof configSchema>>

export const CONFIG_WORDS = {
  whole: 'it must be a mapping of settings, such as `profiles: [maropost]`',
  fields: [
    ...'targets profiles check skipCheck outputs include failOn waivers attestations tenants softFail compact quiet progress stack'.split(
      ' '
    ),
    ...'pulumiConfig pulumiAnswers regions checkpoint documents declare systems'.split(' '),
    ...SELECTOR_FIELDS,
    ...CONTROLS.flatMap(({ id, parameters }) => [id, ...Object.keys(parameters)])
  ]
}
