import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { map } from '../../model/fact.ts'
import { AT_SITE, placementAtSite, settledPlacement, UNTOLD } from './place.ts'
import { choice, days, deletionProtection } from './protection.ts'
import { operation } from './upkeep.ts'

/** A key of the company's. */
export default defineKind({
  id: 'own.key',
  title: 'Key',
  cloud: 'own',
  role: 'key',
  types: { neutral: ['key'] },
  links: [AT_SITE],
  facets: {
    operation,
    placement: placementAtSite,
    encryptionAtRest: (r) => ({
      key: map(choice(r, 'protection', ['software', 'hsm']), (kept) => (kept === 'hsm' ? 'hsm-key' : 'customer-key'))
    }),
    keyRotation,
    deletionProtection
  },
  settle: { placement: settledPlacement }
})

function keyRotation(r: Reader): Facets['keyRotation'] {
  const stated = r.string('rotationDays', UNTOLD)
  return { everyDays: stated.state === 'known' && stated.value === 'never' ? map(stated, () => 'never') : days(r, 'rotationDays') }
}
