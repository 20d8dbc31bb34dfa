import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from 'sarif'

/** What an independent validator holds against a SARIF log: rule and message of each error. */
export function sarifProblems(log: string): readonly (readonly [string | undefined, string | undefined])[] {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-sarif-'))
  try {
    const report = join(folder, 'report.sarif')
    const verdict = join(folder, 'verdict.sarif')
    writeFileSync(report, log)
    validate(report, verdict)
    const problems = (JSON.parse(readFileSync(verdict, 'utf8')) as Log).runs[0]?.results ?? []
    return problems
      .filter(({ level }) => level === 'error')
      .map(({ ruleId, message }) => [ruleId, message.text ?? message.arguments?.join(' ')])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function validate(report: string, verdict: string): void {
  const require = createRequire(import.meta.url)
  const program = join(
    require.resolve('@microsoft/sarif-multitool-linux/package.json', {
      paths: [require.resolve('@microsoft/sarif-multitool/package.json')]
    }),
    '..',
    'Sarif.Multitool'
  )
  try {
    execFileSync(program, ['validate', report, '--output', verdict, '--log', 'ForceOverwrite'], {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
      stdio: 'pipe'
    })
  } catch (cause) {
    // The validator exits non-zero when it finds anything; what it found is in its own report.
    if ((cause as { status?: number }).status === null) throw cause
  }
}
