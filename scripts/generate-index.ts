// Writes src/{kinds,controls,reports}/index.ts from the folder listings; with --check only says whether they are fresh.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')

const INDEXES = [
  { folder: 'src/kinds', glob: '*/*.ts', name: 'KINDS', type: "import type { Kind } from '../graph/kind.ts'", of: 'readonly Kind[]' },
  {
    folder: 'src/controls',
    glob: '*.ts',
    name: 'CONTROLS',
    type: "import type { Control } from '../model/control.ts'",
    of: 'readonly Control[]'
  },
  {
    folder: 'src/reports',
    glob: '*.ts',
    name: 'REPORTERS',
    type: "import type { Reporter } from './reporter.ts'",
    of: 'readonly Reporter[]'
  }
]

for (const { folder, glob, name, type, of } of INDEXES) {
  const files = globSync(glob, { cwd: join(root, folder) })
    .filter((file) => basename(file) !== 'index.ts' && /^export default /m.test(readFileSync(join(root, folder, file), 'utf8')))
    .sort()
  const identifier = (file: string): string =>
    file.replace(/\.ts$/, '').replace(/[^a-zA-Z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())
  const text = [
    '// Generated from the folder listing by `npm run generate`; do not edit.',
    type,
    ...files.map((file) => `import ${identifier(file)} from './${file}'`),
    '',
    listed(`export const ${name}: ${of} = `, files.map(identifier)),
    ''
  ].join('\n')
  const path = join(root, folder, 'index.ts')
  const current = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (current === text) continue
  if (check) {
    console.error(`Stale: ${folder}/index.ts; run npm run generate`)
    process.exitCode = 1
  } else writeFileSync(path, text)
}

/** As the formatter has it: on one line where it fits. */
function listed(start: string, names: readonly string[]): string {
  const line = `${start}[${names.join(', ')}]`
  return line.length <= 140 ? line : `${start}[\n${names.map((name) => `  ${name}`).join(',\n')}\n]`
}
