import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type PackInfo, type PolicyConfig, type PolicyInfo, runPolicyPack } from '../../src/testing.ts'
import { readConfiguration, reconcile } from '../../src/testing/configuration.ts'
import { emptyFolder } from '../sources/pulumi/collect.ts'
import { packFolder, start } from './packs.ts'

function policy(name: string, more: Partial<PolicyInfo> = {}): PolicyInfo {
  const texts = { displayName: '', description: '', message: '', remediationSteps: '', url: '' }
  return { name, ...texts, level: 'advisory', type: 'stack', tags: [], ...more }
}

function packInfo(policies: readonly PolicyInfo[], more: Partial<PackInfo> = {}): PackInfo {
  const texts = { displayName: '', description: '', readme: '', provider: '', repository: '' }
  return { name: 'ledger', ...texts, version: '1.0.0', tags: [], supportsConfig: true, policies, initialConfig: {}, ...more }
}

const DAYS = { properties: { days: { type: 'integer', minimum: 1, default: 7 }, owner: { type: 'string' } }, required: [] }
const INFO = packInfo([policy('kept', { configSchema: DAYS }), policy('private', { level: 'mandatory' })])

describe('the engine reconciles a configuration', () => {
  const after = (config: PolicyConfig | undefined, info: PackInfo = INFO) => reconcile(info, readConfiguration(config))

  test('of nothing to what the policies declare', () => {
    expect(after(undefined)).toEqual({
      kept: { level: 'advisory', properties: { days: 7 } },
      private: { level: 'mandatory', properties: {} }
    })
  })

  test('with a level alone, and with a level next to properties', () => {
    expect(after({ kept: 'mandatory', private: { enforcementLevel: 'disabled', depth: 2 } })).toEqual({
      kept: { level: 'mandatory', properties: { days: 7 } },
      private: { level: 'disabled', properties: { depth: 2 } }
    })
  })

  test('with properties alone, which keep the level', () => {
    expect(after({ private: { depth: 2 } }).private).toEqual({ level: 'mandatory', properties: { depth: 2 } })
  })

  test('with a level for all, which the policies own entries go before, and hands `all` on as well', () => {
    expect(after({ all: 'disabled', private: 'remediate' })).toEqual({
      kept: { level: 'disabled', properties: { days: 7 } },
      private: { level: 'remediate', properties: {} },
      all: { level: 'disabled', properties: {} }
    })
  })

  test('with the pack’s initial configuration beneath it', () => {
    const initialConfig = {
      kept: { level: 'mandatory', properties: { days: 30, owner: 'platform' } },
      private: { level: 'advisory', properties: {} }
    } as const
    expect(after({ kept: { days: 14 } }, packInfo(INFO.policies, { initialConfig }))).toEqual({
      kept: { level: 'mandatory', properties: { days: 14, owner: 'platform' } },
      private: { level: 'advisory', properties: {} }
    })
  })

  test('and hands on an entry for a policy that is none, if it has a level', () => {
    expect(after({ privat: 'advisory' }).privat).toEqual({ level: 'advisory', properties: {} })
  })

  test('and leaves out what says nothing, and the environments of Pulumi Cloud', () => {
    expect(after({ kept: {}, environments: ['ledger/prod'] as never })).toEqual(after(undefined))
  })

  test('and refuses an entry without a level for a policy that is none', () => {
    expect(() => after({ privat: { depth: 2 } })).toThrow(
      'Cannot configure ledger: "privat" has no enforcement level and it is no policy of the pack (invalid enforcement level "")'
    )
    expect(() => after({ all: { depth: 2 } })).toThrow('"all" has no enforcement level and the engine wants one for it')
  })

  test('and takes `all` without a level where the initial configuration has one for it', () => {
    const initialConfig = { all: { level: 'mandatory', properties: {} } } as const
    expect(after({ all: { depth: 2 } }, packInfo(INFO.policies, { initialConfig }))).toEqual({
      kept: { level: 'mandatory', properties: { days: 7 } },
      private: { level: 'mandatory', properties: {} },
      all: { level: 'mandatory', properties: { depth: 2 } }
    })
  })

  test.each([
    [{ kept: { days: 'seven' } }, /^Cannot configure ledger: kept: days: .*expected number/],
    [{ kept: { days: 0 } }, /kept: days: /],
    [{ kept: { days: 7.5 } }, /kept: days: /],
    [{ kept: { owner: 7, days: 0 } }, /kept: days: .+; kept: owner: /]
  ] satisfies readonly (readonly [PolicyConfig, RegExp])[])('and refuses %j, which breaks the schema', (config, message) => {
    expect(() => after(config)).toThrow(message)
  })

  test('and refuses what the schema requires and nobody gives', () => {
    const info = packInfo([policy('kept', { configSchema: { ...DAYS, required: ['days', 'owner'] } })])
    expect(() => after({ kept: 'mandatory' }, info)).toThrow('Cannot configure ledger: kept: owner is required')
    expect(after({ kept: { owner: 'platform' } }, info).kept).toEqual({ level: 'advisory', properties: { days: 7, owner: 'platform' } })
  })

  test('and leaves to the pack what is beyond the schemas read here', () => {
    const configSchema = { properties: { owner: { not: { type: 'number' } } }, required: ['owner'] }
    const info = packInfo([policy('kept', { configSchema })])
    expect(after({ kept: { owner: 7 } }, info).kept?.properties).toEqual({ owner: 7 })
    expect(() => after({}, info)).toThrow('kept: owner is required')
  })

  test('and refuses any for a pack that takes none', () => {
    const info = packInfo(INFO.policies, { supportsConfig: false })
    expect(after(undefined, info)).toEqual({})
    expect(() => after({ kept: 'mandatory' }, info)).toThrow('Cannot configure ledger: the policy pack does not support configuration')
  })
})

describe('a configuration is refused', () => {
  test.each([
    [{ kept: 'strict' }, '"strict" of "kept" is not a valid enforcement level (advisory, mandatory, remediate, disabled)'],
    [{ kept: { enforcementLevel: true } }, 'true of "kept" is not a valid enforcement level'],
    [{ kept: ['mandatory'] }, '"kept" is neither an enforcement level nor an object'],
    [{ kept: null }, '"kept" is neither an enforcement level nor an object'],
    [['mandatory'], 'not an object of policy to settings']
  ])('that says %j', (config, message) => {
    expect(() => readConfiguration(config as never)).toThrow(`Cannot use the policy configuration: ${message}`)
  })

  test('in a file that is not JSON, or not there, or wrong, by its name', () => {
    const file = `${emptyFolder()}/policy-config.json`
    expect(() => readConfiguration(file)).toThrow(`Cannot read ${file}: ENOENT`)
    writeFileSync(file, '{ "kept": ')
    expect(() => readConfiguration(file)).toThrow(`Cannot read ${file}: not JSON`)
    writeFileSync(file, '{ "kept": "strict" }')
    expect(() => readConfiguration(file)).toThrow(`Cannot use ${file}: "strict" of "kept"`)
  })

  test('but an empty file is one that says nothing', () => {
    const file = `${emptyFolder()}/policy-config.json`
    writeFileSync(file, '\n')
    expect(readConfiguration(file)).toEqual({})
  })
})

describe('a pack of @pulumi/policy', () => {
  test('is told what the engine makes of its schema, its initial configuration and the given one', async () => {
    const pack = await start('configured')
    const settings = await pack.configure({ 'snapshots-kept': { regions: ['europe-west3'] } })
    expect(settings).toEqual({
      'snapshots-kept': { level: 'advisory', properties: { days: 7, regions: ['europe-west3'] } },
      'backups-kept': { level: 'mandatory', properties: { days: 30 } },
      named: { level: 'advisory', properties: { owner: 'platform' } }
    })
    const { diagnostics } = await pack.analyzeStack([])
    expect(diagnostics.map(({ policy: name, level, message }) => [name, level, JSON.parse(message.split('\n')[1] as string)])).toEqual([
      ['snapshots-kept', 'advisory', { days: 7, regions: ['europe-west3'] }],
      ['backups-kept', 'mandatory', { days: 30 }],
      ['named', 'advisory', { owner: 'platform' }]
    ])
  })

  test('stops the run where its schema is broken', async () => {
    const config = { 'snapshots-kept': { regions: ['us-east1'] } }
    await expect(runPolicyPack({ pack: packFolder('configured'), resources: [], config })).rejects.toThrow(
      /^Cannot configure configured: snapshots-kept: regions\.0: /
    )
  })
})
