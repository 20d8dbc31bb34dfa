import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { shippedProfiles } from '../../src/profiles/load.ts'
import { LEDGER, ledger } from './ledger.ts'

const root = join(import.meta.dirname, '../..')
const accepts = new Ajv2020({ strict: true, allErrors: true }).compile(
  JSON.parse(readFileSync(join(root, 'schemas/profile.schema.json'), 'utf8')) as object
)

describe('the published schema of profiles', () => {
  it.each(shippedProfiles())('accepts the shipped profile %s', (name) => {
    accepts(parse(readFileSync(join(root, 'src/profiles', `${name}.yaml`), 'utf8')))
    expect(accepts.errors ?? []).toEqual([])
  })

  it('accepts a small profile', () => {
    expect(accepts(parse(LEDGER))).toBe(true)
  })

  it.each([
    ['an unknown field', ledger('section:', 'secton: x\n    section:')],
    ['an unknown control', ledger('restore, with', 'restor, with')],
    ['an unknown parameter', ledger('minimumDays', 'minimunDays')],
    ['a parameter of the wrong type', ledger('minimumDays: 7', 'minimumDays: seven')],
    ['a parameter below its minimum', ledger('minimumDays: 7', 'minimumDays: 0')],
    ['no required parameter', ledger('control: point-in-time-restore, with: {minimumDays: 7}', 'control: key-rotation')],
    ['an unknown kind', ledger('gcp.sql-instance', 'gcp.sql-instanse')],
    ['an unknown kind under not', ledger('kinds: [gcp.sql-instance]', 'not: {kinds: [gcp.diks]}')],
    ['a claim id of another form', ledger('ledger/restorable', 'ledger/point_in_time')],
    ['no statement', ledger('    statement: The ledger can be restored to any moment of a week.\n', '')],
    ['nothing', '']
  ])('refuses a profile with %s', (_what, text) => {
    expect(accepts(parse(text))).toBe(false)
  })

  it('is as the code has it', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/generate-schema.ts'), '--check'], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
})
