import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { allTrue, chain, type Fact, known } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { auditFrom } from './diagnostics.ts'
import { isOn, parameter, parameterDefault } from './server-parameters.ts'

/** Audit logs are off on a new server. `name` is the parameter that switches them on. */
export function unaudited(name: string): (reader: Reader) => Facets['audit'] {
  return (r) => ({ enabled: parameterDefault(r, name, false), retentionDays: r.byNature(0, 'diagnosticSettings') })
}

/**
 * MySQL and MariaDB: `audit_log_enabled` is ON, its events tell who connects and what is read and written (by default only
 * connections), and a diagnostic setting keeps the log.
 * https://learn.microsoft.com/azure/mysql/flexible-server/concepts-audit-logs, https://learn.microsoft.com/azure/mariadb/concepts-audit-logs (2026-11-22)
 */
export function mysqlAudit(kind: string): Settling<'audit'> {
  return (own, near) => {
    const otherwise = own.enabled
    const on = parameter(near, { kind, name: 'audit_log_enabled', turn: isOn, otherwise })
    const events = parameter(near, { kind, name: 'audit_log_events', turn: (value) => known(tellsAccess(value)), otherwise })
    return keptBySetting([on, events], near)
  }
}

/**
 * PostgreSQL: the pgaudit library is loaded, logs at least READ and WRITE (by default nothing), and a diagnostic setting keeps the log.
 * https://learn.microsoft.com/azure/postgresql/security/security-audit (2026-11-22)
 */
export function postgresqlAudit(kind: string): Settling<'audit'> {
  return (own, near) => {
    const otherwise = own.enabled
    const loaded = parameter(near, {
      kind,
      name: 'shared_preload_libraries',
      turn: (value) => known(parts(value).includes('pgaudit')),
      otherwise
    })
    const classes = parameter(near, { kind, name: 'pgaudit.log', turn: (value) => known(logsAccess(parts(value))), otherwise })
    return keptBySetting([loaded, classes], near)
  }
}

function keptBySetting(parameters: readonly Fact<boolean>[], near: Neighbourhood): Facets['audit'] {
  const kept = auditFrom(near, 'azure.diagnostic-setting')
  const enabled = allTrue([...parameters, kept.enabled])
  return { enabled, retentionDays: chain(enabled, (on): Fact<number> => (on ? kept.retentionDays : known(0))) }
}

function tellsAccess(value: string): boolean {
  const events = parts(value)
  const data = events.includes('general') || events.includes('dml') || (events.includes('dml_select') && events.includes('dml_nonselect'))
  return data && events.some((event) => event.startsWith('connection'))
}

function logsAccess(classes: readonly string[]): boolean {
  return classes.includes('all') || (classes.includes('read') && classes.includes('write'))
}

function parts(value: string): readonly string[] {
  return value.split(',').map((part) => part.trim())
}
