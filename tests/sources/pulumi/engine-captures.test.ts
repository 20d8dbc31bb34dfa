import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Resource, UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import { readExport } from '../../../src/sources/pulumi/export.ts'
import { readPreview } from '../../../src/sources/pulumi/preview.ts'
import { documentOf } from '../../../src/sources/pulumi/value.ts'
import { type Collected, collected, collectFrom } from './collect.ts'

const FOLDER = 'tests/fixtures/engine'
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8')

/** Captures of a real engine over the same program: 21 registrations, of which the stack and a component are no resources. */
describe('a program, its preview and its state tell the same', () => {
  let program: Collected
  const preview = collected(readPreview(JSON.parse(read('preview.json')), `${FOLDER}/preview.json`))
  const state = collected(readExport(JSON.parse(read('stack-export.json')), `${FOLDER}/stack-export.json`))

  beforeAll(async () => {
    program = await collectFrom(FOLDER)
  })

  test('all three have the 19 resources of the clouds and no gap', () => {
    expect(program.resources).toHaveLength(19)
    for (const source of [program, preview, state]) {
      expect(urns(source)).toEqual(urns(program))
      expect(source.gaps).toEqual([])
    }
  })

  test('the offline run equals the preview in every leaf, wire and source line', () => {
    expect(sorted(program)).toEqual(sorted(preview))
  })

  test('the state has the same inputs where they are known, and ids where the preview is unknown', () => {
    for (const declared of program.resources) {
      const kept = state.resources.find(({ id }) => id === declared.id) as Resource
      expect(kept).toMatchObject({
        type: declared.type,
        name: declared.name,
        cloud: declared.cloud,
        sourceLocation: declared.sourceLocation
      })
      expect(kept.aliases).toEqual([`id-${declared.id}`])
      for (const [key, value] of Object.entries(kept.document as object))
        expect(value).toEqual(completed((declared.document as Record<string, unknown>)[key], value))
      for (const [key, wires] of Object.entries(kept.wires ?? {})) expect(wires).toEqual(declared.wires?.[key])
    }
  })

  test('the offline run registers what the real monitor was sent', () => {
    const requests = transcript().filter(({ request }) => request.custom === true)
    expect(requests).toHaveLength(19)
    for (const { request, response } of requests) {
      const resource = program.resources.find(({ id }) => id === response.urn) as Resource
      expect(resource.document).toEqual(documentOf(request.object))
      const wires = Object.entries(request.propertyDependencies ?? {}).flatMap(([key, { urns }]) =>
        urns === undefined ? [] : [[key, urns]]
      )
      expect(resource.wires ?? {}).toEqual(Object.fromEntries(wires))
      expect(resource.sourceLocation).toEqual({
        file: `${FOLDER}/index.ts`,
        line: request.sourcePosition.line,
        column: request.sourcePosition.column
      })
    }
  })

  test('clouds, names and secrets are told', () => {
    expect(program.named('orders-user')).toMatchObject({
      cloud: 'gcp',
      typeSystem: 'pulumi',
      origin: 'declared',
      document: { password: '[secret]', instance: UNKNOWN_SENTINEL }
    })
    expect(program.named('sa')).toMatchObject({ cloud: 'azure', type: 'azure-native:storage:StorageAccount' })
    expect(JSON.stringify([program.items, preview.items, state.items])).not.toContain('hunter2')
  })
})

interface Registration {
  readonly method: string
  readonly request: {
    readonly custom?: boolean
    readonly object: unknown
    readonly propertyDependencies?: Readonly<Record<string, { readonly urns?: readonly string[] }>>
    readonly sourcePosition: { readonly line: number; readonly column: number }
  }
  readonly response: { readonly urn: string }
}

function transcript(): readonly Registration[] {
  const entries = read('monitor-transcript.ndjson')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Registration)
  return entries.filter(({ method, response }) => method.endsWith('/RegisterResource') && response !== undefined)
}

function urns({ resources }: Collected): readonly string[] {
  return resources.map(({ id }) => id).sort()
}

function sorted({ resources }: Collected): readonly Resource[] {
  return resources.toSorted((one, other) => one.id.localeCompare(other.id))
}

/** What is declared, with every unknown leaf as it came to be. */
function completed(declared: unknown, kept: unknown): unknown {
  if (declared === UNKNOWN_SENTINEL) return kept
  if (Array.isArray(declared)) return declared.map((item, index) => completed(item, (kept as readonly unknown[])[index]))
  if (typeof declared !== 'object' || declared === null) return declared
  return Object.fromEntries(Object.entries(declared).map(([key, value]) => [key, completed(value, (kept as Record<string, unknown>)[key])]))
}
