import { TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'
import { type Fact, known, list, map, unknown } from '../../model/fact.ts'

/**
 * Oldest version that AWS's predefined policies accept, by the beginning of their names: `TLS13-1-2` accepts 1.2 and 1.3. Names that do
 * not say it follow by themselves. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html (2026-11-22)
 */
const BY_BEGINNING: Readonly<Record<string, TlsVersion>> = {
  'TLS13-1-3': '1.3',
  'TLS13-1-2': '1.2',
  'TLS13-1-1': '1.1',
  'TLS13-1-0': '1.0',
  'TLS-1-2': '1.2',
  'TLS-1-1': '1.1',
  'TLS-1-0': '1.0',
  'FS-1-2': '1.2',
  'FS-1-1': '1.1'
}

const BY_NAME: Readonly<Record<string, TlsVersion>> = {
  'ELBSecurityPolicy-2016-08': '1.0',
  'ELBSecurityPolicy-2015-05': '1.0',
  'ELBSecurityPolicy-FS-2018-06': '1.0'
}

/** @example minimumOf('ELBSecurityPolicy-TLS13-1-2-Res-2021-06') // known 1.2 */
export function minimumOf(policy: string): Fact<TlsVersion> {
  const beginning = /^ELBSecurityPolicy-((?:TLS13|TLS|FS)-1-\d)-/.exec(policy)?.[1] ?? ''
  const version = BY_NAME[policy] ?? BY_BEGINNING[beginning]
  return version === undefined ? unknown('unreadable', { missing: `TLS policy "${policy}" is not known` }) : known(version)
}

/**
 * Only the policy of 2015 for TLS 1.0 offers 3DES ("do not use this policy unless you must support a legacy client that requires the
 * DES-CBC3-SHA cipher"); the others offer AES-128, but for some of the CNSA suite.
 * https://github.com/awsdocs/elb-application-load-balancers-user-guide/blob/main/doc_source/create-https-listener.md and
 * https://github.com/aws/s2n-tls/tree/main/tests/policy_snapshot/snapshots (2026-11-29)
 */
const CIPHERS_BY_NAME: Readonly<Record<string, number>> = {
  'ELBSecurityPolicy-TLS-1-0-2015-04': 112,
  'ELBSecurityPolicy-TLS13-1-3-CNSA2-INTEROP1-FIPS-PQ-2026-07': 256,
  'ELBSecurityPolicy-TLS13-1-2-CNSA2-INTEROP2-FIPS-PQ-2026-07': 256,
  'ELBSecurityPolicy-TLS13-1-2-CNSA2-INTEROP3-FIPS-PQ-2026-07': 128
}

/** Suites whose single policies differ in what they leave out. */
const OF_A_SUITE = /-(CNSA2|RFC9151)-/

/** @example weakestCipherOf('ELBSecurityPolicy-TLS-1-0-2015-04') // known 112 */
export function weakestCipherOf(policy: string): Fact<number> {
  const stated = CIPHERS_BY_NAME[policy]
  if (stated !== undefined) return known(stated)
  return OF_A_SUITE.test(policy)
    ? unknown('unreadable', { missing: `ciphers of the TLS policy "${policy}" are not known` })
    : map(minimumOf(policy), () => 128)
}

/** What several front ends accept together; plaintext and SSL decide, whatever is unknown of the rest. */
export function oldest(versions: readonly Fact<TlsVersion>[]): Fact<TlsVersion> {
  const none = versions.find((version) => version.state === 'known' && version.value === 'none')
  if (none !== undefined) return none
  return map(list(versions), (found) => TLS_VERSIONS.find((version) => found.includes(version)) ?? 'none')
}
