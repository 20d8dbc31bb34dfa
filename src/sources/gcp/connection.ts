import type { AssetServiceClient } from '@google-cloud/asset'
import { ScanError } from '../../errors.ts'

export type Transport = 'grpc' | 'rest'

/** How Cloud Asset Inventory is reached, where not with the default credentials at Google's own address. */
export interface GcpConnection {
  /** Without it, gRPC, and REST where gRPC does not get through. */
  readonly transport?: Transport
  /**
   * Options of the SDK's client, such as `apiEndpoint` or `auth`. Asked for anew whenever a client is made: when the transport changes,
   * and when the credentials are refused.
   */
  readonly client?: (transport: Transport) => ConstructorParameters<typeof AssetServiceClient>[0]
  readonly pace?: { readonly timeoutMs?: number; readonly retries?: number; readonly backoffMs?: number }
}

/** The SDK's client, loaded only now: it is optional, and slow to load. */
export async function loadClient(target: string): Promise<typeof AssetServiceClient> {
  try {
    return (await import('@google-cloud/asset')).AssetServiceClient
  } catch (cause) {
    throw new ScanError('unreadable-input', `Cannot read ${target}: the package @google-cloud/asset is not installed`, { cause })
  }
}
