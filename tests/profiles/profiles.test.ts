import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ScanError } from '../../src/errors.ts'
import { loadProfile, shippedProfiles } from '../../src/profiles/load.ts'
import { parseProfile } from '../../src/profiles/parse.ts'
import { LEDGER, ledger, VOCABULARY } from './ledger.ts'

const CHECK = 'control: point-in-time-restore, with: {minimumDays: 7}'
const KINDS = 'kinds: [gcp.sql-instance]'
const ANCHORED = `${ledger('systems: [databases]', 'systems: &where [databases]')}
  - id: ledger/kept
    section: Backups
    statement: Backups are kept.
    systems: *where
    verify: [{control: backup-retention}]
`

/** What is wrong, the profile, and every line that the error must have after the file's name. */
const WRONG: readonly (readonly [string, string, readonly string[]])[] = [
  ['an unknown field', ledger('section:', 'secton: x\n    section:'), ['6:5: unknown field "secton"; did you mean "section"?']],
  ['an unknown field of a selector', ledger(KINDS, 'kind: [gcp.disk]'), ['3:29: unknown field "kind"; did you mean "kinds"?']],
  [
    'an unknown control',
    ledger('restore, with', 'restor, with'),
    ['10:10: unknown control "point-in-time-restor"; did you mean "point-in-time-restore"?']
  ],
  ['a control like no other', ledger('point-in-time-restore', 'zebra'), ['10:10: unknown control "zebra"']],
  ['no control', ledger('control: point-in-time-restore, ', ''), ['10:9: "control" is missing']],
  ['an unknown parameter', ledger('minimumDays', 'minimunDays'), ['10:49: unknown field "minimunDays"; did you mean "minimumDays"?']],
  ['a parameter of the wrong type', ledger('minimumDays: 7', 'minimumDays: seven'), ['10:49: minimumDays must be a number, not "seven"']],
  ['a parameter below its minimum', ledger('minimumDays: 7', 'minimumDays: 0'), ['10:49: minimumDays must be at least 1, not 0']],
  ['a number that is none', ledger('minimumDays: 7', 'minimumDays: .nan'), ['10:49: minimumDays must be a number, not NaN']],
  [
    'a minimum above the maximum',
    ledger(CHECK, 'control: backup-retention, with: {minimumDays: 8, maximumDays: 7}'),
    ['10:44: minimumDays 8 is more than maximumDays 7']
  ],
  ['no required parameter', ledger(CHECK, 'control: key-rotation, with: {}'), ['10:39: "maximumDays" is missing']],
  ['no parameters where one is required', ledger(CHECK, 'control: key-rotation'), ['10:9: "maximumDays" is missing']],
  [
    'a required parameter that is both stated and to be declared',
    ledger(CHECK, 'control: key-rotation, with: {maximumDays: 90}, declare: {maximumDays: how often keys change}'),
    ['10:68: maximumDays is stated, so that nobody has to declare it']
  ],
  [
    'a declared parameter that the control does not have',
    ledger(CHECK, 'control: key-rotation, with: {maximumDays: 90}, declare: {maximumDay: x}'),
    ['10:68: unknown field "maximumDay"; did you mean "maximumDays"?']
  ],
  [
    'a choice that is a number in YAML',
    ledger(CHECK, 'control: encrypted-in-transit, with: {minimumTls: 1.2}'),
    ['10:48: minimumTls cannot be 1.2; put it in quotes: "1.2"']
  ],
  [
    'an unknown choice',
    ledger(CHECK, 'control: encrypted-at-rest, with: {minimum: customers-key}'),
    ['10:45: minimum cannot be "customers-key"; did you mean "customer-key"?']
  ],
  [
    'an unknown kind',
    ledger('gcp.sql-instance', 'gcp.sql-instanse'),
    ['3:37: unknown kind "gcp.sql-instanse"; did you mean "gcp.sql-instance"?']
  ],
  ['an unknown kind under not', ledger(KINDS, 'not: {kinds: [gcp.diks]}'), ['3:43: unknown kind "gcp.diks"; did you mean "gcp.disk"?']],
  [
    'an unknown kind in the scope of a check',
    ledger(CHECK, `scope: {kinds: [gcp.diks]}, ${CHECK}`),
    ['10:26: unknown kind "gcp.diks"; did you mean "gcp.disk"?']
  ],
  ['an unknown role', ledger(KINDS, 'roles: [databse]'), ['3:37: unknown role "databse"; did you mean "database"?']],
  ['an unknown cloud', ledger(KINDS, 'clouds: [google]'), ['3:38: unknown cloud "google"; it is one of gcp, azure, aws, own']],
  ['an unknown link', ledger(KINDS, 'linked: [replicOf]'), ['3:38: unknown link "replicOf"; did you mean "replicaOf"?']],
  ['an unknown location', ledger(KINDS, 'locations: [West Europa]'), ['3:41: unknown region "West Europa"; did you mean "westeurope"?']],
  ['a site without its country', ledger(KINDS, 'clouds: [own], locations: [rotterdam]'), ['3:56: unknown region "rotterdam"']],
  [
    'an unknown jurisdiction',
    ledger(KINDS, 'jurisdictions: [Holland]'),
    ['3:45: no region lies in jurisdiction "Holland"; ISO country codes, EU and EEA are known']
  ],
  [
    'an unknown location under not',
    ledger(KINDS, 'not: {locations: [europe-west33]}'),
    ['3:47: unknown region "europe-west33"; did you mean "europe-west3"?']
  ],
  ['one kind that is no list', ledger(KINDS, 'kinds: gcp.sql-instance'), ['3:29: kinds must be a list, not "gcp.sql-instance"']],
  ['a selector of no kinds', ledger(KINDS, 'kinds: []'), ['3:29: kinds must not be empty']],
  ['an unknown system', ledger('[databases]', '[database]'), ['8:15: unknown system "database"; did you mean "databases"?']],
  [
    'a check narrowed to an unknown system',
    ledger(CHECK, `systems: [datbases], ${CHECK}`),
    ['10:20: unknown system "datbases"; did you mean "databases"?']
  ],
  [
    'a check narrowed to a system that its claim does not have',
    ledger('claims:', '  - {id: caches, match: {kinds: [gcp.redis-instance]}}\nclaims:').replace(CHECK, `systems: [caches], ${CHECK}`),
    ['11:20: system "caches" is none of its claim\'s']
  ],
  ['a system that is there twice', ledger('claims:', '  - {id: databases}\nclaims:'), ['4:6: system "databases" is there twice']],
  [
    'a claim that is there twice',
    LEDGER + LEDGER.slice(LEDGER.indexOf('  - id: ledger/')),
    ['11:5: claim "ledger/restorable" is there twice']
  ],
  [
    'a claim of another document',
    ledger('ledger/restorable', 'orders/restorable'),
    ['5:5: claim "orders/restorable" must begin with "ledger/"']
  ],
  [
    'a claim id of another form',
    ledger('ledger/restorable', 'ledger/point_in_time'),
    ['5:5: id must look like document/claim-name, not "ledger/point_in_time"']
  ],
  [
    'a conflict with no claim',
    ledger('section:', 'conflictsWith: [ledger/restorabel]\n    section:'),
    ['6:21: unknown claim "ledger/restorabel"; did you mean "ledger/restorable"?']
  ],
  [
    'a claim with nothing to show',
    LEDGER.slice(0, LEDGER.indexOf('    verify')),
    ['5:5: claim "ledger/restorable" needs one of verify, anyOf, attest, pending']
  ],
  [
    'a check of everything',
    ledger('    systems: [databases]\n', ''),
    ['5:5: claim "ledger/restorable" is verified but names neither systems nor a scope']
  ],
  ['one alternative', ledger('verify:', 'anyOf:'), ['9:5: anyOf needs at least 2 entries']],
  [
    'a pin to nowhere',
    ledger(CHECK, 'control: region-pinned, with: {covers: [backup]}'),
    ['10:9: region-pinned needs regions or jurisdictions']
  ],
  ['a pin without parameters', ledger(CHECK, 'control: region-pinned'), ['10:9: region-pinned needs regions or jurisdictions']],
  [
    'a pin to an unknown region',
    ledger(CHECK, 'control: region-pinned, with: {regions: [primary, europe-west33]}'),
    ['10:60: unknown region "europe-west33"; did you mean "europe-west3"?']
  ],
  [
    'a pin to an unknown jurisdiction',
    ledger(CHECK, 'control: region-pinned, with: {jurisdictions: [UK]}'),
    ['10:57: no region lies in jurisdiction "UK"; ISO country codes, EU and EEA are known']
  ],
  ['a field without value', ledger('section: Backups', 'section:'), ['6:5: section has no value']],
  [
    'a number for text',
    ledger('title: Ledger architecture', 'title: x, version: 2.1'),
    ['1:34: version must be text (in quotes where it looks like a number), not 2.1']
  ],
  [
    'a date of another form',
    ledger('title: Ledger architecture', 'title: x, date: 4 Aug 2021'),
    ['1:34: date must be a date such as 2021-08-04, not "4 Aug 2021"']
  ],
  ['no claims', `${LEDGER.slice(0, LEDGER.indexOf('claims:'))}claims: []\n`, ['4:1: claims must not be empty']],
  ['no document', LEDGER.slice(LEDGER.indexOf('systems:')), ['1:1: "document" is missing']],
  [
    'broken YAML',
    ledger('[databases]', '[databases'),
    ['9:5: flow sequence in block collection must be sufficiently indented and end with a ]']
  ],
  ['the same field twice', ledger('section:', 'section: x\n    section:'), ['7:5: map keys must be unique']],
  ['two YAML documents', `${LEDGER}---\n${LEDGER}`, ['11:1: a second YAML document begins; only one is read']],
  ['an alias without anchor', ledger('[databases]', '*where'), ['8:14: there is no anchor "where"']],
  [
    'an alias of something wrong',
    ANCHORED.replace('&where [databases]', '&where [database]'),
    ['8:22: unknown system "database"; did you mean "databases"?', '15:14: unknown system "database"; did you mean "databases"?']
  ],
  ['nothing', '', ['1:1: it is empty']],
  ['only a comment', '# to be written\n', ['1:1: it is empty']],
  ['text', 'hello', ['1:1: a profile is a mapping of document, systems and claims, not text']],
  ['a list', '- ledger', ['1:1: a profile is a mapping of document, systems and claims, not a list']]
]

describe('a profile with', () => {
  it.each(WRONG)('%s is refused with line, column and the nearest word', (_what, text, lines) => {
    expect(refusal(text)).toEqual(lines.map((line) => `  ledger.yaml:${line}`))
  })

  it('several mistakes is told of all of them, in the order of the file', () => {
    const text = ledger('statement:', 'statment:')
      .replace('gcp.sql-instance', 'gcp.sql')
      .replace('[databases]', '[database]')
      .replace('minimumDays: 7', 'minimumDays: 0')
    expect(refusal(text)).toEqual([
      '  ledger.yaml:3:37: unknown kind "gcp.sql"',
      '  ledger.yaml:5:5: "statement" is missing',
      '  ledger.yaml:7:5: unknown field "statment"; did you mean "statement"?',
      '  ledger.yaml:8:15: unknown system "database"; did you mean "databases"?',
      '  ledger.yaml:10:49: minimumDays must be at least 1, not 0'
    ])
  })

  it('anchors that expand without end is refused', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)
    ].join('\n')
    expect(refusal(bomb)).toEqual(['  ledger.yaml:1:1: its anchors expand to too much'])
  })
})

describe('a profile in order', () => {
  it('is read as it stands', () => {
    expect(parseProfile(LEDGER, 'ledger.yaml', VOCABULARY)).toEqual({
      document: { id: 'ledger', title: 'Ledger architecture' },
      systems: [{ id: 'databases', match: { kinds: ['gcp.sql-instance'] } }],
      claims: [
        {
          id: 'ledger/restorable',
          section: 'Backups',
          statement: 'The ledger can be restored to any moment of a week.',
          systems: ['databases'],
          verify: [{ control: 'point-in-time-restore', with: { minimumDays: 7 } }]
        }
      ]
    })
  })

  it.each([
    ['with Windows line ends', LEDGER.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${LEDGER}`],
    ['with an end marker', `${LEDGER}...\n`],
    [
      'with a pin to places of any spelling',
      ledger(CHECK, 'control: region-pinned, with: {regions: [Primary, West Europe], jurisdictions: [de, EEA, LI]}')
    ]
  ])('is read %s', (_how, text) => {
    expect(parseProfile(text, 'ledger.yaml', VOCABULARY).claims).toHaveLength(1)
  })

  it('may use anchors', () => {
    expect(parseProfile(ANCHORED, 'ledger.yaml', VOCABULARY).claims.map(({ systems }) => systems)).toEqual([['databases'], ['databases']])
  })
})

describe('loading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-profiles-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('finds shipped profiles by name', async () => {
    expect(shippedProfiles()).toEqual(['cm', 'maropost', 'retarus', 'sendmarc'])
    for (const name of shippedProfiles()) expect((await loadProfile(name, VOCABULARY)).document.id).toBe(name)
  })

  it('finds own profiles by path, and gives the digest of what was read', async () => {
    const path = join(folder, 'ledger.yaml')
    writeFileSync(path, LEDGER)
    const first = await loadProfile(path, VOCABULARY)
    expect(first).toMatchObject({ origin: path, digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string })
    writeFileSync(path, `${LEDGER}# reviewed\n`)
    expect((await loadProfile(path, VOCABULARY)).digest).not.toBe(first.digest)
  })

  it.each([
    ['a file that is not there', join(folder, 'absent.yaml'), /^Cannot read profile .*absent\.yaml: there is no such file$/],
    ['a path through a file', join(import.meta.filename, 'ledger.yaml'), /^Cannot read profile .*: there is no such file$/],
    ['a folder', folder, /^Cannot read profile .*: it is a folder$/],
    [
      'a name near a shipped one',
      'maropst',
      /^Cannot find profile "maropst": there are cm, maropost, .*; did you mean "maropost"\?; or give a path$/
    ],
    ['a name like no other', 'ledger', /^Cannot find profile "ledger": there are cm, maropost, [a-z, ]+; or give a path$/]
  ])('refuses %s', async (_what, name, message) => {
    await expect(loadProfile(name, VOCABULARY)).rejects.toMatchObject({
      code: 'unknown-profile',
      message: expect.stringMatching(message) as string
    })
  })
})

/** The lines of a refusal after its first, which names the file. */
function refusal(text: string): readonly string[] {
  try {
    parseProfile(text, 'ledger.yaml', VOCABULARY)
  } catch (cause) {
    if (!(cause instanceof ScanError) || cause.code !== 'bad-profile') throw cause
    const [first, ...lines] = cause.message.split('\n')
    if (first !== 'Cannot use profile ledger.yaml:') throw cause
    return lines
  }
  throw new Error('the profile was accepted')
}
