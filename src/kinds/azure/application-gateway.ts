import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { settledAtItsPlace, steersAtItsPlace } from '../../graph/steering.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { allTrue, chain, type Fact, known, list, map, not, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { protectedByAddresses } from './ddos.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { sets, setsSafely, setsZones } from './fixes.ts'
import { plaintextRefused } from './gateway-listeners.ts'
import { certificateRenewal } from './gateway-certificates.ts'
import { weakestCipher } from './gateway-ciphers.ts'
import { minimumTls } from './gateway-tls.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { eachReference, PUBLIC_IP_ADDRESS, subnetLinks } from './network-links.ts'
import { modeOf, weakest } from './inspection.ts'
import { forwardedByDiagnostics, keptToItself } from './sensor-findings.ts'
import { zoneCount, zonesByRegion } from './zones.ts'

const TLS_12_POLICY = 'AppGwSslPolicy20220101'
const WAF_POLICY = /network:WebApplicationFirewallPolicy$/

/** Application gateway. https://learn.microsoft.com/rest/api/application-gateway/application-gateways (2026-11-22) */
export default defineKind({
  id: 'azure.application-gateway',
  title: 'Azure application gateway',
  cloud: 'azure',
  role: 'load-balancer',
  types: { pulumi: ['azure-native:network:ApplicationGateway'], arm: ['Microsoft.Network/applicationGateways'] },
  names: ['name', 'applicationGatewayName'],
  links: [
    inResourceGroup,
    ...subnetLinks((r, wiredTo) => eachReference(r.list('gatewayIPConfigurations'), (ip) => ip.references('subnet.id', wiredTo))),
    {
      name: 'usesAddress',
      to: ['azure.public-ip-address'],
      read: (r) => eachReference(r.list('frontendIPConfigurations'), (ip) => ip.references('publicIPAddress.id', PUBLIC_IP_ADDRESS))
    },
    { name: 'usesPolicy', to: ['azure.waf-policy'], read: (r) => r.references('firewallPolicy.id', WAF_POLICY) },
    { name: 'uses', to: ['azure.waf-policy'], read: narrowerPolicies }
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement: placementOf,
    steering: (r) => (isCertainlyInternal(r) ? 'not-applicable' : steersAtItsPlace()),
    encryptionInTransit: (r) => ({ plaintextRefused: plaintextRefused(r), minimumTls: minimumTls(r) }),
    offeredCiphers: (r) => ({ minimumBits: weakestCipher(r) }),
    // How long what a vault holds lives is told by the vault.
    certificateRenewal,
    intrusionPrevention,
    ddosProtection,
    zoneRedundancy: (r) => ({ zones: chain(isSecondGeneration(r), (v2) => (v2 ? zoneCount(r) : r.byNature(1, 'sku.tier'))) }),
    nodes: (r) => ({ minimum: instances(r) }),
    findings: keptToItself,
    audit: undiagnosed
  },
  settle: {
    monitoring: heardOf({ types: ['microsoft.network/applicationgateways'], group: 'childOf', diagnosed: true }),
    placement: settlePlacement,
    steering: settledAtItsPlace,
    intrusionPrevention: inspectedByPolicy,
    ddosProtection: protectedByAddresses,
    // Without zones a gateway of the second generation spreads over two or more wherever the region has them.
    // https://learn.microsoft.com/azure/reliability/reliability-application-gateway-v2 (2026-11-22)
    zoneRedundancy: zonesByRegion({ whereOffered: 2 }),
    findings: forwardedByDiagnostics('microsoft.network/applicationgateways'),
    audit: auditByDiagnostics
  },
  fixes: {
    // What serves plain HTTP has to be given a listener with a certificate, or a redirection.
    'encrypted-in-transit': (dialect, { minimumTls }) => {
      if (minimumTls === undefined || minimumTls === '1.3') return undefined
      if (dialect === 'arm') return sets('sslPolicy', { policyType: 'Predefined', policyName: TLS_12_POLICY })(dialect)
      const ofItsOwn = setsSafely('sslPolicy.minProtocolVersion', 'TLSv1_2')(dialect)
      return [setsSafely('sslPolicy.policyName', TLS_12_POLICY, takesNewPolicies)(dialect), ofItsOwn]
    },
    'zone-redundant': setsZones,
    'multi-node': (dialect, { minimumNodes = 2 }) => sets('autoscaleConfiguration.minCapacity', minimumNodes)(dialect)
  }
})

function tier(r: Reader): Fact<string> {
  return chain(r.string('sku.tier', { absent: '' }), (text) => (text === '' ? r.string('sku.name', { absent: UNSTATED }) : known(text)))
}

function isSecondGeneration(r: Reader): Fact<boolean> {
  return map(tier(r), (text) => text.toLowerCase().endsWith('_v2'))
}

/** Those of 2022 are for the second generation. https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview (2026-11-22) */
function takesNewPolicies(r: Reader): boolean {
  const newer = isSecondGeneration(r)
  return newer.state === 'known' && newer.value
}

/** Policies of single listeners and paths, which replace the gateway's there. */
function narrowerPolicies(r: Reader): Fact<readonly Reference[]> {
  const byListener = eachReference(r.list('httpListeners'), (listener) => listener.references('firewallPolicy.id', WAF_POLICY))
  const byPath = eachReference(r.list('urlPathMaps'), (map) =>
    eachReference(map.list('pathRules'), (rule) => rule.references('firewallPolicy.id', WAF_POLICY))
  )
  return map(list([byListener, byPath]), (found) => found.flat())
}

/** Only the WAF tiers inspect, by a policy or by the older configuration inside the gateway. */
function intrusionPrevention(r: Reader): Facets['intrusionPrevention'] {
  const inspects = map(tier(r), (text) => text.toUpperCase().startsWith('WAF'))
  const byPolicy = r.present('firewallPolicy.id', { emptyIs: 'absent', wiredTo: WAF_POLICY })
  return {
    mode: chain(inspects, (can) => {
      if (!can) return known('off')
      return chain(byPolicy, (has) => (has ? unknown('not-collected', { missing: 'its WAF policy' }) : ownConfiguration(r)))
    })
  }
}

function ownConfiguration(r: Reader): Facets['intrusionPrevention']['mode'] {
  return chain(r.boolean('webApplicationFirewallConfiguration.enabled', { absent: false }), (on) => {
    if (!on) return known('off')
    return map(r.string('webApplicationFirewallConfiguration.firewallMode', { absent: UNSTATED }), (mode) =>
      mode.toLowerCase() === 'prevention' ? 'prevent' : 'detect'
    )
  })
}

function inspectedByPolicy(own: Facets['intrusionPrevention'], near: Neighbourhood): Answer<'intrusionPrevention'> {
  if (own.mode.state === 'known' && own.mode.value === 'off') return own
  const general = chain(near.to('usesPolicy'), (found) => (found.length === 0 ? own.mode : weakest(found.map(modeOf))))
  const narrower = chain(near.to('uses'), (found) => list(found.map(modeOf)))
  return { mode: chain(narrower, (modes) => weakest([general, ...modes.map((mode) => known(mode))])) }
}

/** A gateway without a public frontend is not reached from the internet. */
function ddosProtection(r: Reader): Answer<'ddosProtection'> {
  return isCertainlyInternal(r) ? 'not-applicable' : { enabled: unknown('not-collected', { missing: 'its public IP addresses' }) }
}

function isCertainlyInternal(r: Reader): boolean {
  const frontends = r.list('frontendIPConfigurations')
  const internal = chain(frontends, (found) => allTrue(found.map((frontend) => not(frontend.present('publicIPAddress')))))
  return frontends.state === 'known' && frontends.value.length > 0 && internal.state === 'known' && internal.value
}

/** Every gateway of the second generation runs at least two instances, whatever its capacity says (page above). */
function instances(r: Reader): Fact<number> {
  const capacity = chain(r.present('autoscaleConfiguration'), (scales) =>
    scales ? r.number('autoscaleConfiguration.minCapacity', { absent: 0 }) : r.number('sku.capacity', { absent: UNSTATED })
  )
  return chain(isSecondGeneration(r), (v2) => {
    if (v2 && capacity.state === 'unknown' && capacity.why === 'not-collected') return r.byNature(2, 'sku.capacity')
    return map(capacity, (count) => (v2 ? Math.max(2, count) : count))
  })
}
