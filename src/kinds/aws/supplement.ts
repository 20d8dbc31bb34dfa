import { type Absence, type Reader, UNSTATED } from '../../graph/reader.ts'

/**
 * What an absent leaf means that AWS Config leaves out where it is not set: `value` as long as what it belongs to was recorded at all,
 * otherwise nothing.
 */
export function notSet<T>(r: Reader, value: T, recorded = 'supplementaryConfiguration'): Absence<T> {
  const whole = r.present(recorded, { emptyIs: recorded === 'supplementaryConfiguration' ? 'absent' : 'present' })
  return { absent: whole.state === 'known' && whole.value ? value : UNSTATED }
}
