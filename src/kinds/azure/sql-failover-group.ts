import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { regionName } from '../../model/region.ts'
import { regionsOf } from './location.ts'
import { eachReference } from './network-links.ts'
import { onServer, SQL_DATABASE, SQL_SERVER } from './sql-children.ts'

/** Failover group: keeps a copy of its databases on every partner server. https://learn.microsoft.com/rest/api/sql/failover-groups (2023-08-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.sql-failover-group',
  title: 'Azure SQL failover group',
  cloud: 'azure',
  role: 'attachment',
  types: { pulumi: ['azure-native:sql:FailoverGroup'], arm: ['Microsoft.Sql/servers/failoverGroups'] },
  names: ['failoverGroupName'],
  links: [
    onServer,
    { name: 'attachedTo', to: ['azure.sql-database'], read: (r) => r.references('databases', SQL_DATABASE) },
    {
      name: 'uses',
      to: ['azure.sql-server'],
      read: (r) => eachReference(r.list('partnerServers'), (partner) => partner.references('id', SQL_SERVER))
    }
  ],
  facets: { replication: (r) => ({ regions: r.dialect === 'arm' ? statedRegions(r) : ofPartners(r) }) },
  settle: { replication: partnerRegions }
})

const PARTNERS = 'placement of its partner servers'

/** A live group names the regions of its partners. */
function statedRegions(r: Reader): Fact<readonly string[]> {
  const regions = chain(r.list('partnerServers'), (partners) =>
    list(partners.map((partner) => partner.string('location', { absent: UNSTATED })))
  )
  return chain(regions, (names) => (names.length === 0 ? unknown('not-collected', { missing: PARTNERS }) : known(names.map(regionName))))
}

function ofPartners(r: Reader): Fact<readonly string[]> {
  return chain(r.list('partnerServers'), () => unknown('not-collected', { missing: PARTNERS }))
}

function partnerRegions(own: Facets['replication'], near: Neighbourhood): Facets['replication'] {
  if (own.regions.state === 'known' || own.regions.why !== 'not-collected') return own
  return {
    regions: chain(near.to('uses'), (partners) =>
      partners.length === 0 ? own.regions : map(list(partners.map(regionsOf)), (regions) => regions.flat())
    )
  }
}
