import type { Reader } from '../../graph/reader.ts'
import { validity } from '../../graph/validity.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'
import { momentsOf } from './pem.ts'

type Certificate = Facets['certificate']

/**
 * "Google-managed certificates are valid for 90 days, and the renewal process begins about one month before they expire."
 * https://docs.cloud.google.com/certificate-manager/docs/certificate-manager-best-practices (2026-11-29)
 */
const MANAGED_DAYS = 90

function byItself(r: Reader, pem: string): Pick<Certificate, 'lifeDays' | 'ageDays'> {
  const moments = momentsOf(r, pem)
  return validity(
    r,
    map(moments, ({ from }) => from),
    map(moments, ({ until }) => until)
  )
}

/** What somebody uploads: the document has the certificate itself, and nothing replaces it. */
export function uploaded(r: Reader, pem: string): Certificate {
  return { ...byItself(r, pem), replacedAtDays: known(Number.POSITIVE_INFINITY) }
}

/** What Google has issued lives as long as it says itself; it is replaced by its end. What a program asks for is not yet issued. */
export function managedByGoogle(r: Reader, pem: string): Certificate {
  if (r.dialect === 'terraform') {
    const life = r.byNature(MANAGED_DAYS, 'managed')
    return { lifeDays: life, replacedAtDays: life, ageDays: r.byNature(0, 'managed') }
  }
  const { lifeDays, ageDays } = byItself(r, pem)
  const life = lifeDays.state === 'known' ? lifeDays : r.byNature(MANAGED_DAYS, 'managed')
  return { lifeDays: life, replacedAtDays: life, ageDays }
}

/** What is unknown of whether Google manages it leaves the rest open. */
export function either(managed: Fact<boolean>, theirs: Certificate, ours: Certificate): Certificate {
  const pick = (name: keyof Certificate): Fact<number> => chain(managed, (google) => (google ? theirs[name] : ours[name]))
  return { lifeDays: pick('lifeDays'), replacedAtDays: pick('replacedAtDays'), ageDays: pick('ageDays') }
}
