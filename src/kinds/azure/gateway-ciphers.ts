import type { Reader } from '../../graph/reader.ts'
import { weakestOf } from '../../model/cipher-strength.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { ofPolicies, undecided } from './gateway-tls.ts'

/** https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview (2026-11-28): all of them offer AES-128. */
const PREDEFINED: Readonly<Record<string, number>> = {
  appgwsslpolicy20150501: 112,
  appgwsslpolicy20170401: 128,
  appgwsslpolicy20170401s: 128,
  appgwsslpolicy20220101: 128,
  appgwsslpolicy20220101s: 128
}

/** AES-128 of TLS 1.3, which a policy of the newer custom type cannot drop (page above). */
const OF_TLS_1_3 = 128

/** The weakest cipher that the gateway's policy, or that of any listener profile, offers. */
export function weakestCipher(r: Reader): Fact<number> {
  return map(ofPolicies(r, { byName: predefined, byItself: ownSuites }), (bits) => Math.min(...bits))
}

function predefined(name: string): Fact<number> {
  if (name === '') return undecided()
  const bits = PREDEFINED[name.toLowerCase()]
  return bits === undefined ? unknown('unreadable', { missing: `TLS policy "${name}" is not known` }) : known(bits)
}

function ownSuites(owner: Reader): Fact<number> {
  const suites = owner.strings('sslPolicy.cipherSuites')
  return chain(owner.string('sslPolicy.policyType', { absent: '' }), (type) => {
    const newer = type.toLowerCase() === 'customv2' ? [OF_TLS_1_3] : []
    return chain(suites, (names) => (names.length === 0 ? undecided() : weakestOf(suites, ...newer)))
  })
}
