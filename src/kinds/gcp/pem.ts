import { X509Certificate } from 'node:crypto'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'

/** The first and the last moment at which the first certificate of a chain is valid. */
export interface Moments {
  readonly from: string
  readonly until: string
}

export function momentsOf(r: Reader, path: string): Fact<Moments> {
  return chain(r.string(path, { absent: UNSTATED }), (pem): Fact<Moments> => {
    try {
      const { validFromDate, validToDate } = new X509Certificate(pem)
      return known({ from: validFromDate.toISOString(), until: validToDate.toISOString() })
    } catch {
      return unknown('unreadable', { missing: `${path} is no certificate` })
    }
  })
}
