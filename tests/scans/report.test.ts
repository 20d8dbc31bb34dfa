import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ATTESTED, GUARDED, UNGUARDED } from './inventory.ts'
import { run } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'asbuilt-report-'))
afterAll(() => rmSync(cwd, { recursive: true }))
writeFileSync(join(cwd, 'ledger.yaml'), ATTESTED)
writeFileSync(join(cwd, 'assets.ndjson'), `${GUARDED}\n${UNGUARDED}\n`)

const FORMATS = ['text', 'markdown', 'html', 'sarif', 'json'] as const

it('asbuilt report renders what a scan found as the scan itself did, and judges nothing anew', async () => {
  const outputs = (folder: string): readonly string[] => FORMATS.flatMap((format) => ['-o', `${format}=${folder}.${format}`])
  expect((await run(['scan', 'assets.ndjson', '-p', 'ledger.yaml', ...outputs('scanned')], { cwd })).status).toBe(1)
  expect(await run(['report', 'scanned.json', ...outputs('rendered')], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' })
  for (const format of FORMATS) {
    expect(readFileSync(join(cwd, `rendered.${format}`), 'utf8')).toBe(readFileSync(join(cwd, `scanned.${format}`), 'utf8'))
  }
  const { stdout } = await run(['report', 'scanned.json'], { cwd })
  expect(stdout).toBe(readFileSync(join(cwd, 'scanned.text'), 'utf8'))
})

it.each([
  ['none.json', /^error: Cannot read none\.json: ENOENT/],
  ['assets.ndjson', /^error: Cannot read assets\.ndjson: it is no JSON report/]
])('asbuilt report refuses %s', async (file, message) => {
  expect(await run(['report', file], { cwd })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) as string })
})
