import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import { GUARDED, UNGUARDED, sqlAsset } from './inventory.ts'
import { run } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'asbuilt-configured-'))
afterAll(() => rmSync(cwd, { recursive: true }))

const PROFILE = `document: {id: ledger, title: Ledger architecture}
systems:
  - {id: databases, match: {names: [ledger-*]}}
claims:
  - {id: ledger/guarded, section: Backups, statement: Databases are guarded., systems: [databases], verify: [{control: deletion-protected}]}
  - id: ledger/restorable
    section: Backups
    statement: Databases can be restored for a while.
    systems: [databases]
    verify: [{control: point-in-time-restore, declare: {minimumDays: how far back}}]
`
const CONFIG = `profiles: [documents/ledger.yaml]
targets: [../assets.ndjson]
outputs: [text, json=result.json]
documents:
  ledger:
    declare: {restorable: {point-in-time-restore: {minimumDays: 7}}}
`
const RESTORABLE = sqlAsset('ledger-db', {
  deletionProtectionEnabled: true,
  backupConfiguration: { enabled: true, pointInTimeRecoveryEnabled: true, transactionLogRetentionDays: 7 }
})

mkdirSync(join(cwd, 'infra/documents'), { recursive: true })
mkdirSync(join(cwd, 'infra/deep/er'), { recursive: true })
mkdirSync(join(cwd, 'bare'))
writeFileSync(join(cwd, 'infra/documents/ledger.yaml'), PROFILE)
writeFileSync(join(cwd, 'infra/asbuilt.yaml'), CONFIG)
writeFileSync(join(cwd, 'infra/soft.yaml'), `${CONFIG}softFail: true\nquiet: true\n`)
writeFileSync(join(cwd, 'infra/mapped.yaml'), `${CONFIG}    systems: {databases: {names: [orders-*]}}\n`)
writeFileSync(join(cwd, 'infra/wrong.yaml'), CONFIG.replace('restorable', 'restorabel'))
writeFileSync(join(cwd, 'assets.ndjson'), `${RESTORABLE}\n${UNGUARDED}\n`)
writeFileSync(join(cwd, 'open.ndjson'), `${sqlAsset('ledger-db')}\n`)
writeFileSync(join(cwd, 'guarded.ndjson'), `${GUARDED}\n`)

describe('asbuilt scan takes from asbuilt.yaml', () => {
  it('what to scan, by what, to where and with whose figures, from any folder below', async () => {
    const told = await run(['scan'], { cwd: join(cwd, 'infra/deep/er') })
    expect([told.status, told.stderr]).toEqual([0, ''])
    expect(told.stdout).toMatch(
      /\.\.\/\.\.\/\.\.\/assets\.ndjson[\s\S]*1 passed; as its owner states:\s+minimumDays 7[\s\S]*2 claims {3}2 upheld/
    )
    const result = JSON.parse(readFileSync(join(cwd, 'infra/result.json'), 'utf8')) as Result
    expect(result.claims.map(({ declared }) => declared)).toEqual([undefined, { 'point-in-time-restore': { minimumDays: 7 } }])
    expect(result.profiles[0]).not.toHaveProperty('mapped')
  })

  it('nothing that the command line says otherwise', async () => {
    const told = await run(['scan', '../../open.ndjson', '-o', 'text', '--check', 'guarded'], { cwd: join(cwd, 'infra/deep') })
    expect([told.status, told.stdout]).toEqual([1, expect.stringContaining('1 claim   1 contradicted')])
  })

  it('what its owner says of where systems are', async () => {
    const told = await run(['scan', '--config', 'mapped.yaml', '-o', 'json'], { cwd: join(cwd, 'infra') })
    const result = JSON.parse(told.stdout) as Result
    expect([told.status, result.profiles[0]?.mapped]).toEqual([1, ['databases']])
    expect(result.findings.map(({ resource }) => resource.name)).toEqual(['orders-db', 'orders-db'])
  })

  it('nothing where there is none', async () => {
    const told = await run(['scan', '-p', '../infra/documents/ledger.yaml', '../guarded.ndjson'], { cwd: join(cwd, 'bare') })
    expect([told.status, told.stdout]).toEqual([0, expect.stringMatching(/the owner must state: how far back/)])
  })

  it('nothing that is wrong, but says where', async () => {
    expect(await run(['scan', '--config', 'wrong.yaml'], { cwd: join(cwd, 'infra') })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: Cannot use configuration wrong.yaml:\n  wrong.yaml:6:15: unknown claim "restorabel" of ledger; did you mean "restorable"?\n'
    })
    expect(await run(['scan', '--config', 'nowhere.yaml'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: Cannot read configuration nowhere.yaml: there is no such file\n'
    })
  })
})

describe('asbuilt scan with a register of tenants', () => {
  const TORN = sqlAsset('ledger-db', { deletionProtectionEnabled: true, userLabels: { tenant: 'acme', 'customer-region': 'eu' } })
  const TENANTS = 'tenants: [{id: acme, match: {labels: {tenant: acme}}, options: {customer-region: us}}]\n'
  writeFileSync(join(cwd, 'torn.ndjson'), `${TORN}\n`)
  writeFileSync(join(cwd, 'tenants.yaml'), TENANTS)
  writeFileSync(join(cwd, 'infra/tenants.yaml'), TENANTS)
  writeFileSync(join(cwd, 'infra/registered.yaml'), `tenants: [tenants.yaml]\n${CONFIG}`)
  const args = ['scan', '-p', 'infra/documents/ledger.yaml', 'torn.ndjson', '-c', 'guarded', '--quiet']

  it('says where labels contradict it, which counts', async () => {
    const told = await run([...args, '--tenants', 'tenants.yaml'], { cwd })
    expect([told.status, told.stdout]).toEqual([
      3,
      expect.stringContaining('ledger-db  is labelled customer-region: eu, while tenants.yaml:1:11 says us')
    ])
    expect((await run(args, { cwd })).status).toBe(0)
  })

  it('finds it by the configuration file', async () => {
    const told = await run([...args, '--config', 'infra/registered.yaml'], { cwd })
    expect([told.status, told.stdout]).toEqual([3, expect.stringContaining('while infra/tenants.yaml:1:11 says us')])
  })
})

describe('asbuilt scan takes from the environment', () => {
  const inInfra = async (env: NodeJS.ProcessEnv, ...args: readonly string[]) =>
    await run(['scan', '../open.ndjson', '-o', 'text', ...args], { cwd: join(cwd, 'infra'), env })

  it.each([
    ['a switch', { ASBUILT_SOFT_FAIL: '1' }, [], 0, /2 contradicted/],
    [
      'no switch that is off',
      { ASBUILT_SOFT_FAIL: 'false', ASBUILT_QUIET: '', ASBUILT_COMPACT: '0' },
      [],
      1,
      /Verdict[\s\S]*2 contradicted/
    ],
    ['a value', { ASBUILT_CHECK: 'guarded' }, [], 1, /^(?![\s\S]*restored)[\s\S]*1 contradicted/],
    [
      'no value that the command line gives',
      { ASBUILT_CHECK: 'guarded' },
      ['--check', 'restorable'],
      1,
      /^(?![\s\S]*guarded)[\s\S]*1 contradicted/
    ],
    ['where the configuration is', { ASBUILT_CONFIG: 'soft.yaml' }, [], 0, /^2 claims {3}2 contradicted/],
    ['what the configuration says otherwise', { ASBUILT_CONFIG: 'soft.yaml', ASBUILT_OUTPUT: 'sarif' }, [], 0, /./]
  ] as const)('%s', async (_, env, args, status, stdout) => {
    const told = await inInfra(env, ...args)
    expect([told.status, told.stderr]).toEqual([status, ''])
    expect(told.stdout).toMatch(stdout)
  })

  it('no value that no flag takes', async () => {
    const told = await inInfra({ ASBUILT_FAIL_ON: 'unatested' })
    expect([told.status, told.stderr]).toEqual([2, expect.stringContaining('There is no "unatested"; allowed are undecided')])
  })
})
