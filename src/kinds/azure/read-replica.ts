import type { Link } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'

/**
 * Whether a server is a read replica: by its role where the document tells it, else by how it is created. A restored server
 * names a source as well, but follows it no more.
 */
export function isReplica(r: Reader): Fact<boolean> {
  const created = map(r.string('createMode', { absent: 'Default' }), (mode) => mode.toLowerCase() === 'replica')
  return chain(r.string('replicationRole', { absent: '' }), (role) => (role === '' ? created : known(/replica$/i.test(role))))
}

/** Link from a replica to its source, which `path` names. */
export function replicaLink(
  kind: string,
  path: (reader: Reader) => string,
  wiredTo: RegExp,
  replica: (reader: Reader) => Fact<boolean> = isReplica
): Link {
  return { name: 'replicaOf', to: [kind], read: (r) => chain(replica(r), (is) => (is ? r.references(path(r), wiredTo) : known([]))) }
}
