// Scans a live account once, as the built command does, and tells what it took.
import { credentials } from '@grpc/grpc-js'
import { GoogleAuth, PassThroughClient } from 'google-auth-library'
import { keepHeapSmall } from '../dist/commands/small-heap.js'
import { scan } from '../dist/scan.js'
import type { Access, LiveCloud } from './live-service.ts'

export interface Told {
  readonly resources: number
  readonly gaps: readonly string[]
  readonly seconds: number
  /** Bytes, at most. */
  readonly peak: number
}

const CONNECTIONS: Readonly<Record<LiveCloud, (access: Access) => object>> = {
  gcp: ({ port }) => ({
    transport: 'grpc',
    client: () => ({
      apiEndpoint: '127.0.0.1',
      port,
      auth: new GoogleAuth({ authClient: new PassThroughClient() }),
      sslCreds: credentials.createInsecure()
    })
  }),
  azure: ({ endpoint, ca, token }) => ({
    endpoint,
    tlsOptions: { ca },
    credential: { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) }
  }),
  aws: ({ endpoint, keys }) => ({ endpoint, region: 'eu-central-1', credentials: keys })
}

process.once('message', ({ cloud, access, profile }: { cloud: LiveCloud; access: Access; profile: string }) => {
  keepHeapSmall()
  const start = performance.now()
  const connections = { [cloud]: CONNECTIONS[cloud](access) }
  void scan({ targets: [access.target], profiles: [profile], live: { connections } }).then(({ inputs, summary }) => {
    const told: Told = {
      resources: summary.resources,
      gaps: inputs.flatMap(({ gaps }) => gaps.map(({ what }) => what)),
      seconds: (performance.now() - start) / 1000,
      peak: process.resourceUsage().maxRSS * 1024
    }
    process.send?.(told, () => process.exit(0))
  })
})
