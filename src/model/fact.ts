/** A resource's identity in its own source: URN, Cloud Asset Inventory name, ARM id, ARN, Terraform address. */
export type ResourceId = string

/** Where a value came from: written by the user, read back from the cloud, or implied by the vendor's documented default. */
type Origin = 'declared' | 'observed' | 'provider-default'

/**
 * A native path in the user's own document.
 * `resource` is set when the fact lives on a neighbour; otherwise it is the judged resource's own.
 * @example { path: 'settings.ipConfiguration.ipv4Enabled', origin: 'declared', value: false }
 */
export interface Evidence {
  readonly path: string
  readonly origin: Origin
  readonly value?: unknown
  readonly resource?: ResourceId
}

/** Why a value is not known: decided at apply, outside what was collected, or there but not readable (secret, wrong type). */
export type UnknownReason = 'computed' | 'not-collected' | 'unreadable'

export interface Known<T> {
  readonly state: 'known'
  readonly value: T
  readonly evidence: readonly Evidence[]
}

export interface Unknown {
  readonly state: 'unknown'
  readonly why: UnknownReason
  readonly evidence: readonly Evidence[]
  readonly waitsOn: readonly ResourceId[]
  /** What would make it known: the missing type, permission or resource. */
  readonly missing?: string
}

/** One value with its evidence, or the reason it is not known; never a zero value plus a flag. */
export type Fact<T> = Known<T> | Unknown

export function known<T>(value: T, ...evidence: readonly Evidence[]): Known<T> {
  return { state: 'known', value, evidence }
}

export function unknown(
  why: UnknownReason,
  detail: { evidence?: readonly Evidence[]; waitsOn?: readonly ResourceId[]; missing?: string } = {}
): Unknown {
  const { evidence = [], waitsOn = [], missing } = detail
  return missing === undefined ? { state: 'unknown', why, evidence, waitsOn } : { state: 'unknown', why, evidence, waitsOn, missing }
}

/** Turns the value of a known fact; an unknown stays unknown. */
export function map<T, U>(fact: Fact<T>, turn: (value: T) => U): Fact<U> {
  return fact.state === 'known' ? { state: 'known', value: turn(fact.value), evidence: fact.evidence } : fact
}

/** Goes on from a known value to another fact; the evidence of both is kept. */
export function chain<T, U>(fact: Fact<T>, next: (value: T) => Fact<U>): Fact<U> {
  return fact.state === 'known' ? withEvidence(next(fact.value), fact.evidence) : fact
}

/** All values at once, or one unknown that waits on everything that is missing. */
export function all<T extends readonly unknown[]>(facts: { readonly [K in keyof T]: Fact<T[K]> }): Fact<T> {
  const list: readonly Fact<unknown>[] = facts
  const open = list.filter((fact) => fact.state === 'unknown')
  if (open.length > 0) return mergeUnknown(open)
  const values = list.map((fact) => (fact as Known<unknown>).value)
  return { state: 'known', value: values as unknown as T, evidence: list.flatMap((fact) => fact.evidence) }
}

/** True as soon as one is true, whatever else is unknown; false only when every one is false. */
export function anyTrue(facts: readonly Fact<boolean>[], otherwise: readonly Evidence[] = []): Fact<boolean> {
  return settle(facts, true, otherwise)
}

/** False as soon as one is false, whatever else is unknown; true only when every one is true. */
export function allTrue(facts: readonly Fact<boolean>[], otherwise: readonly Evidence[] = []): Fact<boolean> {
  return settle(facts, false, otherwise)
}

export function not(fact: Fact<boolean>): Fact<boolean> {
  return map(fact, (value) => !value)
}

/** The facts' values in one list; unknown when any of them is. */
export function list<T>(facts: readonly Fact<T>[]): Fact<readonly T[]> {
  return all(facts as readonly Fact<unknown>[]) as Fact<readonly T[]>
}

/** One unknown that carries every reason's waiting list; the gravest reason wins: unreadable, then not collected, then computed. */
export function mergeUnknown(facts: readonly Unknown[]): Unknown {
  const gravest = facts.find((fact) => fact.why === 'unreadable') ?? facts.find((fact) => fact.why === 'not-collected') ?? facts[0]
  return unknown(gravest?.why ?? 'not-collected', {
    evidence: facts.flatMap((fact) => fact.evidence),
    waitsOn: [...new Set(facts.flatMap((fact) => fact.waitsOn))],
    ...(gravest?.missing === undefined ? {} : { missing: gravest.missing })
  })
}

export function withEvidence<T>(fact: Fact<T>, more: readonly Evidence[]): Fact<T> {
  return more.length === 0 ? fact : { ...fact, evidence: [...fact.evidence, ...more] }
}

/** The same fact as told by a neighbour: its evidence names that neighbour. */
export function toldBy<T>(fact: Fact<T>, resource: ResourceId): Fact<T> {
  const evidence = fact.evidence.map((entry) => (entry.resource === undefined ? { ...entry, resource } : entry))
  return { ...fact, evidence }
}

/**
 * Whether the service itself told a fact. An inventory shows each resource whole, in one document; in a program, resources of
 * their own may add to it.
 */
export function isObserved(fact: Fact<unknown>): boolean {
  return fact.evidence.some(({ origin }) => origin === 'observed')
}

function settle(facts: readonly Fact<boolean>[], decisive: boolean, otherwise: readonly Evidence[]): Fact<boolean> {
  const decided = facts.find((fact) => fact.state === 'known' && fact.value === decisive)
  if (decided !== undefined) return decided
  const open = facts.filter((fact) => fact.state === 'unknown')
  if (open.length > 0) return mergeUnknown(open)
  return known(!decisive, ...(facts.length === 0 ? otherwise : facts.flatMap((fact) => fact.evidence)))
}
