import type { Reader } from '../../graph/reader.ts'
import { TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

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
  const profiles = chain(r.list('sslProfiles'), (found) => map(list(found.map(policyOfProfile)), (versions) => versions.flat()))
  return map(list([map(gatewayPolicy(r), (version) => [version]), profiles]), (found) => lowest(found.flat()))
}

function policyOfProfile(profile: Reader): Fact<readonly TlsVersion[]> {
  return chain(profile.present('sslPolicy'), (has) => (has ? map(policy(profile), (version) => [version]) : known([])))
}

/** Without a policy the default is that of the API version which created the gateway; the service names it, a program cannot. */
function gatewayPolicy(r: Reader): Fact<TlsVersion> {
  return chain(r.present('sslPolicy'), (has) => {
    if (has) return policy(r)
    return r.dialect === 'arm' ? chain(r.string('defaultPredefinedSslPolicy', { absent: '' }), predefined) : undecided()
  })
}

function policy(owner: Reader): Fact<TlsVersion> {
  const name = owner.string('sslPolicy.policyName', { absent: '' })
  const custom = map(owner.string('sslPolicy.policyType', { absent: '' }), (type) => type.toLowerCase().startsWith('custom'))
  return chain(list<string | boolean>([name, custom]), ([named, isCustom]) =>
    named !== '' && isCustom !== true ? predefined(String(named)) : ownPolicy(owner)
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

function undecided(): Fact<TlsVersion> {
  return unknown('not-collected', { missing: 'sslPolicy is not set, and the default depends on when the gateway was made' })
}

function lowest(versions: readonly TlsVersion[]): TlsVersion {
  return TLS_VERSIONS.find((candidate) => versions.includes(candidate)) ?? 'none'
}
