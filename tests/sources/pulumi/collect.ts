import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Gap, Resource } from '../../../src/model/resource.ts'
import type { Item, SourceOptions } from '../../../src/model/source.ts'
import { runProgram } from '../../../src/sources/pulumi/program.ts'

export interface Collected {
  readonly items: readonly Item[]
  readonly resources: readonly Resource[]
  readonly gaps: readonly Gap[]
  /** The resource of that logical name. */
  named(name: string): Resource
}

export function collected(items: readonly Item[]): Collected {
  const resources = items.flatMap((item) => ('resource' in item ? [item.resource] : []))
  return {
    items,
    resources,
    gaps: items.flatMap((item) => ('gap' in item ? [item.gap] : [])),
    named(name) {
      const found = resources.find((resource) => resource.name === name)
      if (found === undefined) throw new Error(`no ${name} among ${resources.map((resource) => resource.name).join(', ')}`)
      return found
    }
  }
}

export function programFolder(name: string): string {
  return `tests/fixtures/programs/${name}`
}

/** Runs one of the fixture programs to its end. */
export async function run(name: string, options: SourceOptions = {}): Promise<Collected> {
  return collectFrom(programFolder(name), options)
}

export async function collectFrom(folder: string, options: SourceOptions = {}): Promise<Collected> {
  const items: Item[] = []
  for await (const item of runProgram(folder, options)) items.push(item)
  return collected(items)
}

/** An empty folder outside of the repository, so that no module is found by looking upwards. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'asbuilt-program-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function linkModules(folder: string): void {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
}
