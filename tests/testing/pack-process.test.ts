import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PackError, runPolicyPack, startPolicyPack } from '../../src/testing.ts'
import { isRunning, packFolder, start } from './packs.ts'

const bucket = { type: 'gcp:storage/bucket:Bucket', name: 'statements', props: { location: 'EU' } }
const disk = { type: 'gcp:compute/disk:Disk', name: 'ledger-db' }

/** A folder outside of the repository, with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'asbuilt-pack-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe('a pack that does not come up', () => {
  test('is told of in its own words, without a trace', async () => {
    const started = startPolicyPack(packFolder('dies'))
    await expect(started).rejects.toThrow(PackError)
    await expect(started).rejects.toThrow(
      /^Cannot start the policy pack tests\/fixtures\/packs\/dies: Cannot load the profile: there is no profile\.yaml$/
    )
  })

  test('because its code throws is told of by its error and its own lines', async () => {
    const failure = await startPolicyPack(packFolder('does-not-load')).catch((cause: unknown) => cause as Error)
    const [, second, ...trace] = (failure as Error).message.split('\n')
    expect(second).toBe('    TypeError: there is no policy without a name')
    expect(trace).toHaveLength(2)
    for (const line of trace) expect(line).toMatch(/packs\/does-not-load\/index\.js:\d+:\d+\)$/)
  })

  test('because it prints before its port is told what to do', async () => {
    await expect(startPolicyPack(packFolder('prints-first'))).rejects.toThrow(
      'the first line it prints has to be its port, but it printed "loading the policies"; print to standard error instead'
    )
  })

  test('because the folder is no policy pack says which file is missing', async () => {
    await expect(startPolicyPack('tests/fixtures/packs')).rejects.toThrow('Cannot read tests/fixtures/packs/PulumiPolicy.yaml: ENOENT')
  })

  test('because its SDK is not installed says where to install it', async () => {
    const folder = folderWith({ 'PulumiPolicy.yaml': 'runtime: nodejs' })
    await expect(startPolicyPack(folder)).rejects.toThrow(`@pulumi/pulumi is not installed there; run npm install in ${folder}`)
  })

  test('because its SDK is too old says which one it needs', async () => {
    const folder = folderWith({
      'PulumiPolicy.yaml': 'runtime: nodejs',
      'node_modules/@pulumi/pulumi/package.json': '{ "version": "3.99.1" }',
      'node_modules/@pulumi/pulumi/cmd/run-policy-pack/index.js': ''
    })
    await expect(startPolicyPack(folder)).rejects.toThrow('(it is 3.99.1, and 3.204.0 or later is needed)')
  })

  test('because it is written in another language says so', async () => {
    const folder = folderWith({ 'PulumiPolicy.yaml': 'runtime: { name: python }' })
    await expect(startPolicyPack(folder)).rejects.toThrow('its runtime is python and only nodejs packs run here')
  })
})

describe('a pack that is up', () => {
  test('says what it is and stops when told, as often as it is told', async () => {
    const pack = await start('empty')
    expect(pack.info).toMatchObject({
      name: 'empty',
      version: '0.0.1',
      description: 'One empty policy of each sort, the least a pack can do',
      supportsConfig: true
    })
    expect(pack.info.policies.map(({ name, type, level }) => [name, type, level])).toEqual([
      ['resource', 'resource', 'mandatory'],
      ['stack', 'stack', 'mandatory']
    ])
    expect(pack.sdkVersion).toBe('1.21.0')
    expect(isRunning(pack.pid)).toBe(true)
    await pack.stop()
    expect(isRunning(pack.pid)).toBe(false)
    await pack.stop()
  })

  test('is gone at the end of its block, also when the block throws', async () => {
    let pid = 0
    const use = async (): Promise<void> => {
      await using pack = await startPolicyPack(packFolder('empty'))
      pid = pack.pid
      throw new Error('the test failed')
    }
    await expect(use()).rejects.toThrow('the test failed')
    expect(isRunning(pid)).toBe(false)
  })

  test('keeps what it prints, without its port', async () => {
    const pack = await start('talks')
    await expect.poll(() => pack.output()).toEqual({ stdout: 'ready\n', stderr: 'for stack dev of organization, preview true\n' })
  }, 10_000)

  test('is told of its stack by the environment, which a test can add to', async () => {
    const pack = await start('talks', { stack: 'live', organization: 'umbrella', dryRun: false, env: { GREETING: 'welcome' } })
    await expect.poll(() => pack.output()).toEqual({ stdout: 'welcome\n', stderr: 'for stack live of umbrella, preview false\n' })
  })

  test('is killed by an abort, and the call that waits for it says so', async () => {
    const controller = new AbortController()
    const pack = await start('empty', { signal: controller.signal })
    controller.abort()
    await expect(pack.analyzeStack([])).rejects.toThrow(`Cannot finish the run of the policy pack ${packFolder('empty')}: interrupted`)
    await expect.poll(() => isRunning(pack.pid)).toBe(false)
  })

  test('does not start after an abort', async () => {
    await expect(startPolicyPack(packFolder('empty'), { signal: AbortSignal.abort() })).rejects.toThrow('interrupted')
  })

  test('ends when we are killed', async () => {
    const kit = pathToFileURL('src/testing.ts').href
    const script = `const { startPolicyPack } = await import('${kit}'); console.log((await startPolicyPack('${packFolder('empty')}')).pid)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [pid] = (await once(createInterface(parent.stdout), 'line')) as [string]
    expect(isRunning(Number(pid))).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isRunning(Number(pid)), { timeout: 5000 }).toBe(false)
  })
})

describe('a policy that fails', () => {
  test('is told of with its own line and no other', async () => {
    const failure = await runPolicyPack({ pack: packFolder('throws'), resources: [bucket] }).catch((cause: unknown) => cause as Error)
    expect(failure).toBeInstanceOf(PackError)
    const [first, second, ...trace] = (failure as Error).message.split('\n')
    expect(first).toBe(
      "Cannot analyze urn:pulumi:dev::project::gcp:storage/bucket:Bucket::statements with throws: Error validating resource with policy 'reads-what-is-not-there' from policy pack 'throws@v0.0.1':"
    )
    expect(second).toBe("TypeError: Cannot read properties of undefined (reading 'enabled')")
    expect(trace).toHaveLength(1)
    expect(trace[0]).toMatch(/packs\/throws\/index\.js:\d+:\d+/)
  })

  test('and takes the process with it is told of by its last words', async () => {
    await expect(runPolicyPack({ pack: packFolder('throws'), resources: [disk] })).rejects.toThrow(
      `with throws: the policy pack ${packFolder('throws')} ended (exit code 3): the disk was too much`
    )
  })
})
