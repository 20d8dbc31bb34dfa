import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import json from '../../src/reports/json.ts'
import sarif from '../../src/reports/sarif.ts'
import { scan } from '../../src/scan.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { ATTESTED, RESULT, TENANTED, WAIVED } from '../reports/result.ts'
import { sarifProblems } from '../reports/sarif-problems.ts'
import { UNDECIDED } from './inventory.ts'
import { run } from './run.ts'

const root = join(import.meta.dirname, '../..')
const accepts = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true }).compile<Result>(
  JSON.parse(readFileSync(join(root, 'schemas/result.schema.json'), 'utf8')) as object
)
const options = { color: false, compact: false, quiet: false, width: 120 }
const cwd = mkdtempSync(join(tmpdir(), 'asbuilt-result-'))

/** Both clouds' inventories of everything that any kind's fixture holds, with a few records that cannot be read. */
let everything: Result

beforeAll(async () => {
  const assets = documents('gcp-api').map(([type, id, data]) => ({
    name: id,
    assetType: type,
    resource: { version: 'v1', location: 'europe-west3', data }
  }))
  const resources = documents('arm').map(([type, id, data]) => ({
    id: `/subscriptions/s/resourceGroups/ledger/providers/${type}/${id.slice(2)}`,
    type,
    name: id.slice(2),
    location: 'westeurope',
    properties: {},
    ...(data as object)
  }))
  writeFileSync(join(cwd, 'assets.ndjson'), [...assets, { hello: 'world' }].map((asset) => JSON.stringify(asset)).join('\n'))
  writeFileSync(join(cwd, 'resources.json'), JSON.stringify({ data: resources }))
  writeFileSync(join(cwd, 'undecided.yaml'), UNDECIDED)
  everything = await scan({
    targets: [join(cwd, 'assets.ndjson'), join(cwd, 'resources.json')],
    profiles: ['maropost', 'sendmarc', join(cwd, 'undecided.yaml')],
    include: new Set(['pass', 'not-applicable', 'not-modelled'])
  })
})
afterAll(() => rmSync(cwd, { recursive: true }))

function documents(dialect: 'gcp-api' | 'arm'): readonly (readonly [string, string, unknown])[] {
  const system = dialect === 'arm' ? 'arm' : 'cai'
  return [...FIXTURES.values()].flatMap(({ kind, same, failing }) =>
    [same[dialect], failing[dialect]].flatMap((given, index) => {
      const type = kind.types[system]?.[0]
      return given === undefined || type === undefined ? [] : [[type, `//${kind.id}-${index}`, given.document] as const]
    })
  )
}

describe('the published schema of results', () => {
  it('accepts a scan of everything', () => {
    expect(everything.summary.resources).toBeGreaterThan(150)
    expect(everything.claims.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining(['upheld', 'contradicted', 'undecided', 'unattested'])
    )
    expect(problems(JSON.parse(json.render(everything, options)))).toEqual([])
  })

  it('accepts what the command line prints', async () => {
    const { stdout } = await run(['scan', '-p', 'undecided.yaml', 'assets.ndjson', '-o', 'json'], { cwd })
    expect(problems(JSON.parse(stdout))).toEqual([])
  })

  it('accepts the sample of the reports', () => {
    expect(problems(JSON.parse(JSON.stringify(RESULT)))).toEqual([])
    expect(problems(JSON.parse(JSON.stringify(WAIVED)))).toEqual([])
    expect(problems(JSON.parse(JSON.stringify(ATTESTED)))).toEqual([])
    expect(problems(JSON.parse(JSON.stringify(TENANTED)))).toEqual([])
  })

  it('accepts a scan of nothing', () => {
    expect(problems({ ...RESULT, inputs: [], claims: [], findings: [] })).toEqual([])
  })

  it.each([
    ['an unknown field', (result: Result) => ({ ...result, extra: 1 })],
    ['another schema', (result: Result) => ({ ...result, schema: 'asbuilt/result/2' })],
    ['no summary', ({ summary: _summary, ...result }: Result) => result],
    ['an unknown verdict', (result: Result) => withClaim(result, { verdict: 'compliant' })],
    ['an undecided claim without reason', (result: Result) => withClaim(result, { verdict: 'undecided', undecidedBy: undefined })],
    [
      'an upheld claim that something leaves undecided',
      (result: Result) => withClaim(result, { verdict: 'upheld', undecidedBy: 'computed' })
    ],
    ['an unknown outcome', (result: Result) => withFinding(result, { outcome: 'waived' })],
    ['a failure without fix', (result: Result) => withFinding(result, { outcome: 'fail', fix: undefined })],
    ['a fingerprint of another form', (result: Result) => withFinding(result, { fingerprint: 'ledger-db' })],
    ['evidence without path', (result: Result) => withFinding(result, { evidence: [{ resource: 'ledger-db', origin: 'declared' }] })],
    ['a line 0', (result: Result) => withFinding(result, { location: { file: 'index.ts', line: 0, column: 1 } })],
    [
      'a waiver of what passes',
      (result: Result) => withFinding(result, { outcome: 'pass', fix: undefined, waiver: WAIVED.findings[0]?.waiver })
    ],
    [
      'a waiver of what broke',
      (result: Result) => withFinding(result, { outcome: 'error', fix: undefined, waiver: WAIVED.findings[0]?.waiver })
    ],
    ['a waiver without owner', (result: Result) => withFinding(result, { waiver: { ...WAIVED.findings[0]?.waiver, owner: undefined } })],
    ['a waiver without end', (result: Result) => withFinding(result, { waiver: { ...WAIVED.findings[0]?.waiver, expires: 'never' } })],
    [
      'a waiver from nowhere',
      (result: Result) => withFinding(result, { waiver: { ...WAIVED.findings[0]?.waiver, place: 'waivers.yaml' } })
    ],
    ['a waived claim that does not say what it comes to', (result: Result) => withClaim(result, { waived: 1 })],
    ['a waiver in an unknown state', (result: Result) => ({ ...result, waivers: [{ ...WAIVED.waivers?.[0], state: 'forgotten' }] })],
    ['a share above all', (result: Result) => ({ ...result, summary: { ...result.summary, coverage: 1.5 } })]
  ])('refuses %s', (_what, change) => {
    expect(problems(JSON.parse(JSON.stringify(change(RESULT))))).not.toEqual([])
  })
})

it('the SARIF log of a scan of everything is valid by an independent validator', () => {
  expect(sarifProblems(sarif.render(everything, options))).toEqual([])
})

function withClaim(result: Result, change: object): object {
  return { ...result, claims: result.claims.map((claim, index) => (index === 0 ? { ...claim, ...change } : claim)) }
}

function withFinding(result: Result, change: object): object {
  return { ...result, findings: result.findings.map((finding, index) => (index === 0 ? { ...finding, ...change } : finding)) }
}

function problems(result: unknown): readonly string[] {
  accepts(result)
  return [
    ...new Set(
      (accepts.errors ?? []).map(({ instancePath, message, params }: ErrorObject) => `${instancePath} ${message} ${JSON.stringify(params)}`)
    )
  ].slice(0, 10)
}
