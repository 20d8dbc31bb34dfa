import { type AddressRange, isCovered, looksLikeAddress } from '../model/cidr.ts'
import type { Evidence } from '../model/fact.ts'
import type { IngressRule } from '../model/facets.ts'
import { isSpanned, type Span } from '../model/span.ts'
import { addressesOf, INTERNAL, internetAtLarge } from './internet.ts'

/** What may come in from outside; `undefined` sources mean that only the internet at large is outside. */
interface Allowance {
  readonly ports: readonly string[]
  readonly sources: readonly string[] | undefined
}

/** What a rule admits beyond the allowance, after the rules that deny it first. */
export interface Excess {
  readonly rule: IngressRule
  readonly sources: readonly string[]
  /** `tcp 22`, `icmp`, `everything`. */
  readonly traffic: string
}

/** Protocols that have ports. */
export const PORTED = ['tcp', 'udp', 'sctp']
const ALL_PORTS: Span = { first: 0n, last: 65_535n }

/**
 * Allow rules that admit more than the allowance. A rule counts unless one deny rule of at least its precedence turns away all that it
 * admits too much from one source; a deny rule that covers only a part clears nothing.
 */
export function excessOf(rules: readonly IngressRule[], allowance: Allowance): readonly Excess[] {
  const denials = rules.filter((rule) => rule.action === 'deny')
  return rules.flatMap((rule) => {
    if (rule.action !== 'allow') return []
    const traffic = trafficBeyond(rule, allowance.ports)
    if (traffic === undefined) return []
    const open = outside(rule, allowance.sources).filter(
      ({ ranges }) => !denials.some((denial) => denial.priority <= rule.priority && denies(denial, rule, ranges, traffic))
    )
    return open.length === 0 ? [] : [{ rule, sources: open.map(({ source }) => source), traffic: describe(rule, traffic) }]
  })
}

/** Sources of allow rules that are meant as addresses but cannot be read; nobody can tell what they admit. */
export function unreadableSources(rules: readonly IngressRule[], allowance: Allowance): readonly { rule: IngressRule; source: string }[] {
  const relevant = rules.filter((rule) => rule.action === 'allow' && trafficBeyond(rule, allowance.ports) !== undefined)
  return relevant.flatMap((rule) =>
    rule.sources.filter((source) => addressesOf(source) === undefined && looksLikeAddress(source)).map((source) => ({ rule, source }))
  )
}

/** Ports, or `protocol` where a protocol has none. */
export type Traffic = readonly Span[] | 'protocol'

/** What a rule lets through beyond the allowed ports, undefined when all of it is allowed. */
function trafficBeyond(rule: IngressRule, allowed: readonly string[]): Traffic | undefined {
  if (allowed.includes('*')) return undefined
  if (rule.protocol !== '*' && !PORTED.includes(rule.protocol)) return allowed.includes(rule.protocol) ? undefined : 'protocol'
  const spans = allowed.flatMap((text) => portSpan(text) ?? [])
  const beyond = portsOf(rule).filter((span) => !isSpanned(span, spans))
  return beyond.length === 0 ? undefined : beyond
}

function outside(
  rule: IngressRule,
  allowSources: readonly string[] | undefined
): readonly { source: string; ranges: readonly AddressRange[] }[] {
  // A rule that names no source admits every one.
  const named = rule.sources.length === 0 ? ['internet'] : rule.sources
  const sources = named.map((source) => ({ source, ranges: addressesOf(source) ?? [] }))
  const isOutside = outsideOf(
    sources.flatMap(({ ranges }) => ranges),
    allowSources
  )
  return sources.map(({ source, ranges }) => ({ source, ranges: ranges.filter(isOutside) })).filter(({ ranges }) => ranges.length > 0)
}

function outsideOf(sources: readonly AddressRange[], allowSources: readonly string[] | undefined): (range: AddressRange) => boolean {
  if (allowSources === undefined) {
    const internet = internetAtLarge(sources)
    return (range) => internet.includes(range)
  }
  const inside = [...INTERNAL, ...allowSources.flatMap((text) => addressesOf(text) ?? [])]
  return (range) => !isCovered(range, inside)
}

function denies(denial: IngressRule, rule: IngressRule, ranges: readonly AddressRange[], traffic: Traffic): boolean {
  const sources = denial.sources.flatMap((source) => addressesOf(source) ?? [])
  return turnsAway(denial, rule, traffic) && ranges.every((range) => isCovered(range, sources))
}

/** Whether a deny rule is for all of the traffic of another one, wherever it comes from. */
export function turnsAway(denial: IngressRule, rule: IngressRule, traffic: Traffic): boolean {
  if (denial.protocol !== '*' && denial.protocol !== rule.protocol) return false
  const ports = portsOf(denial)
  return traffic === 'protocol' ? denial.protocol !== '*' || isSpanned(ALL_PORTS, ports) : traffic.every((span) => isSpanned(span, ports))
}

/** A rule without ports means all of them; a port that cannot be read is taken for all of them. */
export function portsOf(rule: IngressRule): readonly Span[] {
  if (rule.ports.length === 0) return [ALL_PORTS]
  const unreadable = rule.action === 'allow' ? ALL_PORTS : undefined
  return rule.ports.map((text) => portSpan(text) ?? unreadable).filter((span) => span !== undefined)
}

/** Inventories repeat few ports many times. */
const SPANS = new Map<string, Span | undefined>()

export function portSpan(text: string): Span | undefined {
  if (text === '*') return ALL_PORTS
  if (SPANS.has(text)) return SPANS.get(text)
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim()) ?? []
  const span = first === undefined || last === undefined ? undefined : { first: BigInt(first), last: BigInt(last) }
  if (SPANS.size < 10_000) SPANS.set(text, span)
  return span
}

export function describe(rule: IngressRule, traffic: Traffic): string {
  if (traffic === 'protocol') return rule.protocol
  const ports = traffic.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
  const everyPort = traffic.some((span) => isSpanned(ALL_PORTS, [span]))
  if (rule.protocol === '*') return everyPort ? 'everything' : `port ${ports}`
  return everyPort ? `all ${rule.protocol} ports` : `${rule.protocol} ${ports}`
}

/** The rules' own paths; who told of them and how is in the fact's evidence with the longest common beginning. */
export function ruleEvidence(paths: readonly string[], evidence: readonly Evidence[]): readonly Evidence[] {
  return paths.map((path) => {
    const parents = evidence.filter((entry) => path.startsWith(entry.path)).toSorted((one, other) => other.path.length - one.path.length)
    const { origin, resource } = parents[0] ?? evidence[0] ?? { origin: 'observed' as const }
    return resource === undefined ? { path, origin } : { path, origin, resource }
  })
}
