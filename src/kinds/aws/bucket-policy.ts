import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, Reach, TlsVersion } from '../../model/facets.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { type Condition, letsEveryoneIn, type Statement, sparesNoCaller, statementsOf } from './iam-policy.ts'
import { notSet } from './supplement.ts'

const POLICY = 'supplementaryConfiguration.BucketPolicy.policyText'

/** The statements of a bucket's policy; AWS Config writes `null` where it has none. */
function statements(r: Reader): Fact<readonly Statement[]> {
  return chain(r.json(POLICY, notSet(r, undefined, 'supplementaryConfiguration.BucketPolicy')), (json): Fact<readonly Statement[]> => {
    if (json === undefined) return known([])
    const found = statementsOf(json)
    return found === undefined ? unknown('unreadable', { missing: `${POLICY} is not a policy in JSON` }) : known(found)
  })
}

/** Whether the policy lets anybody in; what it denies to everyone for who they are may narrow that, so that it stays open. */
export function publicByPolicy(r: Reader): Fact<boolean> {
  return chain(statements(r), (found): Fact<boolean> => {
    const grants = found.filter(({ allows, who }) => allows && who !== 'named').map(letsEveryoneIn)
    if (grants.every((grant) => grant === false)) return known(false)
    const isNarrowed = found.some((one) => !one.allows && one.who !== 'named' && !sparesNoCaller(one))
    if (grants.includes(true) && !isNarrowed) return known(true)
    return unknown('unreadable', { missing: 'whom its policy lets in depends on conditions that are not judged here' })
  })
}

/**
 * S3 answers plain HTTP too unless the policy denies it, with TLS 1.2 as the floor of every AWS endpoint.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html#transit,
 * https://aws.amazon.com/blogs/security/tls-1-2-required-for-aws-endpoints/ (2026-11-22)
 */
export function transit(r: Reader): Facets['encryptionInTransit'] {
  const denials = denialsToEveryone(r)
  return {
    plaintextRefused: map(denials, ({ on, bucket }) => isWhole(on.filter(deniesPlaintext), bucket)),
    minimumTls: map(denials, ({ on, bucket }): TlsVersion => (isWhole(on.filter(deniesOlderThan13), bucket) ? '1.3' : '1.2'))
  }
}

/**
 * Every bucket answers on the public endpoints of S3, to callers with rights. What organizations deny from outside their networks is in no
 * inventory; only the bucket's own policy tells that it takes requests from some networks alone.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html (2026-11-22)
 */
export function publicEndpoint(r: Reader): Answer<'publicEndpoint'> {
  const admitted = admittedNetworks(r)
  if (admitted.state === 'unknown') return { reach: admitted, sources: admitted }
  const networks = admitted.value
  if (networks === undefined) return 'not-modelled'
  const reach: Reach = networks.addresses.length === 0 ? 'closed' : 'restricted'
  return { reach: map(admitted, () => reach), sources: map(admitted, () => networks.addresses) }
}

/** VPC endpoints for S3 belong to networks; that one is the way to this bucket only its policy tells. */
export function privateConnectivity(r: Reader): Answer<'privateConnectivity'> {
  const admitted = admittedNetworks(r)
  if (admitted.state === 'known' && admitted.value === undefined) return 'not-modelled'
  return { attached: map(admitted, (networks) => networks?.isPrivate === true) }
}

interface Networks {
  /** Ranges of public addresses that are let in. */
  readonly addresses: readonly string[]
  /** Whether VPCs or VPC endpoints are let in. */
  readonly isPrivate: boolean
}

/** The only networks that a denial to everybody else lets in; undefined without such a denial. */
function admittedNetworks(r: Reader): Fact<Networks | undefined> {
  return map(denialsToEveryone(r), ({ on, bucket }) => {
    const fences = on.filter(({ conditions }) => conditions.some(isNetwork) && conditions.every((one) => isNetwork(one) || isService(one)))
    const whole = fences.filter((fence) => isWhole([fence], bucket))
    const [fence] = whole
    if (fence === undefined || whole.length > 1) return undefined
    const of = (key: RegExp): readonly string[] => fence.conditions.filter((one) => key.test(one.key)).flatMap(({ values }) => values)
    return { addresses: of(/^aws:sourceip$/), isPrivate: of(/^aws:sourcevpce?$/).length > 0 }
  })
}

/** A negated condition also meets requests that lack the key, such as those from outside any VPC. */
function isNetwork({ operator, key }: Condition): boolean {
  if (/^aws:sourcevpce?$/.test(key)) return /^stringnot(equals|like)(ifexists)?$/.test(operator)
  return key === 'aws:sourceip' && /^notipaddress(ifexists)?$/.test(operator)
}

/** Calls that AWS makes on behalf of a caller come from none of the networks. */
function isService({ key }: Condition): boolean {
  return key === 'aws:viaawsservice' || key === 'aws:principalisawsservice'
}

interface Denials {
  readonly on: readonly Statement[]
  readonly bucket: string
}

/** Denials of every action to everyone. */
function denialsToEveryone(r: Reader): Fact<Denials> {
  return map(all<[readonly Statement[], string]>([statements(r), r.string('name', { absent: UNSTATED })]), ([found, bucket]) => ({
    on: found.filter(
      ({ allows, who, actions }) => !allows && who === 'everyone' && actions?.some((one) => /^(s3:)?\*$/.test(one)) === true
    ),
    bucket
  }))
}

/** Whether statements together are about the bucket itself and all of its objects. */
function isWhole(denials: readonly Statement[], bucket: string): boolean {
  const resources = denials.flatMap((one) => one.resources ?? []).map((text) => text.replace(/^arn:[^:]*:s3:::/, ''))
  const covers = (...names: readonly string[]): boolean => names.some((name) => resources.includes(name))
  return covers('*', `${bucket}*`) || (covers(bucket) && covers(`${bucket}/*`))
}

function deniesPlaintext({ conditions: [only, ...others] }: Statement): boolean {
  if (only === undefined || others.length > 0 || only.key !== 'aws:securetransport') return false
  return /^bool(ifexists)?$/.test(only.operator) && only.values.length === 1 && only.values[0]?.toLowerCase() === 'false'
}

function deniesOlderThan13({ conditions: [only, ...others] }: Statement): boolean {
  if (only === undefined || others.length > 0 || only.key !== 's3:tlsversion') return false
  return /^numericlessthan(ifexists)?$/.test(only.operator) && only.values.every((value) => Number(value) >= 1.3) && only.values.length > 0
}
