import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collectFrom, emptyFolder, linkModules, programFolder, run } from './collect.ts'

test('an ES module program in TypeScript runs with enums, and with places at top level, in functions and in other files', async () => {
  const program = await run('esm')
  expect(program.named('ledger')).toMatchObject({
    document: { size: 50, zone: 'europe-west3-a' },
    sourceLocation: { file: `${programFolder('esm')}/index.ts`, line: 8, column: 1 }
  })
  expect(program.named('replica-europe-west3-b').sourceLocation).toEqual({ file: `${programFolder('esm')}/index.ts`, line: 11, column: 10 })
  expect(program.named('backbone').sourceLocation).toEqual({ file: `${programFolder('esm')}/network.ts`, line: 3, column: 24 })
  expect(program.gaps).toEqual([])
})

test('a CommonJS program in JavaScript runs, and the function that it exports', async () => {
  const program = await run('commonjs')
  expect(program.named('ledger').sourceLocation).toEqual({ file: `${programFolder('commonjs')}/index.js`, line: 3, column: 1 })
  expect(program.named('replica')).toMatchObject({ document: { zone: 'europe-west3-b' }, sourceLocation: { line: 6, column: 19 } })
})

test('a nodenext program may say ./network.js and mean ./network.ts', async () => {
  const program = await run('nodenext')
  expect(program.named('tier')).toMatchObject({
    document: { ipCidrRange: '10.0.0.0/24' },
    wires: { network: ['urn:pulumi:dev::nodenext::gcp:compute/network:Network::backbone'] },
    sourceLocation: { file: `${programFolder('nodenext')}/index.ts`, line: 8, column: 1 }
  })
  expect(program.named('backbone').sourceLocation).toMatchObject({ file: `${programFolder('nodenext')}/network.ts`, line: 3 })
})

test('the main of Pulumi.yaml runs in its own folder, under its own package.json', async () => {
  const program = await run('subfolder')
  expect(program.named('ledger')).toMatchObject({
    document: { zone: 'europe-west3-a' },
    sourceLocation: { file: `${programFolder('subfolder')}/infra/program/entry.ts`, line: 5, column: 1 }
  })
})

test('a folder may be given with a trailing slash or from elsewhere', async () => {
  const program = await collectFrom(`${programFolder('commonjs')}/`)
  expect(program.named('ledger').sourceLocation?.file).toBe(`${programFolder('commonjs')}/index.js`)
})

test('a nested package brings modules of its own', async () => {
  const folder = emptyFolder()
  linkModules(folder)
  writeFileSync(join(folder, 'Pulumi.yaml'), 'name: nested\nruntime: nodejs\nmain: infra')
  const zones = join(folder, 'infra', 'node_modules', 'zones')
  mkdirSync(zones, { recursive: true })
  writeFileSync(join(folder, 'infra', 'package.json'), '{}')
  writeFileSync(join(zones, 'index.js'), "exports.primary = 'europe-west3-a'")
  writeFileSync(
    join(folder, 'infra', 'index.ts'),
    "import { Disk } from '@pulumi/gcp/compute/disk'\nimport { primary } from 'zones'\nnew Disk('ledger', { zone: primary })"
  )
  const program = await collectFrom(folder)
  expect(program.named('ledger')).toMatchObject({
    document: { zone: 'europe-west3-a' },
    sourceLocation: { file: join(folder, 'infra/index.ts'), line: 3 }
  })
})

test('paths with spaces keep their names', async () => {
  const folder = join(emptyFolder(), 'my stack')
  cpSync(programFolder('esm'), folder, { recursive: true })
  linkModules(folder)
  const program = await collectFrom(folder)
  expect(program.named('ledger').sourceLocation).toMatchObject({ file: join(folder, 'index.ts'), line: 8 })
})
