// The messages of Cloud Asset Inventory in the service's own protocol definitions, as its SDK ships them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AssetServiceClient } from '@google-cloud/asset'
import type * as grpc from '@grpc/grpc-js'

export interface MessageType {
  fromObject(value: object): object
  encode(message: object): { finish(): Uint8Array }
  decode(bytes: Uint8Array): object
  toObject(message: object, options: object): Record<string, unknown>
}
interface Root {
  lookupType(name: string): MessageType
}
interface Gax {
  readonly protobuf: { readonly Root: { fromJSON(json: unknown): Root } }
  readonly grpc: typeof grpc
}

const sdk = createRequire(import.meta.resolve('@google-cloud/asset'))
const gax = sdk('google-gax') as Gax
const service = gax.protobuf.Root.fromJSON(sdk('@google-cloud/asset/build/protos/protos.json'))
const errors = gax.protobuf.Root.fromJSON(
  JSON.parse(readFileSync(join(dirname(sdk.resolve('google-gax')), '..', 'protos', 'status.json'), 'utf8'))
)

export const ASSET = service.lookupType('google.cloud.asset.v1.Asset')
export const LIST_REQUEST = service.lookupType('google.cloud.asset.v1.ListAssetsRequest')
export const LIST_RESPONSE = service.lookupType('google.cloud.asset.v1.ListAssetsResponse')
export const STATUS = errors.lookupType('google.rpc.Status')
export function detailType(name: string): MessageType {
  return errors.lookupType(name)
}

/** Credentials of google-auth-library. */
interface AuthClient {
  getRequestHeaders(url?: string): Promise<Headers>
}
interface AuthLibrary {
  readonly GoogleAuth: new (options: { authClient: AuthClient }) => AssetServiceClient['auth']
  readonly PassThroughClient: new () => AuthClient
  readonly UserRefreshClient: new (options: object) => AuthClient
}

/** The gRPC library and the credentials that the SDK itself uses. */
export const GRPC = gax.grpc
export const AUTH = sdk('google-auth-library') as AuthLibrary
