import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tooOld } from '../../src/commands/node-version.ts'

it.each([
  ['v20.20.2', true],
  ['v22.11.0', true],
  ['v22.12.0', false],
  ['v23.0.0', false],
  ['v24.21.0', false]
])('Node %s is too old: %s', (version, expected) => {
  expect(tooOld(version) !== undefined).toBe(expected)
})

it('says what is needed, which is what the manifest says', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { engines: { node: string } }
  expect(tooOld('v18.0.0')).toBe(`Cannot run on Node v18.0.0: asbuilt needs Node ${engines.node.replace('>=', '')} or later`)
})
