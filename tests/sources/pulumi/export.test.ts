import { describe, expect, test } from 'vitest'
import { isStackExport, readExport } from '../../../src/sources/pulumi/export.ts'
import { collected } from './collect.ts'

const URN = 'urn:pulumi:dev::ledger::gcp:compute/disk:Disk::ledger'
const state = (more: object = {}) => ({
  urn: URN,
  type: 'gcp:compute/disk:Disk',
  custom: true,
  id: 'disk-1',
  inputs: { zone: 'europe-west3-a' },
  ...more
})
const read = (resources: readonly object[], more: object = {}) =>
  collected(readExport({ version: 3, deployment: { resources, ...more } }, '-'))

describe('a state', () => {
  test('has inputs over outputs, without the bookkeeping of providers', () => {
    const outputs = { id: 'disk-1', selfLink: 'https://disk-1', zone: 'old', size: 10, __meta: '{}' }
    const { document, aliases } = read([
      state({ inputs: { zone: 'europe-west3-a', labels: { __defaults: [] }, __defaults: ['name'] }, outputs })
    ]).named('ledger')
    expect(document).toEqual({ id: 'disk-1', selfLink: 'https://disk-1', size: 10, zone: 'europe-west3-a', labels: {} })
    expect(aliases).toEqual(['disk-1', 'https://disk-1'])
  })

  test('keeps what was only read as external, and leaves out what waits to be deleted', () => {
    const export_ = read([state({ external: true }), state({ urn: `${URN}-old`, delete: true })])
    expect(export_.resources).toEqual([expect.objectContaining({ id: URN, external: true })])
  })

  test('has a gap for an interrupted update and for what waits to be made again', () => {
    const { resources, gaps } = read([state({ pendingReplacement: true })], {
      pending_operations: [{ type: 'creating', resource: state({ urn: `${URN}-new` }) }]
    })
    expect(resources).toEqual([])
    expect(gaps).toEqual([
      { what: `an update was interrupted while creating ${URN}-new`, why: 'truncated', types: ['gcp:compute/disk:Disk'] },
      { what: `${URN} was deleted and waits to be made again`, why: 'truncated', types: ['gcp:compute/disk:Disk'] }
    ])
  })

  test('is recognised', () => {
    expect(isStackExport({ version: 3, deployment: {} })).toBe(true)
    expect(isStackExport({ deployment: 'blue' })).toBe(false)
  })
})
