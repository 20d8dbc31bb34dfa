import { defineKind } from '../../graph/kind.ts'
import { sentTo } from '../../graph/steering.ts'
import { AT_SITE, linkTo, placement, regionsOf, settledPlacement, UNTOLD, zoneRedundancy } from './place.ts'
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
  links: [AT_SITE, LOGS_TO, linkTo('fronts', 'steering.sites', 'own.site')],
  facets: {
    operation,
    placement,
    steering: (r) => sentTo(r.strings('steering.sites', UNTOLD), r.boolean('steering.takesOver', UNTOLD)),
    encryptionInTransit,
    offeredCiphers,
    intrusionPrevention,
    ddosProtection: (r) => ({ enabled: r.boolean('ddosProtection', UNTOLD) }),
    zoneRedundancy,
    nodes,
    audit
  },
  settle: {
    placement: settledPlacement,
    steering: (own, near) => sentTo(regionsOf(own.regions, near, 'fronts'), own.takesOver)
  }
})
