import { defineKind } from '../../graph/kind.ts'
import { AT_SITE, placementAtSite, settledPlacement } from './place.ts'
import { storedCipher, days, deletionProtection, immutability, ENCRYPTED_BY, encryptionAtRest, publicEndpoint } from './protection.ts'
import { operation } from './upkeep.ts'

/** A place where logs are kept. */
export default defineKind({
  id: 'own.log',
  title: 'Log',
  cloud: 'own',
  role: 'log',
  types: { neutral: ['log'] },
  links: [AT_SITE, ENCRYPTED_BY],
  facets: {
    operation,
    placement: placementAtSite,
    publicEndpoint,
    cipher: storedCipher,
    encryptionAtRest,
    deletionProtection,
    immutability,
    audit: (r) => ({ enabled: r.byNature(true, 'kind'), retentionDays: days(r, 'retentionDays') })
  },
  settle: { placement: settledPlacement }
})
