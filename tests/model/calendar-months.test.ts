import { expect, it } from 'vitest'
import { longestDays } from '../../src/model/calendar-months.ts'

it.each([
  [1, 31],
  [2, 62],
  [3, 92],
  [6, 184],
  [11, 337],
  [12, 366],
  [13, 397],
  [24, 731]
])('%i months are at most %i days', (months, days) => {
  expect(longestDays(months)).toBe(days)
})
