import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import type { Access, LiveCloud } from './access.ts'
import { ACCOUNT as AWS_ACCOUNT, KEYS, PROFILE, TARGET as AWS_TARGET, worldOf } from './aws/scanning.ts'
import { ledgerAccount } from './aws/account.ts'
import { startConfig } from './aws/server.ts'
import { SMALL, TARGET as AZURE_TARGET } from './azure/scanning.ts'
import { startAzure } from './azure/server.ts'
import { findingsOf, ORGANIZATION, startInventory } from './gcp/scanning.ts'
import type { ScanOrder } from './scan-elsewhere.ts'

interface Service {
  readonly access: Access
  readonly profile: string
  readonly close: () => Promise<void>
}

/** Slow enough that most moments of a run are in the middle of its calls. */
const LATENCY_MS = 15

const SERVICES: Readonly<Record<LiveCloud, () => Promise<Service>>> = {
  async gcp() {
    const server = await startInventory('grpc', { latencyMs: LATENCY_MS })
    return { access: { target: ORGANIZATION, port: server.port }, profile: 'maropost', close: () => server.close() }
  },
  async azure() {
    const azure = await startAzure(SMALL, { latencyMs: LATENCY_MS })
    const { connection } = azure
    const { token } = (await connection.credential?.getToken('')) ?? { token: '' }
    const { endpoint = '', tlsOptions: { ca = '' } = {} } = connection
    return { access: { target: AZURE_TARGET, endpoint, ca, token }, profile: 'sendmarc', close: () => azure.close() }
  },
  async aws() {
    const fake = await startConfig(worldOf([ledgerAccount({ id: AWS_ACCOUNT, seed: 7, others: 0 })]))
    fake.latencyMs = LATENCY_MS
    return { access: { target: AWS_TARGET, endpoint: fake.endpoint, keys: KEYS }, profile: PROFILE, close: () => fake.close() }
  }
}

/** Twenty moments in all, spread over what may be cut off. */
it.each<readonly [LiveCloud, number]>([
  ['gcp', 6],
  ['azure', 8],
  ['aws', 6]
])(
  'a scan of %s that is killed at %i random moments concludes what one concludes that was left alone',
  async (cloud, moments) => {
    const folder = mkdtempSync(join(tmpdir(), `asbuilt-killed-${cloud}-`))
    const { access, profile, close } = await SERVICES[cloud]()
    const order = (resume: boolean): ScanOrder => ({ cloud, access, profile, checkpoint: { folder, resume } })
    try {
      const start = performance.now()
      const undisturbed = conclusionOf(await finished(await begun(order(false))))
      const whole = performance.now() - start
      const conclusions: unknown[] = []
      let resume = false
      for (let kills = 0; kills < moments; ) {
        const run = await begun(order(resume))
        const result = await Promise.race([finished(run), after(Math.random() * whole)])
        // A run that was through before its moment concludes as it should; the next one begins from nothing.
        if (result !== undefined) conclusions.push(conclusionOf(result))
        else kills += await killed(run)
        resume = result === undefined
      }
      conclusions.push(conclusionOf(await finished(await begun(order(true)))))
      for (const conclusion of conclusions) expect(conclusion).toEqual(undisturbed)
    } finally {
      await close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
  180_000
)

/** A scan that has its code loaded and is on its way. */
async function begun(order: ScanOrder): Promise<ChildProcess> {
  const run = fork(new URL('scan-elsewhere.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(run, 'message')
  run.send(order)
  return run
}

async function finished(run: ChildProcess): Promise<Result | undefined> {
  return await new Promise((resolve) => {
    run.once('message', (result) => resolve(result as Result))
    run.once('exit', () => resolve(undefined))
  })
}

async function killed(run: ChildProcess): Promise<1> {
  const gone = once(run, 'exit')
  run.kill('SIGKILL')
  await gone
  return 1
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms))
}

function conclusionOf(result: Result | undefined): unknown {
  if (result === undefined) throw new Error('the scan ended without a result')
  const { claims, inputs } = result
  return {
    findings: findingsOf({ result }),
    claims: claims.map(({ id, verdict, outcomes }) => ({ id, verdict, outcomes })),
    gaps: inputs.flatMap(({ gaps }) => gaps)
  }
}
