// What `npm start` shows: the reference stack of each document, which upholds it, and one variant that breaks its own.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const SCANS = [
  ['--config', 'stacks/maropost/asbuilt.yaml'],
  ['--config', 'stacks/sendmarc/asbuilt.yaml', '--compact'],
  ['--config', 'stacks/retarus/asbuilt.yaml', '--compact'],
  ['--config', 'stacks/cm-azure/asbuilt.yaml', '--compact'],
  ['stacks/maropost/violating', '-p', 'maropost', '--compact', '--soft-fail']
]

for (const scan of SCANS) {
  console.log(`\n$ asbuilt scan ${scan.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, [join(root, 'src/cli.ts'), 'scan', ...scan], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = status ?? 4
}
