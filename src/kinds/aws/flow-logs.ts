import type { Settling } from '../../graph/kind.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { LinkName, Neighbourhood } from '../../model/neighbourhood.ts'

const ELSEWHERE = unknown('not-collected', { missing: 'its flow logs' })

/** What the document of a part of a network says of its logs: nothing, flow logs are resources of their own. */
export function flowLogged(): Facets['audit'] {
  return { enabled: ELSEWHERE, retentionDays: ELSEWHERE }
}

/**
 * Logs by the flow logs of a place in the network: the resource itself, or what a link leads to. One of a subnet or a VPC records every
 * interface in it. https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html (2026-11-22)
 */
export function auditByFlowLogs(...places: readonly ('self' | LinkName)[]): Settling<'audit'> {
  return (_own, near) => longest(places.map((place) => (place === 'self' ? logsOf(near) : logsAround(near, place))))
}

function logsAround(near: Neighbourhood, link: LinkName): Facets['audit'] {
  const logs = map(near.to(link), (found) => longest(found.map((one) => logsOf(one.near))))
  return { enabled: chain(logs, ({ enabled }) => enabled), retentionDays: chain(logs, ({ retentionDays }) => retentionDays) }
}

function logsOf(near: Neighbourhood): Facets['audit'] {
  const logs = map(near.from('attachedTo', ['aws.flow-log']), (found) =>
    longest(found.map((log) => log.facet('audit')).filter((audit) => typeof audit !== 'string'))
  )
  return { enabled: chain(logs, ({ enabled }) => enabled), retentionDays: chain(logs, ({ retentionDays }) => retentionDays) }
}

/** Several logs of one place: on when one of them is, and kept as long as the one that is kept longest. */
function longest(audits: readonly Facets['audit'][]): Facets['audit'] {
  const days = audits.map((audit) => chain(audit.enabled, (on): Fact<number> => (on ? audit.retentionDays : known(0))))
  return {
    enabled: anyTrue(audits.map(({ enabled }) => enabled)),
    retentionDays: map(list(days), (values) => Math.max(0, ...values))
  }
}
