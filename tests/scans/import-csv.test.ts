import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { run, type Run } from './run.ts'
import { scan } from '../../src/scan.ts'

const SAMPLES = join(import.meta.dirname, '../../stacks/cm/inventory')
const AT = '2026-11-28T06:00:00Z'

const root = mkdtempSync(join(tmpdir(), 'asbuilt-import-csv-'))
afterAll(() => rmSync(root, { recursive: true }))
let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(root, 'case-'))
})

type Records = readonly { readonly kind?: string }[]

function recordsIn(ndjson: string): Records {
  return ndjson
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Records[number])
}

/** Imports files that are written first, by their names. */
async function imported(files: Readonly<Record<string, string | Buffer>>, ...args: string[]): Promise<Run> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  return await run(['import', 'csv', ...args, '--collected-at', AT], { cwd })
}

/** What is said of servers that a table tells. */
async function refusal(csv: string, ...args: string[]): Promise<string> {
  const told = await imported({ 'servers.csv': csv }, 'servers.csv:server', '-o', 'inventory.ndjson', ...args)
  expect(told).toMatchObject({ status: 2, stdout: '' })
  expect(existsSync(join(cwd, 'inventory.ndjson'))).toBe(false)
  return told.stderr
}

describe('asbuilt import csv', () => {
  it('gives the records of the sample inventory for the sample table', async () => {
    const told = await run(['import', 'csv', join(SAMPLES, 'servers.csv'), '--kind', 'server', '--collected-at', AT], { cwd })
    expect(told).toMatchObject({ status: 0, stderr: '' })
    const [header, ...servers] = recordsIn(told.stdout)
    expect(header).toEqual({ asbuilt: 'inventory/1', collectedAt: AT, source: 'servers.csv' })
    expect(servers.length).toBeGreaterThan(0)
    expect(servers).toEqual(recordsIn(readFileSync(join(SAMPLES, 'compliant.ndjson'), 'utf8')).filter(({ kind }) => kind === 'server'))
  })

  it('scans to the findings of its twin', async () => {
    const spoilt = (text: string): string => text.replaceAll('CM.com', 'Rackwell Hosting').replaceAll('ams1', 'fra1')
    const rest = ['{"kind":"site","id":"fra1","country":"DE"}', '']
    const twin = readFileSync(join(SAMPLES, 'compliant.ndjson'), 'utf8')
      .split('\n')
      .filter((line) => /"asbuilt"|"server"/.test(line))
    const csv = spoilt(readFileSync(join(SAMPLES, 'servers.csv'), 'utf8'))
    await imported({ 's.csv': csv, 'sites.csv': 'id,country\nfra1,DE\n' }, 's.csv:server', 'sites.csv:site', '-o', 'imported.ndjson')
    writeFileSync(join(cwd, 'twin.ndjson'), [...twin.map(spoilt), ...rest].join('\n'))
    const [ours, theirs] = await Promise.all(
      ['imported', 'twin'].map(async (name) => {
        const { findings, claims } = await scan({ targets: [join(cwd, `${name}.ndjson`)], profiles: ['cm'] })
        return {
          findings: findings.map(({ claim, control, outcome, because }) => ({ claim, control, outcome, because })),
          verdicts: claims.map(({ id, verdict }) => `${id} ${verdict}`)
        }
      })
    )
    expect(ours?.findings.length).toBeGreaterThan(0)
    expect(ours).toEqual(theirs)
  })

  it('reads each cell by the form of its field, and an empty one says nothing', async () => {
    const csv = [
      '\uFEFFid,name,zones,publicAddresses,backup.enabled,backup.retentionDays,encryption,encryption.algorithm,encryption.keys,labels.cost.centre',
      'web-1,"Web, ""one""",a; b,;,TRUE,indefinite,none,,,0042',
      '007,,,,,35,,AES-256,own,',
      ',,,,,,,,,'
    ]
    const { stdout } = await imported({ 's.csv': csv.join('\r\n') }, 's.csv:server')
    expect(recordsIn(stdout).slice(1)).toEqual([
      {
        kind: 'server',
        id: 'web-1',
        name: 'Web, "one"',
        zones: ['a', 'b'],
        publicAddresses: [],
        backup: { enabled: true, retentionDays: 'indefinite' },
        encryption: 'none',
        labels: { 'cost.centre': '0042' }
      },
      { kind: 'server', id: '007', backup: { retentionDays: 35 }, encryption: { algorithm: 'AES-256', keys: 'own' } }
    ])
  })

  it('takes headers of any name by a map, and leaves out what it maps to nothing', async () => {
    const csv = 'Asset,Zone(s),Password\nweb-1,a;b,hunter2\n'
    const told = await imported({ 's.csv': csv }, 's.csv:server', '--map', 'Asset=id', '--map', 'Zone(s)=zones', '--map', 'Password=')
    expect(recordsIn(told.stdout)[1]).toEqual({ kind: 'server', id: 'web-1', zones: ['a', 'b'] })
  })

  it('counts ages to now unless told otherwise', async () => {
    writeFileSync(join(cwd, 's.csv'), 'id\nweb-1\n')
    const before = Date.now()
    const { stdout } = await run(['import', 'csv', 's.csv:server'], { cwd })
    const [header] = recordsIn(stdout) as readonly { readonly collectedAt?: string }[]
    expect(Date.parse(header?.collectedAt ?? '')).toBeGreaterThanOrEqual(before)
  })

  it.each([
    [
      'a column that is no field',
      'id,encryption.algoritm\nweb-1,AES-256',
      'row 1, column "encryption.algoritm": unknown field "encryption.algoritm"; did you mean "encryption.algorithm"?'
    ],
    ['two columns for a field', 'id,id\na,b', 'row 1, column "id": id is already told by column "id"'],
    [
      'a word of no choice',
      'id,encryption.algorithm,encryption.keys\nweb-1,AES-265,own',
      'row 2, column "encryption.algorithm": algorithm cannot be "AES-265"; did you mean "AES-256"?'
    ],
    [
      'a boolean that is none',
      'id,deletionProtection\nweb-1,yes',
      'row 2, column "deletionProtection": deletionProtection must be true or false, not "yes"'
    ],
    ['a time without its offset', 'id,lastScan\nweb-1,2026-11-20', 'row 2, column "lastScan": lastScan'],
    [
      'a number that is none',
      'id,backup.everyHours\nweb-1,daily',
      'row 2, column "backup.everyHours": everyHours must be a number, not "daily"'
    ],
    ['an empty item of a list', 'id,zones\nweb-1,a;', 'row 2, column "zones": zones must not be empty'],
    ['a record without its id', 'id,name\n,web', 'row 2, column "id": "id" is missing'],
    ['half an object', 'id,encryption.keys\nweb-1,own', 'row 2: "algorithm" is missing'],
    [
      'a whole and its part',
      'id,encryption,encryption.keys\nweb-1,none,own',
      'row 2, column "encryption": encryption is told as a whole and in part'
    ],
    ['an id in other letters', 'id\nweb-1\n\nWEB-1', 'row 4, column "id": id is already that of servers.csv, row 2, column "id"'],
    ['a row of another length', 'id,name\nweb-1', 'row 2 has 1 cells where the header has 2'],
    ['a quote that stays open', 'id\n"web-1', 'a quote is not closed'],
    ['a header alone', 'id\n', 'it has no rows below a header']
  ])('refuses %s', async (_, csv, says) => {
    expect(await refusal(csv)).toContain(says)
  })

  it('refuses what no cell can hold', async () => {
    const told = await imported({ 'f.csv': 'id,rules\nedge,443\n' }, 'f.csv:firewall')
    expect(told).toMatchObject({ status: 2, stderr: expect.stringContaining('column "rules": rules is a list of records') as string })
  })

  it('refuses text that is not UTF-8', async () => {
    const told = await imported({ 's.csv': Buffer.from('id\nm\xfcnchen\n', 'latin1') }, 's.csv:server')
    expect(told).toMatchObject({ status: 2, stderr: expect.stringContaining('it is not UTF-8') as string })
  })

  it('refuses ids that another file has', async () => {
    const told = await imported({ 'a.csv': 'id\nams1\n', 'b.csv': 'id\nAMS1\n' }, 'a.csv:site', 'b.csv:server')
    expect(told).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('b.csv, row 2, column "id": id is already that of a.csv') as string
    })
  })

  it.each([
    [['s.csv'], 'of which kind are its records? Write s.csv:KIND, or --kind KIND'],
    [['s.csv:serber'], 'unknown kind "serber"; did you mean "server"?'],
    [['s.csv:server', '--map', 'Idd=name'], 'no table has a column "Idd"; did you mean "id"?'],
    [['gone.csv:server'], 'Cannot import gone.csv: there is no such file']
  ])('refuses %j', async (args, says) => {
    const told = await imported({ 's.csv': 'id\nweb-1\n' }, ...args)
    expect(told).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(says) as string })
  })

  it('never shows a secret, nor writes one', async () => {
    const token = 'AKIAIOSFODNN7EXAMPLE'
    const told = [
      await refusal('id,Admin password\nweb-1,hunter2', '--map', 'Admin password=deletionProtection'),
      await refusal('id,labels.password\nweb-1,hunter2'),
      await refusal(`id,name\nweb-1,${token}`)
    ]
    expect(told[0]).toContain('column "Admin password": what stands there cannot be deletionProtection')
    expect(told[1]).toContain('labels.password is the name of a secret')
    expect(told[2]).toContain('row 2, column "name": what stands there looks like a secret')
    for (const each of told) expect(each).not.toMatch(/hunter2|AKIA/)
  })
})
