import { defineKind } from '../../graph/kind.ts'
import { AT_SITE, placementAtSite, settledPlacement } from './place.ts'
import { audit, encryptionInTransit, LOGS_TO, offeredCiphers } from './protection.ts'
import { operation } from './upkeep.ts'

/** A line or a tunnel to somewhere else, such as a VPN. */
export default defineKind({
  id: 'own.link',
  title: 'Link',
  cloud: 'own',
  role: 'gateway',
  types: { neutral: ['link'] },
  links: [AT_SITE, LOGS_TO],
  facets: {
    operation,
    placement: placementAtSite,
    encryptionInTransit,
    offeredCiphers,
    audit
  },
  settle: { placement: settledPlacement }
})
