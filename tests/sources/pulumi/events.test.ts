import { describe, expect, test } from 'vitest'
import { isEngineEvent, itemsOfEvent } from '../../../src/sources/pulumi/events.ts'

const URN = 'urn:pulumi:dev::ledger::gcp:compute/disk:Disk::ledger'
const event = (op: string, more: object = {}) => ({
  sequence: 3,
  timestamp: 1763800000,
  resourcePreEvent: {
    metadata: {
      op,
      urn: URN,
      type: 'gcp:compute/disk:Disk',
      old: null,
      new: { urn: URN, type: 'gcp:compute/disk:Disk', custom: true, inputs: { zone: 'europe-west3-a' }, ...more }
    },
    planning: true
  }
})

describe('an event log', () => {
  test('has a resource for each step that says what it will be like', () => {
    expect(itemsOfEvent(event('create'))).toEqual([
      { resource: expect.objectContaining({ id: URN, name: 'ledger', document: { zone: 'europe-west3-a' } }) }
    ])
    expect(itemsOfEvent(event('read'))).toEqual([{ resource: expect.objectContaining({ external: true }) }])
    for (const op of ['delete', 'replace', 'delete-replaced']) expect(itemsOfEvent(event(op))).toEqual([])
    expect(itemsOfEvent(event('create', { custom: false }))).toEqual([])
  })

  test('has a gap for an error', () => {
    expect(itemsOfEvent({ sequence: 1, timestamp: 1, diagnosticEvent: { severity: 'error', message: 'hunter2' } })).toEqual([
      { gap: expect.objectContaining({ why: 'truncated' }) }
    ])
    expect(itemsOfEvent({ sequence: 1, timestamp: 1, preludeEvent: { config: {} } })).toEqual([])
  })

  test('is recognised by any of its lines', () => {
    expect(isEngineEvent(event('create'))).toBe(true)
    expect(isEngineEvent({ sequence: 0, timestamp: 1, preludeEvent: {} })).toBe(true)
    expect(isEngineEvent({ timestamp: '2026-11-22', level: 'info' })).toBe(false)
  })
})
