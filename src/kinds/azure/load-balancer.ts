import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { isUntold, openSteering, placesOf, sentTo, settledAtItsPlace, steersAtItsPlace, untoldSteering } from '../../graph/steering.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, not, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { madeByAks } from './aks-made.ts'
import { protectedByAddresses } from './ddos.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { eachReference, PUBLIC_IP_ADDRESS, subnetLinks } from './network-links.ts'
import { zoneCount, zonesByRegion } from './zones.ts'

/** Load balancer of layer 4. https://learn.microsoft.com/rest/api/load-balancer/load-balancers (2026-11-22) */
export default defineKind({
  id: 'azure.load-balancer',
  title: 'Azure load balancer',
  cloud: 'azure',
  role: 'load-balancer',
  types: { pulumi: ['azure-native:network:LoadBalancer'], arm: ['Microsoft.Network/loadBalancers'] },
  names: ['name', 'loadBalancerName'],
  links: [
    inResourceGroup,
    ...subnetLinks((r, wiredTo) =>
      eachReference(r.list('frontendIPConfigurations'), (frontend) => frontend.references('subnet.id', wiredTo))
    ),
    {
      name: 'usesAddress',
      to: ['azure.public-ip-address'],
      read: (r) =>
        eachReference(r.list('frontendIPConfigurations'), (frontend) => frontend.references('publicIPAddress.id', PUBLIC_IP_ADDRESS))
    },
    { name: 'fronts', to: ['azure.load-balancer'], read: balancersBehind }
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement: regionalPlacementOf,
    steering: (r) => (takesNothing(r) ? 'not-applicable' : steering(r)),
    // Connections pass through untouched; whoever ends them answers for their encryption.
    encryptionInTransit: 'not-applicable',
    intrusionPrevention,
    ddosProtection: (r) =>
      takesNothing(r) ? 'not-applicable' : { enabled: unknown('not-collected', { missing: 'its public IP addresses' }) },
    zoneRedundancy: (r) => ({ zones: zones(r) }),
    nodes: 'not-applicable',
    audit: undiagnosed
  },
  providerMade: madeByAks,
  settle: {
    monitoring: heardOf({ types: ['microsoft.network/loadbalancers'], group: 'childOf', diagnosed: true }),
    placement: settlePlacement,
    steering: steeringOfBalancers,
    ddosProtection: protectedByAddresses,
    zoneRedundancy: byAddresses,
    audit: auditByDiagnostics
  }
})

const BY_BALANCERS = 'told by the balancers behind it'
const BALANCER = /network:LoadBalancer$/

/** A global balancer stands before those of regions. */
function balancersBehind(r: Reader): Fact<readonly Reference[]> {
  const frontends = eachReference(r.list('backendAddressPools'), (pool) =>
    eachReference(pool.list('loadBalancerBackendAddresses'), (address) =>
      address.references('loadBalancerFrontendIPConfiguration.id', BALANCER)
    )
  )
  return map(frontends, (found) => found.map(balancerOfFrontend))
}

function balancerOfFrontend(reference: Reference): Reference {
  return reference.text === undefined ? reference : { text: reference.text.replace(/\/frontendIPConfigurations\/[^/]+$/i, '') }
}

/**
 * A global balancer probes those of regions by itself and passes over what is down.
 * https://learn.microsoft.com/azure/load-balancer/cross-region-overview (2026-11-29)
 */
function steering(r: Reader): Facets['steering'] {
  const tier = r.string('sku.tier', { absent: 'Regional' })
  if (tier.state === 'unknown') return openSteering(tier)
  if (tier.value.toLowerCase() !== 'global') return steersAtItsPlace()
  return { ...untoldSteering(BY_BALANCERS), takesOver: r.byNature(true, 'sku.tier') }
}

function steeringOfBalancers(own: Facets['steering'], near: Neighbourhood): Facets['steering'] {
  if (!isUntold(own, BY_BALANCERS)) return settledAtItsPlace(own, near) as Facets['steering']
  const behind = chain(
    near.to('fronts'),
    (found): Fact<readonly Neighbour[]> =>
      found.length === 0 ? unknown('not-collected', { missing: 'it names no balancer behind it' }) : known(found)
  )
  return sentTo(placesOf(behind), own.takesOver)
}

/** Balancers pass traffic on unread, unless a gateway balancer sends it through an appliance first. An internal one takes nothing from outside. */
function intrusionPrevention(r: Reader): Answer<'intrusionPrevention'> {
  if (takesNothing(r)) return 'not-applicable'
  const chained = chain(r.list('frontendIPConfigurations'), (found) =>
    anyTrue(found.map((frontend) => frontend.present('gatewayLoadBalancer')))
  )
  const inspected = chain(chained, (has): Facets['intrusionPrevention']['mode'] =>
    has ? unknown('unreadable', { missing: 'what the appliance behind the gateway balancer does' }) : known('off')
  )
  return { mode: chain(isInternal(r), () => inspected) }
}

/** The service does not mix internal and public frontends. */
function isInternal(r: Reader): Fact<boolean> {
  return chain(r.list('frontendIPConfigurations'), (found) =>
    found.length === 0 ? known(false) : allTrue(found.map((frontend) => not(isPublic(frontend))))
  )
}

/**
 * An internal balancer, or one that only lets out, as that of a cluster does before it publishes a service. Inbound NAT rules may be resources of
 * their own in a program; the service lists them all. https://learn.microsoft.com/azure/load-balancer/outbound-rules (2026-11-28)
 */
function takesNothing(r: Reader): boolean {
  const inbound = ['loadBalancingRules', 'inboundNatRules', 'inboundNatPools'].map((rules) => r.present(rules))
  const outboundOnly = r.dialect === 'arm' ? allTrue([r.present('outboundRules'), ...inbound.map(not)]) : known(false)
  const nothing = anyTrue([isInternal(r), outboundOnly])
  return nothing.state === 'known' && nothing.value
}

function isPublic(frontend: Reader): Fact<boolean> {
  return anyTrue([frontend.present('publicIPAddress'), frontend.present('publicIPPrefix')])
}

/** The narrowest frontend counts; a Basic balancer has no zones. */
function zones(r: Reader): Fact<number> {
  const ofFrontends = chain(r.list('frontendIPConfigurations'), (found) =>
    found.length === 0 ? unknown('not-collected', { missing: 'it has no frontend' }) : fewest(found.map(zonesOfFrontend))
  )
  return chain(r.string('sku.name', { absent: '' }), (sku) => (sku === 'Basic' ? r.byNature(1, 'sku.name') : ofFrontends))
}

const BY_ADDRESS = 'zones are those of its public IP addresses'

function zonesOfFrontend(frontend: Reader): Fact<number> {
  return chain(isPublic(frontend), (open): Fact<number> => (open ? unknown('not-collected', { missing: BY_ADDRESS }) : zoneCount(frontend)))
}

function byAddresses(own: Facets['zoneRedundancy'], near: Neighbourhood): Answer<'zoneRedundancy'> {
  if (own.zones.state === 'known') return own
  if (own.zones.missing !== BY_ADDRESS) return zonesByRegion({})(own, near)
  return { zones: chain(near.to('usesAddress'), (found) => (found.length === 0 ? own.zones : fewest(found.map(zonesOfAddress)))) }
}

function zonesOfAddress(address: Neighbour): Fact<number> {
  const answer = address.facet('zoneRedundancy')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `zones of ${address.name} are ${answer}` }) : answer.zones
}

function fewest(counts: readonly Fact<number>[]): Fact<number> {
  return map(list(counts), (found) => Math.min(...found))
}
