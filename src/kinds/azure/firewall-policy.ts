import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, map } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { setsWhatFailed } from './fixes.ts'
import { modeOf, strongest } from './inspection.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'

/** Policy of Azure Firewall. https://learn.microsoft.com/rest/api/firewallmanager/firewall-policies (2026-11-22) */
export default defineKind({
  id: 'azure.firewall-policy',
  title: 'Azure Firewall policy',
  cloud: 'azure',
  role: 'policy',
  types: { pulumi: ['azure-native:network:FirewallPolicy'], arm: ['Microsoft.Network/firewallPolicies'] },
  names: ['name', 'firewallPolicyName'],
  links: [
    inResourceGroup,
    { name: 'usesPolicy', to: ['azure.firewall-policy'], read: (r) => r.references('basePolicy.id', /network:FirewallPolicy$/) }
  ],
  facets: { placement: regionalPlacementOf, encryptionInTransit: 'not-applicable', intrusionPrevention: (r) => ({ mode: mode(r) }) },
  settle: { placement: settlePlacement, intrusionPrevention: stricterOfBoth },
  fixes: { 'intrusion-prevention': setsWhatFailed({ 'sku.tier': 'Premium', 'intrusionDetection.mode': 'Deny' }) }
})

/** IDPS is a feature of Premium and off by default; a policy without a tier is Standard. https://learn.microsoft.com/azure/firewall/premium-features (2026-11-22) */
function mode(r: Reader): Facets['intrusionPrevention']['mode'] {
  return chain(r.string('sku.tier', { absent: 'Standard' }), (tier) => {
    if (tier.toLowerCase() !== 'premium') return known('off')
    return chain(r.string('intrusionDetection.mode', { absent: 'Off' }), (text) => {
      const set = MODES[text.toLowerCase()] ?? 'off'
      return set === 'off' ? known(set) : map(passesAll(r), (bypassed) => (bypassed ? 'off' : set))
    })
  })
}

const MODES: Readonly<Record<string, 'prevent' | 'detect'>> = { deny: 'prevent', alert: 'detect' }

/** Whether one bypass excepts all traffic from inspection (the same page); what IP groups contain is not judged. */
function passesAll(r: Reader): Fact<boolean> {
  return chain(r.list('intrusionDetection.configuration.bypassTrafficSettings'), (bypasses) => anyTrue(bypasses.map(isForAll)))
}

function isForAll(bypass: Reader): Fact<boolean> {
  return allTrue([
    map(bypass.strings('sourceAddresses'), holdsAny),
    map(bypass.strings('destinationAddresses'), holdsAny),
    map(bypass.strings('destinationPorts'), (ports) => ports.some((port) => port === '*' || /^[01]-65535$/.test(port))),
    map(bypass.string('protocol', { absent: UNSTATED }), (protocol) => protocol.toLowerCase() === 'any')
  ])
}

function holdsAny(addresses: readonly string[]): boolean {
  return addresses.includes('*') || addresses.includes('0.0.0.0/0')
}

/** With a parent policy the stricter mode of the two is in force. */
function stricterOfBoth(own: Facets['intrusionPrevention'], near: Neighbourhood): Answer<'intrusionPrevention'> {
  if (own.mode.state === 'known' && own.mode.value === 'prevent') return own
  return { mode: chain(near.to('usesPolicy'), (parents) => strongest([own.mode, ...parents.map(modeOf)])) }
}
