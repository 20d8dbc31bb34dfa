import { SECRET, UNKNOWN_SENTINEL } from './resource.ts'

/** Words in the name of a property that mark what stands there or under it as a secret, whatever the source said. */
const SECRET_NAME =
  /(password(?!Auth)|passwd|passphrase|secret(?!Id|Name|Uri|Arn|sManager)|connection_?string|access_?key(?!Auth|s?Enabled)|account_?key|shared_?key(?!Access)|private_?key|primary_?key|secondary_?key|sas_?token|sas_?uri|auth_?token(?!Enabled|LastModified)|auth_?string|raw_?key|rsa_?encrypted_?key|access_?token|refresh_?token|session_?token|security_?token|id_?token|bearer|credential|certificateData|user_?data|custom_?data|startup-?script|ssh-?keys|environment_?variables|app_?settings)/i

/** Texts that are secrets by their form: tokens, keys, and addresses or settings with a password in them. */
const SECRET_TEXT =
  /-----BEGIN [A-Z ]*PRIVATE KEY|\beyJ[\w-]{8,}\.[\w-]{8,}\.|\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bya29\.[\w-]{10,}|\bAIza[\w-]{30,}|\b(AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)=[^;\s]{3,}|[?&]sig=[\w%+/=-]{16,}|:\/\/[^/\s:@]+:[^/\s:@]+@/i

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name)
}

export function isSecretText(text: string): boolean {
  return text.length > 10 && SECRET_TEXT.test(text)
}

/** The same document with `SECRET` in place of every secret that its name or its form gives away. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return isSecretText(value) ? SECRET : value
  if (Array.isArray(value)) return isNamed(value) ? value.map(withoutNamed) : value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isSecretName(key) || holdsSettings(key, inner) ? concealed(inner) : withoutSecrets(inner)
    ])
  )
}

/** Variables of a program's surroundings may be anything, whatever they are called. */
function holdsSettings(name: string, value: unknown): boolean {
  return /^env(ironment)?$/i.test(name) && typeof value === 'object'
}

/** Below a secret's name, texts are secret and switches are not. */
function concealed(value: unknown): unknown {
  if (typeof value === 'string') return value === '' || value === UNKNOWN_SENTINEL ? value : SECRET
  if (Array.isArray(value)) return value.map(concealed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, concealed(inner)]))
}

/** A list of `{ key, value }` or `{ name, value }`, as settings and metadata are often kept. */
function isNamed(list: readonly unknown[]): boolean {
  return list.some((entry) => typeof entry === 'object' && entry !== null && 'value' in entry && ('key' in entry || 'name' in entry))
}

function withoutNamed(entry: unknown): unknown {
  const { key, name, value } = (entry ?? {}) as Readonly<Record<string, unknown>>
  const word = typeof key === 'string' ? key : typeof name === 'string' ? name : ''
  const plain = withoutSecrets(entry)
  return isSecretName(word) && typeof value === 'string' ? { ...(plain as object), value: concealed(value) } : plain
}
