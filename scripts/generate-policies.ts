// Writes policies/<profile>/ from the template of `asbuilt init policy`; with --check only says whether they are fresh.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { policyPackFiles } from '../src/init/policy-pack.ts'
import { KINDS } from '../src/kinds/index.ts'
import { LINK_NAMES } from '../src/model/neighbourhood.ts'
import { loadProfile } from '../src/profiles/load.ts'
import { VERSION } from '../src/version.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const { license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { license: string }

for (const name of readdirSync(join(root, 'policies'))) {
  const profile = await loadProfile(name, { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES })
  const files = policyPackFiles({ name, profile, profileName: name, version: VERSION, asbuilt: VERSION, origin: { license } })
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, 'policies', name, file)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    if (check) {
      console.error(`Stale: policies/${name}/${file}; run npm run generate`)
      process.exitCode = 1
    } else writeFileSync(path, text)
  }
}
