import { expect, it } from 'vitest'
import { age, days, hours } from '../../src/model/duration.ts'

it.each([
  [days(0), '0 days'],
  [days(1), '1 day'],
  [days(7), '7 days'],
  [days(0.5), '0.5 days'],
  [days(1 / 3), '0.33 days'],
  [days(Infinity), 'without end'],
  [hours(1), '1 hour'],
  [hours(24), '24 hours'],
  [age(25), '25 hours'],
  [age(72), '72 hours'],
  [age(84), '3.5 days']
])('writes %s', (text, expected) => {
  expect(text).toBe(expected)
})
