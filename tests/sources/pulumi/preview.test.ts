import { describe, expect, test } from 'vitest'
import { isPreview, readPreview } from '../../../src/sources/pulumi/preview.ts'
import { collected } from './collect.ts'

const URN = 'urn:pulumi:dev::ledger::gcp:compute/disk:Disk::ledger'
const state = (more: object = {}) => ({
  urn: URN,
  type: 'gcp:compute/disk:Disk',
  custom: true,
  inputs: { zone: 'europe-west3-a' },
  ...more
})
const read = (preview: object, target = '-') => collected(readPreview(preview, target))

describe('a preview', () => {
  test('tells of a replacement once', () => {
    const steps = ['create-replacement', 'replace', 'delete-replaced'].map((op) => ({ op, newState: state() }))
    expect(read({ steps }).resources.map(({ id }) => id)).toEqual([URN])
  })

  test('leaves out what is deleted', () => {
    expect(
      read({
        steps: [
          { op: 'delete', oldState: state() },
          { op: 'delete', newState: state() }
        ]
      }).items
    ).toEqual([])
  })

  test('takes outputs only where they are what the cloud answered', () => {
    const outputs = { zone: 'old', selfLink: 'https://compute/projects/acme/zones/a/disks/ledger-1' }
    const same = read({ steps: [{ op: 'same', newState: state({ id: 'projects/acme/zones/a/disks/ledger-1', outputs }) }] })
    expect(same.named('ledger')).toMatchObject({
      document: { zone: 'europe-west3-a', selfLink: outputs.selfLink },
      aliases: ['projects/acme/zones/a/disks/ledger-1', outputs.selfLink]
    })
    const update = read({ steps: [{ op: 'update', newState: state({ outputs }) }] })
    expect(update.named('ledger').document).toEqual({ zone: 'europe-west3-a' })
  })

  test('marks what the program only reads as external', () => {
    expect(read({ steps: [{ op: 'read', newState: state({ outputs: { size: 5 } }) }] }).named('ledger')).toMatchObject({
      external: true,
      document: { size: 5 }
    })
  })

  test('counts unchanged resources that it does not list', () => {
    const preview = { steps: [{ op: 'same', newState: state() }], changeSummary: { same: 5, update: 1 } }
    expect(read(preview).gaps).toEqual([
      { what: expect.stringMatching(/^4 unchanged resources are left out.*--show-sames/), why: 'not-collected' }
    ])
  })

  test('that ended with errors is cut short', () => {
    const preview = {
      steps: [{ op: 'create', newState: state() }],
      diagnostics: [{ severity: 'warning' }, { severity: 'error', message: 'hunter2' }]
    }
    expect(read(preview).gaps).toEqual([{ what: expect.stringContaining('ended with errors'), why: 'truncated' }])
  })

  test('gives a provider’s region to resources that name none', () => {
    const provider = 'urn:pulumi:dev::ledger::pulumi:providers:gcp::frankfurt'
    const steps = [
      { op: 'create', newState: { urn: provider, type: 'pulumi:providers:gcp', custom: true, inputs: { region: 'europe-west3' } } },
      { op: 'create', newState: state({ inputs: {}, provider: `${provider}::04da6b54-80e4-46f7-96ec-b56ff0331ba9` }) }
    ]
    expect(read({ steps }).named('ledger').location).toBe('europe-west3')
    const byDefault = {
      op: 'create',
      newState: state({ inputs: {}, provider: 'urn:pulumi:dev::ledger::pulumi:providers:gcp::default_9_37_0::04da' })
    }
    expect(read({ steps: [byDefault], config: { 'gcp:zone': 'europe-west4-a' } }).named('ledger').location).toBe('europe-west4')
  })

  test('places resources in the program beside it, else as the project calls the file', () => {
    const steps = [
      {
        op: 'create',
        newState: state({
          sourcePosition: 'project:///index.ts#26,1',
          stackTrace: [{ sourcePosition: 'project:///../node_modules/@pulumi/x.ts#1,1' }]
        })
      }
    ]
    expect(read({ steps }, 'tests/fixtures/engine/preview.json').named('ledger').sourceLocation).toEqual({
      file: 'tests/fixtures/engine/index.ts',
      line: 26,
      column: 1
    })
    expect(read({ steps }, 'elsewhere/preview.json').named('ledger').sourceLocation).toEqual({ file: 'index.ts', line: 26, column: 1 })
  })

  test('is recognised', () => {
    expect(isPreview({ steps: [{ op: 'create' }] })).toBe(true)
    expect(isPreview({ steps: [], changeSummary: {} })).toBe(true)
    expect(isPreview({ steps: ['checkout', 'build'] })).toBe(false)
    expect(isPreview([])).toBe(false)
  })
})
