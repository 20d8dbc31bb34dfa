// Writes schemas/profile.schema.json from the profile's schema; with --check only says whether it is fresh.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { KINDS } from '../src/kinds/index.ts'
import { LINK_NAMES } from '../src/model/neighbourhood.ts'
import { profileSchema } from '../src/profiles/schema.ts'

const path = join(import.meta.dirname, '..', 'schemas', 'profile.schema.json')
const schema = z.toJSONSchema(
  profileSchema(
    KINDS.map((kind) => kind.id),
    LINK_NAMES
  ),
  { io: 'input' }
)
const text = `${JSON.stringify({ ...schema, title: 'asbuilt profile', description: 'One documented architecture: document, systems, claims.' }, undefined, 2)}\n`
const current = existsSync(path) ? readFileSync(path, 'utf8') : ''
if (current !== text) {
  if (process.argv.includes('--check')) {
    console.error('Stale: schemas/profile.schema.json; run npm run generate')
    process.exitCode = 1
  } else {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
}
