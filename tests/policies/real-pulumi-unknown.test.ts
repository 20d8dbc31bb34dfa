import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PulumiCli, startPulumi, toldIn, whyNoPulumi } from './pulumi-cli.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const why = whyNoPulumi()

interface Row {
  readonly pack: string
  readonly policy: string
  /** Whether `ledger` is public depends on an output that is there only after apply. */
  readonly program: string
}

const ROWS: readonly Row[] = [
  {
    pack: 'maropost',
    policy: 'no-external-ip',
    program: `const gcp = require('@pulumi/gcp')
const address = new gcp.compute.Address('entry', { region: 'europe-west3' })
new gcp.sql.DatabaseInstance('ledger', {
  databaseVersion: 'POSTGRES_16',
  region: 'europe-west3',
  settings: { tier: 'db-custom-2-7680', ipConfiguration: { ipv4Enabled: address.name.apply((name) => name !== undefined) } }
})
`
  },
  {
    pack: 'sendmarc',
    policy: 'not-reachable-from-outside',
    program: `const azure = require('@pulumi/azure-native')
const group = new azure.resources.ResourceGroup('ledger-group', { location: 'westeurope' })
new azure.keyvault.Vault('ledger', {
  resourceGroupName: group.name,
  properties: {
    tenantId: '00000000-0000-0000-0000-000000000000',
    sku: { family: 'A', name: 'standard' },
    publicNetworkAccess: group.managedBy.apply((by) => (by === undefined ? 'Enabled' : 'Disabled'))
  }
})
`
  }
]

describe.skipIf(why !== undefined).each(ROWS)(
  `what is known only after apply, to policies/$pack on a real Pulumi engine${why === undefined ? '' : ` (skipped: ${why})`}`,
  { timeout: 180_000 },
  ({ pack, policy, program }) => {
    let pulumi: PulumiCli
    let folder: string
    beforeAll(async () => {
      pulumi = await startPulumi()
      folder = join(pulumi.home, 'ledger')
      mkdirSync(folder)
      writeFileSync(join(folder, 'Pulumi.yaml'), 'name: ledger\nruntime: { name: nodejs, options: { typescript: false } }\n')
      writeFileSync(join(folder, 'package.json'), '{ "name": "ledger", "main": "index.js" }')
      writeFileSync(join(folder, 'index.js'), program)
      await pulumi.init(folder)
    }, 60_000)
    afterAll(() => pulumi.stop())

    it.each([
      ['keeps the gate shut where that is asked for', 'fail', 'mandatory', false],
      ['warns and names what it waits on', 'warn', 'advisory', true]
    ] as const)('%s', async (_, unknown, level, passes) => {
      const config = join(pulumi.home, `${unknown}.json`)
      writeFileSync(config, JSON.stringify({ all: 'disabled', [policy]: { enforcementLevel: 'mandatory', unknown } }))
      const args = ['preview', '--policy-pack', join(ROOT, 'policies', pack), '--policy-pack-config', config]
      const { status, stdout } = await pulumi.run(folder, args)
      expect(toldIn(stdout)).toContainEqual({ level, policy, resource: 'ledger' })
      expect(toldIn(stdout).filter((told) => told.level !== level)).toEqual([])
      expect(stdout).toMatch(/undecided: .*known only after apply/)
      expect(status === 0).toBe(passes)
    })

    it('blocks an update as soon as it turns out to violate', async () => {
      const config = join(pulumi.home, 'up.json')
      writeFileSync(config, JSON.stringify({ all: 'disabled', [policy]: 'mandatory' }))
      const args = ['up', '--yes', '--skip-preview', '--policy-pack', join(ROOT, 'policies', pack), '--policy-pack-config', config]
      const { status, stdout } = await pulumi.run(folder, args)
      expect(toldIn(stdout)).toContainEqual({ level: 'mandatory', policy, resource: 'ledger' })
      expect(pulumi.deeds().filter(({ urn }) => urn.endsWith('::ledger'))).toEqual([])
      expect(status).toBeGreaterThan(0)
    })
  }
)
