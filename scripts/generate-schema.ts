// Writes schemas/*.schema.json from the schemas of the files that people write; with --check only says whether they are fresh.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { attestationsSchema } from '../src/attestations/schema.ts'
import { configSchema } from '../src/config/schema.ts'
import { profileSchema } from '../src/profiles/schema.ts'
import { INVENTORY } from '../src/sources/neutral/schema.ts'
import { tenantsSchema } from '../src/tenants/schema.ts'
import { VOCABULARY } from '../src/vocabulary.ts'
import { waiversSchema } from '../src/waivers/schema.ts'

const { kinds, links } = VOCABULARY
const SCHEMAS = [
  { name: 'profile', schema: profileSchema(kinds, links), description: 'One documented architecture: document, systems, claims.' },
  {
    name: 'config',
    schema: configSchema(VOCABULARY),
    description: 'asbuilt.yaml: how scans are run, and what the owner states of documents.'
  },
  {
    name: 'inventory',
    schema: INVENTORY,
    description: 'One line of an inventory (NDJSON): the first is its header, every other a record. What a record leaves out is not known.'
  },
  { name: 'waivers', schema: waiversSchema(VOCABULARY), description: 'Accepted exceptions, each with owner, reason and end.' },
  { name: 'tenants', schema: tenantsSchema(VOCABULARY), description: 'Whose data is where, and what they chose.' },
  { name: 'attestations', schema: attestationsSchema(), description: 'What people have to show for claims that no machine checks.' }
]

const folder = join(import.meta.dirname, '..', 'schemas')
for (const { name, schema, description } of SCHEMAS) {
  const path = join(folder, `${name}.schema.json`)
  const published = { ...z.toJSONSchema(schema, { io: 'input' }), title: `asbuilt ${name}`, description }
  const text = `${JSON.stringify(published, undefined, 2)}\n`
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
  if (process.argv.includes('--check')) {
    console.error(`Stale: schemas/${name}.schema.json; run npm run generate`)
    process.exitCode = 1
  } else {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, text)
  }
}
