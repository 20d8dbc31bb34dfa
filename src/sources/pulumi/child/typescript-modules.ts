import { readFileSync } from 'node:fs'
import * as modules from 'node:module'
import { fileURLToPath } from 'node:url'

interface Loaded {
  readonly format?: string
  readonly source?: unknown
  readonly shortCircuit?: boolean
}
type Resolve = (specifier: string, context: object, next: (specifier: string, context: object) => object) => object
type Load = (url: string, context: { readonly format?: string }, next: (url: string, context: object) => Loaded) => Loaded
/** What newer Nodes have of this module. */
interface Newer {
  readonly registerHooks?: (hooks: { readonly resolve: Resolve; readonly load: Load }) => unknown
  readonly stripTypeScriptTypes?: (code: string, options?: { readonly mode: 'strip' | 'transform'; readonly sourceMap?: boolean }) => string
}

/**
 * Lets TypeScript programs say what Node alone does not understand: `./network.js` for `./network.ts`, as nodenext has it,
 * and in ES modules enums and the like. Returns the source maps of what had to be rewritten; the rest keeps its places.
 */
export function loadTypeScript(): ReadonlyMap<string, string> {
  const { registerHooks, stripTypeScriptTypes: strip } = modules as Newer
  const maps = new Map<string, string>()
  const load: Load = (url, context, next) => {
    if (context.format !== 'module-typescript' || strip === undefined || !url.startsWith('file:')) return next(url, context)
    const code = readFileSync(fileURLToPath(url), 'utf8')
    try {
      return { format: 'module', source: strip(code), shortCircuit: true }
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') return next(url, context)
    }
    const source = strip(code, { mode: 'transform', sourceMap: true })
    const map = /\n\/\/# sourceMappingURL=data:application\/json;base64,(?<map>\S+)\s*$/.exec(source)?.groups?.map
    if (map !== undefined) maps.set(url, named(Buffer.from(map, 'base64').toString(), url))
    return { format: 'module', source, shortCircuit: true }
  }
  registerHooks?.({ resolve: resolveTypeScript, load: hasOtherLoaders() ? (url, context, next) => next(url, context) : load })
  return maps
}

function named(map: string, url: string): string {
  return JSON.stringify({ ...(JSON.parse(map) as object), sources: [url] })
}

const resolveTypeScript: Resolve = (specifier, context, next) => {
  try {
    return next(specifier, context)
  } catch (cause) {
    const { name, kind } = /^(?<name>(\.{1,2}\/|\/|file:).*)\.(?<kind>[cm]?)js$/.exec(specifier)?.groups ?? {}
    if (name === undefined || !NOT_FOUND.has((cause as NodeJS.ErrnoException).code)) throw cause
    try {
      return next(`${name}.${kind}ts`, context)
    } catch {
      throw cause
    }
  }
}

const NOT_FOUND: ReadonlySet<string | undefined> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])

/** A program that brings its own loader (tsx, ts-node) knows better. */
function hasOtherLoaders(): boolean {
  const own = import.meta.resolve('./preload.js').replace(/\.js$/, '')
  return process.execArgv.some((arg) => /^(--import|--loader|--experimental-loader|--require|-r)\b/.test(arg) && !arg.includes(own))
}
