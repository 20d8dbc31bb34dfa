import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '../sources/pulumi/config.ts'
import { objectOf } from '../sources/pulumi/state.ts'
import { PackError } from './pack-error.ts'
import { cannotStart } from './pack-port.ts'

/** What a pack's PulumiPolicy.yaml says. */
export interface PackFolder {
  /** As the caller wrote it; messages begin with it. */
  readonly folder: string
  readonly root: string
  readonly version: string
  readonly description: string
  readonly nodeArgs: readonly string[]
}

export function readPackFolder(folder: string): PackFolder {
  const project = readProject(folder)
  const runtime = typeof project.runtime === 'string' ? { name: project.runtime } : objectOf(project.runtime)
  if (runtime.name !== 'nodejs')
    throw new PackError(`${cannotStart(folder)}: its runtime is ${String(runtime.name)} and only nodejs packs run here`)
  const { nodeargs } = objectOf(runtime.options)
  return {
    folder,
    root: realpathSync(folder),
    version: textOf(project.version),
    description: textOf(project.description),
    nodeArgs: textOf(nodeargs)
      .split(/\s+/)
      .filter((arg) => arg !== '')
  }
}

function readProject(folder: string): Readonly<Record<string, unknown>> {
  try {
    return readYaml(join(folder, 'PulumiPolicy.yaml'))
  } catch (cause) {
    throw new PackError(`${cannotStart(folder)}: ${(cause as Error).message}`, { cause })
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
