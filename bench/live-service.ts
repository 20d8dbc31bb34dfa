// A cloud's inventory service on loopback, in a process of its own: what it holds and does is not the scan's to pay for.
import type { Access, LiveCloud } from '../tests/live/access.ts'
import { startConfig } from '../tests/live/aws/server.ts'
import { ledgerAccount } from '../tests/live/aws/account.ts'
import { ACCOUNT, KEYS, TARGET as AWS_TARGET, worldOf } from '../tests/live/aws/scanning.ts'
import { makeTenant } from '../tests/live/azure/account.ts'
import { TARGET as AZURE_TARGET } from '../tests/live/azure/scanning.ts'
import { startAzure } from '../tests/live/azure/server.ts'
import { createAccount } from '../tests/live/gcp/account.ts'
import { ASSET_TYPES } from '../tests/live/gcp/asset-types.ts'
import { startServer } from '../tests/live/gcp/server.ts'

/** What the service is to hold: about so many resources that claims are about. */
export interface Ordered {
  readonly cloud: LiveCloud
  readonly resources: number
  readonly latencyMs: number
}

/** Calls that were answered so far, and those of them that had to wait for one another. */
export interface Counted {
  readonly calls: number
  readonly chain: number
}

interface Service {
  readonly access: Access
  readonly counted: () => Counted
}

/** Resources that claims are about: of a stack, of a tenant of scale 1, of an account of scale 1. */
const SIZES = { gcp: 31, azure: 4_050, aws: 680 } as const

const SERVICES: Readonly<Record<LiveCloud, (ordered: Ordered) => Promise<Service>>> = {
  async gcp({ resources, latencyMs }) {
    const account = createAccount({ stacks: Math.ceil(resources / SIZES.gcp), foreign: 0 })
    const server = await startServer({
      transport: 'grpc',
      assets: account.assets,
      records: (type) => ASSET_TYPES.has(type),
      latencyMs,
      pageSize: latencyMs > 0 ? 100 : 1000
    })
    const lists = (): readonly number[] =>
      [...Map.groupBy(server.calls, ({ contentType }) => contentType).values()].map(({ length }) => length)
    return {
      access: { target: `gcp:${account.organization}`, port: server.port },
      counted: () => ({ calls: server.calls.length, chain: Math.max(0, ...lists()) })
    }
  },
  async azure({ resources, latencyMs }) {
    const { connection, calls } = await startAzure(makeTenant({ scale: resources / SIZES.azure }), { latencyMs })
    const { token } = (await connection.credential?.getToken('')) ?? { token: '' }
    const { endpoint = '', tlsOptions: { ca = '' } = {} } = connection
    return { access: { target: AZURE_TARGET, endpoint, ca, token }, counted: () => ({ calls: calls.length, chain: 0 }) }
  },
  async aws({ resources, latencyMs }) {
    const account = ledgerAccount({ id: ACCOUNT, seed: 7, scale: resources / SIZES.aws, others: 0 })
    const fake = await startConfig(worldOf([account]))
    fake.latencyMs = latencyMs
    return {
      access: { target: AWS_TARGET, endpoint: fake.endpoint, keys: KEYS },
      counted: () => ({ calls: fake.calls.length, chain: 0 })
    }
  }
}

if (process.send !== undefined) {
  process.once('message', (ordered: Ordered) => {
    void SERVICES[ordered.cloud](ordered).then(({ access, counted }) => {
      process.send?.(access)
      process.on('message', () => process.send?.(counted()))
    })
  })
}
