import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { ScanError } from '../../errors.ts'
import type { Gap } from '../../model/resource.ts'
import type { SourceOptions } from '../../model/source.ts'
import { type JsonObject, isObject } from '../inventory/json.ts'
import { type Config, ENCRYPTED, mergeConfig, readYaml } from './config.ts'
import { objectOf } from './state.ts'

/** Everything about a Pulumi program that has to be known before it runs. */
export interface Project {
  /** As the user wrote it; messages and places begin with it. */
  readonly folder: string
  readonly root: string
  readonly name: string
  readonly stack: string
  readonly organization: string
  /** Where the program runs, and its entry point from there. */
  readonly workingFolder: string
  readonly main: string
  readonly typescript: boolean
  readonly tsconfig?: string
  readonly nodeArgs: readonly string[]
  readonly config: Config
  /** Texts that stand for encrypted values, or were given for them: they go to the program and nowhere else. */
  readonly secrets: readonly string[]
  readonly gaps: readonly Gap[]
}

export function readProject(folder: string, options: SourceOptions): Project {
  const root = realpathSync(folder)
  const file = ['Pulumi.yaml', 'Pulumi.yml'].map((name) => join(folder, name)).find((path) => existsSync(path))
  if (file === undefined) throw new ScanError('program-setup', `Cannot run ${folder}: it has no Pulumi.yaml`)
  const project = readYaml(file)
  const name = typeof project.name === 'string' ? project.name : basename(root)
  const runtime = runtimeOptions(folder, project.runtime)
  const { stack, organization, settings } = readStack(folder, project, options)
  const config = mergeConfig({ name, config: project.config }, settings, options.pulumiConfig ?? {})
  return {
    folder,
    root,
    name,
    stack,
    organization,
    ...entryPoint(folder, root, project.main),
    typescript: runtime.typescript !== false && runtime.typescript !== 'false',
    ...(typeof runtime.tsconfig === 'string' ? { tsconfig: runtime.tsconfig } : {}),
    nodeArgs: typeof runtime.nodeargs === 'string' ? runtime.nodeargs.split(/\s+/).filter((arg) => arg !== '') : [],
    config,
    secrets: [ENCRYPTED, ...givenSecrets(name, config, options.pulumiConfig ?? {})],
    gaps: environmentGaps(settings)
  }
}

/** Very short texts would be found everywhere. */
function givenSecrets(project: string, { secretKeys }: Config, given: Readonly<Record<string, string>>): readonly string[] {
  const names = secretKeys.flatMap((key) => [key, ...(key.startsWith(`${project}:`) ? [key.slice(project.length + 1)] : [])])
  return names.flatMap((name) => given[name] ?? []).filter((value) => value.length > 3)
}

function runtimeOptions(folder: string, runtime: unknown): JsonObject {
  const { name, options } = isObject(runtime) ? runtime : { name: runtime, options: {} }
  if (name === 'nodejs') return objectOf(options)
  throw new ScanError(
    'program-setup',
    `Cannot run ${folder}: its runtime is ${typeof name === 'string' ? name : 'not given'} and only nodejs programs run offline; scan the output of pulumi preview --json --show-sames instead`
  )
}

/** The same rules as the Pulumi CLI's: a folder is entered, a file runs in its own folder. */
function entryPoint(folder: string, root: string, main: unknown): Pick<Project, 'workingFolder' | 'main'> {
  if (typeof main !== 'string' || main === '') return { workingFolder: root, main: '.' }
  const path = join(root, main)
  if (relative(root, path).startsWith('..'))
    throw new ScanError('program-setup', `Cannot run ${folder}: its main ${main} lies outside of it`)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new ScanError('program-setup', `Cannot run ${folder}: its main ${main} does not exist; build the program first`)
  return stats.isDirectory() ? { workingFolder: path, main: '.' } : { workingFolder: dirname(path), main: basename(path) }
}

interface Stack {
  readonly stack: string
  readonly organization: string
  readonly settings: JsonObject
}

/** The named stack's file; without a name the only one there is. A program without any stack files is run as `dev`. */
function readStack(folder: string, project: JsonObject, options: SourceOptions): Stack {
  const legacy = typeof project.config === 'string' ? project.config : undefined
  const home = join(folder, typeof project.stackConfigDir === 'string' ? project.stackConfigDir : (legacy ?? '.'))
  const stacks = stacksIn(home)
  const parts = (options.stack ?? '').split('/')
  const wanted = parts.at(-1) ?? ''
  if (wanted !== '' && stacks.size > 0 && !stacks.has(wanted)) {
    throw new ScanError(
      'program-setup',
      `Cannot run ${folder} with stack ${wanted}: there is no Pulumi.${wanted}.yaml (stacks: ${[...stacks.keys()].join(', ')})`
    )
  }
  if (wanted === '' && stacks.size > 1) {
    throw new ScanError(
      'program-setup',
      `Cannot run ${folder}: it has the stacks ${[...stacks.keys()].join(', ')}; choose one with --stack`
    )
  }
  const stack = wanted === '' ? ([...stacks.keys()][0] ?? 'dev') : wanted
  const file = stacks.get(stack)
  return {
    stack,
    organization: parts.length > 1 ? (parts[0] as string) : 'organization',
    settings: file === undefined ? {} : readYaml(file)
  }
}

function stacksIn(home: string): ReadonlyMap<string, string> {
  if (!existsSync(home)) return new Map()
  const found = readdirSync(home).flatMap((file): readonly (readonly [string, string])[] => {
    const stack = /^Pulumi\.(.+)\.ya?ml$/.exec(file)?.[1]
    return stack === undefined ? [] : [[stack, join(home, file)]]
  })
  return new Map(found)
}

/** Pulumi ESC environments live in Pulumi Cloud. The gap names no cloud type: it hides values, not resources. */
function environmentGaps({ environment }: JsonObject): readonly Gap[] {
  if (environment === undefined || environment === null) return []
  const names = Array.isArray(environment) ? environment.map(String).join(', ') : 'of the stack'
  return [
    {
      what: `the values of environment ${names} are not read; give them with --pulumi-config key=value`,
      why: 'not-collected',
      types: ['pulumi:environment']
    }
  ]
}
