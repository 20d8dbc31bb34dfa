import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

/**
 * What a resource's own document says of its logs: nothing, they are off until a diagnostic setting is attached.
 * https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings (2026-11-22)
 */
export function undiagnosed(reader: Reader): Facets['audit'] {
  return { enabled: reader.byNature(false, 'diagnosticSettings'), retentionDays: reader.byNature(0, 'diagnosticSettings') }
}

/** Logs by the diagnostic settings attached to a resource; settings that were not collected leave it open. */
export const auditByDiagnostics: Settling<'audit'> = auditBy('azure.diagnostic-setting')

/** Logs by whatever of these kinds is attached to a resource: on when one of them is, kept as long as the longest keeps them. */
export function auditBy(...kinds: readonly string[]): Settling<'audit'> {
  return (own, near) => longest([own, ...kinds.map((kind) => auditFrom(near, kind))])
}

/** What the attached resources of one kind log together. */
export function auditFrom(near: Neighbourhood, kind: string): Facets['audit'] {
  const audits = map(near.from('attachedTo', [kind]), (found) => found.map(auditOf).filter((audit) => audit !== undefined))
  return {
    enabled: chain(audits, (found) => anyTrue(found.map((audit) => audit.enabled))),
    retentionDays: chain(audits, (found) => longest(found).retentionDays)
  }
}

/** Several logs of one resource: days of one that is switched off do not count. */
export function longest(audits: readonly Facets['audit'][]): Facets['audit'] {
  const enabled = anyTrue(audits.map((audit) => audit.enabled))
  const days = audits.map((audit) => chain(audit.enabled, (on): Fact<number> => (on ? audit.retentionDays : known(0))))
  return { enabled, retentionDays: map(list(days), (values) => Math.max(0, ...values)) }
}

export function auditOf(neighbour: Neighbour): Facets['audit'] | undefined {
  const audit = neighbour.facet('audit')
  return typeof audit === 'string' ? undefined : audit
}
