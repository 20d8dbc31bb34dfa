import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

/** Where the copies of a backup lie, on how many zones and under which key: its vault decides, whatever makes the backup. */
type Copies = Pick<Facets['backup'], 'regions' | 'zones' | 'key'>

export function heldByVault(r: Reader): Copies {
  const open = unknown('not-collected', {
    evidence: [{ path: r.pathOf('vaultName'), origin: r.resource.origin }],
    missing: 'told by its vault'
  })
  return { regions: open, zones: open, key: open }
}

/** Completes `heldByVault` from the vault that the resource is a child of. */
export function copiesInVault(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const copies = map(near.to('childOf'), ([vault]) => (vault === undefined ? own : copiesOf(vault)))
  return {
    ...own,
    regions: chain(copies, (found) => found.regions),
    zones: chain(copies, (found) => found.zones),
    key: chain(copies, (found) => found.key)
  }
}

function copiesOf(vault: Neighbour): Copies {
  const placement = vault.facet('placement')
  const replication = vault.facet('replication')
  const redundancy = vault.facet('zoneRedundancy')
  const encryption = vault.facet('encryptionAtRest')
  const home = typeof placement === 'string' ? untold(vault) : placement.regions
  const pair = typeof replication === 'string' ? untold(vault) : replication.regions
  return {
    regions: map(all<[readonly string[], readonly string[]]>([home, pair]), (both) => both.flat()),
    zones: typeof redundancy === 'string' ? untold(vault) : redundancy.zones,
    key: typeof encryption === 'string' ? untold(vault) : encryption.key
  }
}

function untold(vault: Neighbour): Extract<Fact<never>, { state: 'unknown' }> {
  return unknown('not-collected', { missing: `${vault.name} does not tell where its copies are` })
}
