import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ScanError } from '../../src/errors.ts'
import { loadWaivers } from '../../src/waivers/load.ts'
import { claim, profile } from '../evaluation/evaluated.ts'
import { VOCABULARY } from '../profiles/ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-waivers-'))
const file = join(folder, 'waivers.yaml')
afterAll(() => rmSync(folder, { recursive: true }))

const NOW = new Date('2026-11-22T18:30:00Z')
const LEDGER = profile([claim('guarded', {}), claim('snapshots-kept', {}), claim('snapshots-encrypted', {})])
const ORDERS = {
  ...profile([{ ...claim('guarded', {}), id: 'orders/guarded' }]),
  document: { id: 'orders', title: 'Orders architecture' }
}

/** A file that is in order; the tests break it in one place. */
const WAIVERS = `waivers:
  - claims: [ledger/guarded]
    match: {names: [legacy-*]}
    owner: jane@example.com
    reason: The disk goes away with the old cluster.
    ticket: OPS-17
    expires: 2026-12-31
`

function waivers(passage: string, by: string): string {
  if (!WAIVERS.includes(passage)) throw new Error(`"${passage}" is not in the file`)
  return WAIVERS.replace(passage, () => by)
}

async function loaded(text: string, profiles = [LEDGER, ORDERS]) {
  writeFileSync(file, text)
  return await loadWaivers(file, profiles, VOCABULARY, NOW)
}

/** The lines of a refusal after its first, each without the file's name. */
async function refusal(text: string): Promise<readonly string[]> {
  const cause: unknown = await loaded(text).then(
    () => undefined,
    (reason: unknown) => reason
  )
  if (!(cause instanceof ScanError)) throw new Error('the waivers were accepted', { cause })
  expect([cause.code, cause.exit]).toEqual(['bad-waivers', 2])
  const [first, ...lines] = cause.message.split('\n')
  expect(first).toBe(`Cannot use waivers ${file}:`)
  return lines.map((line) => line.replace(`  ${file}:`, ''))
}

const WRONG: readonly (readonly [string, string, readonly string[]])[] = [
  ['an unknown field', waivers('ticket:', 'tickt:'), ['6:5: unknown field "tickt"; did you mean "ticket"?']],
  ['an unknown field beside its waivers', `${WAIVERS}waiver: []\n`, ['8:1: unknown field "waiver"; did you mean "waivers"?']],
  ['an unknown field of a selector', waivers('names:', 'nams:'), ['3:13: unknown field "nams"; did you mean "names"?']],
  [
    'an unknown claim',
    waivers('ledger/guarded', 'ledger/gaurded'),
    ['2:14: unknown claim "ledger/gaurded" of ledger, orders; did you mean "ledger/guarded"?']
  ],
  [
    'an unknown claim by its name',
    waivers('ledger/guarded', 'snapshot-kept'),
    ['2:14: unknown claim "snapshot-kept" of ledger, orders; did you mean "snapshots-kept"?']
  ],
  [
    'a claim of a document that is not checked',
    waivers('ledger/guarded', 'billing/restorable'),
    ['2:14: unknown claim "billing/restorable" of ledger, orders']
  ],
  [
    'a pattern that matches no claim',
    waivers('ledger/guarded', "'snapshots-*'"),
    ['2:14: no claim of ledger, orders matches "snapshots-*"; it is held against ids such as ledger/guarded']
  ],
  [
    'a pattern with the signs of another language',
    waivers('ledger/guarded', "'ledger/.*'"),
    ['2:14: no claim of ledger, orders matches "ledger/.*"; it is held against ids such as ledger/guarded']
  ],
  ['no claims', waivers('[ledger/guarded]', '[]'), ['2:5: claims must not be empty']],
  ['claims left out', waivers('claims: [ledger/guarded]\n    match', 'match'), ['2:5: "claims" is missing']],
  ['a claim without name', waivers('ledger/guarded', "''"), ['2:14: an entry of claims must not be empty']],
  ['one claim that is no list', waivers('[ledger/guarded]', 'ledger/guarded'), ['2:5: claims must be a list, not "ledger/guarded"']],
  ['no match', waivers('    match: {names: [legacy-*]}\n', ''), ['2:5: "match" is missing']],
  ['a match of nothing', waivers(' {names: [legacy-*]}', ''), ['3:5: match has no value']],
  [
    'a match of everything',
    waivers('{names: [legacy-*]}', '{}'),
    ["3:5: match must not be empty; a waiver for everything says ids: ['*']"]
  ],
  [
    'a match of all labels',
    waivers('names: [legacy-*]', 'labels: {}'),
    ["3:13: labels must not be empty; a waiver for everything says ids: ['*']"]
  ],
  [
    'a match of all but nothing',
    waivers('names: [legacy-*]', 'not: {labels: {}}'),
    ["3:19: labels must not be empty; a waiver for everything says ids: ['*']"]
  ],
  ['no names', waivers('[legacy-*]', '[]'), ['3:13: names must not be empty']],
  ['an unknown kind', waivers('names: [legacy-*]', 'kinds: [gcp.diks]'), ['3:21: unknown kind "gcp.diks"; did you mean "gcp.disk"?']],
  [
    'an unknown kind under not',
    waivers('names: [legacy-*]', 'not: {kinds: [gcp.diks]}'),
    ['3:27: unknown kind "gcp.diks"; did you mean "gcp.disk"?']
  ],
  [
    'an unknown location',
    waivers('names: [legacy-*]', 'locations: [europe-west33]'),
    ['3:25: unknown region "europe-west33"; did you mean "europe-west3"?']
  ],
  ['no owner', waivers('    owner: jane@example.com\n', ''), ['2:5: "owner" is missing']],
  ['an owner of no name', waivers('jane@example.com', "' '"), ['4:5: owner must not be empty']],
  ['an owner without value', waivers(' jane@example.com', ''), ['4:5: owner has no value']],
  ['no reason', waivers('    reason: The disk goes away with the old cluster.\n', ''), ['2:5: "reason" is missing']],
  ['a ticket that is a number', waivers('OPS-17', '17'), ['6:5: ticket must be text (in quotes where it looks like a number), not 17']],
  ['no date', waivers('    expires: 2026-12-31\n', ''), ['2:5: "expires" is missing']],
  ['a date of another form', waivers('2026-12-31', '31 Dec 2026'), ['7:5: expires must be a date such as 2026-12-31, not "31 Dec 2026"']],
  ['a date in another order', waivers('2026-12-31', '31-12-2026'), ['7:5: expires must be a date such as 2026-12-31, not "31-12-2026"']],
  ['a time', waivers('2026-12-31', '2026-12-31T10:00:00Z'), ['7:5: expires must be a date such as 2026-12-31, not "2026-12-31T10:00:00Z"']],
  ['a day that does not exist', waivers('2026-12-31', '2027-02-29'), ['7:5: expires must be a date such as 2026-12-31, not "2027-02-29"']],
  ['a year', waivers('2026-12-31', '2027'), ['7:5: expires must be text (in quotes where it looks like a number), not 2027']],
  [
    'a date that an older YAML takes for a time',
    `%YAML 1.1\n---\n${WAIVERS}`,
    ['9:5: expires must be text (in quotes where it looks like a number), not a timestamp']
  ],
  [
    'a date beyond the maximum',
    waivers('2026-12-31', '2027-11-24'),
    ['7:5: expires 2027-11-24 is too far away; the maximum is 366 days, today until 2027-11-23']
  ],
  ['broken YAML', waivers('[ledger/guarded]', '[ledger/guarded'), expect.arrayContaining([expect.stringMatching(/^3:5: flow sequence/)])],
  ['the same field twice', `${WAIVERS}    owner: joe@example.com\n`, ['8:5: map keys must be unique']],
  ['two YAML documents', `${WAIVERS}---\n${WAIVERS}`, ['8:1: a second YAML document begins; only one is read']],
  ['nothing', '', ['1:1: it is empty']],
  ['only a comment', '# none yet\n', ['1:1: it is empty']],
  ['text', 'none', ['1:1: it must be a mapping with the list `waivers`, not text']],
  ['a list', '- claims: [guarded]', ['1:1: it must be a mapping with the list `waivers`, not a list']],
  ['no list', '{}', ['1:1: "waivers" is missing']],
  ['one that is no mapping', 'waivers: [ledger/guarded]', ['1:11: an entry of waivers must be a mapping, not "ledger/guarded"']]
]

describe('a file of waivers with', () => {
  it.each(WRONG)('%s is refused with line, column and the nearest word', async (_what, text, lines) => {
    expect(await refusal(text)).toEqual(lines)
  })

  it('several mistakes is told of all of them, in the order of the file', async () => {
    const second = WAIVERS.slice(WAIVERS.indexOf('  - claims')).replace('{names: [legacy-*]}', '{}').replace('2026-12-31', 'never')
    const text = waivers('ledger/guarded', 'gaurded').replace('    owner: jane@example.com\n', '').replace('2026-12-31', '2030-01-01')
    expect(await refusal(text + second)).toEqual([
      '2:5: "owner" is missing',
      '2:14: unknown claim "gaurded" of ledger, orders; did you mean "guarded"?',
      '6:5: expires 2030-01-01 is too far away; the maximum is 366 days, today until 2027-11-23',
      "8:5: match must not be empty; a waiver for everything says ids: ['*']",
      '12:5: expires must be a date such as 2026-12-31, not "never"'
    ])
  })
})

describe('a file of waivers in order', () => {
  it('is read with the place of each', async () => {
    expect(await loaded(WAIVERS + WAIVERS.slice(WAIVERS.indexOf('  - claims')).replace('    ticket: OPS-17\n', ''))).toEqual([
      {
        claims: ['ledger/guarded'],
        match: { names: ['legacy-*'] },
        owner: 'jane@example.com',
        reason: 'The disk goes away with the old cluster.',
        ticket: 'OPS-17',
        expires: '2026-12-31',
        place: `${file}:2:5`
      },
      {
        claims: ['ledger/guarded'],
        match: { names: ['legacy-*'] },
        owner: 'jane@example.com',
        reason: 'The disk goes away with the old cluster.',
        expires: '2026-12-31',
        place: `${file}:8:5`
      }
    ])
  })

  it.each([
    ['an id', 'ledger/guarded', ['ledger/guarded']],
    ['a name that two documents have', 'guarded', ['ledger/guarded', 'orders/guarded']],
    ['a pattern', "'ledger/snapshots-*'", ['ledger/snapshots-kept', 'ledger/snapshots-encrypted']],
    ['a pattern of one document', "'orders/*'", ['orders/guarded']],
    ['a pattern of all', "'*'", ['ledger/guarded', 'ledger/snapshots-kept', 'ledger/snapshots-encrypted', 'orders/guarded']],
    ['words that mean the same', "guarded, ledger/guarded, '*/guarded'", ['ledger/guarded', 'orders/guarded']]
  ])('names claims by %s', async (_how, words, ids) => {
    expect((await loaded(waivers('ledger/guarded', words))).map(({ claims }) => claims)).toEqual([ids])
  })

  it.each([
    [
      'as JSON',
      JSON.stringify({ waivers: [{ claims: ['guarded'], match: { ids: ['*'] }, owner: 'j', reason: 'r', expires: '2026-12-31' }] })
    ],
    ['with a quoted date', waivers('2026-12-31', "'2026-12-31'")],
    ['that has expired', waivers('2026-12-31', '2021-01-01')],
    ['on a leap day', waivers('2026-12-31', '2024-02-29')],
    ['at the maximum', waivers('2026-12-31', '2027-11-23')],
    ['with Windows line ends', WAIVERS.replaceAll('\n', '\r\n')]
  ])('is read %s', async (_how, text) => {
    expect(await loaded(text)).toHaveLength(1)
  })

  it('may hold none', async () => {
    expect(await loaded('waivers: []\n')).toEqual([])
  })
})

describe('loading waivers', () => {
  it.each([
    ['a file that is not there', join(folder, 'absent.yaml'), 'there is no such file'],
    ['a path through a file', join(import.meta.filename, 'waivers.yaml'), 'there is no such file'],
    ['a folder', folder, 'it is a folder']
  ])('refuses %s', async (_what, path, reason) => {
    await expect(loadWaivers(path, [LEDGER], VOCABULARY)).rejects.toMatchObject({
      code: 'bad-waivers',
      message: `Cannot read waivers ${path}: ${reason}`
    })
  })
})
