// Puts what starts often into few files: a hundred small modules cost a tenth of a second at every start. What is loaded on
// demand, or finds files beside itself, stays as it is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const dist = join(import.meta.dirname, '..', 'dist')
const ENTRIES = ['commands/scan', 'policy-pack']
const APART = /^\.\.?\/(.*\/)?((sources|profiles|waivers|attestations|tenants|config)\/.*|settings-schema\.js|errors\.js|version\.js)$/

const bundle = await rolldown({
  input: Object.fromEntries(ENTRIES.map((name) => [name, join(dist, `${name}.js`)])),
  platform: 'node',
  external: (id) => /^[^./]/.test(id) || APART.test(id)
})
const { output } = await bundle.write({ dir: dist, format: 'esm', chunkFileNames: 'judging.js' })

// What the bundler itself would import is in nobody's dependencies: it must not slip in.
const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}
const installed = new Set(Object.keys({ ...dependencies, ...peerDependencies }))
for (const chunk of output) {
  const foreign = chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports].filter((id) => !isInstalled(id)) : []
  if (foreign.length > 0)
    throw new Error(`Cannot bundle ${chunk.fileName}: ${foreign.join(', ')} would be missing where asbuilt is installed`)
}

function isInstalled(id: string): boolean {
  if (id.startsWith('.') || id.startsWith('node:') || (id.endsWith('.js') && !id.startsWith('@'))) return true
  return installed.has(/^(@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? '')
}
