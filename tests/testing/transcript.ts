import { readFileSync } from 'node:fs'
import type { AnalyzerResource, AnalyzerStackResource } from '../../src/testing.ts'

/** Resources and answers as the transcript of a real engine run writes them. */
export interface Recorded extends AnalyzerResource {
  readonly parent?: string
  readonly dependencies?: readonly string[]
  readonly propertyDependencies?: Readonly<Record<string, { readonly urns: readonly string[] }>>
}

export interface RecordedCall {
  readonly method: string
  readonly request: Recorded & { readonly resources?: readonly Recorded[] } & Readonly<Record<string, unknown>>
  readonly response?: Readonly<Record<string, unknown>>
}

const FILE = 'tests/fixtures/engine/analyzer-transcript.ndjson'

/** The calls of a method in a real preview of tests/fixtures/engine, in order, with their answers. */
export function callsOf(method: string): readonly RecordedCall[] {
  return transcript().filter((call) => call.method === method)
}

export function stackResourceOf({ propertyDependencies = {}, ...resource }: Recorded): AnalyzerStackResource {
  return {
    ...resource,
    propertyDependencies: Object.fromEntries(Object.entries(propertyDependencies).map(([key, { urns }]) => [key, urns]))
  }
}

function transcript(): readonly RecordedCall[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RecordedCall & { readonly progress: string })
    .filter(({ progress }) => progress === 'response_completed')
    .map(({ method, ...call }) => ({ ...call, method: method.split('/').at(-1) as string }))
}
