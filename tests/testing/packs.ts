import { onTestFinished } from 'vitest'
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

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
