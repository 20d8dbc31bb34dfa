import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { locationIn } from './resource-name.ts'

const DAY = 86_400

/** Cloud KMS key. https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys (2026-11-22) */
export default defineKind({
  id: 'gcp.kms-key',
  title: 'Cloud KMS key',
  cloud: 'gcp',
  role: 'key',
  types: {
    pulumi: ['gcp:kms/cryptoKey:CryptoKey'],
    terraform: ['google_kms_crypto_key'],
    cai: ['cloudkms.googleapis.com/CryptoKey']
  },
  links: [
    {
      name: 'childOf',
      to: ['gcp.kms-key-ring'],
      read: (r) => (r.dialect === 'gcp-api' ? r.parent() : r.references('keyRing', /kms\/keyRing:/))
    }
  ],
  facets: {
    placement: (r) => ({ regions: map(location(r), (name) => [name]), zones: r.byNature([], 'name') }),
    encryptionAtRest: (r) => ({ key: map(r.string('versionTemplate.protectionLevel', { absent: 'SOFTWARE' }), levelOf) }),
    keyRotation,
    // A key is never deleted; its versions are first scheduled for destruction, which cannot be cut short.
    // https://cloud.google.com/kms/docs/destroy-restore (2026-11-22)
    deletionProtection: (r) => ({ enabled: map(destructionDelay(r), (days) => days > 0) }),
    softDelete: (r) => ({ days: destructionDelay(r) })
  },
  settle: {
    // A key lies where its ring does, which a program may only point at.
    placement: (own, near) =>
      own.regions.state === 'known'
        ? own
        : { ...own, regions: chain(near.to('childOf'), (rings) => placeOfRing(rings[0]?.facet('placement'), own)) }
  },
  fixes: {
    'key-rotation': (_, { maximumDays }) =>
      typeof maximumDays === 'number' ? { path: 'rotationPeriod', value: `${maximumDays * DAY}s` } : undefined
  }
})

function location(r: Reader): Fact<string> {
  return locationIn(r.string(r.by({ terraform: 'keyRing', 'gcp-api': 'name' }), { absent: UNSTATED }))
}

function placeOfRing(ring: Answer<'placement'> | undefined, own: Facets['placement']): Fact<readonly string[]> {
  return typeof ring === 'object' ? ring.regions : own.regions
}

/** Keys outside Google (`EXTERNAL`, `EXTERNAL_VPC`) are the customer's; what keeps them is not for Google to say. */
function levelOf(protection: string): KeyLevel {
  return protection.startsWith('HSM') ? 'hsm-key' : 'customer-key'
}

/** Only symmetric encryption keys rotate by themselves. https://cloud.google.com/kms/docs/key-rotation (2026-11-22) */
function keyRotation(r: Reader): Answer<'keyRotation'> {
  const purpose = r.string('purpose', { absent: 'ENCRYPT_DECRYPT' })
  if (purpose.state === 'known' && purpose.value !== 'ENCRYPT_DECRYPT') return 'not-applicable'
  const period = chain(purpose, () => r.string('rotationPeriod', { absent: '' }))
  return { everyDays: chain(period, (text): Fact<number | 'never'> => (text === '' ? known('never') : daysOf(text))) }
}

/** https://cloud.google.com/kms/docs/create-key#soft_delete: 30 days where nothing else was chosen (2026-11-22) */
function destructionDelay(r: Reader): Fact<number> {
  return chain(r.string('destroyScheduledDuration', { absent: `${30 * DAY}s` }), daysOf)
}

/** @example daysOf('7776000s') // 90 */
function daysOf(duration: string): Fact<number> {
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(duration)?.[1]
  return seconds === undefined
    ? unknown('unreadable', { missing: `"${duration}" is no duration in seconds` })
    : known(Number(seconds) / DAY)
}
