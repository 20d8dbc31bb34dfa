import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { configSchemaOf, tunable } from '../../src/crossguard/config-schema.ts'
import { createPack } from '../../src/crossguard/pack.ts'
import { configured, type PackSettings, settle, verifiable } from '../../src/crossguard/settings.ts'
import { settingsProblems } from '../../src/crossguard/settings-schema.ts'
import { ScanError } from '../../src/errors.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { LINK_NAMES } from '../../src/model/neighbourhood.ts'
import { loadProfile } from '../../src/profiles/load.ts'

const VOCABULARY = { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES }
const maropost = await loadProfile('maropost', VOCABULARY)
const sendmarc = await loadProfile('sendmarc', VOCABULARY)
const folder = mkdtempSync(join(tmpdir(), 'asbuilt-settings-'))
writeFileSync(join(folder, 'broken.yaml'), 'waivers:\n  - claims: [maropost/tls-1-2-endpoints]\n')

async function refusal(given: unknown): Promise<string> {
  const pack = await createPack(maropost, {}, 'mandatory', { folder })
  const refused = await pack.configure(given as PackSettings).then(
    () => undefined,
    (cause: unknown) => cause
  )
  if (refused === undefined) return 'taken'
  if (!(refused instanceof ScanError)) throw refused
  return refused.message
}

describe('settings that cannot be meant are refused', () => {
  it.each<[string, unknown, readonly RegExp[]]>([
    [
      'an unknown policy',
      { 'snapshot-retention-7-day': { unknown: 'fail' } },
      [/no such policy; did you mean "snapshot-retention-7-days"\?/]
    ],
    [
      'a claim by its whole id',
      { 'maropost/no-external-ip': 'advisory' },
      [/"maropost\/no-external-ip": there is no such policy; did you mean "no-external-ip"\?/]
    ],
    ['an unknown level', { 'no-external-ip': 'compulsory' }, [/no-external-ip\.enforcementLevel: .*"compulsory"/]],
    [
      'an unknown word for unknown',
      { all: { unknown: 'block' } },
      [/all\.unknown: unknown cannot be "block"; it is one of fail, warn, ignore/]
    ],
    ['an unknown field', { all: { unknwon: 'fail' } }, [/all\.unknwon: unknown field "unknwon"; did you mean "unknown"\?/]],
    ['parameters for all policies', { all: { parameters: {} } }, [/all\.parameters: unknown field/]],
    [
      'a control that the claim does not use',
      { 'no-external-ip': { parameters: { 'backup-retention': { minimumDays: 7 } } } },
      [/no-external-ip\.parameters\.backup-retention: unknown field/]
    ],
    [
      'an unknown parameter',
      { 'snapshot-retention-7-days': { parameters: { 'backup-retention': { minimumDay: 7 } } } },
      [/parameters\.backup-retention\.minimumDay: unknown field "minimumDay"; did you mean "minimumDays"\?/]
    ],
    [
      'a parameter of the wrong type',
      { 'snapshot-retention-7-days': { parameters: { 'backup-retention': { minimumDays: 'seven' } } } },
      [/minimumDays must be a number, not "seven"/]
    ],
    [
      'an unknown kind in a scope',
      { all: { scope: { kinds: ['gcp.bukcet'] } } },
      [/all\.scope\.kinds\.0: unknown kind "gcp\.bukcet"; did you mean "gcp\.bucket"\?/]
    ],
    ['a missing waivers file', { all: { waivers: 'absent.yaml' } }, [/Cannot read waivers .*absent\.yaml: there is no such file/]],
    [
      'a malformed waivers file',
      { 'no-external-ip': { waivers: 'broken.yaml' } },
      [/broken\.yaml:2:14: unknown claim "maropost\/tls-1-2-endpoints"/, /"owner" is missing/]
    ],
    ['everything wrong at once', { nobody: 'advisory', all: { unknown: 1 } }, [/"nobody": there is no such policy/, /all\.unknown/]]
  ])('%s', async (_what, given, messages) => {
    const message = await refusal(given)
    for (const expected of messages) expect(message).toMatch(expected)
  })

  it('and nothing is judged any more, so that whoever goes on all the same meets a closed gate', async () => {
    const pack = await createPack(maropost, {}, 'mandatory', { folder })
    await expect(pack.configure({ nobody: 'advisory' })).rejects.toThrow(/no such policy/)
    expect(() => pack.analyzeStack([])).toThrow(/was refused/)
  })

  it('takes what the engine fills in for every policy', async () => {
    expect(await refusal(Object.fromEntries(maropost.claims.map(({ id }) => [id.slice(9), { enforcementLevel: 'advisory' }])))).toMatch(
      /no such policy/
    )
    expect(await refusal({ all: { enforcementLevel: 'mandatory' }, 'no-external-ip': { enforcementLevel: 'disabled' } })).toBe('taken')
  })
})

describe('what holds in the end', () => {
  it('is what the policy says, else what the claim demands, else what is said for all', () => {
    const [first, second, third] = ['sendmarc/pitr-7-days', 'sendmarc/https-everywhere', 'sendmarc/aks-multiple-nodes'] as const
    const profile = {
      ...sendmarc,
      claims: sendmarc.claims.map((claim) => (claim.id === first ? { ...claim, unknown: 'fail' as const } : claim))
    }
    const unknownOf = (given: PackSettings) => {
      const settings = settle(profile, given, 'mandatory')
      return [first, second, third].map((id) => settings.get(id)?.unknown)
    }
    expect(unknownOf({})).toEqual(['fail', 'warn', 'warn'])
    expect(unknownOf({ all: { unknown: 'ignore' }, 'aks-multiple-nodes': { unknown: 'fail' } })).toEqual(['fail', 'ignore', 'fail'])
    expect(unknownOf({ 'pitr-7-days': { unknown: 'warn' } })).toEqual(['warn', 'warn', 'warn'])
  })

  it('takes the level from the policy, from all, or from the pack', () => {
    const settings = settle(sendmarc, { all: 'advisory', 'pitr-7-days': { enforcementLevel: 'remediate' } }, 'mandatory')
    expect([settings.get('sendmarc/pitr-7-days')?.level, settings.get('sendmarc/https-everywhere')?.level]).toEqual([
      'remediate',
      'advisory'
    ])
    expect(settle(sendmarc, {}, 'mandatory').get('sendmarc/https-everywhere')?.level).toBe('mandatory')
  })

  it('changes the parameters that are given and leaves the others', () => {
    const given: PackSettings = {
      'pitr-7-days': { parameters: { 'point-in-time-restore': { minimumDays: 30 } } },
      'https-everywhere': 'disabled'
    }
    const { claims } = configured(sendmarc, given, settle(sendmarc, given, 'mandatory'))
    expect(claims.find(({ id }) => id === 'sendmarc/pitr-7-days')?.verify).toEqual([
      expect.objectContaining({ control: 'point-in-time-restore', with: { minimumDays: 30 } })
    ])
    expect(claims.some(({ id }) => id === 'sendmarc/https-everywhere')).toBe(false)
    expect(claims.find(({ id }) => id === 'sendmarc/aks-multiple-nodes')?.verify).toEqual(
      sendmarc.claims.find(({ id }) => id === 'sendmarc/aks-multiple-nodes')?.verify
    )
  })
})

describe('the schema that the engine is given', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true })
  const claims = [...verifiable(maropost), ...verifiable(sendmarc)]

  it.each(claims.map((claim) => [claim.id, claim] as const))('takes and refuses what the pack takes and refuses: %s', (_id, claim) => {
    const accepts = ajv.compile({ type: 'object', properties: configSchemaOf(claim) })
    for (const control of tunable(claim)) {
      for (const [name, parameter] of Object.entries(control.parameters)) {
        for (const value of [7, 0, -1, '7', 'EU', ['EU'], [], true, ...('choices' in parameter ? (parameter.choices ?? []) : [])]) {
          const given = { parameters: { [control.id]: { [name]: value } } }
          expect([given, accepts(given)]).toEqual([given, settingsProblems('policy', given, claim, VOCABULARY).length === 0])
        }
      }
    }
    for (const given of [
      { unknown: 'fail' },
      { unknown: 'block' },
      { waivers: '' },
      { waivers: 'waivers.yaml' },
      { scope: [] },
      { scope: { names: ['a*'] } }
    ]) {
      expect([given, accepts(given)]).toEqual([given, settingsProblems('policy', given as never, claim, VOCABULARY).length === 0])
    }
  })
})
