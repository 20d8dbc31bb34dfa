import { defineKind } from '../../graph/kind.ts'
import { AT_SITE, placement, settledPlacement, UNTOLD, zoneRedundancy } from './place.ts'
import { audit, encryptionInTransit, LOGS_TO, nodes, offeredCiphers } from './protection.ts'
import { intrusionPrevention } from './firewall.ts'
import { operation } from './upkeep.ts'

/** A front end that the internet reaches. */
export default defineKind({
  id: 'own.load-balancer',
  title: 'Load balancer',
  cloud: 'own',
  role: 'load-balancer',
  types: { neutral: ['load-balancer'] },
  links: [AT_SITE, LOGS_TO],
  facets: {
    operation,
    placement,
    encryptionInTransit,
    offeredCiphers,
    intrusionPrevention,
    ddosProtection: (r) => ({ enabled: r.boolean('ddosProtection', UNTOLD) }),
    zoneRedundancy,
    nodes,
    audit
  },
  settle: { placement: settledPlacement }
})
