import { ageHours } from '../../graph/backup-history.ts'
import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { BACKUP_STATES, type BackupState } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { AT_SITE, linkTo, placementAtSite, regionsOf, settledPlacement, UNTOLD } from './place.ts'
import { aesBits, anonymousAccess, choice, ENCRYPTED_BY, encryptionAtRest, keyLevel } from './protection.ts'
import { backupCheck, operation, restoreTest } from './upkeep.ts'

/** One backup that was made. */
export default defineKind({
  id: 'own.backup',
  title: 'Backup',
  cloud: 'own',
  role: 'backup',
  types: { neutral: ['backup'] },
  links: [AT_SITE, ENCRYPTED_BY, linkTo('snapshotOf', 'of', 'own.server', 'own.database', 'own.cache', 'own.disk', 'own.store')],
  facets: {
    operation,
    restoreTest,
    backupCheck: (r) => (isComplete(r) ? backupCheck(r) : 'not-applicable'),
    placement: placementAtSite,
    encryptionAtRest,
    backup: (r) => ({
      enabled: map(state(r), (ended) => ended === 'complete'),
      everyHours: unknown('not-collected', { missing: 'one backup does not say how often one is made' }),
      retentionDays: retentionDays(r),
      restoreWindowDays: r.byNature(0, 'taken'),
      regions: placementAtSite(r).regions,
      zones: r.number('zones', UNTOLD),
      key: keyLevel(r)
    }),
    cipher: (r) => ({ storedBits: aesBits(r), backupBits: aesBits(r) }),
    restorePoint: (r) => ({ state: state(r), ageHours: ageHours(r, 'taken') }),
    anonymousAccess
  },
  settle: {
    placement: settledPlacement,
    backup: (own, near) => ({ ...own, regions: regionsOf(own.regions, near, 'childOf') })
  }
})

function state(r: Reader): Fact<BackupState> {
  return choice(r, 'state', BACKUP_STATES)
}

const DAY = 86_400_000

/** From when it was made to when it is deleted. */
function retentionDays(r: Reader): Fact<number> {
  return chain(r.string('expires', UNTOLD), (expires): Fact<number> => {
    if (expires === 'never') return known(Number.POSITIVE_INFINITY)
    return chain(r.string('taken', UNTOLD), (taken): Fact<number> => {
      const count = (Date.parse(expires) - Date.parse(taken)) / DAY
      return Number.isNaN(count) ? unknown('unreadable', { missing: 'its times cannot be read' }) : known(count)
    })
  })
}

/** Nobody checks what was not completed. */
function isComplete(r: Reader): boolean {
  const ended = state(r)
  return ended.state === 'unknown' || ended.value === 'complete'
}
