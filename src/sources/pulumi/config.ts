import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { ScanError } from '../../errors.ts'
import { UNKNOWN_SENTINEL } from '../../model/resource.ts'
import { isObject, type JsonObject } from '../inventory/json.ts'
import { objectOf } from './state.ts'

/** Stands for an encrypted value. No number, boolean or JSON reads out of it, so that a program cannot mistake it for one. */
export const ENCRYPTED = `encrypted-${UNKNOWN_SENTINEL}`

/** Configuration as the SDK expects it: every value is text, objects are JSON. */
export interface Config {
  readonly values: Readonly<Record<string, string>>
  /** Keys whose values are, or contain, secrets. */
  readonly secretKeys: readonly string[]
}

/** Project defaults, then the stack's file, then what the user gave on the command line. */
export function mergeConfig(
  project: { readonly name: string; readonly config: unknown },
  stack: JsonObject,
  given: Readonly<Record<string, string>>
): Config {
  const values: Record<string, string> = {}
  const secretKeys = new Set<string>()
  const take = (key: string, value: unknown): void => {
    if (value === undefined || value === null) return
    const full = fullKey(key, project.name)
    if (hasSecret(value)) secretKeys.add(full)
    values[full] = textOf(value)
  }
  for (const [key, declared] of Object.entries(objectOf(project.config))) {
    const { value, default: fallback, secret } = isDeclaration(declared) ? declared : { value: declared, default: undefined, secret: false }
    if (secret === true) secretKeys.add(fullKey(key, project.name))
    take(key, value ?? fallback)
  }
  for (const [key, value] of Object.entries(objectOf(stack.config))) take(key, value)
  for (const [key, value] of Object.entries(given)) values[fullKey(key, project.name)] = value
  return { values, secretKeys: [...secretKeys] }
}

export function readYaml(path: string): JsonObject {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ScanError('program-setup', `Cannot read ${path}: ${(cause as NodeJS.ErrnoException).code ?? 'unreadable'}`, { cause })
  }
  const document = parseDocument(text)
  const [error] = document.errors
  if (error !== undefined) {
    const [place] = error.linePos ?? []
    throw new ScanError(
      'program-setup',
      `Cannot read ${path}${place === undefined ? '' : `:${place.line}:${place.col}`}: not YAML (${error.code})`
    )
  }
  return objectOf(document.toJS())
}

function fullKey(key: string, project: string): string {
  return key.includes(':') ? key.replace(/^([^:]+):config:/, '$1:') : `${project}:${key}`
}

function isDeclaration(value: unknown): value is JsonObject {
  return isObject(value) && ['type', 'default', 'value', 'description', 'items', 'secret'].some((key) => key in value)
}

function isEncrypted(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 1 && typeof value.secure === 'string'
}

function hasSecret(value: unknown): boolean {
  if (isEncrypted(value)) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasSecret)
}

function withoutSecrets(value: unknown): unknown {
  if (isEncrypted(value)) return ENCRYPTED
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner)]))
}

function textOf(value: unknown): string {
  const plain = withoutSecrets(value)
  return typeof plain === 'string' ? plain : JSON.stringify(plain)
}
