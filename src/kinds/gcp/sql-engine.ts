import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { type Answer, type Facets, TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'
import { allTrue, chain, type Fact, known, map, mergeUnknown, type Unknown, unknown } from '../../model/fact.ts'

interface Engine {
  readonly family: 'MYSQL' | 'POSTGRES' | 'SQLSERVER'
  /** `MYSQL_8_0_36` is 8, 0, 36; an inventory may leave out the last, and so may a program. */
  readonly release: readonly [major: number, minor: number | undefined, patch: number | undefined]
}

/** `databaseVersion` is required; the inventory also tells the release that runs. */
export function engineOf(r: Reader): Fact<Engine> {
  const running = r.dialect === 'gcp-api' ? r.string('databaseInstalledVersion', { absent: '' }) : known('')
  const version = chain(running, (text) => (text === '' ? r.string('databaseVersion', { absent: UNSTATED }) : running))
  return chain(version, (text) => {
    const [, family, major, minor, patch] = /^(MYSQL|POSTGRES|SQLSERVER)_(\d+)(?:_(\d+))?(?:_(\d+))?/.exec(text) ?? []
    if (family === undefined) return unknown('unreadable', { missing: `database version "${text}" is not known here` })
    return known({ family: family as Engine['family'], release: [Number(major), numeric(minor), numeric(patch)] })
  })
}

/** Value of one database flag; empty when it is not set. */
function flag(r: Reader, name: string): Fact<string> {
  return chain(r.list('settings.databaseFlags'), (flags) => {
    const names = flags.map((entry) => entry.string('name', { absent: '' }))
    const found = flags.find((_, index) => isNamed(names[index], name))
    if (found !== undefined) return found.string('value', { absent: 'on' })
    const open = names.filter((entry): entry is Unknown => entry.state === 'unknown')
    return open.length > 0 ? mergeUnknown(open) : known('')
  })
}

/**
 * Cloud SQL states no TLS floor of its own, so that the engine's applies: MySQL 8.0.28 dropped TLS 1.0 and 1.1, PostgreSQL 13 starts at 1.2.
 * https://dev.mysql.com/doc/refman/8.0/en/encrypted-connection-protocols-ciphers.html,
 * https://www.postgresql.org/docs/13/runtime-config-connection.html#GUC-SSL-MIN-PROTOCOL-VERSION (2026-11-22)
 */
export function minimumTls(r: Reader): Fact<TlsVersion> {
  return chain(engineOf(r), (engine) => {
    if (engine.family === 'SQLSERVER') return unstated('SQL Server')
    const name = engine.family === 'MYSQL' ? 'tls_version' : 'ssl_min_protocol_version'
    return chain(flag(r, name), (value) => {
      if (value !== '') return lowest(value)
      return startsAtTls12(engine) ? known('1.2') : unstated(`${engine.family} ${engine.release[0]}`)
    })
  })
}

function startsAtTls12({ family, release: [major, minor = 0, patch = 28] }: Engine): boolean {
  return family === 'POSTGRES' ? major >= 13 : major > 8 || (major === 8 && (minor > 0 || patch >= 28))
}

function unstated(engine: string): Unknown {
  return unknown('not-collected', { missing: `the vendor states no minimum TLS version of Cloud SQL for ${engine}` })
}

/** @example lowest('TLSv1,TLSv1.1,TLSv1.2') // '1.0' */
function lowest(value: string): Fact<TlsVersion> {
  const versions = value.split(',').map((text) => text.trim().replace(/^TLSv/i, '').replace(/^1$/, '1.0'))
  const found = TLS_VERSIONS.find((version) => versions.includes(version))
  return found === undefined ? unknown('unreadable', { missing: `TLS versions "${value}" are not known here` }) : known(found)
}

/**
 * The flag only lets IAM principals sign in beside the built-in users, which no inventory delivers; SQL Server always keeps its own logins.
 * https://cloud.google.com/sql/docs/postgres/iam-authentication (2026-11-22)
 */
export function identity(r: Reader): Facets['identity'] {
  const directoryOnly = chain(engineOf(r), ({ family }): Fact<boolean> => {
    if (family === 'SQLSERVER') return r.byNature(false, 'databaseVersion')
    const possible = flag(r, family === 'MYSQL' ? 'cloudsql_iam_authentication' : 'cloudsql.iam_authentication')
    return chain(possible, (value) =>
      isOn(value) ? unknown('not-collected', { missing: 'built-in database users are not in the inventory' }) : known(false)
    )
  })
  return { directoryOnly }
}

/** The log goes to Cloud Logging, where the bucket that keeps it is set per project. Audits of SQL Server are defined inside the database. */
export function audit(r: Reader): Answer<'audit'> {
  const engine = engineOf(r)
  if (engine.state === 'known' && engine.value.family === 'SQLSERVER') return 'not-modelled'
  const enabled = chain(engine, ({ family }) => (family === 'MYSQL' ? map(flag(r, 'cloudsql_mysql_audit'), isOn) : postgresAudit(r)))
  return {
    enabled,
    retentionDays: unknown('not-collected', { missing: 'audit logs are kept by the log bucket that the project routes them to' })
  }
}

/**
 * pgAudit writes nothing until `pgaudit.log` names a class; it may do so per database or role instead, which only the database knows.
 * https://cloud.google.com/sql/docs/postgres/pg-audit (2026-11-22)
 */
function postgresAudit(r: Reader): Fact<boolean> {
  const classes = chain(
    flag(r, 'pgaudit.log'),
    (value): Fact<boolean> =>
      value === ''
        ? unknown('not-collected', { missing: 'pgaudit.log is not set for the instance and may be set inside the database' })
        : known(value.toLowerCase() !== 'none')
  )
  const switches = ['cloudsql.enable_pgaudit', 'log_connections', 'log_disconnections'].map((name) => map(flag(r, name), isOn))
  return allTrue([...switches, classes])
}

function numeric(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

function isOn(value: string): boolean {
  return ['on', 'true', 'yes', '1'].includes(value.toLowerCase())
}

function isNamed(fact: Fact<string> | undefined, name: string): boolean {
  return fact?.state === 'known' && fact.value === name
}
