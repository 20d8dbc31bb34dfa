// What `npm start` shows: both reference stacks, which uphold their documents, and one variant that breaks its own.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const SCANS = [
  ['stacks/maropost', '-p', 'maropost'],
  ['stacks/sendmarc', '-p', 'sendmarc', '--compact'],
  ['stacks/maropost/violating', '-p', 'maropost', '--compact', '--soft-fail']
]

for (const scan of SCANS) {
  console.log(`\n$ asbuilt scan ${scan.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, [join(root, 'src/cli.ts'), 'scan', ...scan], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = status ?? 4
}
