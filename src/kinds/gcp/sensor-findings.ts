import type { Settling } from '../../graph/kind.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { isOfOneProject } from './alert-watching.ts'
import type { LoggedEntries } from './logged-entries.ts'

/** Kinds that find attacks: one that asks `gcp.log-sink` where its findings go has to be listed. */
export const SENSORS = ['gcp.cloud-ids-endpoint', 'gcp.firewall-policy']

/**
 * The logs that they write their findings to.
 * https://cloud.google.com/intrusion-detection-system/docs/logging, https://cloud.google.com/firewall/docs/threat_logs (2026-11-29)
 */
export const FINDINGS: readonly LoggedEntries[] = [
  { log: 'ids.googleapis.com%2Fthreat', resourceType: 'ids.googleapis.com/Endpoint', payload: 'json' },
  {
    log: 'networksecurity.googleapis.com%2Ffirewall_threat',
    resourceType: 'networksecurity.googleapis.com/FirewallEndpoint',
    payload: 'json'
  }
]

const ELSEWHERE = unknown('not-collected', { missing: 'sinks of Cloud Logging' })
const ABOVE = unknown('not-collected', { missing: 'sinks of its folders and its organization' })

/** What a sensor's own document says of what it finds: nothing, sinks are resources of their own. */
export function findingsElsewhere(): Facets['findings'] {
  return { forwarded: ELSEWHERE }
}

/** Sent on by the sinks of its project. What inspects nothing finds nothing. */
export function forwarded(resourceType: string): Settling<'findings'> {
  return (_own, near) => {
    const inspection = near.self.facet('intrusionPrevention')
    const mode = typeof inspection === 'string' ? known('detect') : inspection.mode
    if (mode.state === 'known' && mode.value === 'off') return 'not-applicable'
    const sent = chain(near.from('watches', ['gcp.log-sink']), (sinks) => {
      const each = sinks.map((sink) => sends(sink, near.self, resourceType))
      return anyTrue(isInventoried(near.self) && !sinks.some(isOfOrganization) ? [...each, ABOVE] : each)
    })
    // As long as nobody knows whether it inspects anything, it may have nothing to send on.
    return { forwarded: mode.state === 'unknown' ? mode : sent }
  }
}

/** What is in a project may have its logs taken by sinks above it as well; a program has those that it declares. */
function isInventoried({ id }: Neighbour): boolean {
  return id.startsWith('//')
}

/** Every organization has sinks: an inventory that shows one has those of its folders too. */
function isOfOrganization({ id }: Neighbour): boolean {
  return id.includes('/organizations/')
}

function sends(sink: Neighbour, sensor: Neighbour, resourceType: string): Fact<boolean> {
  const logExport = sink.facet('logExport')
  if (typeof logExport === 'string') return unknown('not-collected', { missing: `what ${sink.name} lets through` })
  return chain(logExport.sends, (sent) => {
    const own = sent.find(({ of }) => of === resourceType)
    if (own === undefined) return known(false)
    if (own.all && isOfOneProject(sink, sensor)) return known(true)
    return unknown('not-collected', { missing: `whether ${sink.name} sends all of its findings to where they are looked at` })
  })
}
