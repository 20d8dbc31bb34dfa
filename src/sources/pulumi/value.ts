import { SECRET, UNKNOWN_SENTINEL } from '../../model/resource.ts'

/** The key by which Pulumi marks special values inside plain maps, and the marks (sdk/go/common/resource/properties.go). */
export const SIGNATURE = '4dabf18193072939515e22adb298388d'
export const SECRET_MARK = '1b47061264138c4ac30d75fd1eb44270'
export const OUTPUT_MARK = 'd0e6a833031e9bbcd3f4e8bde6ca49a4'
export const RESOURCE_MARK = '5cf8f73096256a8f31e491e813e4eb8e'
const ASSET_MARK = 'c44067f5952c0a294b673a41bacd8c17'
const ARCHIVE_MARK = '0def7320c3a5731c473e5ecbe6d01bc7'

/**
 * How the wire says "known only after apply": by what the property will be, a string, a boolean, a number, a list, an asset, an
 * archive or a map (sdk/go/common/resource/plugin/rpc.go). The first is what programs send.
 */
const UNKNOWNS = [
  UNKNOWN_SENTINEL,
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  '030794c1-ac77-496b-92df-f27374a8bd58',
  'e48ece36-62e2-4504-bad9-02848725956a',
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff'
] as const

/** Whether a text is known only after apply, all of it or a part. */
export function isUnknownText(text: string): boolean {
  return text.length >= UNKNOWN_SENTINEL.length && UNKNOWNS.some((mark) => text.includes(mark))
}

/** Bookkeeping of providers and of the engine; `__inputs` and `__provider` can hold secrets in plain text. */
const BOOKKEEPING = new Set([
  '__defaults',
  '__meta',
  '__inputs',
  '__internal',
  '__provider',
  '__createBeforeDestroy',
  '__pulumi_raw_state_delta',
  '__proto__'
])

export interface ValueOptions {
  /** Called with every URN that an output value says it depends on. */
  readonly onDependency?: (urn: string) => void
  /** Plain texts that must not get any further. */
  readonly secrets?: readonly string[]
}

/**
 * A value from the wire or from a state file as document: secrets become `SECRET` and what is only known after apply
 * becomes `UNKNOWN_SENTINEL`, also where a program has worked it into a longer text or reckoned with it.
 * @example documentOf({ [SIGNATURE]: SECRET_MARK, value: 'hunter2' }) // '[secret]'
 */
export function documentOf(value: unknown, options: ValueOptions = {}): unknown {
  if (typeof value === 'string') return textOf(value, options)
  if (typeof value === 'number') return Number.isNaN(value) ? UNKNOWN_SENTINEL : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => documentOf(item, options))
  const record = value as Readonly<Record<string, unknown>>
  if (SIGNATURE in record) return markedValue(record, options)
  const document: Record<string, unknown> = {}
  for (const key of Object.keys(record)) {
    if (!BOOKKEEPING.has(key)) document[key] = documentOf(record[key], options)
  }
  return document
}

function textOf(text: string, { secrets = [] }: ValueOptions): string {
  if (secrets.some((secret) => text.includes(secret))) return SECRET
  return isUnknownText(text) ? UNKNOWN_SENTINEL : text
}

function markedValue(record: Readonly<Record<string, unknown>>, options: ValueOptions): unknown {
  switch (record[SIGNATURE]) {
    case SECRET_MARK:
      return 'value' in record ? blanked(documentOf(record.value, options)) : SECRET
    case OUTPUT_MARK:
      if (Array.isArray(record.dependencies)) for (const urn of record.dependencies) options.onDependency?.(String(urn))
      if (!('value' in record)) return UNKNOWN_SENTINEL
      return record.secret === true ? blanked(documentOf(record.value, options)) : documentOf(record.value, options)
    case RESOURCE_MARK: {
      const { id, urn } = record
      return typeof id === 'string' && id !== '' && !id.includes(UNKNOWN_SENTINEL) ? id : urn
    }
    case ASSET_MARK:
    case ARCHIVE_MARK:
      return '{asset}'
    default:
      return UNKNOWN_SENTINEL
  }
}

/** A secret as document: what it says is blanked; what is not there, empty or not known yet stays so and is taken for nothing else. */
export function blanked(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (value === '' || value === UNKNOWN_SENTINEL) return value
  if (Array.isArray(value)) return value.map(blanked)
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blanked(inner)]))
  return SECRET
}
