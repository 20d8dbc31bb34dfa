import { describe, expect, test } from 'vitest'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { OUTPUT_MARK, RESOURCE_MARK, SECRET_MARK, SIGNATURE } from '../../src/sources/pulumi/value.ts'
import { seconds } from '../../src/testing/timeout.ts'
import { dependenciesIn, wireForm, withoutInternals } from '../../src/testing/wire-form.ts'

const URN = 'urn:pulumi:dev::ledger::gcp:compute/network:Network::backbone'
const output = (more: object) => ({ [SIGNATURE]: OUTPUT_MARK, dependencies: [URN], ...more })
const reference = (more: object) => ({ [SIGNATURE]: RESOURCE_MARK, urn: URN, ...more })
const marked = (value: unknown) => ({ [SIGNATURE]: SECRET_MARK, value })

describe('a value on its way to a pack', () => {
  test.each([
    ['an output becomes its value', output({ value: ['10.0.0.0/24'] }), ['10.0.0.0/24']],
    ['an output without a value is unknown', output({}), UNKNOWN_SENTINEL],
    ['a secret output becomes a secret', output({ value: 'hunter2', secret: true }), marked('hunter2')],
    ['a secret output without a value becomes an unknown secret', output({ secret: true }), marked(UNKNOWN_SENTINEL)],
    ['an output within an output is opened too', output({ value: { id: output({ value: 7 }) } }), { id: 7 }],
    ['a secret keeps its mark and what is in it is opened', marked({ id: output({}) }), marked({ id: UNKNOWN_SENTINEL })],
    ['a resource becomes its id', reference({ id: 'backbone-1' }), 'backbone-1'],
    ['a resource whose id is not known yet is unknown', reference({ id: '' }), UNKNOWN_SENTINEL],
    ['a resource whose id is the sentinel is unknown', reference({ id: UNKNOWN_SENTINEL }), UNKNOWN_SENTINEL],
    ['a resource whose id is an output without a value is unknown', reference({ id: output({}) }), UNKNOWN_SENTINEL],
    ['a component, which has no id, becomes its URN', reference({}), URN],
    [
      'an asset stays one',
      { [SIGNATURE]: 'c44067f5952c0a294b673a41bacd8c17', text: 'hello' },
      { [SIGNATURE]: 'c44067f5952c0a294b673a41bacd8c17', text: 'hello' }
    ],
    ['null stays null', null, null]
  ])('%s', (_what, value, shown) => {
    expect(wireForm({ property: value, list: [value] })).toEqual({ property: shown, list: [shown] })
  })

  test('loses the bookkeeping at the top only', () => {
    expect(withoutInternals({ __defaults: [], __internal: {}, settings: { __defaults: [] } })).toEqual({ settings: { __defaults: [] } })
  })

  test('tells the resources that outputs in it depend on, at any depth', () => {
    expect(dependenciesIn({ settings: [marked({ id: output({ value: output({ dependencies: ['urn:b'] }) }) })] })).toEqual([URN, 'urn:b'])
    expect(dependenciesIn({ dependencies: [URN] })).toEqual([])
  })
})

test.each([
  ['', 0],
  ['45s', 45],
  ['1h30m', 5400],
  ['1.5m', 90],
  ['250ms', 0.25]
])('a timeout of "%s" is %d seconds', (timeout, expected) => {
  expect(seconds(timeout)).toBe(expected)
})
