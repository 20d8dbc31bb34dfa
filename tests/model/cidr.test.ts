import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AddressRange, addressRange, isCovered, looksLikeAddress, sizeOf } from '../../src/model/cidr.ts'

const range = (text: string): AddressRange => {
  const read = addressRange(text)
  if (read === undefined) throw new Error(`${text} is no address`)
  return read
}

describe('addressRange()', () => {
  it.each([
    ['0.0.0.0/0', 4, 0n, 2n ** 32n - 1n],
    ['10.0.0.0/8', 4, 0x0a000000n, 0x0affffffn],
    ['10.1.2.3/8', 4, 0x0a000000n, 0x0affffffn],
    ['203.0.113.7', 4, 0xcb007107n, 0xcb007107n],
    ['203.0.113.7/32', 4, 0xcb007107n, 0xcb007107n],
    ['10.0.0.4-10.0.0.9', 4, 0x0a000004n, 0x0a000009n],
    ['10.0.0.4 - 10.0.0.9', 4, 0x0a000004n, 0x0a000009n],
    ['::/0', 6, 0n, 2n ** 128n - 1n],
    ['::1', 6, 1n, 1n],
    ['2001:db8::/32', 6, 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
    ['2001:DB8:0:0:0:0:0:1', 6, (0x20010db8n << 96n) + 1n, (0x20010db8n << 96n) + 1n],
    ['::ffff:10.0.0.1', 6, 0xffff0a000001n, 0xffff0a000001n]
  ] as const)('reads %s', (text, family, first, last) => {
    expect(addressRange(text)).toEqual({ family, first, last })
  })

  it.each([
    '',
    'internet',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/9',
    '10.0.0.0/-1',
    '1.2.3.4.5',
    '::1::2',
    '2001:db8',
    'fffff::',
    '::/129',
    'asg:web',
    '10.0.0.9-10.0.0.4',
    '10.0.0.1-::1',
    'web-tier'
  ])('does not read %j', (text) => {
    expect(addressRange(text)).toBeUndefined()
  })

  it('gives a prefix as many addresses as it leaves bits', () => {
    const counts = (bits: number) => (address: string, length: number) => {
      const read = range(`${address}/${length}`)
      return sizeOf(read) === 2n ** BigInt(bits - length) && isCovered(range(address), [read])
    }
    const four = fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), counts(32))
    const six = fc.property(fc.ipV6(), fc.integer({ min: 0, max: 128 }), counts(128))
    expect(() => [fc.assert(four), fc.assert(six)]).not.toThrow()
  })
})

describe('isCovered()', () => {
  it.each([
    ['10.1.0.0/16', ['10.0.0.0/8'], true],
    ['10.0.0.0/8', ['10.1.0.0/16'], false],
    ['10.0.0.0/7', ['10.0.0.0/8'], false],
    ['0.0.0.0/0', ['128.0.0.0/1', '0.0.0.0/1'], true],
    ['0.0.0.0/0', ['128.0.0.0/1', '0.0.0.0/2'], false],
    ['0.0.0.0/0', ['::/0'], false],
    ['::/0', ['0.0.0.0/0'], false],
    ['2001:db8:1::/48', ['2001:db8::/32'], true],
    ['203.0.113.0/24', [], false],
    ['10.0.0.5-10.0.0.20', ['10.0.0.0-10.0.0.9', '10.0.0.10/31', '10.0.0.12-10.0.0.30'], true]
  ])('%s by %j: %s', (text, by, expected) => {
    expect(isCovered(range(text), by.map(range))).toBe(expected)
  })

  it('is inclusion, address by address', () => {
    const small = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 }))
      .map(([first, more]): AddressRange => ({ family: 4, first: BigInt(first), last: BigInt(first + more) }))
    const includes = fc.property(small, fc.array(small, { maxLength: 4 }), (asked, by) => {
      const each = Array.from({ length: Number(sizeOf(asked)) }, (_, index) => asked.first + BigInt(index))
      return isCovered(asked, by) === each.every((address) => by.some(({ first, last }) => first <= address && address <= last))
    })
    expect(() => fc.assert(includes)).not.toThrow()
  })
})

describe('looksLikeAddress()', () => {
  it.each(['10.0.0.256', '10.0.0.0/33', '10.0', '10.0.0.9-10.0.0.4', '2001:db8:::1/32', '::1::2', 'pl-63a5400a'])(
    'takes %s for an address',
    (text) => {
      expect(looksLikeAddress(text)).toBe(true)
    }
  )

  it.each([
    'web-tier',
    'asg:web',
    'VirtualNetwork',
    'tag:web',
    'serviceAccount:app@shop.iam',
    'azure-services',
    'Storage.WestEurope',
    'sg-0a1b2c3d',
    'pl-edge'
  ])('takes %s for a name', (text) => {
    expect(looksLikeAddress(text)).toBe(false)
  })
})
