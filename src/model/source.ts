import type { Gap, Resource, TypeSystem } from './resource.ts'

/** What a source yields: a resource, something it could not see, or how many it passed over because nobody reads their type. */
export type Item =
  | { readonly resource: Resource }
  | { readonly gap: Gap }
  | { readonly passedOver: { readonly type: string; readonly resources: number } }
  /** Native types that were all asked for: what is neither there nor in a gap does not exist. */
  | { readonly asked: readonly string[] }

export interface SourceOptions {
  /** Whether anything reads resources of a type; a source may pass over the others and only count them. */
  readonly wants?: (resource: Pick<Resource, 'typeSystem' | 'type'>) => boolean
  /** Pulumi stack whose configuration file is used. */
  readonly stack?: string
  /** Pulumi configuration values, `key` or `namespace:key` → value; they win over the stack's file. */
  readonly pulumiConfig?: Readonly<Record<string, string>>
  /** File with answers to a Pulumi program's data functions. */
  readonly answers?: string
  /** Native types that anybody reads, by type system: what a live source asks for. */
  readonly types?: Readonly<Partial<Record<TypeSystem, readonly string[]>>>
  /** How live accounts are read. */
  readonly live?: LiveOptions
  readonly onProgress?: (message: string) => void
  readonly signal?: AbortSignal
}

interface LiveOptions {
  /** AWS regions; all that an account has when left out. */
  readonly regions?: readonly string[]
  /** Where the parts of a run that are complete are kept; `resume` takes over those of a run that was cut off. */
  readonly checkpoint?: { readonly folder: string; readonly resume: boolean }
  /** How to reach a cloud, by its name, where not as its SDK would by itself; each source says what it takes. */
  readonly connections?: Readonly<Record<string, object>>
  /** Ends the reading; what was read until then is kept. */
  readonly stop?: AbortSignal
}

/** A recognised target. Nothing has been read beyond what recognition needed; `batches` reads the rest as it is asked for. */
export interface Opened {
  readonly target: string
  /** Name of the source as reports show it: `Pulumi program`, `Cloud Asset Inventory`. */
  readonly source: string
  /** In batches, because one await for each of a million resources costs more than reading them. */
  batches(): AsyncIterable<readonly Item[]>
  /** `sha256:…` of what was read; known once all items were read, absent where the target is not a file. */
  readonly digest?: () => Promise<string | undefined>
  /** The moment for which it was read, where that is not now; ages are counted to it, so that it must not be too early. */
  readonly collectedAt?: () => Date
  /** How many parts of it are through; of how many, once that is known. */
  readonly parts?: () => { readonly done: number; readonly total?: number }
  /** Calls made so far by method, where it is read by calls. */
  readonly calls?: () => ReadonlyMap<string, number>
}
