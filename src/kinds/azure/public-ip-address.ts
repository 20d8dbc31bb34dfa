import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { madeByAks } from './aks-made.ts'
import { protectedByNetwork } from './ddos.ts'
import { sets, setsZones } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { zoneCount, zonesByRegion } from './zones.ts'

/** Public IP address. https://learn.microsoft.com/rest/api/virtualnetwork/public-ip-addresses (2026-11-22) */
export default defineKind({
  id: 'azure.public-ip-address',
  title: 'Azure public IP address',
  cloud: 'azure',
  role: 'address',
  types: { pulumi: ['azure-native:network:PublicIPAddress'], arm: ['Microsoft.Network/publicIPAddresses'] },
  names: ['name', 'publicIpAddressName'],
  links: [inResourceGroup],
  facets: { placement: placementOf, ddosProtection, zoneRedundancy: (r) => ({ zones: zones(r) }) },
  providerMade: madeByAks,
  settle: { placement: settlePlacement, ddosProtection: protectedByNetwork, zoneRedundancy: zonesByRegion({}) },
  fixes: { 'ddos-protected': sets('ddosSettings.protectionMode', 'Enabled'), 'zone-redundant': setsZones }
})

/**
 * Without a mode of its own an address inherits from the virtual network of what it is attached to.
 * https://learn.microsoft.com/azure/ddos-protection/manage-ddos-ip-protection-portal (2026-11-22)
 */
function ddosProtection(r: Reader): Facets['ddosProtection'] {
  const mode = map(r.string('ddosSettings.protectionMode', { absent: 'VirtualNetworkInherited' }), (text) => text.toLowerCase())
  return {
    enabled: chain(mode, (value): Fact<boolean> => {
      if (value === 'enabled') return known(true)
      if (isUnattached(r)) return known(false, { path: r.pathOf('ipConfiguration'), origin: r.resource.origin })
      const byItsUser = unknown('not-collected', { missing: 'what uses this address is not in the inventory' })
      if (value !== 'disabled') return byItsUser
      return r.dialect === 'arm' ? chain(r.present('natGateway'), (is) => (is ? byItsUser : known(false))) : known(false)
    })
  }
}

/** Only what the service itself says: a program attaches addresses from the other side. */
function isUnattached(r: Reader): boolean {
  if (r.dialect !== 'arm' || r.resource.origin !== 'observed') return false
  const attached = anyTrue([r.present('ipConfiguration'), r.present('natGateway')])
  return attached.state === 'known' && !attached.value
}

/**
 * Basic addresses have no zones. Standard ones without zones are turned zone-redundant region by region, so that an absent list
 * says nothing where the region offers zones. https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses#availability-zone (2026-11-22)
 */
function zones(r: Reader): Fact<number> {
  const sku = r.string('sku.name', { absent: '' })
  return chain(sku, (name) => (name.toLowerCase() === 'basic' ? r.byNature(1, 'sku.name') : zoneCount(r)))
}
