import { ageHours } from '../../graph/backup-history.ts'
import { defineKind, type Reading } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Answer, BACKUP_STATES, type Facet, type Facets } from '../../model/facets.ts'
import { type Fact, map } from '../../model/fact.ts'
import { linkTo, UNTOLD } from './place.ts'
import { choice, offeredCiphers, recordHistory } from './protection.ts'
import { backupCheck, clock, patching, replicationLag, restoreTest, vulnerabilityScan } from './upkeep.ts'

/** What somebody observed of a resource of which a cloud or a program tells the rest. It is told of that resource, and is none itself. */
export default defineKind({
  id: 'own.observation',
  title: 'Observation',
  cloud: 'own',
  role: 'observation',
  types: { neutral: ['observation'] },
  labels: 'none',
  names: [],
  links: [linkTo('observedOf', 'of')],
  facets: {
    patching: ifTold('patching', patching),
    vulnerabilityScan: ifTold('lastScan', vulnerabilityScan),
    clock: ifTold('clock', clock),
    recordHistory: ifTold('oldestRecord', recordHistory),
    backupHistory: ifTold('backups', observedBackups),
    restoreTest: ifTold('restored', restoreTest),
    backupCheck: ifTold('verified', backupCheck),
    replicationLag: ifTold('lagSeconds', replicationLag),
    offeredCiphers: ifTold('transit.minimumCipherBits', offeredCiphers),
    workloads: ifTold('workloads', (r) => ({
      leastReplicas: r.number('workloads.leastReplicas', UNTOLD),
      spread: r.boolean('workloads.spread', UNTOLD)
    })),
    innerTraffic: ifTold('innerTrafficEncrypted', (r) => ({ encrypted: r.boolean('innerTrafficEncrypted', UNTOLD) })),
    malwareProtection: ifTold('malwareProtection', (r) => ({ enabled: r.boolean('malwareProtection', UNTOLD) })),
    hostLogs: ifTold('sendsLogs', (r) => ({ sent: r.boolean('sendsLogs', UNTOLD) }))
  }
})

function observedBackups(r: Reader): Facets['backupHistory'] {
  return {
    newestHours: hoursSince(r, 'backups.newest', Number.POSITIVE_INFINITY),
    oldestHours: hoursSince(r, 'backups.oldest', 0),
    last: choice(r, 'backups.last', [...BACKUP_STATES, 'none']),
    whole: r.byNature(true, 'backups')
  }
}

function hoursSince(r: Reader, path: string, none: number): Fact<number> {
  const told = r.string(path, UNTOLD)
  return told.state === 'known' && told.value === 'none' ? map(told, () => none) : ageHours(r, path)
}

/** Nobody who observes one thing has to tell of another. */
function ifTold<F extends Facet>(path: string, read: (r: Reader) => Answer<F>): Reading<F> {
  return (r) => {
    const isTold = r.present(path, { emptyIs: 'present' })
    return isTold.state === 'known' && !isTold.value ? 'not-applicable' : read(r)
  }
}
