import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Properties of a resource type as AWS lists them: dotted paths, in any case. */
export interface Listed {
  readonly properties: readonly string[]
}

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'published', 'aws')

/**
 * What AWS Config records of a type, by https://github.com/awslabs/aws-config-resource-schema (2025-03-17, read 2026-11-22).
 * A document has what is in `configuration` on top, beside the rest of the item.
 */
export function configProperties(type: string): readonly Listed[] {
  const file = join(FOLDER, `${type.replaceAll('::', '--')}.properties.json`)
  if (!existsSync(file)) return []
  const paths = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>)
  return [{ properties: paths.map((path) => path.replace(/^configuration\./, '').toLowerCase()) }]
}

/** Whether a path is listed, or leads to something that is; look-ups ignore case, as the dialect does. */
export function isListed({ properties }: Listed, path: string): boolean {
  const lower = path.toLowerCase()
  return properties.some((property) => property === lower || property.startsWith(`${lower}.`))
}
