import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Longest time between two backups that a policy's schedule leaves, in hours. */
export function hoursBetween(policy: Reader): Fact<number> {
  return chain(policy.string('schedulePolicy.scheduleRunFrequency', { absent: '' }), (frequency): Fact<number> => {
    switch (frequency.toLowerCase()) {
      case 'daily':
        return known(24)
      case 'weekly':
        return weekly(policy)
      case 'hourly':
        return hourly(policy)
      case '':
        return map(policy.number('schedulePolicy.scheduleFrequencyInMins', { absent: UNSTATED }), (minutes) => minutes / 60)
      default:
        return unknown('unreadable', { missing: `"${frequency}" is not a known frequency` })
    }
  })
}

/** The widest gap between the days of the week on which it runs, times the weeks that it leaves out. */
function weekly(policy: Reader): Fact<number> {
  const simple = policy.strings('schedulePolicy.scheduleRunDays')
  const days = chain(simple, (found) => (found.length > 0 ? known(found) : policy.strings('schedulePolicy.weeklySchedule.scheduleRunDays')))
  const every = policy.number('schedulePolicy.scheduleWeeklyFrequency', { absent: 1 })
  return chain(all<[readonly string[], number]>([days, every]), ([names, weeks]): Fact<number> => {
    const runs = names.map((name) => DAYS.indexOf(name.toLowerCase())).sort((one, other) => one - other)
    if (runs.length === 0 || runs.includes(-1)) return unknown('unreadable', { missing: 'days of the weekly schedule' })
    const gaps = runs.map((day, index) => (runs[index + 1] ?? (runs[0] as number) + 7) - day)
    return known((Math.max(...gaps) + 7 * (Math.max(1, weeks) - 1)) * 24)
  })
}

/** Every so many hours inside a daily window; between two windows nothing is backed up. */
function hourly(policy: Reader): Fact<number> {
  const interval = policy.number('schedulePolicy.hourlySchedule.interval', { absent: UNSTATED })
  const window = policy.number('schedulePolicy.hourlySchedule.scheduleWindowDuration', { absent: UNSTATED })
  return map(all<[number, number]>([interval, window]), ([every, open]) => Math.max(every, 24 - Math.floor(open / every) * every))
}
