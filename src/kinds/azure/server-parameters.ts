import { defineKind, type Kind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, map, mergeUnknown, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'

/** The parameters of one family of database servers, each of which is a resource of its own. */
export interface ParameterFamily {
  readonly id: string
  readonly title: string
  readonly types: Kind['types']
  readonly servers: readonly string[]
  /** Whether the service tells the value that is still in force until the server restarts. */
  readonly tellsCurrent?: boolean
  /** Pulumi types of the servers. */
  readonly wiredTo: RegExp
}

export function parameterKind({ id, title, types, servers, tellsCurrent = false, wiredTo }: ParameterFamily): Kind {
  return defineKind({
    id,
    title,
    cloud: 'azure',
    role: 'setting',
    types,
    names: [],
    links: [{ name: 'childOf', to: servers, read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('serverName', wiredTo)) }],
    labels: 'none',
    facets: {
      setting: (r) => ({
        name: parameterName(r),
        value: tellsCurrent && r.dialect === 'arm' ? valueInForce(r) : r.string('value', { absent: UNSTATED })
      })
    }
  })
}

/** Some parameters take a restart. https://learn.microsoft.com/rest/api/mysql/flexibleserver/configurations/get (2026-11-22) */
function valueInForce(r: Reader): Fact<string> {
  return chain(r.boolean('isConfigPendingRestart', { absent: false }), (pending) => {
    const value = r.string('value', { absent: UNSTATED })
    if (!pending) return value
    return chain(r.present('currentValue'), (told) => (told ? r.string('currentValue', { absent: UNSTATED }) : value))
  })
}

function parameterName(r: Reader): Fact<string> {
  const name = r.string(r.by({ 'azure-native': 'configurationName', arm: 'name' }), { absent: UNSTATED })
  return map(name, (text) => text.slice(text.lastIndexOf('/') + 1).toLowerCase())
}

/**
 * What a parameter is that nobody sets: the service's default on a new server of a program. An inventory must have collected it,
 * and a server made from another one's backup starts with the parameters of that one
 * (https://learn.microsoft.com/azure/mysql/flexible-server/concepts-backup-restore, 2026-11-22).
 */
export function parameterDefault<T>(r: Reader, name: string, value: T): Fact<T> {
  if (isLive(r)) return unknown('not-collected', { missing: `server parameter ${name} is not in the inventory` })
  return chain(r.string('createMode', { absent: 'Default' }), (mode): Fact<T> => {
    if (/^(default|create|update|replica)$/i.test(mode)) return r.byNature(value, name)
    return unknown('not-collected', { missing: `server parameter ${name} is that of the server it is restored from` })
  })
}

/** Whether a document was read back from the cloud, where what it leaves out may well be set elsewhere; a program declares all it has. */
export function isLive(r: Reader): boolean {
  return r.resource.origin === 'observed' && r.resource.typeSystem !== 'pulumi'
}

/** Which parameter to look up, and what its value means. */
export interface ParameterReading<T> {
  readonly kind: string
  readonly name: string
  readonly turn: (value: string) => Fact<T>
  /** From `parameterDefault`. */
  readonly otherwise: Fact<T>
}

/**
 * A server parameter as its own resource sets it. A replica is made with the parameters of its source
 * (https://learn.microsoft.com/azure/mysql/flexible-server/concepts-read-replicas, 2026-11-22), and there may be two steps to the primary.
 */
export function parameter<T>(near: Neighbourhood, reading: ParameterReading<T>, steps = 2): Fact<T> {
  return chain(valueOn(near, reading), (value) => {
    if (value !== undefined) return reading.turn(value)
    if (reading.otherwise.state === 'unknown' || steps === 0) return reading.otherwise
    return chain(near.to('replicaOf'), ([source]) =>
      source === undefined ? reading.otherwise : parameter(source.near, reading, steps - 1)
    )
  })
}

function valueOn(near: Neighbourhood, { kind, name }: ParameterReading<unknown>): Fact<string | undefined> {
  return chain(near.from('childOf', [kind]), (children): Fact<string | undefined> => {
    const settings = children.map((child) => child.facet('setting')).filter((setting) => typeof setting !== 'string')
    const found = settings.find((setting) => setting.name.state === 'known' && setting.name.value === name)
    if (found !== undefined) return map(found.value, (text) => text.toLowerCase())
    const nameless = settings.map((setting) => setting.name).filter((fact) => fact.state === 'unknown')
    return nameless.length > 0 ? mergeUnknown(nameless) : known(undefined)
  })
}

/** `ON` or `OFF`, in either case. */
export function isOn(value: string): Fact<boolean> {
  return known(value === 'on' || value === '1' || value === 'true')
}
