// Puts what starts often into few files: a hundred small modules cost a tenth of a second at every start. What is loaded on
// demand, or finds files beside itself, stays as it is.
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
await bundle.write({ dir: dist, format: 'esm', chunkFileNames: 'judging.js' })
