import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { texts } from './place.ts'

/**
 * Logs that tell who did what, once an engine is told to write them by parameters or options that AWS Config does not record.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.html (2026-11-22)
 */
const TELLING: readonly { readonly engine: RegExp; readonly logs: readonly string[] }[] = [
  { engine: /^(aurora-)?postgres(ql)?$/, logs: ['postgresql'] },
  { engine: /^(aurora-mysql|mysql|mariadb)$/, logs: ['audit', 'general'] },
  { engine: /^oracle-/, logs: ['audit'] },
  { engine: /^(docdb|neptune)$/, logs: ['audit'] }
]

/** Only logs that are exported outlast the instance, which keeps none for longer than a week. SQL Server and Db2 audit to S3, by an option. */
export function audit(r: Reader): Answer<'audit'> {
  const engine = r.string('engine', { absent: UNSTATED })
  if (engine.state === 'known' && !TELLING.some((one) => one.engine.test(engine.value))) return 'not-modelled'
  const exported = chain(engine, (name) => exportsOne(r, TELLING.find((one) => one.engine.test(name))?.logs ?? []))
  const written: Fact<boolean> = unknown('not-collected', { missing: 'whether parameters or options have it write an audit log' })
  return {
    enabled: chain(exported, (is) => (is ? written : known(false))),
    retentionDays: unknown('not-collected', { missing: 'logs are kept by the log group or stream that receives them' })
  }
}

/** A stream of its activity tells all that is done. https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.html (2026-11-22) */
export function clusterAudit(r: Reader): Answer<'audit'> {
  const logs = audit(r)
  if (typeof logs === 'string') return logs
  const streamed = map(r.string('activityStreamStatus', { absent: 'stopped' }), (status) => status === 'started')
  return { ...logs, enabled: anyTrue([streamed, logs.enabled]) }
}

function exportsOne(r: Reader, logs: readonly string[]): Fact<boolean> {
  return map(texts(r, 'enabledCloudwatchLogsExports', { absent: UNSTATED }), (found) => found.some((log) => logs.includes(log)))
}
