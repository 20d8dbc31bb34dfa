import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/model/finding.ts'
import { type Gap, type Resource, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { dialectOf } from '../../src/graph/registry.ts'
import { ASKED, outcomesOf } from './asked.ts'
import { type Path, pathsIn, replaced, type Scene, scenesOf } from './documents.ts'
import { REGISTRY } from './evaluated.ts'

/** What may have been said when less was known, by what is said when all is. */
const SOONER: Readonly<Record<Outcome, readonly Outcome[]>> = {
  pass: ['pass', 'unknown'],
  fail: ['fail', 'unknown'],
  unknown: ['unknown'],
  // What passes whether it is there or not may turn out not to be there.
  'not-applicable': ['not-applicable', 'unknown', 'pass', 'not-modelled'],
  'not-modelled': ['not-modelled', 'unknown'],
  error: ['error']
}

/** A resource of a scene, and a path in its document. */
type Place = readonly [number, Path]

interface Judged extends Scene {
  readonly places: readonly Place[]
  /** What is said when everything is known. */
  readonly later: readonly Outcome[]
}

function judged(scene: Scene): Judged {
  const places = scene.resources.flatMap((resource, index) => {
    const names = namesIn(resource)
    const paths = pathsIn(resource.document).filter((path) => !names.includes(path.join('.')))
    return paths.map((path): Place => [index, path])
  })
  return { ...scene, places, later: outcomesOf(scene.resources, scene.of) }
}

/** What a resource is called is no knowledge about it: whoever refers to a name that is not known yet is wired to it. */
function namesIn(resource: Resource): readonly string[] {
  const { names = ['name'] } = REGISTRY.recognise(resource) ?? {}
  return typeof names === 'function' ? names(dialectOf(resource)) : names
}

function withoutValues({ title, resources, of, later }: Judged, places: readonly Place[]): readonly string[] {
  const paths = places.map(([, path]) => path.join('.')).join(', ')
  const hidden = resources.map((resource, index): Resource => {
    const own = places.filter(([at]) => at === index).map(([, path]) => path)
    return { ...resource, document: own.reduce((document, path) => replaced(document, path, UNKNOWN_SENTINEL), resource.document) }
  })
  return takenBack(outcomesOf(hidden, of), later, `${paths} (${title})`)
}

/** Each neighbour was not collected, and the source says so of its type. */
function withoutNeighbours({ title, resources, of, later }: Judged): readonly string[] {
  return resources
    .filter(({ id }) => id !== of)
    .flatMap((absent) => {
      const gap: Gap = { what: absent.type, why: 'denied', types: [absent.type] }
      const rest = resources.filter((resource) => resource !== absent)
      return takenBack(outcomesOf(rest, of, [gap]), later, `${absent.name} (${title})`)
    })
}

/** Claims that said something with less knowledge which more of it takes back. */
function takenBack(sooner: readonly Outcome[], later: readonly Outcome[], without: string): readonly string[] {
  return later.flatMap((outcome, index) => {
    const before = sooner[index] as Outcome
    return SOONER[outcome].includes(before) ? [] : [`${ASKED[index]?.id} says ${before} without ${without}, but ${outcome} with it`]
  })
}

/** What was observed is judged as what it is of. */
const FILES = [...FIXTURES].filter(([, { kind }]) => kind.role !== 'observation').map(([file]) => file)

describe.each(FILES)('what is decided with less knowledge stays decided with more: %s', (file) => {
  const scenes = scenesOf(file).map(judged)

  it('wherever one value is known only after apply', () => {
    expect(scenes.flatMap((scene) => scene.places.flatMap((place) => withoutValues(scene, [place])))).toEqual([])
  })

  it('where several values are known only after apply', () => {
    const several = fc
      .constantFrom(...scenes)
      .chain((scene) => fc.tuple(fc.constant(scene), fc.subarray([...scene.places], { maxLength: Math.min(6, scene.places.length) })))
    fc.assert(
      fc.property(several, ([scene, places]) => {
        expect(withoutValues(scene, places)).toEqual([])
      }),
      { numRuns: 20, seed: 7 }
    )
  })

  it('wherever one neighbour was not collected', () => {
    expect(scenes.flatMap(withoutNeighbours)).toEqual([])
  })
})
