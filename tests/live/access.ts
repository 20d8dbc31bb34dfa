import { AUTH, GRPC } from './gcp/protocol.ts'

export type LiveCloud = 'gcp' | 'azure' | 'aws'

/** How a service on loopback is reached, as data that one process can tell another. */
export interface Access {
  readonly target: string
  readonly port?: number
  readonly endpoint?: string
  readonly ca?: string
  readonly token?: string
  readonly keys?: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

const CONNECTIONS: Readonly<Record<LiveCloud, (access: Access) => object>> = {
  gcp: ({ port }) => ({
    transport: 'grpc',
    client: () => ({
      apiEndpoint: '127.0.0.1',
      port,
      auth: new AUTH.GoogleAuth({ authClient: new AUTH.PassThroughClient() }),
      sslCreds: GRPC.credentials.createInsecure()
    })
  }),
  azure: ({ endpoint, ca, token }) => ({
    endpoint,
    tlsOptions: { ca },
    credential: { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) }
  }),
  aws: ({ endpoint, keys }) => ({ endpoint, region: 'eu-central-1', credentials: keys })
}

/** What `live.connections` takes to reach it. */
export function connectionsOf(cloud: LiveCloud, access: Access): Readonly<Record<string, object>> {
  return { [cloud]: CONNECTIONS[cloud](access) }
}
