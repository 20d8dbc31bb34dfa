import { describe, expect, test } from 'vitest'
import { runPolicyPack, unknown } from '../../src/testing.ts'
import { keep } from './packs.ts'

const pack = keep('unknowns')
const subnetwork = (network: string) => ({ type: 'gcp:compute/subnetwork:Subnetwork', name: 'tier', props: { network } })

/** Why asbuilt's own packs do not use @pulumi/policy: a mandatory gate is open wherever it looks at an unknown value. */
describe('a mandatory policy of @pulumi/policy', () => {
  test('blocks what it can see', async () => {
    const run = await runPolicyPack({ pack: pack(), resources: [subnetwork('default')] })
    expect(run.violations).toMatchObject([{ policy: 'private-subnetworks', level: 'mandatory' }])
    expect(run.blocked).toBe(true)
  })

  test('lets a resource through when it touches what is known only after apply', async () => {
    const run = await runPolicyPack({ pack: pack(), resources: [subnetwork(unknown)] })
    expect(run.violations[0]).toMatchObject({
      policy: 'private-subnetworks',
      level: 'advisory',
      message:
        "can't run policy 'private-subnetworks' from policy pack 'unknowns@v0.0.1' during preview: string value at .network can't be known during preview"
    })
    expect(run.blocked).toBe(false)
  })

  test('lets a whole stack through for one unknown leaf of one resource', async () => {
    const user = { type: 'gcp:sql/user:User', name: 'ledger', props: { password: 'hunter2' } }
    const known = await runPolicyPack({ pack: pack(), resources: [user, subnetwork('backbone')] })
    expect(known.violations).toMatchObject([{ policy: 'no-plain-passwords', level: 'mandatory', phase: 'stack' }])
    const run = await runPolicyPack({ pack: pack(), resources: [user, subnetwork(unknown)] })
    expect(run.violations.map(({ policy, level }) => [policy, level])).toEqual([
      ['private-subnetworks', 'advisory'],
      ['no-plain-passwords', 'advisory']
    ])
    expect(run.violations[1]?.message).toMatch(/^can't run policy 'no-plain-passwords' .+ during preview/)
    expect(run.blocked).toBe(false)
  })
})
