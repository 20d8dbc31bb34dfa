import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { REPORTERS } from '../../../src/reports/index.ts'
import { ACCOUNT, findingsOf, gapsOf, LEDGER, type Scanned, scanOnce, scanWith, startInventory } from './scanning.ts'
import type { Asset, Fault, RpcStatus } from './service.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-gcp-secrets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CANARY = 'canary9d41'
const TOKEN = `ya29.${CANARY}-access-token`

/** Whatever is named like a secret where the APIs have one, and what is one by its form under names that say nothing. */
const PLANTED = {
  rootPassword: `${CANARY}-root`,
  authString: `${CANARY}-redis`,
  connectionString: `Server=ledger;Password=${CANARY}-server`,
  masterAuth: {
    username: 'admin',
    password: `${CANARY}-master`,
    clientKey: `-----BEGIN PRIVATE KEY-----${CANARY}`,
    clientCertificate: 'LS0t'
  },
  iap: { enabled: true, oauth2ClientSecret: `${CANARY}-iap`, oauth2ClientSecretSha256: `${CANARY}-iap-digest` },
  metadata: {
    items: [
      { key: 'startup-script', value: `curl -H 'Authorization: Bearer ${CANARY}'` },
      { key: 'ssh-keys', value: `deploy:ssh-rsa ${CANARY}` },
      { key: 'db-password', value: `${CANARY}-metadata` },
      { key: 'enable-oslogin', value: 'TRUE' }
    ]
  },
  environmentVariables: { STRIPE: `${CANARY}-variable` },
  rawKey: `${CANARY}-raw-key`,
  rsaEncryptedKey: `${CANARY}-rsa-key`,
  sharedSecret: `${CANARY}-shared`,
  note: `postgres://ledger:${CANARY}@10.0.0.3/ledger`,
  link: `https://storage.googleapis.com/exports?sig=${CANARY}aaaaaaaaaaaaaaaa`,
  apiKeyText: `AIza${CANARY}${'x'.repeat(30)}`,
  list: [{ accessToken: `${CANARY}-in-a-list` }]
}
function planted(asset: Asset): Asset {
  if (asset.resource === undefined) return asset
  const { metadata, masterAuth } = PLANTED
  return { ...asset, resource: { ...asset.resource, data: { ...PLANTED, ...asset.resource.data, metadata, masterAuth } } }
}

const ASSETS = Object.fromEntries(Object.entries(ACCOUNT.assets).map(([parent, assets]) => [parent, assets.map(planted)]))

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile())
}

function textOf(path: string): string {
  const bytes = readFileSync(path)
  if (bytes[0] !== 0x1f) return bytes.toString()
  // Parts of a run that was cut off may be cut off as well.
  return gunzipSync(bytes, { finishFlush: 2 }).toString()
}

function shown({ result, progress }: Scanned): string {
  const options = { compact: false, quiet: false, color: false, width: 200 }
  return [JSON.stringify(result), ...progress, ...REPORTERS.map((reporter) => reporter.render(result, options))].join('\n')
}

it('nothing secret of an account is in what is written, shown or said', async () => {
  const stop = new AbortController()
  const save = join(folder, 'saved.ndjson.gz')
  const scanned = await scanOnce('grpc', { assets: ASSETS }, { save })
  const cut = await startInventory('rest', {
    assets: ASSETS,
    fault: ({ contentType }) => (contentType === 'IAM_POLICY' ? { wire: 'stall' } : undefined)
  })
  setTimeout(() => stop.abort(), 2000)
  const interrupted = await scanWith(cut.connection(), {
    live: { stop: stop.signal, checkpoint: { folder: join(folder, 'parts'), resume: false } }
  })
  await cut.close()
  const kept = filesIn(join(folder, 'parts'))
  expect(kept.length).toBeGreaterThan(1)
  expect(scanned.result.inputs[0]?.resources).toBeGreaterThan(700)
  const everything = [shown(scanned), shown(interrupted), textOf(save), ...kept.map(textOf)]
  expect(everything.join('').length).toBeGreaterThan(1_000_000)
  for (const text of everything) expect(text.match(new RegExp(`.{0,60}${CANARY}.{0,20}`))?.[0]).toBeUndefined()
  expect(textOf(save)).toContain('"enable-oslogin"')
  expect(findingsOf(scanned)).toEqual(findingsOf(await scanWith({}, { targets: [save] })))
})

it.each(['grpc', 'rest'] as const)('nothing secret of a call is in its errors over %s', async (transport) => {
  const secret = `Request https://cloudasset.googleapis.com/v1/x?access_token=${CANARY}-query&key=${CANARY} with Authorization: Bearer ${TOKEN} failed.`
  const statuses: readonly RpcStatus[] = [3, 5, 7, 8, 13, 14, 16].map((code) => ({
    code,
    message: secret,
    details: [
      ['google.rpc.ErrorInfo', { reason: 'FAILED', domain: 'googleapis.com', metadata: { token: TOKEN, body: `${CANARY}-metadata` } }]
    ]
  }))
  const faults: readonly Fault[] = [
    ...statuses.map((status) => ({ status })),
    { wire: 'reset' },
    { wire: 'truncated' },
    { wire: 'reset in the middle' },
    ...(transport === 'grpc'
      ? []
      : [403, 429, 500].map((status) => ({
          http: { status, headers: { 'www-authenticate': `Bearer ${TOKEN}` }, body: `<html>${secret}</html>` }
        }))),
    ...(transport === 'grpc' ? [] : [{ http: { status: 200, headers: {}, body: `{"assets": ${CANARY}-not-json` } }])
  ]
  for (const fault of faults) {
    const scanned = await scanOnce(
      transport,
      { assets: ASSETS, fault: () => fault },
      { targets: [LEDGER], pace: { retries: 1, backoffMs: 2 } }
    )
    const gaps = gapsOf(scanned)
    expect(gaps.length).toBeGreaterThan(0)
    for (const { what } of gaps) expect(what).toMatch(/^(cloudasset\.assets\.\w+: \S|Cloud Asset Inventory does not list )/)
    expect(shown(scanned)).not.toContain(CANARY)
  }
})
