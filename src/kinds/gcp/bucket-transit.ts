import type { Link, Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, TlsVersion } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

const SECURE_TRANSPORT = 'storage.secureHttpTransport'
const TLS_VERSIONS = 'gcp.restrictTLSVersion'
const POLICY = 'gcp.organization-policy'

/** An inventory tells what holds a bucket, and so whose policies hold for it. */
export const policiesOfItsParents: Link = {
  name: 'guardedBy',
  to: [POLICY],
  read: (r) => {
    if (r.dialect !== 'gcp-api') return known([])
    const { ancestors } = r.resource
    if (ancestors === undefined) return unknown('not-collected', { missing: 'what holds the bucket is not in the inventory' })
    const named = ancestors.flatMap((holder) => [SECURE_TRANSPORT, TLS_VERSIONS].map((name) => `${holder}/policies/${name}`))
    return known(named.map((text) => ({ text: `//orgpolicy.googleapis.com/${text}`, maybe: true })))
  }
}

/**
 * Cloud Storage also answers plain HTTP and old TLS unless an organization policy forbids it; nothing in a bucket tells.
 * https://cloud.google.com/storage/docs/org-policy-constraints (2026-11-22)
 */
export function transit(r: Reader): Facets['encryptionInTransit'] {
  const evidence = [{ path: r.pathOf('name'), origin: 'provider-default' as const }]
  const open = unknown('not-collected', { evidence, missing: 'organization policies of what holds the bucket' })
  return { plaintextRefused: open, minimumTls: open }
}

export const byOrganizationPolicies: Settling<'encryptionInTransit'> = (_own, near) => ({
  plaintextRefused: map(effectOf(near, SECURE_TRANSPORT), (effect) => effect === 'enforced'),
  minimumTls: map(effectOf(near, TLS_VERSIONS), floor)
})

/** TLS 1.0 is the oldest that Google answers. https://cloud.google.com/assured-workloads/docs/restrict-tls-versions (2026-11-29) */
function floor(effect: string): TlsVersion {
  const denied = effect.split(' ')
  if (!denied.includes('TLS_VERSION_1')) return '1.0'
  if (!denied.includes('TLS_VERSION_1_1')) return '1.1'
  return denied.includes('TLS_VERSION_1_2') ? '1.3' : '1.2'
}

/** What the nearest policy says; where there is none, `default`, as long as those of the organization were collected. */
function effectOf(near: Neighbourhood, constraint: string): Fact<string> {
  return chain(near.from('uses', [POLICY]), (all) => {
    return near.self.id.startsWith('//') ? inInventory(near, constraint, all) : inProgram(near, constraint, all)
  })
}

function inInventory(near: Neighbourhood, constraint: string, all: readonly Neighbour[]): Fact<string> {
  return chain(near.to('guardedBy'), (policies) => {
    const chained = policies.filter((policy) => policy.id.endsWith(`/policies/${constraint}`))
    const isWhole = all.some(({ owner = '' }) => owner.startsWith('organizations/'))
    return nearest(chained.map(valueOf), isWhole ? known('default') : UNSEEN)
  })
}

/** The first that sets anything decides, unless it adds to those above it. */
function nearest([first, ...above]: readonly Fact<string>[], otherwise: Fact<string>): Fact<string> {
  if (first === undefined) return otherwise
  return chain(first, (effect) => {
    if (effect === 'unset') return nearest(above, otherwise)
    return effect.startsWith('inherit ') ? map(nearest(above, otherwise), (more) => `${effect} ${more}`) : known(effect)
  })
}

/** A program may declare the policy of the project that a bucket names; whether it is below a folder or an organization, it does not say. */
function inProgram(near: Neighbourhood, constraint: string, all: readonly Neighbour[]): Fact<string> {
  const { owner } = near.self
  const mine = all.filter((policy) => owner !== undefined && isNamed(policy, `${owner}/policies/${constraint}`))
  return nearest(mine.map(valueOf), UNSEEN)
}

const UNSEEN = unknown('not-collected', { missing: 'organization policies of what holds the bucket' })

function isNamed(policy: Neighbour, wanted: string): boolean {
  const setting = policy.facet('setting')
  return typeof setting !== 'string' && setting.name.state === 'known' && setting.name.value === wanted
}

function valueOf(policy: Neighbour): Fact<string> {
  const setting = policy.facet('setting')
  return typeof setting === 'string' ? unknown('unreadable', { missing: `${policy.name} cannot be read` }) : setting.value
}
