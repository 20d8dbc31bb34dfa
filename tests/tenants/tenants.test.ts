import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ScanError } from '../../src/errors.ts'
import { loadTenants } from '../../src/tenants/load.ts'
import { VOCABULARY } from '../../src/vocabulary.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-tenants-'))
const file = join(folder, 'tenants.yaml')
afterAll(() => rmSync(folder, { recursive: true }))

const accepts = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/tenants.schema.json'), 'utf8')) as object
)

/** A file that is in order; the tests break it in one place. */
const TENANTS = `tenants:
  - id: acme
    match: {labels: {tenant: acme}}
    jurisdictions: [us]
    options: {customer-region: us, data-centers: 3, transfer-encryption: true}
  - id: globex
    match: [{names: [globex-*]}, {ids: ['*/projects/globex/*']}]
    regions: [europe-west3]
withoutTenant:
  - {labels: {holds: nothing}}
`

function tenants(passage: string, by: string): string {
  if (!TENANTS.includes(passage)) throw new Error(`"${passage}" is not in the file`)
  return TENANTS.replace(passage, () => by)
}

async function loaded(text: string) {
  writeFileSync(file, text)
  return await loadTenants([file], VOCABULARY)
}

const WRONG: readonly (readonly [string, string, readonly string[]])[] = [
  ['an unknown field', tenants('options', 'option'), ['5:5: unknown field "option"; did you mean "options"?']],
  ['no id', tenants('id: acme\n    match', 'match'), ['2:5: "id" is missing']],
  ['no way to find what is theirs', tenants('    match: {labels: {tenant: acme}}\n', ''), ['2:5: "match" is missing']],
  ['a tenant that is there twice', tenants('id: globex', 'id: acme'), ['6:5: tenant "acme" is there twice']],
  ['a selector of everything', tenants('{labels: {tenant: acme}}', '{}'), ["3:5: a selector must not be empty; everything is ids: ['*']"]],
  [
    'a selector of everything among others',
    tenants('{names: [globex-*]}', '{}'),
    ["7:13: a selector must not be empty; everything is ids: ['*']"]
  ],
  [
    'a selector of everything without tenant',
    tenants('{labels: {holds: nothing}}', '{}'),
    ["10:5: a selector must not be empty; everything is ids: ['*']"]
  ],
  ['an unknown region', tenants('europe-west3', 'europe-west33'), ['8:15: unknown region "europe-west33"; did you mean "europe-west3"?']],
  ['an unknown country', tenants('[us]', '[USA]'), ['4:21: no region lies in jurisdiction "USA"; ISO country codes, EU and EEA are known']],
  ['no tenants', 'withoutTenant: [{names: [x]}]', ['1:1: "tenants" is missing']]
]

describe('a register of tenants', () => {
  it.each(WRONG)('is refused for %s', async (_, text, lines) => {
    const cause: unknown = await loaded(text).catch((reason: unknown) => reason)
    expect(cause).toBeInstanceOf(ScanError)
    const { code, exit, message } = cause as ScanError
    expect([code, exit]).toEqual(['bad-tenants', 2])
    expect(message).toBe(`Cannot use tenants ${file}:\n${lines.map((line) => `  ${file}:${line}`).join('\n')}`)
  })

  it('is as its published schema has it', () => {
    expect(accepts(parse(TENANTS))).toBe(true)
    for (const text of [tenants('options', 'option'), tenants('id: acme\n    match', 'match')]) expect(accepts(parse(text))).toBe(false)
  })

  it('is read with its choices as labels have them, and its places', async () => {
    expect(await loaded(TENANTS)).toEqual({
      tenants: [
        {
          id: 'acme',
          match: [{ labels: { tenant: 'acme' } }],
          jurisdictions: ['US'],
          options: { 'customer-region': 'us', 'data-centers': '3', 'transfer-encryption': 'true' },
          place: `${file}:2:5`
        },
        {
          id: 'globex',
          match: [{ names: ['globex-*'] }, { ids: ['*/projects/globex/*'] }],
          regions: ['europe-west3'],
          options: {},
          place: `${file}:6:5`
        }
      ],
      withoutTenant: [{ labels: { holds: 'nothing' } }]
    })
  })

  it('is one where there are several, and none where there is none', async () => {
    await loaded(TENANTS)
    expect((await loadTenants([file, file], VOCABULARY))?.tenants.map(({ id }) => id)).toEqual(['acme', 'globex', 'acme', 'globex'])
    expect(await loadTenants([], VOCABULARY)).toBeUndefined()
  })
})
