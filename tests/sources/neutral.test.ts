import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { ScanError } from '../../src/errors.ts'
import type { Gap, Resource } from '../../src/model/resource.ts'
import { openTarget } from '../../src/sources/recognise.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-neutral-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEADER = { asbuilt: 'inventory/1', collectedAt: '2026-11-28T04:00:00+01:00', source: 'netbox' }
const SITE = { kind: 'site', id: 'ams1', country: 'NL' }
const ORDERS = {
  kind: 'database',
  id: 'orders',
  name: 'Orders',
  site: 'ams1',
  labels: { product: 'messaging' },
  encryption: { algorithm: 'AES-256', keys: 'own' },
  backup: { enabled: true, retentionDays: 'indefinite' }
}

function lines(...records: readonly unknown[]): string {
  return `${records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n')}\n`
}

interface Collected {
  readonly source: string
  readonly collectedAt: string | undefined
  readonly resources: readonly Resource[]
  readonly gaps: readonly Gap[]
}

async function collect(content: string | Buffer): Promise<Collected> {
  const path = join(folder, 'hosts.ndjson')
  writeFileSync(path, content)
  const opened = await openTarget(path, {})
  const resources: Resource[] = []
  const gaps: Gap[] = []
  for await (const batch of opened.batches()) {
    for (const item of batch) {
      if ('resource' in item) resources.push(item.resource)
      else if ('gap' in item) gaps.push(item.gap)
    }
  }
  return { source: opened.source, collectedAt: opened.collectedAt?.().toISOString(), resources, gaps }
}

/** What is wrong, line by line; the run ends as one that was asked for wrongly. */
async function problems(content: string): Promise<readonly string[]> {
  const refused = await collect(content).then(
    () => undefined,
    (cause: unknown) => cause
  )
  if (!(refused instanceof ScanError)) throw new Error('the inventory was not refused', { cause: refused })
  const [first = '', ...rest] = refused.message.replaceAll(join(folder, 'hosts.ndjson'), 'hosts.ndjson').split('\n')
  expect({ code: refused.code, exit: refused.exit, first }).toEqual({
    code: 'bad-inventory',
    exit: 2,
    first: 'Cannot use inventory hosts.ndjson:'
  })
  return rest.map((line) => line.trim())
}

describe('a neutral inventory', () => {
  it.each([
    ['NDJSON', lines(HEADER, SITE, ORDERS)],
    [
      'NDJSON with empty lines, CRLF and no last line break',
      `${JSON.stringify(HEADER)}\r\n\r\n${JSON.stringify(SITE)}\r\n${JSON.stringify(ORDERS)}`
    ],
    ['NDJSON with a byte order mark', `\uFEFF${lines(HEADER, SITE, ORDERS)}`],
    ['gzipped NDJSON', gzipSync(lines(HEADER, SITE, ORDERS))]
  ])('is recognised by its first line, as %s', async (_form, content) => {
    const { source, collectedAt, resources, gaps } = await collect(content)
    expect({ source, collectedAt, gaps }).toEqual({ source: 'neutral inventory', collectedAt: '2026-11-28T03:00:00.000Z', gaps: [] })
    expect(resources).toEqual([
      { id: 'ams1', typeSystem: 'neutral', type: 'site', name: 'ams1', cloud: 'own', document: SITE, origin: 'observed' },
      {
        id: 'orders',
        typeSystem: 'neutral',
        type: 'database',
        name: 'Orders',
        cloud: 'own',
        document: ORDERS,
        origin: 'observed',
        location: 'ams1'
      }
    ])
  })

  it('tells what it leaves out', async () => {
    const gap = { kind: 'gap', what: 'the tape library did not answer', why: 'denied', kinds: ['backup'] }
    const { gaps } = await collect(lines(HEADER, SITE, gap, { kind: 'gap', what: 'rack 7 is dark', why: 'not-collected' }))
    expect(gaps).toEqual([
      { what: 'the tape library did not answer', why: 'denied', types: ['backup'] },
      { what: 'rack 7 is dark', why: 'not-collected' }
    ])
  })

  it.each([
    ['cut off within a record', `${lines(HEADER, SITE)}{"kind":"database","id":"ord`, 'truncated', 3],
    ['damaged in one line', lines(HEADER, '{"kind":"database",,}', SITE), 'unreadable', 2]
  ])('that is %s keeps the rest, with a gap', async (_what, content, why, line) => {
    const { resources, gaps } = await collect(content)
    expect(resources.map(({ id }) => id)).toEqual(['ams1'])
    expect(gaps).toMatchObject([{ why, where: expect.stringMatching(new RegExp(`:${line}$`)) }])
  })
})

describe('nothing in a neutral inventory is passed over', () => {
  it.each([
    [
      'an observation of nothing',
      { kind: 'observation', id: 'o', of: 'web' },
      '2:1: an observation tells something that was observed, such as lastScan'
    ],
    ['a misspelled field', { ...SITE, contry: 'NL' }, '2:43: unknown field "contry"; did you mean "country"?'],
    [
      'a misspelled field within',
      { ...SITE, kind: 'database', country: undefined, backup: { enabld: true } },
      'unknown field "enabld"; did you mean "enabled"?'
    ],
    ['a misspelled field of a rule', { kind: 'firewall', id: 'f', rules: [{ nme: 'x' }] }, 'unknown field "nme"; did you mean "name"?'],
    ['a misspelled kind', { ...SITE, kind: 'sevrer' }, '2:2: unknown kind "sevrer"; did you mean "server"?'],
    ['no kind', { id: 'ams1' }, '2:1: "kind" is missing'],
    ['no id', { kind: 'site' }, '2:1: "id" is missing'],
    ['no country', { ...SITE, country: 'UK' }, '2:28: country must be a country by ISO 3166, two capital letters, not "UK"'],
    [
      'a word that is none of a few',
      { ...ORDERS, transit: { minimumTls: 'TLS1.2' } },
      'minimumTls cannot be "TLS1.2"; it is one of none, 1.0, 1.1, 1.2, 1.3'
    ],
    ['text where a number is meant', { ...ORDERS, backup: { everyHours: 'daily' } }, 'everyHours must be a number, not "daily"'],
    ['text where yes or no is meant', { ...ORDERS, anonymousAccess: 'no' }, 'anonymousAccess must be true or false, not "no"'],
    ['a negative number', { ...ORDERS, backup: { zones: -1 } }, 'zones must be at least 0'],
    ['neither of two forms', { ...ORDERS, encryption: 'yes' }, 'encryption cannot be "yes"; it is one of none'],
    ['half of a form', { ...ORDERS, encryption: { algorithm: 'AES-256' } }, '"keys" is missing'],
    [
      'a wrong word in a form',
      { ...ORDERS, encryption: { algorithm: 'AES256', keys: 'own' } },
      'algorithm cannot be "AES256"; did you mean "AES-256"?'
    ],
    [
      'days that are none',
      { ...ORDERS, backup: { retentionDays: 'indefinit' } },
      'retentionDays cannot be "indefinit"; did you mean "indefinite"?'
    ],
    [
      'a time without offset',
      { kind: 'backup', id: 'b', taken: '2026-11-28T04:00:00' },
      'taken must be a time with its offset, such as 2026-11-28T04:00:00Z, not "2026-11-28T04:00:00"'
    ],
    ['a list', '[1]', '2:1: a line is a record'],
    ['a second header', HEADER, '2:1: "kind" is missing']
  ])('%s', async (_what, record, says) => {
    const found = await problems(lines(HEADER, record, { kind: 'network', id: 'core' }))
    expect(found.map((line) => line.replace(says.startsWith('2:') ? 'hosts.ndjson:' : /^hosts\.ndjson:2:\d+: /, ''))).toContain(says)
  })

  it('ids are given once', async () => {
    expect(await problems(lines(HEADER, SITE, ORDERS, { kind: 'server', id: 'AMS1' }))).toEqual([
      'hosts.ndjson:4:1: id "AMS1" is already that of line 2'
    ])
  })

  it('everything that is wrong is told at once, up to twenty', async () => {
    const wrong = Array.from({ length: 25 }, (_, number) => ({ kind: 'server', id: `s${number}`, rack: 1 }))
    const found = await problems(lines(HEADER, ...wrong))
    expect(found).toHaveLength(21)
    expect(found.at(-1)).toBe('and 5 more')
  })

  it.each([
    [
      'of another version',
      { ...HEADER, asbuilt: 'inventory/2' },
      'hosts.ndjson:1:2: asbuilt cannot be "inventory/2"; did you mean "inventory/1"?'
    ],
    ['without its moment', { asbuilt: 'inventory/1' }, 'hosts.ndjson:1:1: "collectedAt" is missing']
  ])('a header %s', async (_what, header, says) => {
    expect(await problems(lines(header, SITE))).toEqual([says])
  })

  it('a long text is not repeated: it may be full of secrets', async () => {
    const [problem = ''] = await problems(lines(HEADER, { ...SITE, country: 'x'.repeat(5000) }))
    expect(problem.length).toBeLessThan(250)
  })
})

describe('the published schema', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'inventory.schema.json'), 'utf8')) as object
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)

  it.each([
    ['the header', HEADER],
    ['a site', SITE],
    ['a database', ORDERS]
  ])('accepts %s', (_what, line) => {
    expect(validate(line)).toBe(true)
  })

  it.each([
    ['an unknown field', { ...SITE, contry: 'NL' }],
    ['an unknown kind', { ...SITE, kind: 'sevrer' }],
    ['a header without its moment', { asbuilt: 'inventory/1' }]
  ])('refuses %s', (_what, line) => {
    expect(validate(line)).toBe(false)
  })
})
