import { describe, expect, it } from 'vitest'
import { hoursBetween } from '../../src/kinds/aws/backup-schedule.ts'

describe('the longest time between two runs of an AWS schedule', () => {
  it.each([
    ['rate(12 hours)', 12],
    ['rate(1 day)', 24],
    ['rate(30 minutes)', 0.5],
    ['cron(0 5 ? * * *)', 24],
    ['cron(0 5 * * ? *)', 24],
    ['cron(0 0/6 ? * * *)', 6],
    ['cron(0 */6 ? * * *)', 6],
    ['cron(30 1,13 ? * * *)', 12],
    ['cron(0 1,5 ? * * *)', 20],
    ['cron(15 * ? * * *)', 1],
    ['cron(0/20 * ? * * *)', 1 / 3],
    ['cron(0 8-17 ? * * *)', 15],
    ['cron(0 5 ? * MON-FRI *)', 72],
    ['cron(0 5 ? * 2-6 *)', 72],
    ['cron(0 5 ? * SAT,WED *)', 96],
    ['cron(0 5 ? * SUN *)', 168],
    ['cron(0 5 1 * ? *)', 31 * 24],
    ['cron(0 5 L * ? *)', 31 * 24],
    ['cron(0 5 1 JAN,JUL ? *)', 184 * 24],
    ['cron(0 5 1 1 ? *)', 366 * 24]
  ])('%s', (expression, hours) => {
    expect(hoursBetween(expression)).toMatchObject({ state: 'known', value: hours })
  })

  it.each([
    'cron(0 5 ? * * 2027)',
    'cron(0 5 ? * 6#3 *)',
    'cron(0 5 15W * ? *)',
    'cron(0 25 ? * * *)',
    'cron(0 5 ? * *)',
    'cron(0 5 31 FEB ? *)',
    'every day',
    ''
  ])('cannot be told of %s', (expression) => {
    expect(hoursBetween(expression)).toMatchObject({ state: 'unknown', why: 'unreadable' })
  })
})
