import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { type PolicyPack, startPolicyPack } from '../../src/testing.ts'

export function packFolder(name: string): string {
  return `tests/fixtures/packs/${name}`
}

/** Starts one of the fixture packs; it ends with the test. */
export async function start(name: string, options: Parameters<typeof startPolicyPack>[1] = {}): Promise<PolicyPack> {
  const pack = await startPolicyPack(packFolder(name), options)
  onTestFinished(() => pack.stop())
  return pack
}

/** One of the fixture packs for all tests of a file: starting one takes longer than most of them. */
export function keep(name: string): () => PolicyPack {
  let pack: PolicyPack | undefined
  beforeAll(async () => {
    pack = await startPolicyPack(packFolder(name))
  })
  afterAll(() => pack?.stop())
  return () => pack as PolicyPack
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
