import { type Fact, known, unknown } from '../model/fact.ts'

/** Services write the beginning of their calendar where they have no time to tell. */
const EARLIEST = Date.parse('1980-01-01T00:00:00Z')

/** Milliseconds since 1970 of a time as APIs write it: ISO 8601 with its offset, or a number of seconds or milliseconds. */
export function instant(text: string): Fact<number> {
  const time = /^\d{9,13}(\.\d+)?$/.test(text) ? Number(text) * (Number(text) < 1e11 ? 1000 : 1) : isoTime(text)
  return time >= EARLIEST ? known(time) : unknown('unreadable', { missing: `"${text}" is no time that can be counted from` })
}

function isoTime(text: string): number {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|([+-]\d\d):?(\d\d))$/.exec(text)
  if (parts === null) return Number.NaN
  const [, local, hours, minutes] = parts
  return Date.parse(`${local}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`)
}
