import { describe, expect, test } from 'vitest'
import { runPolicyPack, secret, unknown } from '../../src/testing.ts'
import { createSecretTexts } from '../../src/testing/secret-texts.ts'
import { keep } from './packs.ts'

const pack = keep('leaks')
const user = { type: 'gcp:sql/user:User', name: 'ledger', props: { password: secret('hunter2') } }
const urn = 'urn:pulumi:dev::project::gcp:sql/user:User::ledger'
const stack = 'urn:pulumi:dev::project::pulumi:pulumi:Stack::project-dev'

describe('secrets of a stack', () => {
  test('go to the pack and never come out of a run, which tells where the pack gave them away', async () => {
    const run = await runPolicyPack({ pack: pack(), resources: [user] })
    expect(run.violations).toMatchObject([{ message: 'Passwords are long.\n[secret] is too short' }])
    expect(run.notApplicable.at(-1)?.reason).toBe('[secret] is nobody')
    expect(run.remediations).toMatchObject([{ before: { password: '[secret]' }, properties: { password: '[secret]', name: '[secret]' } }])
    expect(JSON.stringify(run)).not.toContain('hunter2')
    expect(run.disclosed).toEqual([
      { policy: 'named-users', urn, where: 'remediation' },
      { policy: 'strong-passwords', urn, where: 'message' },
      { policy: 'no-users', urn: stack, where: 'reason' }
    ])
  })

  test('are not shown when a policy throws them either', async () => {
    const clerk = { ...user, props: { password: secret('hunter2'), role: 'clerk' } }
    const failure = await runPolicyPack({ pack: pack(), resources: [clerk] }).catch((cause: unknown) => cause as Error)
    expect((failure as Error).message).toContain('Error: [secret] belongs to a clerk')
    expect((failure as Error).cause).toBeUndefined()
  })

  test('of a program’s configuration are not shown either', async () => {
    const failure = await runPolicyPack({
      pack: pack(),
      program: 'tests/fixtures/programs/secrets',
      pulumiConfig: { token: 'hunter2-given' }
    }).catch((cause: unknown) => cause as Error)
    expect((failure as Error).message).toMatch(
      /^Cannot run tests\/fixtures\/programs\/secrets: program ended early: Error: bad token \[secret\] \(tests\/fixtures\/programs\/secrets\/index\.ts:15:7\)$/
    )
  })
})

describe('secret texts', () => {
  const texts = createSecretTexts(
    [{ password: secret('hunter2'), key: secret({ parts: ['hunter2-left', 4711] }), pin: secret('12') }],
    ['token']
  )

  test('are masked wherever they are in a text, the longest first, and short ones are left', () => {
    expect(texts.mask('hunter2-left is not hunter2, token is not 4711, 12 is')).toBe(
      '[secret] is not [secret], [secret] is not [secret], 12 is'
    )
  })

  test('lie open outside of their mark only', () => {
    expect(texts.liesOpen({ password: secret('hunter2') })).toBe(false)
    expect(texts.liesOpen({ nested: [{ name: 'db-hunter2' }] })).toBe(true)
    expect(texts.liesOpen({ network: unknown })).toBe(false)
  })

  test('leave a document readable for the rest', () => {
    expect(texts.document({ password: secret('x'), name: 'db-hunter2', tier: 'small', network: unknown })).toEqual({
      password: '[secret]',
      name: '[secret]',
      tier: 'small',
      network: unknown
    })
  })
})
