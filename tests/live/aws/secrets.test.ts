import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { REPORTERS } from '../../../src/reports/index.ts'
import { ACCOUNT, findingsOf, KEYS, LEDGER, ledger, PACE, scanFrom, worldOf } from './scanning.ts'
import { type Fault, startConfig } from './server.ts'
import type { Account, ConfigItem } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-aws-secrets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CANARY = 'canary7f3e'
/** Whatever is named like a secret, and what is one by its form under names that say nothing. */
const PLANTED = {
  masterUserPassword: `${CANARY}-password`,
  pendingModifiedValues: { masterUserPassword: `${CANARY}-pending` },
  authToken: `${CANARY}-token`,
  userData: `${CANARY}-user-data`,
  environment: { variables: { LEDGER_PASSWORD: `${CANARY}-environment`, STRIPE: `${CANARY}-plain-variable` } },
  connectionString: `Server=ledger;Password=${CANARY}`,
  note: `postgres://ledger:${CANARY}@ledger-db/ledger`,
  link: `https://payments.example.com/export?sig=${CANARY}aaaaaaaaaaaaaaaa`,
  sessionToken: [`${CANARY}-session`],
  secretAccessKey: `${CANARY}-key`,
  parameters: [{ name: 'db_password', value: `${CANARY}-parameter` }]
}

function planted(item: ConfigItem): ConfigItem {
  return {
    ...item,
    tags: { ...item.tags, dbPassword: `${CANARY}-tag` },
    configuration: { ...item.configuration, ...PLANTED },
    supplementaryConfiguration: {
      ...item.supplementaryConfiguration,
      Policy: JSON.stringify({ note: PLANTED.note, environment: PLANTED.environment })
    }
  }
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile())
}

it('nothing secret is in what is written, shown or said', async () => {
  const account: Account = { ...ledger(), items: LEDGER.items.map(planted) }
  const world = worldOf([account])
  world.sessions.set(KEYS.accessKeyId, { account: ACCOUNT, token: `${CANARY}-session-token` })
  const fake = await startConfig(world, { canary: `${CANARY}-of-the-service` })
  const credentials = { ...KEYS, secretAccessKey: `${CANARY}-secret-access-key`, sessionToken: `${CANARY}-session-token` }
  const errors: readonly [string, number][] = [
    ['AccessDeniedException', 400],
    ['ThrottlingException', 400],
    ['InvalidSignatureException', 403],
    ['InternalServerException', 500],
    ['ValidationException', 400],
    [`${CANARY} Exception`, 400]
  ]
  const faults = errors.map(
    ([error, status], index): Fault => ({
      action: 'SelectResourceConfig',
      region: ['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-north-1', 'us-west-1', 'us-west-2'][index] ?? '',
      nth: 1,
      onwards: true,
      effect: { error, status, message: `the request with X-Amz-Security-Token:${CANARY}-session-token is wrong` }
    })
  )
  fake.faults.push(...faults, { action: 'SelectResourceConfig', region: 'eu-central-1', later: true, nth: 2, effect: 'cut' })
  try {
    const saved = join(folder, 'inventory.ndjson.gz')
    const stop = new AbortController()
    const connection = { credentials, pace: { ...PACE, retries: 1 } }
    const checkpoint = { folder: join(folder, 'checkpoints'), resume: false }
    const scanned = await scanFrom(fake, connection, {
      save: saved,
      live: { regions: ['eu-central-1', ...faults.map(({ region = '' }) => region)], checkpoint }
    })
    expect(scanned.result.inputs[0]?.resources).toBeGreaterThan(300)
    expect(scanned.result.inputs[0]?.gaps.length).toBeGreaterThan(4)

    const cut = setInterval(() => {
      if (filesIn(folder).some((name) => name.endsWith('.ndjson.gz') && name.includes('checkpoints'))) stop.abort()
    }, 1)
    await scanFrom(fake, connection, { live: { stop: stop.signal, checkpoint } })
    clearInterval(cut)
    const files = filesIn(folder)
    const written = files.map((name) =>
      (name.endsWith('.gz') ? gunzipSync(readFileSync(name), { finishFlush: 2 }) : readFileSync(name)).toString('utf8')
    )
    expect(written.join('').length).toBeGreaterThan(100_000)
    const reports = REPORTERS.map((reporter) => reporter.render(scanned.result, { compact: false, quiet: false, color: false, width: 120 }))
    const said = {
      written: written.join(),
      result: JSON.stringify(scanned.result),
      reports: reports.join(''),
      progress: scanned.progress.join()
    }
    for (const [what, text] of Object.entries(said)) expect([what, text.includes(CANARY)]).toEqual([what, false])

    const offline = await scanFrom(fake, {}, { targets: [saved] })
    expect(findingsOf(offline)).toEqual(findingsOf(scanned))
  } finally {
    await fake.close()
  }
})

it('nothing secret is in the message of a run that cannot go on', async () => {
  const world = worldOf([{ ...ledger(), id: '123456789012' }])
  world.sessions.set(KEYS.accessKeyId, { account: '123456789012', token: `${CANARY}-session-token` })
  const fake = await startConfig(world, { canary: CANARY })
  try {
    const credentials = { ...KEYS, sessionToken: `${CANARY}-session-token` }
    const failed = await scanFrom(fake, { credentials }).catch((error: unknown) => error)
    expect((failed as Error).message).toContain('the credentials belong to account 123456789012')
    expect(String((failed as Error).stack)).not.toContain(CANARY)
  } finally {
    await fake.close()
  }
})
