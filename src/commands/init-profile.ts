import { basename, dirname, extname } from 'node:path'
import { writeNewFiles } from '../init/new-files.ts'
import { profileTemplate } from '../init/profile-template.ts'
import { quoted } from './quoted.ts'

/** Writes a profile to begin with and overwrites nothing; returns what to tell whoever asked for it. */
export function initProfile(path: string): string {
  const id = documentIdOf(path)
  const today = new Date().toISOString().slice(0, 10)
  writeNewFiles(dirname(path), { [basename(path)]: profileTemplate({ id, today }) }, dirname(path))
  return `Profile ${id} is in ${path}; it is in order as it stands:\n  asbuilt list coverage -p ${shown(path)}\n  asbuilt scan TARGET -p ${shown(path)}\n`
}

/** @example documentIdOf('docs/Our Brief (2026).yaml') // 'our-brief-2026' */
function documentIdOf(path: string): string {
  const words = basename(path, extname(path))
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-') ?? 'architecture'
}

/** As a profile is named: a bare word would be one of those that are shipped. */
function shown(path: string): string {
  return quoted(/^[a-z0-9-]+$/.test(path) ? `./${path}` : path)
}
