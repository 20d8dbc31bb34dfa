import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { placeOf } from '../../graph/peering.ts'
import { isUntold, openSteering, placesOf, sentTo, untoldSteering } from '../../graph/steering.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, not, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { HEALTH_CHECK } from './group-regions.ts'
import { joinedReferences, nestedReferences } from './nested-references.ts'

const BY_ADDRESSES = 'told by the addresses that it names'
const FRONT_END = /compute\/(address|globalAddress|forwardingRule|globalForwardingRule):/

/**
 * Records of one name; with a routing policy they steer between what they name.
 * https://cloud.google.com/dns/docs/routing-policies-overview, https://cloud.google.com/dns/docs/reference/rest/v1/resourceRecordSets (2026-11-29)
 */
export default defineKind({
  id: 'gcp.dns-record-set',
  title: 'Cloud DNS record set',
  cloud: 'gcp',
  role: 'steering',
  types: {
    pulumi: ['gcp:dns/recordSet:RecordSet'],
    terraform: ['google_dns_record_set'],
    cai: ['dns.googleapis.com/ResourceRecordSet']
  },
  links: [{ name: 'fronts', to: ['gcp.address', 'gcp.forwarding-rule'], read: addresses }],
  labels: 'none',
  facets: {
    placement: (r) => ({ regions: r.byNature(['global'], 'managedZone'), zones: known([]) }),
    steering
  },
  settle: { steering: steeringOfAddresses }
})

/** Paths of a policy, which the provider and the API call differently: shares by weight, by where the question comes from, what stands by. */
function pathsOf(r: Reader): {
  readonly shares: string
  readonly places: string
  readonly backups: string
  readonly primary: string
  readonly fence: string
} {
  return r.by({
    terraform: {
      shares: 'routingPolicy.wrrs',
      places: 'routingPolicy.geos',
      backups: 'routingPolicy.primaryBackup.backupGeos',
      primary: 'routingPolicy.primaryBackup.primary',
      fence: 'routingPolicy.enableGeoFencing'
    },
    'gcp-api': {
      shares: 'routingPolicy.wrr.items',
      places: 'routingPolicy.geo.items',
      backups: 'routingPolicy.primaryBackup.backupGeoTargets.items',
      primary: 'routingPolicy.primaryBackup.primaryTargets',
      fence: 'routingPolicy.geo.enableFencing'
    }
  })
}

function choices(r: Reader): Fact<readonly Reader[]> {
  const { shares, places, backups } = pathsOf(r)
  return map(list([shares, places, backups].map((path) => r.list(path))), (found) => found.flat())
}

function addresses(r: Reader): Fact<readonly Reference[]> {
  return joinedReferences([
    r.references(`${pathsOf(r).primary}.externalEndpoints`, FRONT_END),
    nestedReferences(choices(r), (choice) =>
      joinedReferences([choice.references('healthCheckedTargets.externalEndpoints', FRONT_END), choice.references('rrdatas', FRONT_END)])
    )
  ])
}

/** A record without a policy names one thing, whatever it is. */
function steering(r: Reader): Answer<'steering'> {
  const policy = r.present('routingPolicy')
  if (policy.state === 'unknown') return openSteering(policy)
  if (!policy.value) return 'not-applicable'
  const odd = chain(isOdd(r), (is): Fact<readonly string[]> => (is ? UNREAD : known([])))
  return odd.state === 'unknown' ? sentTo(odd, takesOver(r)) : { ...untoldSteering(BY_ADDRESSES), takesOver: takesOver(r) }
}

const UNREAD = unknown('unreadable', { missing: 'it names internal load balancers, or has a weight of 0' })

function isOdd(r: Reader): Fact<boolean> {
  const { shares, primary } = pathsOf(r)
  const ofChoices = chain(choices(r), (found) =>
    anyTrue(found.map((choice) => choice.present('healthCheckedTargets.internalLoadBalancers')))
  )
  const unused = chain(r.list(shares), (found) =>
    anyTrue(found.map((share) => map(share.number('weight', { absent: 1 }), (weight) => weight === 0)))
  )
  return anyTrue([r.present(`${primary}.internalLoadBalancers`), ofChoices, unused])
}

/**
 * Only what is health-checked is passed over, and within a geofence nothing is. Addresses on the internet are checked by the policy's own
 * check. What stands by takes over from what comes first, whether or not it is checked itself: what then becomes of it is not told.
 */
function takesOver(r: Reader): Fact<boolean> {
  const { shares, places, backups, fence } = pathsOf(r)
  const checked = [shares, places].map((path) => chain(r.list(path), (found) => allTrue(found.map(isChecked))))
  const standing = chain(r.list(backups), (found) =>
    allTrue(found.map((backup) => chain(isChecked(backup), (is) => (is ? known(true) : UNCHECKED))))
  )
  const fenced = r.boolean(fence, { absent: false })
  return allTrue([...checked, standing, r.present('routingPolicy.healthCheck', { emptyIs: 'absent', wiredTo: HEALTH_CHECK }), not(fenced)])
}

const UNCHECKED = unknown('unreadable', { missing: 'what stands by is not health-checked' })

function isChecked(choice: Reader): Fact<boolean> {
  return choice.present('healthCheckedTargets')
}

function steeringOfAddresses(own: Facets['steering'], near: Neighbourhood): Facets['steering'] {
  if (!isUntold(own, BY_ADDRESSES)) return own
  const named = chain(
    near.to('fronts'),
    (found): Fact<readonly Neighbour[]> =>
      found.length === 0 ? unknown('not-collected', { missing: 'it names no address' }) : known(found)
  )
  const frontEnds = chain(named, (found) => map(list(found.map(frontEndsAt)), (each) => each.flat()))
  return sentTo(placesOf(frontEnds), own.takesOver)
}

/** An address that lies everywhere leads to wherever the load balancer sends to that answers at it. */
function frontEndsAt(named: Neighbour): Fact<readonly Neighbour[]> {
  if (named.kind !== 'gcp.address') return known([named])
  return chain(placeOf(named), (regions) =>
    regions.includes('global') ? named.near.from('usesAddress', ['gcp.forwarding-rule']) : known([named])
  )
}
