import type { Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { addressRange, isCovered } from '../../model/cidr.ts'
import type { Facets, IngressRule, Reach } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown, withEvidence } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

/** An address is the provider's to choose, and stands behind the name of the endpoint. */
export function publicAddress(isPublic: Fact<boolean>): Facets['publicAddress'] {
  return { addresses: map(isPublic, (on) => (on ? ['ephemeral'] : [])) }
}

/**
 * A database that is publicly accessible resolves to a public address from outside its VPC; who gets through, its security groups decide.
 * `port` names where it listens, which is kept as evidence for them. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html (2026-11-22)
 */
export function publicEndpoint(isPublic: Fact<boolean>, port: Fact<number>): Facets['publicEndpoint'] {
  const admitted: Fact<readonly string[]> = unknown('not-collected', { missing: 'rules of its security groups' })
  return {
    reach: chain(isPublic, (on): Fact<Reach> => (on ? withEvidence(known('restricted'), port.evidence) : known('closed'))),
    sources: chain(isPublic, (on) => (on ? admitted : known([])))
  }
}

/** Sources that its security groups let through to the port. */
export const throughSecurityGroups: Settling<'publicEndpoint'> = (own, near) => {
  const { reach } = own
  if (reach.state === 'unknown' || reach.value === 'closed') return own
  const port = reach.evidence.find(({ path }) => path.endsWith('port'))?.value
  const rules = chain(near.to('guardedBy'), (groups) => map(list(groups.map(rulesOf)), (found) => found.flat()))
  const sources = map(rules, (found) => [...new Set(found.filter((rule) => admits(rule, port)).flatMap((rule) => rule.sources))])
  if (sources.state === 'unknown') return { reach, sources }
  return { reach: withEvidence(map(sources, reachOf), reach.evidence), sources }
}

function rulesOf(group: Neighbour): Fact<readonly IngressRule[]> {
  const ingress = group.facet('ingress')
  return typeof ingress === 'string' ? unknown('not-collected', { missing: `rules of ${group.name}` }) : ingress.rules
}

/** Of a port that is not known every rule may be meant. */
function admits({ action, protocol, ports }: IngressRule, port: unknown): boolean {
  if (action !== 'allow' || !['tcp', '*'].includes(protocol)) return false
  return typeof port !== 'number' || ports.some((range) => range === '*' || isWithin(port, range))
}

function isWithin(port: number, range: string): boolean {
  const [from = Number.NaN, to = from] = range.split('-').map(Number)
  return port >= from && port <= to
}

const EVERYWHERE = ['0.0.0.0/0', '::/0'].flatMap((text) => addressRange(text) ?? [])

function reachOf(sources: readonly string[]): Reach {
  const ranges = sources.flatMap((source) => addressRange(source) ?? [])
  return EVERYWHERE.some((all) => isCovered(all, ranges)) ? 'open' : 'restricted'
}

/** Every database lies in subnets of a VPC. */
export function inVpc(r: Reader): Facets['privateConnectivity'] {
  return { attached: map(r.string('dBSubnetGroup.vpcId', { absent: UNSTATED }), (vpc) => vpc !== '') }
}
