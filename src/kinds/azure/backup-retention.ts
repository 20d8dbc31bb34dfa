import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, chain, type Fact, known, unknown } from '../../model/fact.ts'
import { calendarDays } from './calendar.ts'

const REGULAR = [
  'retentionPolicy.dailySchedule.retentionDuration',
  'retentionPolicy.weeklySchedule.retentionDuration',
  'retentionPolicy.retentionDuration'
]
const VAULT_TIER = [
  'vaultRetentionPolicy.vaultRetention.dailySchedule.retentionDuration',
  'vaultRetentionPolicy.vaultRetention.weeklySchedule.retentionDuration'
]

/**
 * Days for which a policy keeps its regular backups: those of the daily schedule, or the weekly one where it only runs weekly. What is
 * picked to be kept for months or years comes on top. A file share's vault tier outlives its snapshots.
 */
export function retentionOf(policy: Reader): Fact<number> {
  return firstOf(policy, [...VAULT_TIER, ...REGULAR])
}

/** The same for one of the schedules of a policy that has several, none of which has a vault tier. */
export function retentionOfPart(part: Reader): Fact<number> {
  return firstOf(part, REGULAR)
}

function firstOf(policy: Reader, [path, ...others]: readonly string[]): Fact<number> {
  if (path === undefined) return unknown('not-collected', { missing: 'the policy states no daily or weekly retention' })
  return chain(policy.present(path), (has) => (has ? days(policy, path) : firstOf(policy, others)))
}

function days(policy: Reader, path: string): Fact<number> {
  const count = policy.number(`${path}.count`, { absent: UNSTATED })
  const unit = policy.string(`${path}.durationType`, { absent: UNSTATED })
  return chain(all<[number, string]>([count, unit]), ([number, type]): Fact<number> => {
    const total = calendarDays(number, type)
    return total === undefined ? unknown('unreadable', { missing: `"${type}" is not a calendar unit` }) : known(total)
  })
}
