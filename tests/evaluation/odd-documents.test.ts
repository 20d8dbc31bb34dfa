import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { FIXTURES } from '../kinds/fixtures.ts'
import { outcomesOf } from './asked.ts'
import { pathsIn, replaced, scenesOf } from './documents.ts'

/** What stands where something else is expected: other versions of an API, other tools, mistakes. */
const ODD = fc.constantFrom<unknown>(
  null,
  '',
  'odd',
  0,
  -1,
  7.5,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  [{}],
  ['odd', 1],
  { odd: {} },
  { name: 7 }
)

it.each([...FIXTURES.keys()])('a document of any shape is judged without breaking anything: %s', (file) => {
  const places = scenesOf(file).flatMap((scene) =>
    scene.resources.flatMap(({ document }, index) => pathsIn(document).map((path) => ({ scene, index, path })))
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), ODD, ({ scene, index, path }, odd) => {
      const resources = scene.resources.map((resource, at) =>
        at === index ? { ...resource, document: replaced(resource.document, path, odd) } : resource
      )
      expect(outcomesOf(resources, scene.of)).not.toContain('error')
    }),
    { numRuns: 150, seed: 11 }
  )
})
