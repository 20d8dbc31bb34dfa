import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PackResource, runPolicyPack, secret } from '../../src/testing.ts'

const ROOT = join(import.meta.dirname, '../..')
const REMEDIATE = { all: { enforcementLevel: 'remediate' } } as const

function packOf(profile: string): string {
  return join(ROOT, 'tests/fixtures/packs', `asbuilt-${profile}`)
}

/** What is repaired of the violating variants: resource → policies. */
const REPAIRED = {
  maropost: {
    'customers-master': ['snapshot-retention-7-days', 'zone-loss-failover', 'real-time-backups'],
    'mailings-master': ['real-time-backups', 'snapshot-retention-7-days', 'zone-loss-failover']
  },
  sendmarc: {
    files: ['not-reachable-from-outside', 'private-traffic-encrypted'],
    history: ['private-traffic-encrypted'],
    keys: ['not-reachable-from-outside', 'managed-private-keys'],
    queues: ['private-traffic-encrypted'],
    reports: ['pitr-7-days']
  }
} as const

describe.each(['maropost', 'sendmarc'] as const)('remediations of the policy pack of %s', (profile) => {
  it('repair what the claim alone settles, and the policies then hold for those resources', async () => {
    const run = await runPolicyPack({ pack: packOf(profile), program: join(ROOT, 'stacks', profile, 'violating'), config: REMEDIATE })
    const repaired: Record<string, string[]> = {}
    for (const { urn, policy } of run.remediations) (repaired[urn.slice(urn.lastIndexOf('::') + 2)] ??= []).push(policy)
    expect(repaired).toEqual(REPAIRED[profile])
    const remedied = new Set(run.remediations.map(({ urn, policy }) => `${policy} ${urn}`))
    const left = run.violations.filter(({ urn, policy, phase }) => phase === 'resource' && remedied.has(`${policy} ${urn}`))
    expect(left).toEqual([])
    // What nobody can repair stays a violation.
    expect(run.blocked).toBe(true)
  })

  it('are off unless asked for, and leave alone what holds', async () => {
    const violating = await runPolicyPack({ pack: packOf(profile), program: join(ROOT, 'stacks', profile, 'violating') })
    expect(violating.remediations).toEqual([])
    const compliant = await runPolicyPack({ pack: packOf(profile), program: join(ROOT, 'stacks', profile), config: REMEDIATE })
    expect(compliant.remediations).toEqual([])
  })
})

describe('a remediation', () => {
  const statements: PackResource = {
    type: 'azure-native:storage:StorageAccount',
    name: 'statements',
    props: {
      resourceGroupName: 'ledger',
      sku: { name: 'Standard_GRS' },
      kind: 'StorageV2',
      minimumTlsVersion: 'TLS1_0',
      enableHttpsTrafficOnly: false,
      tags: { owner: secret('payments-team') }
    }
  }

  it('changes nothing but what it repairs, and secrets stay secrets', async () => {
    const config = { 'https-everywhere': 'remediate', 'private-traffic-encrypted': 'remediate' } as const
    const run = await runPolicyPack({ pack: packOf('sendmarc'), resources: [statements], config })
    const last = run.remediations.at(-1)
    expect(last?.properties).toEqual({
      ...statements.props,
      minimumTlsVersion: 'TLS1_2',
      enableHttpsTrafficOnly: true,
      tags: { owner: '[secret]' }
    })
    expect(run.disclosed).toEqual([])
  })

  it('is made by the policies that were asked for it alone', async () => {
    const run = await runPolicyPack({ pack: packOf('sendmarc'), resources: [statements], config: { 'https-everywhere': 'remediate' } })
    expect(new Set(run.remediations.map(({ policy }) => policy))).toEqual(new Set(['https-everywhere']))
  })
})
