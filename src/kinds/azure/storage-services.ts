import type { Link } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known } from '../../model/fact.ts'

/** The storage account that a service or policy belongs to. They are all called `default`, so nothing refers to them by name. */
export const inStorageAccount: Link = {
  name: 'childOf',
  to: ['azure.storage-account'],
  read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('accountName', /storage[^:]*:StorageAccount$/))
}

/** Days of a delete retention policy; 0 when it is off. */
export function retentionDays(r: Reader, policy: string, unset: { readonly absent: false | typeof UNSTATED }): Fact<number> {
  return chain(
    r.boolean(`${policy}.enabled`, unset),
    (on): Fact<number> => (on ? r.number(`${policy}.days`, { absent: UNSTATED }) : known(0))
  )
}
