import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceLocation } from '../../model/resource.ts'

/** One place of a stack trace as the SDK sends it. */
export interface Position {
  readonly uri: string
  readonly line: number
  readonly column: number
}

/** Our own modules in the program's process. */
const OWN = fileURLToPath(new URL('./child/', import.meta.url))

/**
 * Turns the SDK's places into places as the user would write them: paths begin with `folder` as it was given. The first
 * one outside of node_modules is the user's own line.
 */
export function programLocator(folder: string): (positions: readonly Position[]) => SourceLocation | undefined {
  const root = realpathSync(folder)
  const known = new Map<string, string | undefined>()
  const place = (uri: string): string | undefined => {
    if (known.has(uri)) return known.get(uri)
    const path = pathOf(uri)
    const inside = path === undefined || path.startsWith(OWN) ? undefined : relative(root, path)
    const file = inside === undefined || isDependency(inside) ? undefined : join(folder, inside)
    known.set(uri, file)
    return file
  }
  return (positions) => {
    for (const { uri, line, column } of positions) {
      const file = place(uri)
      if (file !== undefined && line > 0) return { file, line, column: Math.max(column, 1) }
    }
    return undefined
  }
}

/** The same for the `project:///index.ts#26,1` of previews and states; `target` is the file that holds them. */
export function projectLocator(target: string): (positions: readonly unknown[]) => SourceLocation | undefined {
  const known = new Map<string, string>()
  const place = (inside: string): string => {
    const beside = join(dirname(target), inside)
    const file = known.get(inside) ?? (target !== '-' && existsSync(beside) ? beside : inside)
    known.set(inside, file)
    return file
  }
  return (positions) => {
    for (const position of positions) {
      const { path, line, column } = /^project:\/\/\/(?<path>[^#]+)#(?<line>\d+)(,(?<column>\d+))?$/.exec(String(position))?.groups ?? {}
      if (path === undefined || isDependency(path)) continue
      return { file: place(decoded(path)), line: Number(line), column: Number(column ?? 1) }
    }
    return undefined
  }
}

function isDependency(path: string): boolean {
  return path.split(/[\\/]/).includes('node_modules')
}

/** SDKs that do not know of ES modules send the URL of a module as if it were a path: `file:///srv/file:/srv/index.ts`. */
function pathOf(uri: string): string | undefined {
  const nested = uri.lastIndexOf('file:/')
  const url = nested > 0 ? `file:///${uri.slice(nested).replace(/^file:\/+/, '')}` : uri
  if (!url.startsWith('file:')) return undefined
  try {
    return fileURLToPath(url)
  } catch {
    return undefined
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
