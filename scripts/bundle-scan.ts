// Puts the scan into one file: a hundred small modules cost a tenth of a second at every start. What is loaded on demand, or
// finds files beside itself, stays as it is.
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const dist = join(import.meta.dirname, '..', 'dist')
const APART = /^\.\.?\/(.*\/)?((sources|profiles)\/.*|errors\.js|version\.js)$/

const bundle = await rolldown({
  input: join(dist, 'scan-command.js'),
  platform: 'node',
  external: (id) => /^[^./]/.test(id) || APART.test(id)
})
await bundle.write({ file: join(dist, 'scan-command.js'), format: 'esm' })
