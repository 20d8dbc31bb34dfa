import type { Reader } from '../../graph/reader.ts'
import { TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, type Unknown, unknown } from '../../model/fact.ts'

/** https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview (2026-11-22) */
const PREDEFINED: Readonly<Record<string, TlsVersion>> = {
  appgwsslpolicy20150501: '1.0',
  appgwsslpolicy20170401: '1.1',
  appgwsslpolicy20170401s: '1.2',
  appgwsslpolicy20220101: '1.2',
  appgwsslpolicy20220101s: '1.2'
}

const PROTOCOLS: Readonly<Record<string, TlsVersion>> = { tlsv1_0: '1.0', tlsv1_1: '1.1', tlsv1_2: '1.2', tlsv1_3: '1.3' }

/** The lowest version that the gateway's policy, or that of any listener profile, still accepts. */
export function minimumTls(r: Reader): Fact<TlsVersion> {
  return map(ofPolicies(r, { byName: predefined, byItself: ownPolicy }), lowest)
}

/** How one thing is read of a policy: of those that Azure names, and of those that the gateway spells out. */
interface PolicyReading<T> {
  readonly byName: (name: string) => Fact<T>
  readonly byItself: (owner: Reader) => Fact<T>
}

/** What the gateway's policy says of something, and what those of listener profiles say that replace it there. */
export function ofPolicies<T>(r: Reader, reading: PolicyReading<T>): Fact<readonly T[]> {
  const profiles = chain(r.list('sslProfiles'), (found) => list(found.map((profile) => policyOfProfile(profile, reading))))
  return map(list([map(gatewayPolicy(r, reading), (own) => [own]), map(profiles, (each) => each.flat())]), (all) => all.flat())
}

function policyOfProfile<T>(profile: Reader, reading: PolicyReading<T>): Fact<readonly T[]> {
  return chain(profile.present('sslPolicy'), (has) => (has ? map(policy(profile, reading), (own) => [own]) : known([])))
}

/** Without a policy the default is that of the API version which created the gateway; the service names it, a program cannot. */
function gatewayPolicy<T>(r: Reader, reading: PolicyReading<T>): Fact<T> {
  return chain(r.present('sslPolicy'), (has) => {
    if (has) return policy(r, reading)
    return r.dialect === 'arm' ? chain(r.string('defaultPredefinedSslPolicy', { absent: '' }), reading.byName) : undecided()
  })
}

function policy<T>(owner: Reader, reading: PolicyReading<T>): Fact<T> {
  const name = owner.string('sslPolicy.policyName', { absent: '' })
  const custom = map(owner.string('sslPolicy.policyType', { absent: '' }), (type) => type.toLowerCase().startsWith('custom'))
  return chain(list<string | boolean>([name, custom]), ([named, isCustom]) =>
    named !== '' && isCustom !== true ? reading.byName(String(named)) : reading.byItself(owner)
  )
}

function ownPolicy(owner: Reader): Fact<TlsVersion> {
  return chain(owner.string('sslPolicy.minProtocolVersion', { absent: '' }), (minimum) => {
    if (minimum !== '') return version(PROTOCOLS[minimum.toLowerCase()], minimum)
    return chain(owner.strings('sslPolicy.disabledSslProtocols'), (disabled) => {
      const off = disabled.map((protocol) => PROTOCOLS[protocol.toLowerCase()])
      return off.length === 0 ? undecided() : known(lowest(Object.values(PROTOCOLS).filter((protocol) => !off.includes(protocol))))
    })
  })
}

function predefined(name: string): Fact<TlsVersion> {
  return name === '' ? undecided() : version(PREDEFINED[name.toLowerCase()], name)
}

function version(found: TlsVersion | undefined, spelled: string): Fact<TlsVersion> {
  return found === undefined ? unknown('unreadable', { missing: `TLS policy "${spelled}" is not known` }) : known(found)
}

export function undecided(): Unknown {
  return unknown('not-collected', { missing: 'sslPolicy is not set, and the default depends on when the gateway was made' })
}

function lowest(versions: readonly TlsVersion[]): TlsVersion {
  return TLS_VERSIONS.find((candidate) => versions.includes(candidate)) ?? 'none'
}
