import { defineKind } from '../../graph/kind.ts'
import { auditByDiagnostics, undiagnosed } from './diagnostics.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { eachReference, PUBLIC_IP_ADDRESS } from './network-links.ts'

/** NAT gateway. https://learn.microsoft.com/rest/api/virtualnetwork/nat-gateways (2026-11-22) */
export default defineKind({
  id: 'azure.nat-gateway',
  title: 'Azure NAT gateway',
  cloud: 'azure',
  role: 'gateway',
  types: { pulumi: ['azure-native:network:NatGateway'], arm: ['Microsoft.Network/natGateways'] },
  names: ['name', 'natGatewayName'],
  links: [
    inResourceGroup,
    {
      name: 'usesAddress',
      to: ['azure.public-ip-address'],
      read: (r) => eachReference(r.list('publicIpAddresses'), (address) => address.references('id', PUBLIC_IP_ADDRESS))
    }
  ],
  facets: { placement: placementOf, audit: undiagnosed },
  settle: { placement: settlePlacement, audit: auditByDiagnostics }
})
