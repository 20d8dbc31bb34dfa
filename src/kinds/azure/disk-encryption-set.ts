import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { keyLevel, keyLink, settleKeyLevel } from './customer-key.ts'
import { sets } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'

/** Disk encryption set. https://learn.microsoft.com/rest/api/compute/disk-encryption-sets (2024-03-02, read 2026-11-22) */
export default defineKind({
  id: 'azure.disk-encryption-set',
  title: 'Azure disk encryption set',
  cloud: 'azure',
  role: 'key',
  types: { pulumi: ['azure-native:compute:DiskEncryptionSet'], arm: ['Microsoft.Compute/diskEncryptionSets'] },
  names: ['diskEncryptionSetName'],
  links: [inResourceGroup, keyLink(() => 'activeKey.keyUrl')],
  facets: {
    placement: placementOf,
    // A platform key is no valid choice for a set.
    encryptionAtRest: (r) => ({ key: keyLevel(r.byNature(true, 'activeKey'), r.string('activeKey.keyUrl', { absent: '' })) }),
    keyRotation: (r) => ({ everyDays: everyDays(r) }),
    deletionProtection: () => ({ enabled: unknown('not-collected', { missing: 'its key' }) })
  },
  settle: { placement: settlePlacement, encryptionAtRest: settleKeyLevel, keyRotation: asItsKey, deletionProtection: protectedAsItsKey },
  fixes: { 'key-rotation': sets('rotationToLatestKeyVersionEnabled', true) }
})

const ITS_KEY = 'rotation of its key'

/** A set that does not follow to new versions stays with the version it names; one that does rotates with its key. */
function everyDays(r: Reader): Fact<number | 'never'> {
  const follows = r.boolean('rotationToLatestKeyVersionEnabled', { absent: false })
  return chain(
    follows,
    (yes): Fact<number | 'never'> =>
      yes ? unknown('not-collected', { missing: ITS_KEY }) : r.byNature('never', 'rotationToLatestKeyVersionEnabled')
  )
}

function asItsKey(own: Facets['keyRotation'], near: Neighbourhood): Facets['keyRotation'] {
  if (own.everyDays.state === 'known' || own.everyDays.missing !== ITS_KEY) return own
  return {
    everyDays: chain(near.to('encryptedBy'), ([key]) => {
      const rotation = key?.facet('keyRotation')
      return rotation === undefined || typeof rotation === 'string' ? own.everyDays : rotation.everyDays
    })
  }
}

function protectedAsItsKey(own: Facets['deletionProtection'], near: Neighbourhood): Facets['deletionProtection'] {
  return {
    enabled: chain(near.to('encryptedBy'), ([key]) => {
      const protection = key?.facet('deletionProtection')
      return protection === undefined || typeof protection === 'string' ? own.enabled : protection.enabled
    })
  }
}
