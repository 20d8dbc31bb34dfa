import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { scan } from '../../src/scan.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'engine')

/** The same program, run offline, previewed and deployed by the real engine. */
const FOLDER = mkdtempSync(join(tmpdir(), 'asbuilt-engine-'))
const TARGETS = { offline: FIXTURES, preview: join(FIXTURES, 'preview.json'), state: join(FOLDER, 'stack-export.json') }

beforeAll(() => writeFileSync(TARGETS.state, JSON.stringify(restoredState())))
afterAll(() => rmSync(FOLDER, { recursive: true }))

describe.each(['maropost', 'sendmarc'])('the offline run, the preview and the state, against %s', (profile) => {
  const results: Partial<Record<keyof typeof TARGETS, Result>> = {}

  beforeAll(async () => {
    for (const [name, target] of Object.entries(TARGETS)) {
      results[name as keyof typeof TARGETS] = await scan({
        targets: [target],
        profiles: [profile],
        include: new Set(['pass', 'not-applicable', 'not-modelled'])
      })
    }
  }, 60_000)

  it('judge the same resources', () => {
    const ids = (result: Result | undefined): string[] => [...new Set((result?.findings ?? []).map(({ resource }) => resource.id))].sort()
    expect(ids(results.offline).length).toBeGreaterThan(2)
    expect(ids(results.preview)).toEqual(ids(results.offline))
    expect(ids(results.state)).toEqual(ids(results.offline))
  })

  it('come to the same verdicts and claims before anything exists', () => {
    expect(verdicts(results.preview)).toEqual(verdicts(results.offline))
    const claims = (result: Result | undefined): string[] => (result?.claims ?? []).map(({ id, verdict }) => `${id}: ${verdict}`)
    expect(claims(results.preview)).toEqual(claims(results.offline))
  })

  it('come to the same verdicts once everything exists', () => {
    expect(verdicts(results.state)).toEqual(verdicts(results.offline))
  })

  it('name the same line for each finding', () => {
    const lines = (result: Result | undefined): string[] =>
      [
        ...new Set(
          (result?.findings ?? []).map(
            ({ resource, location }) => `${resource.name} ${location?.file.split('/').at(-1)}:${location?.line}:${location?.column}`
          )
        )
      ].sort()
    expect(lines(results.preview)).toEqual(lines(results.offline))
    expect(lines(results.state)).toEqual(lines(results.offline))
  })
})

function verdicts(result: Result | undefined): string[] {
  return (result?.findings ?? []).map(({ claim, control, resource, outcome }) => `${claim} ${control} ${resource.name}: ${outcome}`).sort()
}

interface Recorded {
  readonly urn: string
  readonly id?: string
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>
}

/**
 * The stand-in providers of the capture gave no `name` outputs, so inputs made of them are missing in the state. They are
 * put back as a real provider leaves them: with the id of the resource that flows into them.
 */
function restoredState(): unknown {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8'))
  const { steps } = read('preview.json') as { steps: { newState: Recorded }[] }
  const state = read('stack-export.json') as { deployment: { resources: Recorded[] } }
  const previewed = new Map(steps.map(({ newState }) => [newState.urn, newState]))
  const resources = state.deployment.resources.map((resource) => {
    const { inputs = {}, propertyDependencies = {} } = previewed.get(resource.urn) ?? {}
    const missing = Object.entries(inputs).filter(([key]) => resource.inputs?.[key] === undefined)
    const restored = missing.map(([key, value]) => [key, withId(value, propertyDependencies[key]?.[0])])
    return { ...resource, inputs: { ...resource.inputs, ...(Object.fromEntries(restored) as object) } }
  })
  return { ...state, deployment: { ...state.deployment, resources } }
}

function withId(value: unknown, urn: string | undefined): unknown {
  if (value === UNKNOWN_SENTINEL) return urn === undefined ? undefined : `id-${urn}`
  if (Array.isArray(value)) return value.map((item) => withId(item, urn))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withId(inner, urn)]))
}
