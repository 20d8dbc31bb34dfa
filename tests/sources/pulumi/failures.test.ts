import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ScanError } from '../../../src/errors.ts'
import { failureOf } from '../../../src/sources/pulumi/failure.ts'
import { collectFrom, emptyFolder, linkModules, programFolder, run } from './collect.ts'

describe('a program that fails', () => {
  test('keeps what it registered before, and tells why and where it stopped', async () => {
    const program = await run('throws')
    expect(program.named('ledger').document).toEqual({ zone: 'europe-west3-a', size: 50 })
    expect(program.gaps).toEqual([
      { what: `program ended early: Error: the ledger is full (${programFolder('throws')}/index.ts:5:9)`, why: 'truncated' }
    ])
  })

  test('names the configuration that is missing and how to give it', async () => {
    const error = await failureFrom(run('missing-config'))
    expect(error).toMatchObject({ code: 'program-failed' })
    expect(error.message).toBe(
      `Cannot run ${programFolder('missing-config')}: configuration gcp:region is not set; give it with --pulumi-config gcp:region=value`
    )
    await expect(run('missing-config', { pulumiConfig: { 'gcp:region': 'europe-west3' } })).resolves.toMatchObject({ items: [] })
  })

  test("passes on what the program's own TypeScript said", async () => {
    const error = await failureFrom(run('syntax-error'))
    expect(error.message).toContain('index.ts(2,1): error TS1109: Expression expected.')
    expect(error.message).not.toMatch(/\n\s+at /)
  })

  test('passes on a module that is not installed, and a program whose packages were never installed', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'Pulumi.yaml'), 'name: bare\nruntime: nodejs')
    writeFileSync(join(folder, 'index.js'), "require('@pulumi/kubernetes')")
    const bare = await failureFrom(collectFrom(folder))
    expect(bare).toMatchObject({
      code: 'program-setup',
      message: `Cannot run ${folder}: @pulumi/pulumi is not installed there; run npm install in ${folder}`
    })
    linkModules(folder)
    const missing = await failureFrom(collectFrom(folder))
    expect(missing.message).toBe(`Cannot run ${folder}: Error: Cannot find module '@pulumi/kubernetes'; run npm install in ${folder}`)
  })
})

async function failureFrom(run: Promise<unknown>): Promise<ScanError> {
  try {
    await run
  } catch (cause) {
    return cause as ScanError
  }
  throw new Error('did not fail')
}

describe('the reason of a failure', () => {
  const reason = (message: string, secrets: readonly string[] = []) =>
    failureOf({ code: 32, lastWords: [] }, [message], { folder: 'stacks/ledger', locate: () => undefined, secrets })

  test.each([
    ["Configuration 'ledger:size' value 'hunter2' is not a valid number", "Configuration 'ledger:size' is not a valid number"],
    [
      "Configuration 'ledger:size' value 'encrypted-04da6b54-80e4-46f7-96ec-b56ff0331ba9' is not a valid number",
      'configuration ledger:size is encrypted and cannot be read; give it with --pulumi-config ledger:size=value'
    ],
    [
      "\u001b[31mRunning program '/a b' failed with an unhandled exception:\n<ref *1> Error: boom\n    at Object.<anonymous> (/x.ts:1:1)\u001b[39m",
      '<ref *1> Error: boom'
    ],
    ['token hunter2 is bad', 'token [secret] is bad']
  ])('%j', (message, expected) => {
    expect(reason(message, ['hunter2'])).toBe(expected)
  })

  test('is what was last said on standard error where the engine was told nothing', () => {
    const context = { folder: 'stacks/ledger', locate: () => undefined, secrets: [] }
    expect(failureOf({ code: 1, lastWords: ['node: bad option: --nope'] }, [], context)).toBe('node: bad option: --nope')
    expect(failureOf({ code: 9, lastWords: [] }, [], context)).toBe('it exited with code 9')
    expect(failureOf({ code: null, lastWords: [] }, [], context)).toBe('it could not be started or was killed')
    expect(failureOf({ code: 0, lastWords: ['a warning'] }, [], context)).toBeUndefined()
  })

  test('counts when the program only logged it', () => {
    expect(
      failureOf({ code: 0, lastWords: [] }, ['quota exceeded'], { folder: 'stacks/ledger', locate: () => undefined, secrets: [] })
    ).toBe('quota exceeded')
  })
})
