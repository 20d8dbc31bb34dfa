import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const SOURCE = pathToFileURL(join(ROOT, 'src/policy-pack.ts')).href

export interface WrittenPack {
  /** Arguments of `new PolicyPack`, as JavaScript. */
  readonly args?: string
  /** The whole entry, after the import of `PolicyPack`. */
  readonly entry?: string
  /** Undefined for a folder without. */
  readonly manifest?: object | undefined
  /** Other files of the folder, by name. */
  readonly files?: Readonly<Record<string, string>>
}

/** A pack of the code in src, in a folder of its own outside of the repository; it goes with the test. */
export function writePack(pack: WrittenPack): string {
  const { args = `'ledger', { profile: 'maropost' }`, entry = `new PolicyPack(${args})`, files = {} } = pack
  const manifest = 'manifest' in pack ? pack.manifest : { name: 'ledger-policies', version: '1.2.3' }
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'asbuilt-pack-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'PulumiPolicy.yaml'), 'runtime: nodejs\n')
  if (manifest !== undefined) writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  // What is required, Pulumi would compile by its own rules.
  writeFileSync(join(folder, 'index.js'), `import(${JSON.stringify(SOURCE)}).then(({ PolicyPack }) => {\n${entry}\n})\n`)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
