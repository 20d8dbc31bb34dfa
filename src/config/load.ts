import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Vocabulary } from '../profiles/parse.ts'
import { readTextFile } from '../profiles/text-file.ts'
import type { CheckedYaml } from '../profiles/checked-yaml.ts'
import type { ConfigValues } from './schema.ts'

const CONFIG_FILE = 'asbuilt.yaml'

/** What the owner has settled once for all runs. */
export interface Config extends Omit<CheckedYaml<ConfigValues>, 'placeOf'> {
  /** A path of the file as it is to be opened: relative to the working directory. */
  readonly pathOf: (path: string) => string
}

/** The nearest `asbuilt.yaml` from a folder upwards. */
export function findConfig(folder: string): string | undefined {
  for (let place = resolve(folder), above = dirname(place); ; place = above, above = dirname(above)) {
    const path = join(place, CONFIG_FILE)
    if (existsSync(path)) return relative(process.cwd(), path)
    if (place === above) return undefined
  }
}

/** Reads a configuration file. Throws a ScanError that names file, line and column of everything wrong. */
export async function loadConfig(path: string, vocabulary: Vocabulary): Promise<Config> {
  const text = readTextFile(path, { code: 'bad-config', what: 'configuration' })
  const { parseConfig } = await import('./parse.ts')
  return { ...parseConfig(text, path, vocabulary), pathOf: (own) => relative(process.cwd(), resolve(dirname(path), own)) || '.' }
}
