import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listCommand } from '../../src/commands/list.ts'
import { CONTROLS } from '../../src/controls/index.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { LEDGER } from '../profiles/ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-list-'))
afterAll(() => rmSync(folder, { recursive: true }))
const ledger = join(folder, 'ledger.yaml')
writeFileSync(ledger, LEDGER)

type What = Parameters<typeof listCommand>[0]

async function json(what: What, ...profile: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const text = await listCommand(what, { output: 'json', ...(profile.length === 0 ? {} : { profile }) })
  return JSON.parse(text) as readonly Record<string, unknown>[]
}

async function lines(what: What, ...profile: readonly string[]): Promise<readonly string[]> {
  const text = await listCommand(what, { output: 'text', ...(profile.length === 0 ? {} : { profile }) })
  expect(text.endsWith('\n')).toBe(true)
  return text.trimEnd().split('\n')
}

describe('asbuilt list', () => {
  it('has the claims of all shipped documents, or of those that are chosen', async () => {
    expect(await json('claims')).toHaveLength(272)
    const [first] = await json('claims', 'maropost')
    expect(first).toMatchObject({
      id: 'maropost/browser-session-128-bit',
      section: 'Overview',
      checkable: 'graph',
      severity: 'high',
      systems: ['https-endpoint'],
      controls: expect.arrayContaining(['encrypted-in-transit']) as string[]
    })
    expect(await lines('claims', 'maropost')).toHaveLength(57)
  })

  it('has every control with its parameters, or those that a document needs', async () => {
    expect((await json('controls')).map(({ id }) => id)).toEqual(CONTROLS.map(({ id }) => id))
    const rotation = (await json('controls')).find(({ id }) => id === 'key-rotation')
    expect(rotation).toMatchObject({ facets: ['keyRotation'], parameters: { maximumDays: { type: 'number', required: true } } })
    expect((await json('controls', ledger)).map(({ id }) => id)).toEqual(['point-in-time-restore'])
  })

  it('has every kind with its native types, or those that a document speaks of', async () => {
    expect(await json('kinds')).toHaveLength(KINDS.length)
    const bucket = (await json('kinds')).find(({ id }) => id === 'gcp.bucket')
    expect(bucket).toMatchObject({ cloud: 'gcp', role: 'object-storage', types: { cai: ['storage.googleapis.com/Bucket'] } })
    expect((await json('kinds', ledger)).map(({ id }) => id)).toEqual(['gcp.sql-instance'])
  })

  it('has the shipped documents', async () => {
    expect((await json('profiles')).map(({ profile, claims }) => [profile, claims])).toEqual([
      ['cm', 72],
      ['maropost', 57],
      ['retarus', 55],
      ['sendmarc', 88]
    ])
    expect((await lines('profiles', 'retarus'))[0]).toMatch(/^retarus +Retarus .* 55 claims, \d+ checked, 23 for people to attest$/)
  })

  it('has what of a document is verified where, by what, and what is open', async () => {
    const [maropost] = (await json('coverage', 'maropost')) as unknown as readonly [{ profile: string; claims: readonly { id: string }[] }]
    expect(maropost.profile).toBe('maropost')
    expect(maropost.claims.find(({ id }) => id === 'maropost/no-external-ip')).toMatchObject({
      checkable: 'resource',
      clouds: { gcp: 'verified' },
      checks: [{ control: 'no-public-address' }]
    })
    const told = await lines('coverage', 'maropost')
    expect(told[0]).toMatch(/^claim +checkable +gcp +azure +aws +own +by +open$/)
    expect(told.find((line) => line.startsWith('maropost/no-external-ip '))).toMatch(/ resource +yes +\(yes\) .* no-public-address/)
    expect(told.find((line) => line.startsWith('maropost/bc-plan '))).toMatch(/ attested +attested by: the plan$/)
    expect(told.at(-2)).toMatch(/^57 claims: \d+ verified on gcp \(1 more would be\), .*verified on azure.*; 29 for people to attest;/)
  })

  it('takes documents, and what their owner states, from the configuration file', async () => {
    writeFileSync(join(folder, 'open.yaml'), LEDGER.replace('with: {minimumDays: 7}', 'declare: {minimumDays: how far back}'))
    const config = join(folder, 'asbuilt.yaml')
    const stated = async (text: string): Promise<unknown> => {
      writeFileSync(config, `profiles: [./open.yaml]\n${text}`)
      return JSON.parse(await listCommand('coverage', { output: 'json', config }))
    }
    expect(await stated('')).toMatchObject([{ profile: 'ledger', claims: [{ undeclared: ['how far back'] }] }])
    const figures = await stated('documents: {ledger: {declare: {restorable: {point-in-time-restore: {minimumDays: 30}}}}}\n')
    expect(figures).toMatchObject([{ claims: [{ undeclared: [], checks: [{ with: { minimumDays: 30 } }] }] }])
  })

  it('refuses a document that is not there', async () => {
    await expect(json('claims', 'maropst')).rejects.toThrow('did you mean "maropost"?')
  })
})
