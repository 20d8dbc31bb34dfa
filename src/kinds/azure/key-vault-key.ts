import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { durationDays } from './calendar.ts'
import { childPlacement, placementOfParent } from './location.ts'

/** Key in a key vault. https://learn.microsoft.com/rest/api/keyvault/keyvault/keys (2024-11-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.key-vault-key',
  title: 'Azure key vault key',
  cloud: 'azure',
  role: 'key',
  types: { pulumi: ['azure-native:keyvault:Key'], arm: ['Microsoft.KeyVault/vaults/keys'] },
  names: ['keyName'],
  links: [
    {
      name: 'childOf',
      to: ['azure.key-vault'],
      read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('vaultName', /keyvault[^:]*:Vault$/))
    }
  ],
  facets: {
    placement: placementOfParent,
    encryptionAtRest: (r) => ({
      key: map(r.string('kty', { absent: UNSTATED }), (type) => (/-HSM$/i.test(type) ? 'hsm-key' : 'customer-key'))
    }),
    keyRotation: (r) => ({ everyDays: everyDays(r) }),
    deletionProtection: () => ({ enabled: unknown('not-collected', { missing: 'purge protection of its key vault' }) })
  },
  settle: { placement: childPlacement('childOf'), deletionProtection: ofItsVault },
  fixes: {
    'key-rotation': (_dialect, { maximumDays }) => ({
      path: 'properties.rotationPolicy.lifetimeActions',
      value: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: `P${String(maximumDays)}D` } }]
    })
  }
})

/** Without a rotation policy, which the API then omits, a key is never rotated; the earliest of several rotations counts. */
function everyDays(r: Reader): Fact<number | 'never'> {
  const actions = chain(r.list('rotationPolicy.lifetimeActions'), (found) => list(found.map((action) => rotation(action, r))))
  return map(actions, (found) => {
    const days = found.filter((entry) => entry !== 'notify')
    return days.length === 0 ? 'never' : Math.min(...days)
  })
}

/** Counted from the creation of a version, or back from its expiry. */
function rotation(action: Reader, key: Reader): Fact<number | 'notify'> {
  return chain(action.string('action.type', { absent: UNSTATED }), (type): Fact<number | 'notify'> => {
    if (type.toLowerCase() !== 'rotate') return known('notify')
    return chain(action.string('trigger.timeAfterCreate', { absent: '' }), (after) => {
      if (after !== '') return days(after)
      const expiry = chain(key.string('rotationPolicy.attributes.expiryTime', { absent: UNSTATED }), days)
      const before = chain(action.string('trigger.timeBeforeExpiry', { absent: UNSTATED }), days)
      return map(all<[number, number]>([expiry, before]), ([lifetime, margin]) => lifetime - margin)
    })
  })
}

function days(duration: string): Fact<number> {
  const count = durationDays(duration)
  return count === undefined ? unknown('unreadable', { missing: `"${duration}" is not a duration in days` }) : known(count)
}

/** A deleted key can be brought back, and by nobody purged, when its vault is protected against purging. */
function ofItsVault(own: Facets['deletionProtection'], near: Neighbourhood): Facets['deletionProtection'] {
  const enabled = chain(near.to('childOf'), ([vault]) => {
    const answer = vault?.facet('deletionProtection')
    return answer === undefined || typeof answer === 'string' ? own.enabled : answer.enabled
  })
  return { enabled }
}
