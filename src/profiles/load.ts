import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { ScanError } from '../errors.ts'
import type { LoadedProfile, Profile } from '../model/profile.ts'
import type { Vocabulary } from './parse.ts'
import { readTextFile } from './text-file.ts'

/** A shipped profile as the build leaves it: parsed and checked, so that a scan starts without a YAML parser and a schema. */
export interface CompiledProfile {
  readonly profile: Profile
  readonly digest: string
}

/** Names of the profiles that come with asbuilt. */
export function shippedProfiles(): readonly string[] {
  const names = readdirSync(import.meta.dirname)
    .filter((file) => ['.yaml', '.json'].includes(extname(file)))
    .map((file) => basename(file, extname(file)))
  return [...new Set(names)].sort()
}

/** Loads a profile by shipped name or by path. Throws a ScanError that names file, line and column of everything wrong. */
export async function loadProfile(nameOrPath: string, vocabulary: Vocabulary): Promise<LoadedProfile> {
  if (/^[a-z0-9-]+$/.test(nameOrPath)) {
    const compiled = join(import.meta.dirname, `${nameOrPath}.json`)
    if (existsSync(compiled)) {
      const { profile, digest } = JSON.parse(readFileSync(compiled, 'utf8')) as CompiledProfile
      return { ...profile, digest, origin: nameOrPath }
    }
    const source = join(import.meta.dirname, `${nameOrPath}.yaml`)
    if (existsSync(source)) return parsed(source, nameOrPath, vocabulary)
  }
  if (/[./\\]/.test(nameOrPath) || existsSync(nameOrPath)) return parsed(nameOrPath, nameOrPath, vocabulary)
  const { didYouMean } = await import('../model/did-you-mean.ts')
  const names = shippedProfiles()
  throw new ScanError(
    'unknown-profile',
    `Cannot find profile "${nameOrPath}": there are ${names.join(', ')}${didYouMean(nameOrPath, names)}; or give a path`
  )
}

async function parsed(path: string, shown: string, vocabulary: Vocabulary): Promise<LoadedProfile> {
  const text = readTextFile(path, { code: 'unknown-profile', what: 'profile' })
  const { parseProfile } = await import('./parse.ts')
  return { ...parseProfile(text, shown, vocabulary), origin: shown, digest: `sha256:${createHash('sha256').update(text).digest('hex')}` }
}
