/** An asset as the SDK's client hands it over, the same over gRPC and REST. */
export interface ListedAsset {
  readonly name?: string | null
  readonly assetType?: string | null
  readonly ancestors?: readonly string[] | null
  readonly resource?: { readonly location?: string | null; readonly data?: unknown } | null
  readonly iamPolicy?: unknown
}

/** The same asset as `gcloud asset list --format=json` and exports write it, in what is read of those. */
export function recordOf({ name, assetType, ancestors, resource, iamPolicy }: ListedAsset): object {
  const { data, location } = resource ?? {}
  const place = typeof location === 'string' && location !== '' ? { location } : {}
  return {
    name,
    assetType,
    ...(ancestors ? { ancestors } : {}),
    ...(isObject(data) ? { resource: { ...place, data: structOf(data) } } : {}),
    ...(isObject(iamPolicy) ? { iamPolicy: messageOf(iamPolicy) } : {})
  }
}

/** google.protobuf.Struct, as the client decodes it. */
interface Struct {
  readonly fields?: Readonly<Record<string, Value>> | null
}

interface Value {
  readonly kind?: string
  readonly nullValue?: unknown
  readonly numberValue?: number
  readonly stringValue?: string
  readonly boolValue?: boolean
  readonly structValue?: Struct
  readonly listValue?: { readonly values?: readonly Value[] | null }
}

/** Numbers of 64 bits are texts in it already, as they are in the API's own JSON. */
function structOf({ fields }: Struct): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields ?? {}).map(([key, value]) => [key, valueOf(value)]))
}

function valueOf(value: Value): unknown {
  if (value.stringValue !== undefined) return value.stringValue
  if (value.structValue !== undefined) return structOf(value.structValue)
  if (value.listValue !== undefined) return (value.listValue.values ?? []).map(valueOf)
  return value.numberValue ?? value.boolValue ?? null
}

/** A message in proto-JSON: bytes in base64, and nothing of what is empty, zero or false. */
function messageOf(message: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(message).flatMap(([key, value]) => {
      const plain = plainOf(value)
      return plain === undefined ? [] : [[key, plain]]
    })
  )
}

function plainOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.length === 0 ? undefined : Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => plainOf(each) ?? each)
  if (isObject(value)) return messageOf(value)
  return value === null || value === '' || value === 0 || value === false ? undefined : value
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
