import { expect, it } from 'vitest'
import { runPolicyPack, startPolicyPack } from '../../src/testing.ts'
import { LEDGER_DB } from './cloud-resources.ts'
import { writePack } from './written-pack.ts'

const CHOICE = 'client-chooses-location'
const DB = { ...LEDGER_DB, props: { ...LEDGER_DB.props, settings: { ...LEDGER_DB.props.settings, userLabels: { tenant: 'acme' } } } }
const TENANTS = (jurisdiction: string): string =>
  `tenants: [{id: acme, match: {labels: {tenant: acme}}, jurisdictions: [${jurisdiction}]}]\n`
const ATTESTATIONS = `attestations:
  - {claims: [hosting-24x7-monitoring], artefact: SOC 2 report, person: jane@example.com, date: 2024-01-01, link: 'https://trust.example.com'}
`

/** What the pack says of one policy, and whether it was passed. */
async function told(files: Readonly<Record<string, string>>) {
  await using pack = await startPolicyPack(writePack({ files }))
  const { violations, passed } = await runPolicyPack({ pack, resources: [DB] })
  const own = violations.filter(({ policy }) => policy === CHOICE)
  return {
    passed: passed.includes(CHOICE),
    messages: own.map(({ level, message }) => `${level} ${message}`),
    stderr: () => pack.output().stderr
  }
}

it('a pack knows whose data is where by the owner’s configuration, and without it says nothing', async () => {
  const without = await told({})
  expect(without).toMatchObject({ passed: false, messages: [] })
  const config = 'tenants: [tenants.yaml]\n'
  const abroad = await told({ 'asbuilt.yaml': config, 'tenants.yaml': TENANTS('CA') })
  expect(abroad.messages).toEqual([expect.stringMatching(/^mandatory [\s\S]*ledger-db[\s\S]*not within CA \(belongs to acme\)/)])
  const foreign = await told({ 'asbuilt.yaml': config, 'tenants.yaml': TENANTS('GB') })
  expect(foreign.messages.join('\n')).toMatch(/belongs to acme, who chose GB/)
})

it('a pack tells of attestations that somebody has to look at', async () => {
  const { stderr } = await told({ 'asbuilt.yaml': 'attestations: [attestations.yaml]\n', 'attestations.yaml': ATTESTATIONS })
  await expect
    .poll(stderr)
    .toMatch(
      /asbuilt: the attestation at attestations\.yaml:2:5 for maropost\/hosting-24x7-monitoring expired after 2024-12-31 \(SOC 2 report, jane@example\.com\)/
    )
})

it('a pack finds systems where the owner says they are', async () => {
  const mapped =
    'documents: {maropost: {systems: {database-masters: {names: [nobody]}, database-slaves: {names: [nobody]}, database-snapshots: {names: [nobody]}}}}\n'
  await using pack = await startPolicyPack(writePack({ files: { 'asbuilt.yaml': mapped } }))
  const { violations } = await runPolicyPack({ pack, resources: [DB] })
  expect(violations.filter(({ policy }) => policy === 'snapshot-retention-7-days')).toEqual([])
})

it('a pack whose configuration has a mistake does not start, and says where it is', async () => {
  const folder = writePack({ files: { 'asbuilt.yaml': 'documents: {maropst: {}}\n' } })
  await expect(startPolicyPack(folder)).rejects.toThrow(/asbuilt\.yaml:1:13: unknown document "maropst"; did you mean "maropost"\?/)
})
