import { describe, expect, test } from 'vitest'
import { runPolicyPack, secret, unknown } from '../../src/testing.ts'
import { keep } from './packs.ts'

const pack = keep('tls')
const TYPE = 'azure-native:storage:StorageAccount'
const URN = `urn:pulumi:dev::project::${TYPE}::statements`
const account = (props: Readonly<Record<string, unknown>> = {}) => ({
  type: TYPE,
  name: 'statements',
  props: { minimumTlsVersion: 'TLS1_0', resourceGroupName: 'ledger-group', ...props }
})

describe('remediations', () => {
  test('are applied one after the other, and everything later sees what they leave', async () => {
    const run = await runPolicyPack({ pack: pack(), resources: [account()] })
    const before = { minimumTlsVersion: 'TLS1_0', resourceGroupName: 'ledger-group' }
    const between = { ...before, minimumTlsVersion: 'TLS1_2' }
    const after = { ...between, enableHttpsTrafficOnly: true }
    expect(run.remediations).toEqual([
      { policy: 'minimum-tls', urn: URN, description: 'Storage accounts speak TLS 1.2.', before, properties: between },
      { policy: 'https-only', urn: URN, description: 'Storage accounts speak HTTPS only.', before: between, properties: after }
    ])
    expect(run.violations).toEqual([
      {
        policy: 'seen-in-the-end',
        level: 'advisory',
        message: 'What the stack is shown.\nends as TLS1_2',
        urn: URN,
        phase: 'stack'
      }
    ])
  })

  test('that are switched off leave a violation', async () => {
    const run = await runPolicyPack({
      pack: pack(),
      resources: [account()],
      config: { 'minimum-tls': 'mandatory', 'https-only': 'disabled' }
    })
    expect(run.remediations).toEqual([])
    expect(run.violations).toMatchObject([
      { policy: 'minimum-tls', level: 'mandatory', message: 'Storage accounts speak TLS 1.2.\nspeaks TLS1_0' },
      { policy: 'seen-in-the-end' }
    ])
  })

  test('keep secrets secret, on the wire and in what a run shows', async () => {
    const keys = { keys: { primary: secret('hunter2-primary') } }
    const run = await runPolicyPack({ pack: pack(), resources: [account(keys)] })
    expect(run.remediations.at(-1)?.properties).toEqual({
      minimumTlsVersion: 'TLS1_2',
      enableHttpsTrafficOnly: true,
      resourceGroupName: 'ledger-group',
      keys: { primary: '[secret]' }
    })
    expect(JSON.stringify(run)).not.toContain('hunter2')
    expect(run.disclosed).toEqual([])
    await pack().configure()
    const { remediations } = await pack().remediate({ urn: URN, type: TYPE, name: 'statements', properties: account(keys).props })
    expect(remediations[0]?.properties).toEqual({ ...account(keys).props, minimumTlsVersion: 'TLS1_2' })
  })

  test('of @pulumi/policy lay a secret object open, which a run tells of without showing it', async () => {
    const run = await runPolicyPack({ pack: pack(), resources: [account({ encryption: secret({ key: 'hunter2-nested' }) })] })
    expect(run.disclosed).toEqual([{ policy: 'minimum-tls', urn: URN, where: 'remediation' }])
    expect(run.remediations[0]?.properties).toMatchObject({ encryption: { key: '[secret]' } })
    expect(JSON.stringify(run)).not.toContain('hunter2')
  })

  test('that touch what is unknown do not run, and say so', async () => {
    const run = await runPolicyPack({ pack: pack(), resources: [account({ minimumTlsVersion: 'TLS1_2', resourceGroupName: unknown })] })
    const message =
      "can't run remediation 'named-group' from policy pack 'tls@v0.0.1' during preview: string value at .resourceGroupName can't be known during preview"
    expect(run.remediations.find(({ policy }) => policy === 'named-group')).toEqual({
      policy: 'named-group',
      urn: URN,
      description: 'The resource group is written out.',
      before: { minimumTlsVersion: 'TLS1_2', enableHttpsTrafficOnly: true, resourceGroupName: unknown },
      diagnostic: message
    })
    expect(run.violations).toContainEqual({ policy: 'named-group', level: 'advisory', message, urn: URN, phase: 'resource' })
  })
})
