import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, TlsVersion } from '../../model/facets.ts'
import { all, chain, type Fact, known, unknown } from '../../model/fact.ts'

interface Engine {
  readonly name: string
  readonly version: readonly [major: number, minor: number, patch: number]
}

/** What an engine does with the values that RDS gives it; undefined where the vendor does not say. */
interface Defaults {
  readonly engine: RegExp
  /** Parameter that refuses plaintext. */
  readonly parameter: string
  readonly refusesPlaintext: (version: Engine['version']) => boolean | undefined
  readonly minimumTls: (version: Engine['version']) => TlsVersion | undefined
}

/**
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/ssl-certificate-rotation-postgresql.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/SQLServer.Concepts.General.SSL.Using.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html (2026-11-22). TLS floors are the engines' own:
 * PostgreSQL 13 starts at 1.2, MySQL 8.0.28 dropped what is older.
 * https://www.postgresql.org/docs/13/runtime-config-connection.html#GUC-SSL-MIN-PROTOCOL-VERSION,
 * https://dev.mysql.com/doc/refman/8.0/en/encrypted-connection-protocols-ciphers.html (2026-11-22)
 */
const DEFAULTS: readonly Defaults[] = [
  {
    engine: /^postgres$/,
    parameter: 'rds.force_ssl',
    refusesPlaintext: ([major]) => major >= 15,
    minimumTls: ([major]) => (major >= 13 ? '1.2' : undefined)
  },
  {
    engine: /^mysql$/,
    parameter: 'require_secure_transport',
    refusesPlaintext: () => false,
    minimumTls: (version) => (isAtLeast(version, [8, 0, 28]) ? '1.2' : undefined)
  },
  {
    engine: /^mariadb$/,
    parameter: 'require_secure_transport',
    refusesPlaintext: (version) => isAtLeast(version, [11, 8, 0]),
    minimumTls: () => undefined
  },
  { engine: /^sqlserver-/, parameter: 'rds.force_ssl', refusesPlaintext: () => false, minimumTls: () => undefined },
  {
    engine: /^aurora-postgresql$/,
    parameter: 'rds.force_ssl',
    refusesPlaintext: ([major]) => (major < 17 ? false : undefined),
    minimumTls: () => undefined
  },
  {
    engine: /^aurora-mysql$/,
    parameter: 'require_secure_transport',
    refusesPlaintext: ([major, minor]) => (major === 5 || (major === 8 && minor === 0) ? false : undefined),
    minimumTls: () => undefined
  }
]

/**
 * AWS Config does not record the values in a parameter group; those of a default group, which its name tells and nobody can change, are the
 * vendor's. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/parameter-groups-overview.html (2026-11-22)
 */
export function transitOf(r: Reader, group: Fact<string>): Facets['encryptionInTransit'] {
  const inForce = all<[Engine, string]>([engineOf(r), group])
  const told = <T>(what: (defaults: Defaults, engine: Engine) => T | undefined): Fact<T> =>
    chain(inForce, ([engine, name]): Fact<T> => {
      const defaults = DEFAULTS.find((one) => one.engine.test(engine.name))
      if (!name.startsWith('default.')) return unsaid(`${defaults?.parameter ?? 'parameters'} in parameter group ${name}`)
      const value = defaults === undefined ? undefined : what(defaults, engine)
      return value === undefined ? unsaid(`what ${engine.name} ${engine.version[0]} does by default`) : known(value)
    })
  return {
    plaintextRefused: told((defaults, { version }) => defaults.refusesPlaintext(version)),
    minimumTls: told((defaults, { version }) => defaults.minimumTls(version))
  }
}

/** A group that waits for a restart is not yet in force. */
export function instanceGroup(r: Reader): Fact<string> {
  return chain(r.list('dBParameterGroups'), ([group]): Fact<string> => {
    if (group === undefined) return unsaid('its parameter group')
    return chain(group.string('parameterApplyStatus', { absent: 'in-sync' }), (status) =>
      status === 'in-sync'
        ? group.string('dBParameterGroupName', { absent: UNSTATED })
        : unsaid('parameters that are in force until it restarts')
    )
  })
}

function engineOf(r: Reader): Fact<Engine> {
  const parts = all<[string, string]>([r.string('engine', { absent: UNSTATED }), r.string('engineVersion', { absent: UNSTATED })])
  return chain(parts, ([name, text]): Fact<Engine> => {
    const [, major, minor = '0', patch = '0'] = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text) ?? []
    if (major === undefined) return unknown('unreadable', { missing: `"${text}" is no version of ${name}` })
    return known({ name, version: [Number(major), Number(minor), Number(patch)] })
  })
}

function isAtLeast(version: Engine['version'], floor: Engine['version']): boolean {
  const differing = version.findIndex((part, index) => part !== floor[index])
  return differing < 0 || (version[differing] as number) > (floor[differing] as number)
}

function unsaid(what: string): Extract<Fact<never>, { state: 'unknown' }> {
  return unknown('not-collected', { missing: `${what}: neither AWS Config nor the vendor says` })
}
