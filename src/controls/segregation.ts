import { type AddressRange, addressRange, isCovered, looksLikeAddress, overlaps } from '../model/cidr.ts'
import type { Fact } from '../model/fact.ts'
import type { IngressRule, Segment } from '../model/facets.ts'
import { isSpanned } from '../model/span.ts'
import { describe, PORTED, portSpan, portsOf, type Traffic, turnsAway } from './ingress.ts'
import { addressesOf, INTERNAL } from './internet.ts'

/** What may cross from one segment to another. */
export interface Crossing {
  /** Sources that may come in, each with the ports that it may come to; `undefined` when the owner names none. */
  readonly allow: readonly string[] | undefined
  /** Ports that are open to everybody, and so to every segment. */
  readonly allowPorts: readonly string[]
  /** The only ports that are judged; all when left out. */
  readonly ports: readonly string[] | undefined
}

/** What a rule lets in from one source although it may not, or nobody can tell whether it may. */
export interface Breach {
  readonly rule: IngressRule
  readonly source: string
  readonly traffic: string
  /** `undefined` where it is not known whether the segments are joined, with what is missing. */
  readonly joins: string | undefined
  readonly missing?: string
}

/** Names by which a source means all that is in a network, as Azure's service tag and Google's network contexts do. */
const WHOLE_NETWORK = /^(virtualnetwork$|network:|networkcontext:)/i
/** Names of groups of machines: network and secure tags, service accounts, application security groups, security groups. */
const GROUP = /^(tag:|serviceaccount:|asg:|sg-)/i

/** Whole blocks of private space, and the one from which Google's auto mode networks take their subnets: no segment is that large. */
const BLOCKS = ranges('10.0.0.0/8', '10.128.0.0/9', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7')
/** Google's Identity-Aware Proxy is no segment: it stands before everybody. */
const INSIDE = INTERNAL.filter(({ first, family }) => family === 6 || first !== ranges('35.235.240.0/20')[0]?.first)

/** Everything that rules let cross between segments beyond what is allowed; what one deny rule of higher precedence wholly turns away does not count. */
export function breachesOf(rules: readonly IngressRule[], around: Fact<readonly Segment[]>, crossing: Crossing): readonly Breach[] {
  const denials = rules.filter(({ action }) => action === 'deny')
  return rules
    .filter(({ action }) => action === 'allow')
    .flatMap((rule) => {
      const judged = trafficAt(rule, crossing.ports)
      if (judged === undefined) return []
      return (rule.sources.length === 0 ? ['0.0.0.0/0'] : rule.sources).flatMap((source) => {
        const left = without(judged, rule, portsFor(source, crossing))
        if (left === undefined || denials.some((denial) => isShadow(denial, rule, source, left))) return []
        const judgement = judgeSource(source, around, crossing.allow !== undefined)
        return judgement === undefined ? [] : [{ rule, source, traffic: describe(rule, left), ...judgement }]
      })
    })
}

type Judged = Pick<Breach, 'joins' | 'missing'>

/** What is wrong with a source that nothing allows; undefined when it is one segment, or comes from outside of all. */
function judgeSource(source: string, around: Fact<readonly Segment[]>, named: boolean): Judged | undefined {
  if (isEverybody(source)) return { joins: 'everybody' }
  if (WHOLE_NETWORK.test(source)) return { joins: 'the whole network' }
  if (GROUP.test(source)) return named ? { joins: 'a group that is not allowed' } : undefined
  const range = isInternet(source) ? undefined : addressRange(source)
  if (range !== undefined) return isInside(range) ? judgeRange(range, around, named) : undefined
  if (looksLikeAddress(source) || /^addressgroup:/i.test(source)) return { joins: undefined, missing: `addresses of "${source}"` }
  return undefined
}

function judgeRange(range: AddressRange, around: Fact<readonly Segment[]>, named: boolean): Judged | undefined {
  if (BLOCKS.some((block) => isCovered(block, [range]))) return { joins: 'a whole block of private addresses' }
  if (named) return { joins: 'a range that is not allowed' }
  if (around.state === 'unknown') return { joins: undefined, missing: around.missing ?? 'subnets of its network' }
  const touched = around.value.filter((segment) => segment.ranges.some((text) => overlaps(range, addressRange(text) ?? NOWHERE)))
  if (touched.length > 1) return { joins: `the segments ${touched.map(({ name }) => name).join(', ')}` }
  // Private addresses in none of the subnets are those of another network, in which nobody knows what stands.
  return touched.length === 1 ? undefined : { joins: undefined, missing: 'segments of the network that the range belongs to' }
}

/** Only private addresses of version 4 are inside; of version 6 any may be a network's own. */
function isInside(range: AddressRange): boolean {
  return range.family === 6 || INSIDE.some((block) => overlaps(block, range))
}

function isInternet(source: string): boolean {
  return source.toLowerCase() === 'internet'
}

/** The internet by its name is what is outside of every network; all addresses are everybody. */
function isEverybody(source: string): boolean {
  if (isInternet(source)) return false
  return (addressesOf(source) ?? []).some((range) => EVERYWHERE.some((all) => isCovered(all, [range])))
}

/** The traffic of a rule to the judged ports; undefined when there is none. */
function trafficAt(rule: IngressRule, judged: readonly string[] | undefined): Traffic | undefined {
  if (rule.protocol !== '*' && !PORTED.includes(rule.protocol)) {
    return judged === undefined || judged.includes(rule.protocol) ? 'protocol' : undefined
  }
  const own = portsOf(rule)
  if (judged === undefined) return own
  const wanted = judged.flatMap((text) => portSpan(text) ?? [])
  const both = own.flatMap((one) =>
    wanted.flatMap((other) => {
      const first = one.first > other.first ? one.first : other.first
      const last = one.last < other.last ? one.last : other.last
      return first > last ? [] : [{ first, last }]
    })
  )
  return both.length === 0 ? undefined : both
}

/** Ports to which a source may come; everybody, also to those that are open to everybody. */
function portsFor(source: string, { allow = [], allowPorts }: Crossing): readonly string[] {
  const named = allow.flatMap((entry) => {
    const [from = '', ports = '*'] = entry.trim().split(/\s+/, 2)
    return isMeant(from, source) ? ports.split(',') : []
  })
  return isEverybody(source) ? [...named, ...allowPorts] : named
}

/** An address range means all that lies in it; a name means itself, and `*` any part of it. */
function isMeant(entry: string, source: string): boolean {
  const outer = addressRange(entry)
  const inner = addressRange(source)
  if (outer !== undefined && inner !== undefined) return isCovered(inner, [outer])
  const pattern = entry.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${pattern}$`, 'i').test(source)
}

function without(traffic: Traffic, rule: IngressRule, allowed: readonly string[]): Traffic | undefined {
  if (allowed.includes('*')) return undefined
  if (traffic === 'protocol') return allowed.includes(rule.protocol) ? undefined : traffic
  const spans = allowed.flatMap((text) => portSpan(text) ?? [])
  const left = traffic.filter((span) => !isSpanned(span, spans))
  return left.length === 0 ? undefined : left
}

function isShadow(denial: IngressRule, rule: IngressRule, source: string, traffic: Traffic): boolean {
  if (denial.priority > rule.priority || !turnsAway(denial, rule, traffic)) return false
  const family = addressRange(source)?.family ?? 4
  return denial.sources.some((denied) => {
    if (denied.toLowerCase() === source.toLowerCase()) return true
    if (isInternet(denied)) return false
    const covering = addressesOf(denied) ?? []
    const wanted = addressRange(source) ?? EVERYWHERE[family === 4 ? 0 : 1]
    return wanted !== undefined && isCovered(wanted, covering)
  })
}

const EVERYWHERE = ranges('0.0.0.0/0', '::/0')
const NOWHERE: AddressRange = { family: 4, first: 1n, last: 0n }

function ranges(...texts: readonly string[]): readonly AddressRange[] {
  return texts.map((text) => addressRange(text) as AddressRange)
}
