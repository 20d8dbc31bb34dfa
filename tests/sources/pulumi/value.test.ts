import { expect, test } from 'vitest'
import { SECRET, UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import { documentOf, OUTPUT_MARK, SECRET_MARK, SIGNATURE } from '../../../src/sources/pulumi/value.ts'

const RESOURCE_MARK = '5cf8f73096256a8f31e491e813e4eb8e'

test.each([
  ['an unknown', UNKNOWN_SENTINEL, UNKNOWN_SENTINEL],
  ['a text around an unknown', `https://${UNKNOWN_SENTINEL}/blob`, UNKNOWN_SENTINEL],
  ['a sum with an unknown', Number.NaN, UNKNOWN_SENTINEL],
  ['a secret', { [SIGNATURE]: SECRET_MARK, value: 'hunter2' }, SECRET],
  ['a secret unknown', { [SIGNATURE]: SECRET_MARK, value: UNKNOWN_SENTINEL }, UNKNOWN_SENTINEL],
  ['a secret that is not there', { [SIGNATURE]: SECRET_MARK, value: null }, null],
  ['a secret block', { [SIGNATURE]: SECRET_MARK, value: { rules: [], key: 'hunter2', size: 3 } }, { rules: [], key: SECRET, size: SECRET }],
  ['a secret output without value', { [SIGNATURE]: OUTPUT_MARK, secret: true }, UNKNOWN_SENTINEL],
  ['an output', { [SIGNATURE]: OUTPUT_MARK, value: { zone: 'a' } }, { zone: 'a' }],
  ['an output without value', { [SIGNATURE]: OUTPUT_MARK, dependencies: ['urn:a'] }, UNKNOWN_SENTINEL],
  ['a file', { [SIGNATURE]: 'c44067f5952c0a294b673a41bacd8c17', path: '/etc/passwd' }, '{asset}'],
  ['an archive', { [SIGNATURE]: '0def7320c3a5731c473e5ecbe6d01bc7', assets: {} }, '{asset}'],
  ['a resource with an id', { [SIGNATURE]: RESOURCE_MARK, urn: 'urn:a', id: 'disk-1' }, 'disk-1'],
  ['a resource without', { [SIGNATURE]: RESOURCE_MARK, urn: 'urn:a', id: UNKNOWN_SENTINEL }, 'urn:a'],
  ['an unheard-of mark', { [SIGNATURE]: 'new' }, UNKNOWN_SENTINEL],
  ['plain data', { list: [1, { on: false }, null] }, { list: [1, { on: false }, null] }]
])('%s', (_name, value, document) => {
  expect(documentOf(value)).toEqual(document)
})

test('tells on which resources output values depend', () => {
  const urns: string[] = []
  documentOf(
    [{ id: { [SIGNATURE]: OUTPUT_MARK, dependencies: ['urn:a'] } }, { [SIGNATURE]: OUTPUT_MARK, value: '', dependencies: ['urn:b'] }],
    { onDependency: (urn) => urns.push(urn) }
  )
  expect(urns).toEqual(['urn:a', 'urn:b'])
})
