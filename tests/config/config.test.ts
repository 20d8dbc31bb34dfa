import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findConfig, loadConfig } from '../../src/config/load.ts'
import { withStatements } from '../../src/config/stated.ts'
import { ScanError } from '../../src/errors.ts'
import { undeclared } from '../../src/evaluation/chosen.ts'
import type { LoadedProfile } from '../../src/model/profile.ts'
import { VOCABULARY } from '../../src/vocabulary.ts'
import { claim, profile } from '../evaluation/evaluated.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'asbuilt-config-')))
const file = join(folder, 'asbuilt.yaml')
afterAll(() => rmSync(folder, { recursive: true }))

const accepts = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/config.schema.json'), 'utf8')) as object
)

const LEDGER = profile(
  [
    claim('backed-up', {
      systems: ['databases'],
      verify: [
        { control: 'backups-enabled', declare: { everyHours: 'how often' } },
        { control: 'backup-retention', with: { maximumDays: 30 }, declare: { minimumDays: 'how long at least' } }
      ]
    }),
    claim('guarded', { systems: ['databases'], verify: [{ control: 'deletion-protected' }] })
  ],
  [{ id: 'databases', match: { roles: ['database'] } }, { id: 'ledgers' }]
)

/** A file that is in order; the tests break it in one place. */
const CONFIG = `targets: [stacks/ledger, 'gcp:projects/ledger-prod']
profiles: [maropost, documents/ledger.yaml]
outputs: [text, json=reports/result.json]
failOn: [unattested]
include: [pass]
softFail: true
documents:
  ledger:
    declare:
      backed-up:
        backups-enabled: {everyHours: 24}
        backup-retention: {minimumDays: 7}
    systems:
      ledgers: {names: ['ledger-*']}
`

function config(passage: string, by: string): string {
  if (!CONFIG.includes(passage)) throw new Error(`"${passage}" is not in the file`)
  return CONFIG.replace(passage, () => by)
}

async function stated(text: string, profiles: readonly LoadedProfile[] = [LEDGER]) {
  writeFileSync(file, text)
  return withStatements(profiles, await loadConfig(file, VOCABULARY))
}

const WRONG: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing in it', '', ['1:1: it is empty']],
  ['an unknown field', config('failOn', 'failon'), ['4:1: unknown field "failon"; did you mean "failOn"?']],
  ['an unknown verdict', config('unattested', 'unatested'), ['4:10: an entry of failOn cannot be "unatested"; did you mean "unattested"?']],
  [
    'an unknown format',
    config('json=', 'jsn='),
    ['3:17: an entry of outputs must be text, markdown, html, json, sarif, each with =file where it has one, not "jsn=reports/result.json"']
  ],
  ['a switch that is none', config('true', 'sometimes'), ['6:1: softFail must be boolean, not "sometimes"']],
  ['an unknown document', config('ledger:', 'ledgr:'), ['8:3: unknown document "ledgr"; did you mean "ledger"?']],
  ['no document that is there', 'documents: {orders: {}}', ['1:13: unknown document "orders"']],
  ['an unknown claim', config('backed-up', 'backd-up'), ['10:7: unknown claim "backd-up" of ledger; did you mean "backed-up"?']],
  ['a pattern for a claim', config('backed-up', "'backed-*'"), ['10:7: unknown claim "backed-*" of ledger; did you mean "backed-up"?']],
  [
    'an unknown control',
    config('backups-enabled', 'backup-enabled'),
    ['11:9: unknown field "backup-enabled"; did you mean "backups-enabled"?']
  ],
  ['an unknown parameter', config('everyHours', 'everyHour'), ['11:27: unknown field "everyHour"; did you mean "everyHours"?']],
  ['a figure of the wrong type', config('24', 'daily'), ['11:27: everyHours must be a number, not "daily"']],
  ['a figure that no control takes', config('24', '0'), ['11:27: everyHours must be at least 1, not 0']],
  [
    'a figure that the document gives itself',
    config('minimumDays', 'maximumDays'),
    [
      '12:28: ledger/backed-up leaves no maximumDays of backup-retention to its owner; it leaves open backups-enabled everyHours, backup-retention minimumDays'
    ]
  ],
  [
    'a figure that crosses the document',
    config('minimumDays: 7', 'minimumDays: 31'),
    ['12:28: minimumDays 31 is more than maximumDays 30']
  ],
  [
    'a figure of a claim that leaves nothing open',
    config('backed-up:', 'guarded:'),
    [
      '11:27: ledger/guarded leaves no everyHours of backups-enabled to its owner; it leaves nothing open',
      '12:28: ledger/guarded leaves no minimumDays of backup-retention to its owner; it leaves nothing open'
    ]
  ],
  ['an unknown system', config('ledgers:', 'ledgrs:'), ['14:7: unknown system "ledgrs"; did you mean "ledgers"?']],
  ['an unknown field of a selector', config('names:', 'nams:'), ['14:17: unknown field "nams"; did you mean "names"?']],
  [
    'an unknown region',
    config("names: ['ledger-*']", 'locations: [europe-west33]'),
    ['14:29: unknown region "europe-west33"; did you mean "europe-west3"?']
  ],
  ['a system without a place', config("{names: ['ledger-*']}", '{}'), ["14:7: ledgers must not be empty; everything is ids: ['*']"]]
]

describe('the configuration file', () => {
  it.each(WRONG)('is refused for %s', async (_, text, lines) => {
    const cause: unknown = await stated(text).catch((reason: unknown) => reason)
    expect(cause).toBeInstanceOf(ScanError)
    const { code, exit, message } = cause as ScanError
    expect([code, exit]).toEqual(['bad-config', 2])
    expect(message).toBe(`Cannot use configuration ${file}:\n${lines.map((line) => `  ${file}:${line}`).join('\n')}`)
  })

  it('is as its published schema has it', () => {
    expect(accepts(parse(CONFIG))).toBe(true)
    for (const text of [config('failOn', 'failon'), config('unattested', 'unatested'), config('24', 'daily'), config('names:', 'nams:')])
      expect(accepts(parse(text))).toBe(false)
  })

  it('states the figures that a document leaves open, so that they are judged', async () => {
    const [ledger] = await stated(CONFIG)
    expect(ledger?.claims[0]?.verify?.map((entry) => entry.with)).toEqual([{ everyHours: 24 }, { maximumDays: 30, minimumDays: 7 }])
    expect(LEDGER.claims.map(undeclared)).toEqual([['how often', 'how long at least'], []])
    expect(ledger?.claims.map(undeclared)).toEqual([[], []])
  })

  it('may name a claim with its document, and state some figures only', async () => {
    const [ledger] = await stated(config('backed-up', 'ledger/backed-up').replace('        backup-retention: {minimumDays: 7}\n', ''))
    expect(ledger?.claims.map(undeclared)).toEqual([['how long at least'], []])
  })

  it('says where systems are, in place of the profile, and which they are', async () => {
    const [ledger] = await stated(config('ledgers:', 'databases:'))
    expect(ledger?.systems).toEqual([{ id: 'databases', match: { names: ['ledger-*'] } }, { id: 'ledgers' }])
    expect(ledger?.mapped).toEqual(['databases'])
  })

  it('may speak of documents that are not checked this time', async () => {
    expect(await stated(`documents: {maropost: {systems: {database-masters: {names: [crm]}}}}`)).toEqual([LEDGER])
    expect(await stated('documents: {ledger: {}, billing: {systems: {invoices: {names: [invoices]}}}}')).toEqual([LEDGER])
  })

  it('leaves a profile alone that it says nothing of', async () => {
    expect(await stated('profiles: [ledger.yaml]')).toEqual([LEDGER])
    expect(withStatements([LEDGER], undefined)).toEqual([LEDGER])
  })

  it('is found upwards from a folder, the nearest first, and its paths are its own', async () => {
    const deep = join(folder, 'infra', 'stacks')
    mkdirSync(deep, { recursive: true })
    writeFileSync(file, CONFIG)
    expect(findConfig(deep)).toBe(relative(process.cwd(), file))
    const { pathOf } = await loadConfig(file, VOCABULARY)
    expect(pathOf('reports/result.json')).toBe(relative(process.cwd(), join(folder, 'reports/result.json')))
    writeFileSync(join(folder, 'infra', 'asbuilt.yaml'), CONFIG)
    expect(findConfig(deep)).toBe(relative(process.cwd(), join(folder, 'infra', 'asbuilt.yaml')))
    expect(findConfig(realpathSync(tmpdir()))).toBeUndefined()
  })
})
