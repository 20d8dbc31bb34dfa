import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readProject } from '../../../src/sources/pulumi/project.ts'
import { ENCRYPTED } from '../../../src/sources/pulumi/config.ts'
import { emptyFolder, programFolder, run } from './collect.ts'

describe('a program with configuration', () => {
  test('sees its stack over its project, and encrypted values as secrets wherever they end up', async () => {
    const program = await run('config', { stack: 'dev' })
    const ledger = program.resources.find(({ type }) => type === 'gcp:compute/disk:Disk')
    expect(program.resources.filter(({ name }) => name === 'ledger').map(({ document }) => document)).toEqual(
      expect.arrayContaining([
        { zone: 'europe-west3-a', size: 50, labels: { ports: '5432-6432' } },
        { instance: 'ledger-db', name: 'ledger', password: '[secret]', host: '[secret]', type: '[secret]' }
      ])
    )
    expect(ledger).toBeDefined()
    expect(program.named('archive').location).toBe('europe-west3')
  })

  test('values of the command line win, and a zone outside of the region places nothing', async () => {
    const pulumiConfig = { zone: 'europe-west4-b', 'gcp:region': 'europe-west4', 'config:password': 'hunter2' }
    const program = await run('config', { stack: 'acme/config/prod', pulumiConfig })
    const documents = program.resources.filter(({ name }) => name === 'ledger').map(({ document }) => document)
    expect(documents).toContainEqual({ zone: 'europe-west4-b', size: 20, labels: { ports: '' } })
    expect(documents).toContainEqual({ instance: 'ledger-db', name: 'ledger', password: '[secret]', host: '[secret]' })
    expect(program.named('archive').location).toBeUndefined()
    expect(program.gaps).toEqual([
      expect.objectContaining({ what: expect.stringContaining('environment prod/network'), types: ['pulumi:environment'] })
    ])
    expect(JSON.stringify(program.items)).not.toContain('hunter2')
  })
})

describe('a project', () => {
  const project = (files: Readonly<Record<string, string>>, options = {}) => {
    const folder = emptyFolder()
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return () => readProject(folder, options)
  }

  test('hands values over as the SDK expects them', () => {
    const { config } = readProject(programFolder('config'), { stack: 'dev' })
    expect(config.values).toEqual({
      'config:size': '50',
      'gcp:zone': 'europe-west3-c',
      'config:zone': 'europe-west3-a',
      'config:protect': 'true',
      'config:password': ENCRYPTED,
      'config:access': JSON.stringify({ user: 'ledger', token: ENCRYPTED, ports: [5432, 6432] }),
      'gcp:region': 'europe-west3'
    })
    expect(config.secretKeys).toEqual(['config:password', 'config:access'])
  })

  test('takes the only stack there is, and dev where there is none', () => {
    expect(project({ 'Pulumi.yaml': 'name: ledger\nruntime: nodejs', 'Pulumi.prod.yaml': 'config: { "ledger:zone": a }' })()).toMatchObject(
      { stack: 'prod' }
    )
    expect(project({ 'Pulumi.yaml': 'name: ledger\nruntime: nodejs' })()).toMatchObject({ stack: 'dev', organization: 'organization' })
    expect(project({ 'Pulumi.yaml': 'name: ledger\nruntime: nodejs' }, { stack: 'acme/ledger/qa' })()).toMatchObject({
      stack: 'qa',
      organization: 'acme'
    })
  })

  test.each([
    [
      'two stacks and none chosen',
      { 'Pulumi.yaml': 'name: a\nruntime: nodejs', 'Pulumi.dev.yaml': '', 'Pulumi.prod.yaml': '' },
      {},
      /stacks dev, prod; choose one with --stack/
    ],
    [
      'a stack that is not there',
      { 'Pulumi.yaml': 'name: a\nruntime: nodejs', 'Pulumi.dev.yaml': '' },
      { stack: 'prd' },
      /no Pulumi\.prd\.yaml \(stacks: dev\)/
    ],
    [
      'another language',
      { 'Pulumi.yaml': 'name: a\nruntime: python' },
      {},
      /its runtime is python and only nodejs programs run offline; scan the output of pulumi preview --json/
    ],
    [
      'a main that is not built',
      { 'Pulumi.yaml': 'name: a\nruntime: nodejs\nmain: bin/index.js' },
      {},
      /its main bin\/index\.js does not exist; build the program first/
    ],
    ['a main outside', { 'Pulumi.yaml': 'name: a\nruntime: nodejs\nmain: ../other' }, {}, /lies outside/],
    ['broken YAML', { 'Pulumi.yaml': 'name: [a\nruntime: nodejs' }, {}, /Cannot read .*Pulumi\.yaml:\d+:\d+: not YAML/]
  ])('%s stops before anything runs', (_name, files, options, message) => {
    expect(project(files, options)).toThrow(expect.objectContaining({ code: 'program-setup', message: expect.stringMatching(message) }))
  })
})
