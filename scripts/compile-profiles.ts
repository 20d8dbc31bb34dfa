// Puts the shipped profiles, parsed and checked, beside the compiled loader.
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { KINDS } from '../src/kinds/index.ts'
import { LINK_NAMES } from '../src/model/neighbourhood.ts'
import { type CompiledProfile, loadProfile } from '../src/profiles/load.ts'

const root = join(import.meta.dirname, '..')
mkdirSync(join(root, 'dist/profiles'), { recursive: true })
for (const file of globSync('src/profiles/*.yaml', { cwd: root })) {
  const name = basename(file, '.yaml')
  const { digest, origin: _origin, ...profile } = await loadProfile(name, { kinds: KINDS.map((kind) => kind.id), links: LINK_NAMES })
  writeFileSync(join(root, 'dist/profiles', `${name}.json`), JSON.stringify({ profile, digest } satisfies CompiledProfile))
}
