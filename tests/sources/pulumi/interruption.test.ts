import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Resource } from '../../../src/model/resource.ts'
import { runProgram } from '../../../src/sources/pulumi/program.ts'
import { programFolder } from './collect.ts'

/** The endless program says its process id in its only resource. */
function processOf(resource: Resource): number {
  return Number((resource.document as { description: string }).description)
}

async function expectEnded(pid: number): Promise<void> {
  await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('an abort ends the program and says so', async () => {
  const controller = new AbortController()
  const pids: number[] = []
  const whole = async (): Promise<void> => {
    for await (const item of runProgram(programFolder('endless'), { signal: controller.signal })) {
      if ('resource' in item) pids.push(processOf(item.resource))
      controller.abort()
    }
  }
  await expect(whole()).rejects.toMatchObject({ code: 'interrupted', message: `Cannot finish ${programFolder('endless')}: interrupted` })
  await expectEnded(pids[0] as number)
})

test('nothing starts when the abort came first', async () => {
  const signal = AbortSignal.abort()
  await expect(runProgram(programFolder('endless'), { signal }).next()).rejects.toMatchObject({ code: 'interrupted' })
})

test('a reader that stops early ends the program', async () => {
  let pid = 0
  for await (const item of runProgram(programFolder('endless'))) {
    if ('resource' in item) pid = processOf(item.resource)
    break
  }
  expect(pid).toBeGreaterThan(0)
  await expectEnded(pid)
})

test('the program ends when we are killed', async () => {
  const source = pathToFileURL('src/sources/pulumi/program.ts').href
  const script = `const { runProgram } = await import('${source}'); for await (const item of runProgram('${programFolder('endless')}')) console.log(item.resource.document.description)`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [pid] = (await once(createInterface(parent.stdout), 'line')) as [string]
  expect(isRunning(Number(pid))).toBe(true)
  parent.kill('SIGKILL')
  await expectEnded(Number(pid))
})
