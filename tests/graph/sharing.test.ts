import { expect, it } from 'vitest'
import { createSharing } from '../../src/graph/sharing.ts'

const retention = (days: number): object => ({ state: 'known', value: days, evidence: [{ path: 'retentionDays' }] })

it('gives equal values as one', () => {
  const { share } = createSharing()
  const first = share(retention(7))
  expect(share(retention(7))).toBe(first)
  expect(share(retention(8))).not.toBe(first)
  expect(share(retention(8))).toEqual(retention(8))
})

it('does not take what never ends for what is not there', () => {
  const { share } = createSharing()
  const endless = share({ value: Number.POSITIVE_INFINITY })
  expect(share({ value: null })).toEqual({ value: null })
  expect(share({ value: Number.POSITIVE_INFINITY })).toBe(endless)
})

it('forgets what does not come again, and keeps what does', () => {
  const { share } = createSharing()
  const often = share(retention(7))
  const once = share(retention(9))
  for (let day = 100; day < 6000; day++) {
    share(retention(day))
    share(retention(7))
  }
  expect(share(retention(7))).toBe(often)
  expect(share(retention(9))).not.toBe(once)
})
