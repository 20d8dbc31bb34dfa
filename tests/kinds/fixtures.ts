import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { KindFixture } from './fixture.ts'

/** Every kind's fixture by its file, such as `gcp/disk.ts`. */
export const FIXTURES: ReadonlyMap<string, KindFixture> = new Map(
  await Promise.all(
    globSync('{gcp,azure,aws,own}/*.ts', { cwd: import.meta.dirname })
      .sort()
      .map(async (file) => [file, ((await import(join(import.meta.dirname, file))) as { default: KindFixture }).default] as const)
  )
)
