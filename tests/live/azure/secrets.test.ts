import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { REPORTERS } from '../../../src/reports/index.ts'
import type { ArmDocument, FakeTenant } from './tenant.ts'
import type { Seen } from './fault.ts'
import { gapsOf, scanAzure, SMALL, TARGET, withAzure } from './scanning.ts'
import type { FakeOptions } from './options.ts'

const CANARY = 'c4n4ry'
const JWT = `eyJhbGciOiJSUzI1NiJ9.${CANARY}payload0123.${CANARY}signature`

/** Names under which secrets stand in documents of Azure, and what gives itself away by its form. */
const PLANTED = {
  administratorLoginPassword: `${CANARY}-password`,
  connectionString: `Server=tcp:ledger;Password=${CANARY};`,
  connectionStrings: [{ name: 'ledger', connectionString: `${CANARY}-in-list` }],
  accessKeys: { primaryKey: `${CANARY}-primary`, secondaryKey: `${CANARY}-secondary` },
  primaryKey: `${CANARY}-key`,
  sasToken: `sv=2024&sig=${CANARY}`,
  clientSecret: `${CANARY}-secret`,
  servicePrincipalProfile: { clientId: 'msi', secret: `${CANARY}-sp` },
  osProfile: {
    adminPassword: `${CANARY}-admin`,
    customData: Buffer.from(CANARY).toString('base64') + CANARY,
    linuxConfiguration: { ssh: { publicKeys: [] } }
  },
  userData: `${CANARY}-user-data`,
  settings: [
    { name: 'StorageKey', value: `DefaultEndpointsProtocol=https;AccountName=ledger;AccountKey=${CANARY}0123456789==` },
    { name: 'clientSecret', value: `${CANARY}-setting` }
  ],
  redisConfiguration: { 'rdb-storage-connection-string': `BlobEndpoint=https://x;AccountKey=${CANARY}abcdefgh==` },
  scriptUri: `https://ledger.blob.core.windows.net/scripts/setup.sh?sv=2024-11-04&sig=${CANARY}0123456789abcdef`,
  bearer: JWT,
  note: `token ${JWT}`
}

const tenant: FakeTenant = {
  ...SMALL,
  subscriptions: SMALL.subscriptions.map((subscription) => ({
    ...subscription,
    documents: subscription.documents.map(
      (document): ArmDocument => ({
        ...document,
        properties: { ...PLANTED, ...document.properties, planted: PLANTED },
        tags: { ...(document.tags as object), connectionString: `${CANARY}-tag` }
      })
    )
  }))
}

const MESSAGE = `The request with Authorization: Bearer ${JWT} and AccountKey=${CANARY}abcdefgh== for https://ledger.example/?sig=${CANARY}0123456789abcdef failed`
const isChild = ({ action }: Seen): boolean => /^Microsoft\.(Sql|Storage|KeyVault)\//.test(action)
const isRows = ({ query = '' }: Seen): boolean => query.endsWith('\n| order by id asc')
const HEADERS = { 'set-cookie': `session=${CANARY}`, 'x-ms-debug': JWT, 'www-authenticate': `Bearer error="${CANARY}"` }

const FAULTS: readonly (readonly [string, FakeOptions])[] = [
  ['nothing goes wrong', {}],
  [
    'errors quote what was sent',
    { faults: [{ on: isChild, nth: [3, 8, 20], fault: { kind: 'status', status: 409, code: CANARY.repeat(12), message: MESSAGE } }] }
  ],
  [
    'calls are denied',
    {
      faults: [
        {
          on: isChild,
          fault: { kind: 'status', status: 403, code: 'AuthorizationFailed', message: `${MESSAGE}: perform action '${CANARY}' over scope` }
        }
      ]
    }
  ],
  ['bodies are cut off', { faults: [{ on: isChild, fault: { kind: 'truncated' } }] }],
  [
    'Resource Graph fails',
    { faults: [{ on: isRows, fault: { kind: 'status', status: 500, code: 'InternalServerError', message: MESSAGE } }] }
  ],
  ['connections are reset', { faults: [{ on: isRows, fault: { kind: 'reset' } }] }],
  ['tokens are not taken', { faults: [{ on: isChild, fault: { kind: 'expired token' } }] }]
]

describe('nothing secret is written', () => {
  it.each(FAULTS)('when %s', async (_when, options) => {
    const folder = mkdtempSync(join(tmpdir(), 'asbuilt-azure-'))
    const checkpoint = { folder: join(folder, 'checkpoint'), resume: false }
    const messages: string[] = []
    let seen = ''
    await withAzure(tenant, { ...options, headers: HEADERS }, async ({ connection, ...azure }) => {
      const issued: string[] = []
      const credential = {
        getToken: async () => {
          const access = await connection.credential?.getToken('')
          issued.push(access?.token ?? '')
          return access ?? null
        }
      }
      const paced = { ...connection, credential, pace: { timeoutMs: 5_000, retries: 1, backoffMs: 1 } }
      const stop = new AbortController()
      const live = { connections: { azure: paced }, checkpoint }
      const request = { save: join(folder, 'saved.gz'), onProgress: (message: string) => void messages.push(message) }
      const result = await scanAzure(
        { connection, ...azure },
        { ...request, live, include: new Set(['pass', 'not-applicable', 'not-modelled']) }
      )
      // What a run that is cut off leaves behind.
      const interrupted = scanAzure({ connection, ...azure }, { live: { ...live, stop: stop.signal } })
      setTimeout(() => stop.abort(), 150)
      seen = [JSON.stringify(await interrupted), JSON.stringify(result), ...messages].join('\n')
      for (const reporter of REPORTERS) seen += reporter.render(result, { compact: false, quiet: false, color: false, width: 120 })
      for (const token of issued) expect(seen).not.toContain(token)
      expect(gapsOf(result).length > 0).toBe(options.faults !== undefined)
    })
    const written = filesIn(folder).map((file) => readFileSync(file))
    expect(written.length).toBeGreaterThan(0)
    const texts = written.map((bytes) => (bytes[0] === 0x1f ? unzipped(bytes) : bytes.toString()))
    expect(texts.join('\n')).toContain(TARGET)
    for (const text of [seen, ...texts]) expect(text).not.toContain(CANARY)
  })

  it('when the credential explains itself', async () => {
    const rejecting = { getToken: () => Promise.reject(new Error(`AADSTS7000215: Invalid client secret ${CANARY}. ${JWT}`)) }
    const result = await withAzure(tenant, {}, (azure) =>
      scanAzure({ ...azure, connection: { ...azure.connection, credential: rejecting } })
    )
    expect(gapsOf(result)).toHaveLength(1)
    expect(JSON.stringify(result)).not.toContain(CANARY)
  })
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** Of a file that was cut off, what can be read of it. */
function unzipped(bytes: Buffer): string {
  return gunzipSync(bytes, { finishFlush: 2 }).toString()
}
