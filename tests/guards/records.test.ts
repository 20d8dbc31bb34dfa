import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RECORDS } from '../../src/sources/neutral/schema.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { pathsRead } from './paths.ts'
import { recordFields } from './record-fields.ts'

/** What the source itself reads, or names the record in reports. */
const READ_BY_THE_SOURCE = ['kind', 'id', 'name', 'labels']

describe('whatever a record says is read by somebody', () => {
  it.each(RECORDS.map(({ shape }) => shape.kind.value).filter((kind) => kind !== 'gap'))('%s', (kind) => {
    const fixture = FIXTURES.get(`own/${kind}.ts`)
    if (fixture === undefined) throw new Error(`no fixture of own.${kind}`)
    const read = [...(pathsRead(fixture).get('neutral') ?? [])].map((path) => path.toLowerCase())
    const fields = recordFields(kind).filter((field) => !READ_BY_THE_SOURCE.includes(field))
    const leaves = fields.filter((field) => !fields.some((other) => other.startsWith(`${field}.`)))
    expect(leaves.filter((leaf) => !read.includes(leaf))).toEqual([])
  })
})

it('every kind of records is published with a description', () => {
  for (const record of RECORDS) expect(z.toJSONSchema(record).description).toMatch(/^[A-Z]/)
})
